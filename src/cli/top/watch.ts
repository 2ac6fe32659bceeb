/** The live view of a service: what is seen of it, drawn again and again until a key ends it. */
import { createLogUpdate } from 'log-update';
import type { StockroomEvent } from '../../client/api/events.ts';
import { readEvents, readStream } from '../../client/api/events.ts';
import type { Asked } from '../ask/ask.ts';
import type { Overview, Seen } from './screen.ts';
import { screenOf } from './screen.ts';
import { shown } from './spans.ts';

const DRAW_MS = 1_000;
const RATES_MAX = 60;
const EVENTS_MAX = 100;
/** What the events are shown of; those of each order would hide all others. */
const EVENTS = [
  'stock.low',
  'stock.recovered',
  'stock.out',
  'stock.back',
  'stock.oversold',
  'order.cancelled',
  'order.expired',
  'transfer.in_transit',
  'transfer.completed',
  'transfer.cancelled',
  'restock.requested',
  'restock.received',
  'restock.failed',
] as const;

/** A screen of its own, which leaves the other as it was, and back again. */
const ENTER = '\u001B[?1049h';
const LEAVE = '\u001B[?1049l';
const CLEAR = '\u001B[2J\u001B[H';
const CTRL_C = '\u0003';

/** A terminal: where keys come from, and where is drawn. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { setRawMode?(isRaw: boolean): unknown };
  readonly output: NodeJS.WritableStream & { readonly columns?: number; readonly rows?: number };
}

/** Draws what is seen until somebody presses q or Ctrl-C. */
export async function watch(
  asked: Asked,
  overview: Overview,
  { input, output }: Terminal,
): Promise<void> {
  const stopping = new AbortController();
  const seeing = new Seeing(asked.options.url, overview);
  const draw = createLogUpdate(output);
  const redraw = (): void => {
    const { columns = 80, rows = 24 } = output;
    // The cursor stands in a line of its own below.
    const lines = screenOf(seeing.seen(), rows - 1);
    draw(lines.map((line) => shown(line, columns, output)).join('\n'));
  };
  const resized = (): void => {
    // Lines that were wider than the terminal is now have been wrapped by it.
    draw.clear();
    output.write(CLEAR);
    redraw();
  };
  const pressed = (keys: Buffer | string): void => {
    const text = String(keys);
    if (text.includes('q') || text.includes(CTRL_C)) stopping.abort();
  };
  output.write(ENTER + CLEAR);
  output.on('resize', resized);
  input.setRawMode?.(true);
  input.on('data', pressed);
  const timer = setInterval(redraw, DRAW_MS);
  redraw();
  try {
    await Promise.all([
      seeing.readOverviews(asked, stopping.signal),
      seeing.readEvents(asked, stopping.signal),
    ]);
  } finally {
    // If one of them has failed, the other one ends too.
    stopping.abort();
    clearInterval(timer);
    input.off('data', pressed);
    input.setRawMode?.(false);
    input.pause();
    output.off('resize', resized);
    draw.done();
    output.write(LEAVE);
  }
}

/** Reads what happens, and keeps as much of it as can be shown. */
class Seeing {
  readonly #url: string;
  #overview: Overview;
  #overviewMs = performance.now();
  readonly #rates: number[] = [];
  readonly #events: StockroomEvent[] = [];

  constructor(url: string, overview: Overview) {
    this.#url = url;
    this.#overview = overview;
  }

  seen(): Seen {
    return {
      url: this.#url,
      overview: this.#overview,
      ageMs: performance.now() - this.#overviewMs,
      rates: this.#rates,
      events: this.#events,
    };
  }

  async readOverviews({ options }: Asked, signal: AbortSignal): Promise<void> {
    const url = `${options.url.replace(/\/+$/, '')}/v1/live?topics=overview`;
    const reading = { ...options, url, signal, attemptsMax: Infinity };
    for await (const { event, data } of readStream(reading)) {
      if (event !== 'overview') continue;
      this.#overview = JSON.parse(data);
      this.#overviewMs = performance.now();
      this.#rates.push(this.#overview.operations.perSecond);
      if (this.#rates.length > RATES_MAX) this.#rates.shift();
    }
  }

  async readEvents({ options }: Asked, signal: AbortSignal): Promise<void> {
    const reading = { ...options, types: EVENTS, signal, attemptsMax: Infinity };
    for await (const event of readEvents(reading)) {
      if (event.type === 'reset') continue;
      this.#events.push(event);
      if (this.#events.length > EVENTS_MAX) this.#events.shift();
    }
  }
}

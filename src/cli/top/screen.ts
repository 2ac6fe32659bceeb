/** What `stockroom top` shows: the overview of a service, and what has happened lately. */
import type { StockroomEvent } from '../../client/api/events.ts';
import type { Shape } from '../../client/api/stockroom.ts';
import { count, millis } from '../../client/figures.ts';
import { momentOf } from '../print/moment.ts';
import type { Column } from '../print/table.ts';
import { figures, tableOf, words } from '../print/table.ts';
import type { Span } from './spans.ts';

export type Overview = Shape<'Overview'>;

/** What is known at a moment. */
export interface Seen {
  readonly url: string;
  readonly overview: Overview;
  /** How old the overview is. */
  readonly ageMs: number;
  /** Operations a second, each second, the newest last. */
  readonly rates: readonly number[];
  /** The newest last. */
  readonly events: readonly StockroomEvent[];
}

type Shard = Overview['shards'][number];
type Queue = Overview['queues']['items'][number];

/** From then on an overview is too old to be true. */
const STALE_MS = 3_000;
const BARS = '▁▂▃▄▅▆▇█';
const LABEL_WIDTH = 12;
const EVENT_WIDTH = 20;
const MIB = 1024 * 1024;

const SHARD_COLUMNS: readonly Column<Shard>[] = [
  figures('shard', ({ shard }) => shard),
  words('state', ({ open }) => (open ? 'open' : 'closed')),
  figures('warehouses', ({ warehouses }) => warehouses),
  figures('messages', ({ messages }) => messages),
  figures('oldest', ({ oldestSeconds }) => seconds(oldestSeconds)),
  figures('commit p99', ({ commitP99Seconds }) => seconds(commitP99Seconds)),
  figures('journal', ({ journalBytes }) => `${(journalBytes / MIB).toFixed(1)} MiB`),
];

const QUEUE_COLUMNS: readonly Column<Queue>[] = [
  words('queue', ({ name }) => name),
  figures('waiting', ({ waiting }) => waiting),
  figures('active', ({ active }) => active),
  figures('delayed', ({ delayed }) => delayed),
  figures('failed', ({ failed }) => failed),
];

/** The lines of the screen, at most `rows` of them; events have what room is left. */
export function screenOf(seen: Seen, rows = Infinity): readonly (readonly Span[])[] {
  const lines = [...head(seen), [], ...shards(seen.overview), [], ...queues(seen.overview)];
  const room = rows - lines.length - 2;
  const events = room < 1 ? [] : seen.events.slice(-room).map(eventLine);
  const lately = events.length === 0 ? [] : [[], ...events.toReversed()];
  return [...lines, ...lately].slice(0, rows);
}

function head({ url, overview, ageMs, rates }: Seen): readonly (readonly Span[])[] {
  const { operations, attention, restocks, version, at } = overview;
  const { out, low, oversold, levels } = attention;
  const { requested, ordered, partiallyReceived, waiting } = restocks;
  return [
    [
      ['bold', `Stockroom ${version}`],
      ` at ${url}  `,
      state(overview),
      `  ${momentOf(at)}  `,
      stale(ageMs),
    ],
    [
      label('operations'),
      `${count(operations.perSecond)}/s  `,
      `p50 ${seconds(operations.p50Seconds) ?? '–'}  `,
      `p99 ${seconds(operations.p99Seconds) ?? '–'}  `,
      ['cyan', bars(rates)],
    ],
    [label('orders'), ...orders(overview)],
    [
      label('attention'),
      alarming(out, 'red', `${count(out)} out`),
      ', ',
      alarming(low, 'yellow', `${count(low)} low`),
      ', ',
      alarming(oversold, 'red', `${count(oversold)} oversold`),
      ` of ${count(levels)} levels`,
    ],
    [
      label('restocks'),
      `${count(requested)} requested, ${count(ordered)} ordered, `,
      `${count(partiallyReceived)} partly received; ${count(waiting)} wait for a queue`,
    ],
    [label('ledger'), ...ledger(overview)],
  ];
}

function state({ ready, diskFull }: Overview): Span {
  if (diskFull) return ['red', 'the disk is full'];
  return ready ? ['green', 'ready'] : ['red', 'not ready'];
}

const stale = (ageMs: number): Span =>
  ageMs < STALE_MS ? '' : ['red', `no news for ${count(ageMs / 1_000)} s`];

/** How orders of the last minute were answered, those that went well first. */
function orders({ orders: { byAnswer } }: Overview): readonly Span[] {
  if (byAnswer.length === 0) return ['none in the last minute'];
  const sorted = byAnswer.toSorted(
    (one, other) => Number(other.answer === 'ok') - Number(one.answer === 'ok'),
  );
  return [
    sorted.map(({ answer, perMinute }) => `${count(perMinute)} ${answer}`).join(', '),
    ' in the last minute',
  ];
}

function ledger({ integrity }: Overview): readonly Span[] {
  const { checkedAt, conserved, levelsChecked, running } = integrity;
  const now = running ? ', being proved' : '';
  if (checkedAt === null) return [`not proved yet${now}`];
  const verdict: Span = conserved === false ? ['red', 'does not add up'] : ['green', 'adds up'];
  return [verdict, `: ${count(levelsChecked ?? 0)} levels at ${momentOf(checkedAt)}${now}`];
}

function shards({ shards: all }: Overview): readonly (readonly Span[])[] {
  const [titles = '', , ...rows] = tableOf(SHARD_COLUMNS, all).split('\n');
  return [
    [['dim', titles]],
    ...rows.map((row, index) => [all[index]?.open === false ? redden(row) : row]),
  ];
}

function queues({ queues: { up, backend, items } }: Overview): readonly (readonly Span[])[] {
  if (!up) return [[redden(`the queues (${backend}) do not answer`)]];
  const [titles = '', , ...rows] = tableOf(QUEUE_COLUMNS, items).split('\n');
  return [
    [['dim', titles]],
    ...rows.map((row, index) => [alarming(items[index]?.failed ?? 0, 'red', row)]),
  ];
}

function eventLine({ at, type, sku, warehouse, document }: StockroomEvent): readonly Span[] {
  const what = document === undefined ? (sku ?? '') : `${document.type}:${document.id}`;
  const about = document === undefined || sku === undefined ? what : `${what}  ${sku}`;
  const where = warehouse === undefined ? '' : ` at ${warehouse}`;
  return [['dim', `${momentOf(at)?.slice(11)}  `], type.padEnd(EVENT_WIDTH), about + where];
}

const label = (text: string): Span => ['dim', text.padEnd(LABEL_WIDTH)];
const redden = (text: string): Span => ['red', text];
const alarming = (figure: number, style: 'red' | 'yellow', text: string): Span =>
  figure > 0 ? [style, text] : text;

/** Rates as bars, of which the highest is full. */
function bars(rates: readonly number[]): string {
  const most = Math.max(...rates, 1);
  return rates.map((rate) => BARS[Math.round((rate / most) * (BARS.length - 1))]).join('');
}

const seconds = (value: number | null): string | null =>
  value === null ? null : millis(value * 1_000);

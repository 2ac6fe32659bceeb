/**
 * What consoles are shown: how the service stands, how it stood in the last hour, and what has
 * changed. One clock ticks for all of it. Where it would cost something to know more, nobody is
 * asked unless somebody looks on.
 */
import type { ServerResponse } from 'node:http';
import type { Config } from '../../config.ts';
import type { Overview, Point } from '../schemas/console/overview.ts';
import { POINT_SECONDS } from '../schemas/console/overview.ts';
import type { Topic } from '../schemas/console/live.ts';
import { Attention } from './attention.ts';
import { JobCounter } from './job-counts.ts';
import { LiveStreams, messageOf } from './live-streams.ts';
import type { Sources } from './overview.ts';
import { overviewAt, pointAt } from './overview.ts';
import { Points } from './points.ts';
import type { Queues } from '../../queue/queues.ts';

export type MonitorParts = Pick<Sources, 'system' | 'meters' | 'carrier' | 'notifications'> & {
  readonly queues: Queues;
  readonly config: Pick<Config, 'CONSOLES_MAX' | 'EVENT_BUFFER_BYTES' | 'EVENT_HEARTBEAT_MS'>;
};

/** Pause between two messages of what has changed. */
const TICK_MS = 500;
const TICKS_A_SECOND = 2;
const TICKS_A_POINT = POINT_SECONDS * TICKS_A_SECOND;
const SECOND_MS = 1_000;
/** How old counts of levels may be that are shown. */
const ATTENTION_AGE_MS = 5_000;

export class Monitor {
  readonly streams: LiveStreams;
  readonly #sources: Sources;
  readonly #points = new Points();
  readonly #timer: NodeJS.Timeout;
  #ticks = 0;
  /** The latest overview that was told, as it was sent. */
  #told: { readonly at: number; readonly message: Buffer } | undefined;

  /** Begins to watch; to be stopped. */
  constructor(parts: MonitorParts) {
    const { system, queues, config } = parts;
    const now = (): number => Date.now();
    this.streams = new LiveStreams({
      clientsMax: config.CONSOLES_MAX,
      bufferMax: config.EVENT_BUFFER_BYTES,
      heartbeatMs: config.EVENT_HEARTBEAT_MS,
      changed: () => this.#listen(),
    });
    this.#sources = {
      ...parts,
      attention: new Attention(system, now),
      jobs: new JobCounter(queues, now),
      consoles: () => this.streams.clients,
      startedAt: now(),
    };
    this.#timer = setInterval(() => this.tick(), TICK_MS);
    // It looks on, and is no reason to stay.
    this.#timer.unref();
  }

  /** How the service stands, looked at as afresh as consoles are shown it. */
  async overview(): Promise<Overview> {
    const { attention, jobs } = this.#sources;
    await Promise.all([attention.upTo(ATTENTION_AGE_MS), jobs.upTo(SECOND_MS)]);
    return overviewAt(Date.now(), this.#sources);
  }

  /** How it stood in the last hour, oldest first. */
  get points(): readonly Point[] {
    return this.#points.all;
  }

  /** Answers with a stream of what happens. Throws `Fault` if there are too many of them. */
  connect(response: ServerResponse, topics: ReadonlySet<Topic>): void {
    this.streams.open(response, topics);
    if (!topics.has('overview')) return;
    this.#look();
    const told = this.#told;
    const isFresh = told !== undefined && Date.now() - told.at < SECOND_MS;
    response.write(isFresh ? told.message : this.#newOverview());
  }

  /** Tells what there is to tell by now. Its clock calls it every half second. */
  tick(): void {
    const { meters } = this.#sources;
    const { changes } = meters;
    this.#ticks += 1;
    const stock = changes.takeStock();
    if (stock !== null) this.streams.tell('stock', messageOf('stock', stock));
    const documents = changes.takeDocuments();
    if (documents !== null) this.streams.tell('documents', messageOf('documents', documents));
    if (this.#ticks % TICKS_A_SECOND !== 0) return;
    meters.turn();
    const isHeard = this.streams.isHeard('overview');
    if (isHeard) {
      this.#look();
      this.streams.tell('overview', this.#newOverview());
    }
    if (this.#ticks % TICKS_A_POINT !== 0) return;
    const point = pointAt(Date.now(), this.#sources);
    this.#points.add(point);
    if (isHeard) this.streams.tell('overview', messageOf('point', point));
  }

  /** Ends the streams, which would otherwise keep the HTTP server from closing, and the clock. */
  stop(): void {
    clearInterval(this.#timer);
    this.streams.close();
  }

  #listen(): void {
    const { changes } = this.#sources.meters;
    changes.want({
      stock: this.streams.isHeard('stock'),
      documents: this.streams.isHeard('documents'),
    });
  }

  /** Sees to it that what is to be counted will have been by the next time. */
  #look(): void {
    const { attention, jobs } = this.#sources;
    void attention.upTo(ATTENTION_AGE_MS).catch(() => undefined);
    void jobs.upTo(SECOND_MS);
  }

  #newOverview(): Buffer {
    const at = Date.now();
    const message = messageOf('overview', overviewAt(at, this.#sources));
    this.#told = { at, message };
    return message;
  }
}

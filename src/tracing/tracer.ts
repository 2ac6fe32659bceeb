/**
 * Traces: what a request leads to, from its arrival over its wait in a mailbox and its commit to
 * the jobs that follow from it and what those do.
 *
 *     HTTP request ─► mailbox ─► commit ─► relay ─► add (to a queue) ─► process (a job)
 *                                                                       ├─► mailbox ─► commit
 *                                                                       └─► call of a supplier
 *
 * Everything is on the main thread: threads are told nothing of it, and how long they took is what
 * their answers say. Without an address to send traces to there is `NO_TRACER`, which does nothing;
 * what does it otherwise is in `otlp/`, and is not even loaded then.
 */
import type { Telemetry } from 'bullmq';
import type { Message, Outcome } from '../actor/message.ts';

/** What of a message is traced; of no meaning to anybody but the tracer. */
export interface Trail {
  readonly isTrail: true;
}

/** A message that may be traced. `text` is the message as JSON. */
export interface Traced {
  readonly text: string;
  readonly trail?: Trail | undefined;
}

/** Follows messages through the shards. */
export interface ShardTracer {
  /** A message is posted to an actor, and begins to wait; undefined if it is not traced. */
  posted(to: string, command: Message['command']): Trail | undefined;
  /** The same of what an actor of `shard` tells another one in its batch. */
  told(shard: number, to: string, text: string): Trail | undefined;
  /** A batch is on its way. */
  began(shard: number, letters: readonly Traced[]): void;
  /** The oldest batch on its way was committed. */
  committed(shard: number, outcome: Extract<Outcome, { readonly ok: true }>): void;
  /** What became of the oldest batch on its way is known. */
  ended(shard: number): void;
}

/** What an HTTP request asks for. */
export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** How an HTTP request was answered. `route` is its path with the names of its parameters. */
export interface Answered {
  readonly route: string;
  readonly status: number;
  readonly requestId: string;
}

/** Headers that let who is asked go on with a trace. */
export type TraceHeaders = Readonly<Record<string, string>>;

/** The handing over of what follows from a restock. It goes on until it has succeeded. */
export interface HandingOver {
  /** What the job takes along, as BullMQ has it. */
  readonly metadata: string;
  /** A queue has taken the job. */
  end(): void;
}

export interface Tracer {
  readonly isOn: boolean;
  readonly shards: ShardTracer;
  /** What BullMQ traces jobs with; undefined if it is not to. */
  readonly telemetry: Telemetry | undefined;
  /** Does `work` as what an HTTP request asks for, which is over when `answered` is called. */
  serve(incoming: Incoming, work: (answered: (how: Answered) => void) => void): void;
  /** Has somebody asked over HTTP by `work`, as a part of what is being done. */
  ask(url: string, work: (headers: TraceHeaders) => Promise<Response>): Promise<Response>;
  /** Headers for a request that is a part of what is being done. */
  headers(): TraceHeaders;
  /** A job of a restock is given to a queue; undefined if nobody traced what asked for it. */
  handOver(restock: string): HandingOver | undefined;
  /** Does `work` as a part of what `metadata` says, or of nothing; never of what called it. */
  apart<T>(metadata: string | undefined, work: () => T): T;
  /** What is being done has failed. */
  failed(error: unknown): void;
  /** Sends what is left, for at most a moment. */
  close(): Promise<void>;
}

const NO_HEADERS: TraceHeaders = {};

/** Traces nothing. */
export const NO_TRACER: Tracer = {
  isOn: false,
  shards: {
    posted: () => undefined,
    told: () => undefined,
    began: () => undefined,
    committed: () => undefined,
    ended: () => undefined,
  },
  telemetry: undefined,
  serve: (_incoming, work) => work(() => undefined),
  ask: (_url, work) => work(NO_HEADERS),
  headers: () => NO_HEADERS,
  handOver: () => undefined,
  apart: (_metadata, work) => work(),
  failed: () => undefined,
  close: () => Promise.resolve(),
};

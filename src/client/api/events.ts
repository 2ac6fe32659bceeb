/**
 * What happens, as the service tells it over Server-Sent Events. A stream that breaks is taken up
 * again after the event that came last, so that each comes once and in order.
 */
import { createParser } from 'eventsource-parser';
import type { EventSourceMessage } from 'eventsource-parser';
import { pause } from './persist.ts';
import type { Shape, StockroomOptions } from './stockroom.ts';
import { NoAnswerError, ProblemError, answered, authorization, problemOf } from './stockroom.ts';

/** Most wait after a stream has ended; half of it is the least. */
const AGAIN_MS = 1_000;

/** What is told of something that happened. */
export type StockroomEvent = Shape<'Event'>;

/** What lay between is not known any more: whoever keeps a picture of the stock reads it afresh. */
export interface Reset {
  readonly type: 'reset';
  readonly data: { readonly reason: string };
}

/** Which stream, and from where on. */
export interface StreamOptions extends StockroomOptions {
  /** The id of the event after which to begin; else it begins with what happens next. */
  readonly lastId?: string | undefined;
  /** Ends the reading. */
  readonly signal?: AbortSignal | undefined;
}

/** Which events. */
export interface EventOptions extends StreamOptions {
  /** All of them unless said otherwise. */
  readonly types?: readonly StockroomEvent['type'][] | undefined;
  readonly warehouse?: string | undefined;
}

/**
 * Tells events until `signal` is aborted. Throws `ProblemError` if the service refuses, and
 * `NoAnswerError` if it cannot be reached `attemptsMax` times in a row.
 */
export async function* readEvents(options: EventOptions): AsyncGenerator<StockroomEvent | Reset> {
  const { url, types, warehouse, ...reading } = options;
  const query = new URLSearchParams({
    ...(types !== undefined && { types: types.join() }),
    ...(warehouse !== undefined && { warehouse }),
  });
  const address = `${url.replace(/\/+$/, '')}/v1/events?${query.toString()}`;
  for await (const { event, data } of readStream({ ...reading, url: address })) {
    yield event === 'reset' ? { type: 'reset', data: JSON.parse(data) } : JSON.parse(data);
  }
}

/** One piece of a stream: its name and its text. */
export type Streamed = Pick<EventSourceMessage, 'id' | 'event' | 'data'>;

/** Reads the stream at `url` as `readEvents` does, whatever it tells. */
export async function* readStream(options: StreamOptions): AsyncGenerator<Streamed> {
  const { signal = new AbortController().signal, sleep = pause, random = Math.random } = options;
  let { lastId } = options;
  for (;;) {
    try {
      for await (const streamed of open({ ...options, lastId, signal })) {
        lastId = streamed.id ?? lastId;
        yield streamed;
      }
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ProblemError || error instanceof NoAnswerError) throw error;
      // A connection that was lost in the middle.
    }
    // Many readers lose their stream at the same time, and are not to come back at the same time.
    await sleep(AGAIN_MS * (0.5 + random() / 2), signal).catch(() => undefined);
    if (signal.aborted) return;
  }
}

/** What one connection brings. */
async function* open(
  options: StreamOptions & { readonly signal: AbortSignal },
): AsyncGenerator<Streamed> {
  const { url, apiKey, lastId, signal } = options;
  const headers = {
    Accept: 'text/event-stream',
    ...authorization(apiKey),
    ...(lastId !== undefined && { 'Last-Event-ID': lastId }),
  };
  const response = await answered(new Request(url, { headers, signal }), options);
  if (!response.ok) throw new ProblemError(await problemOf(response));
  if (response.body === null) return;
  yield* parsed(response.body);
}

async function* parsed(body: NonNullable<Response['body']>): AsyncGenerator<Streamed> {
  const streamed: Streamed[] = [];
  const parser = createParser({ onEvent: (each) => streamed.push(each) });
  const decoder = new TextDecoder();
  // Not every browser can iterate over a stream.
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      parser.feed(decoder.decode(value, { stream: true }));
      yield* streamed.splice(0);
    }
  } finally {
    // Whoever reads no further lets go of the connection.
    await reader.cancel().catch(() => undefined);
  }
}

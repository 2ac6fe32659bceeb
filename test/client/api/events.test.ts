/** The reader of events, against a service that runs. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EventOptions, Reset, StockroomEvent } from '../../../src/client/api/events.ts';
import { readEvents } from '../../../src/client/api/events.ts';
import { NoAnswerError, ProblemError } from '../../../src/client/api/stockroom.ts';
import { testService } from '../../support/service.ts';

const service = await testService();
afterAll(() => service.stop());
beforeAll(() => service.stock('berlin', { MUG: 100 }));

let placed = 0;
const order = async (): Promise<void> => {
  placed += 1;
  await service.post('/v1/orders', { id: `o${placed}`, lines: [{ sku: 'MUG', quantity: 1 }] });
};

/** Options of a reader that has no need to wait. */
const about = (options: Partial<EventOptions> = {}): EventOptions => ({
  url: service.url,
  types: ['order.reserved'],
  sleep: () => Promise.resolve(),
  ...options,
});

const told = (event: StockroomEvent | Reset): string =>
  event.type === 'reset' ? 'reset' : `${event.type} ${event.document?.id}`;

/** Orders as soon as the reader listens, until it has got something. */
async function next(events: AsyncGenerator<StockroomEvent | Reset>): Promise<StockroomEvent> {
  const reading = events.next();
  let isDone = false;
  void reading.then(
    () => (isDone = true),
    () => (isDone = true),
  );
  while (!isDone) await order();
  const { value } = await reading;
  if (value === undefined || value.type === 'reset') throw new Error('there was no event');
  return value;
}

test('tells events of the types that were asked for, until it is told to stop', async () => {
  const stopping = new AbortController();
  const events = readEvents(about({ signal: stopping.signal }));
  const { type, document } = await next(events);
  expect([type, document?.type]).toEqual(['order.reserved', 'order']);
  const waiting = (async () => {
    for await (const _event of events);
  })();
  stopping.abort();
  await expect(waiting).resolves.toBeUndefined();
});

test('goes on after the last event if the connection breaks, with none lost or twice', async () => {
  const asked: (string | null)[] = [];
  const broken = new AbortController();
  const fetching = async (request: Request): Promise<Response> => {
    asked.push(request.headers.get('Last-Event-ID'));
    if (asked.length === 2) throw new TypeError('fetch failed');
    if (asked.length > 1) return fetch(request);
    return fetch(request, { signal: broken.signal });
  };
  const events = readEvents(about({ fetch: fetching }));
  const first = await next(events);
  broken.abort();
  const missed = placed;
  await order();
  await order();
  const seen: string[] = [];
  for await (const event of events) {
    seen.push(told(event));
    if (seen.at(-1) === `order.reserved o${missed + 2}`) break;
  }
  const from = Number(first.document?.id.slice(1));
  const expected = Array.from(
    { length: placed - from },
    (_, index) => `order.reserved o${from + 1 + index}`,
  );
  expect(seen).toEqual(expected);
  expect(asked[0]).toBeNull();
  expect(asked.slice(1).every((id) => id !== null)).toBe(true);
});

test('an event that the service does not know is told of as a reset', async () => {
  const events = readEvents(about({ lastId: 'evt_0_999999999' }));
  const { value } = await events.next();
  expect(value).toMatchObject({ type: 'reset', data: { reason: expect.any(String) } });
  await events.return(undefined);
});

test('a refusal ends it, with the problem', async () => {
  const events = readEvents(about({ warehouse: 'not an id' }));
  await expect(events.next()).rejects.toThrow(ProblemError);
});

test('a service that is not there ends it after some attempts', async () => {
  const lost = (): Promise<Response> => Promise.reject(new TypeError('fetch failed'));
  const events = readEvents(about({ fetch: lost, attemptsMax: 3 }));
  await expect(events.next()).rejects.toThrow(NoAnswerError);
});

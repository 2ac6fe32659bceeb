/** Clients of the stream that come back and go on after what they have seen. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TestService } from '../../support/service.ts';
import { testService } from '../../support/service.ts';
import { EventStream } from '../../support/event-stream.ts';

let service: TestService;
const streams: EventStream[] = [];

beforeEach(async () => {
  service = await testService({ EVENT_HEARTBEAT_MS: '100', EVENT_CLIENTS_MAX: '4' });
  await service.stock('berlin', { MUG: 1000, POT: 100 });
  await service.stock('paris', { MUG: 100 });
});

afterEach(async () => {
  for (const stream of streams.splice(0)) stream.close();
  await service.stop();
});

async function listen(query = '', lastId?: string): Promise<EventStream> {
  const stream = await EventStream.open(service.url, query, lastId);
  streams.push(stream);
  return stream;
}

const order = (id: string, more: object = {}): Promise<unknown> =>
  service.post('/v1/orders', { id, lines: [{ sku: 'MUG', quantity: 1 }], ...more });

test('a client that comes back gets what it missed, once, in the same order', async () => {
  const always = await listen();
  const leaving = await listen();
  for (let i = 0; i < 20; i++) await order(`a-${i}`);
  await leaving.until(7);
  leaving.close();
  const { lastId } = leaving;
  const seen = leaving.events.map(({ id }) => id);
  await Promise.all(Array.from({ length: 60 }, (_, i) => order(`b-${i}`)));
  const back = await listen('', lastId);
  await Promise.all(Array.from({ length: 60 }, (_, i) => order(`c-${i}`)));
  await always.until(140);
  await back.until(140 - seen.length);
  const ids = always.events.map(({ id }) => id);
  expect([...seen, ...back.events.map(({ id }) => id)]).toEqual(ids);
  expect(new Set(ids).size).toBe(140);
});

test('it goes on after a restart, and from any event that it has seen', async () => {
  const stream = await listen();
  await Promise.all(Array.from({ length: 40 }, (_, i) => order(`a-${i}`)));
  await stream.until(40);
  await service.restart();
  await order('after');
  const ids = stream.events.map(({ id }) => id);
  for (const place of [0, 17, 39]) {
    const back = await listen('', ids[place]);
    await back.until(40 - place);
    expect(back.events.map(({ id }) => id).slice(0, -1)).toEqual(ids.slice(place + 1));
    expect(back.told.at(-1)).toBe('order.reserved after');
    back.close();
  }
});

test('what others do not listen for is not missed by who comes back for it', async () => {
  const orders = await listen('?types=order.reserved');
  const leaving = await listen('?types=order.cancelled');
  await order('a');
  await service.post('/v1/orders/a/cancel');
  await leaving.until(1);
  leaving.close();
  await order('b');
  await service.post('/v1/orders/b/cancel');
  await order('c');
  await orders.until(3);
  const back = await listen('?types=order.cancelled', leaving.lastId);
  await back.until(1);
  expect(back.told).toEqual(['order.cancelled b']);
});

test('after what is unknown it begins anew and says so', async () => {
  for (const lastId of ['x', 'evt_0_99999', 'evt_7_1', 'evt_0_0', 'evt_00_1']) {
    const stream = await listen('', lastId);
    await stream.until(1);
    expect(stream.events, lastId).toMatchObject([{ event: 'reset', id: undefined }]);
    await order(`after-${lastId}`);
    await stream.until(2);
    expect(stream.told.at(-1)).toBe(`order.reserved after-${lastId}`);
    stream.close();
  }
});

test('an event of more than a day ago is too old to go on from', async () => {
  const stream = await listen();
  await order('o');
  await stream.until(1);
  const late = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 86_400_000 + 60_000);
  const back = await listen('', stream.lastId);
  await back.until(1);
  late.mockRestore();
  expect(back.types).toEqual(['reset']);
});

/** Refusals that were given before any warehouse was asked, and are given again under their key. */
import { afterAll, describe, expect, test } from 'vitest';
import { twoPlaces } from '../support/places.ts';
import type { Answer } from '../support/service.ts';
import { testService } from '../support/service.ts';

const service = await testService();
afterAll(() => service.stop());

type Places = Awaited<ReturnType<typeof twoPlaces>>;

const replayed = (headers: Headers): string | null => headers.get('idempotency-replayed');
/** A warehouse that is not there before `build` has built it. */
const missing = ({ sku }: Places): string => `new-${sku}`;
const build = (places: Places): Promise<void> => service.stock(missing(places), {});

async function returns({ placed, lines, ...places }: Places) {
  const path = await placed(1);
  await service.post(`${path}/fulfill`);
  const [line] = lines(1);
  const back = { ...line, warehouse: missing({ placed, lines, ...places }), condition: 'sellable' };
  return [`${path}/returns`, { lines: [back] }] as const;
}

const receive = (places: Places) => ({
  warehouse: missing(places),
  type: 'receive',
  sku: places.sku,
  quantity: 1,
});
const batchOf = (onError: string, places: Places) =>
  ['/v1/movements/batch', { onError, operations: [receive(places)] }] as const;
const elsewhere = (places: Places) => ({ sourcing: { warehouses: [missing(places)] } });

/** What is asked of a warehouse that is not there, and how it is refused. */
const ASKED: Readonly<
  Record<string, (places: Places) => Promise<readonly [string, object]> | readonly [string, object]>
> = {
  'an order': (places) => ['/v1/orders', { lines: places.lines(1), ...elsewhere(places) }],
  'an order with an id': (places) => [
    '/v1/orders',
    { id: `chosen-${places.sku}`, lines: places.lines(1), ...elsewhere(places) },
  ],
  'orders in a batch': (places) => [
    '/v1/orders/batch',
    { orders: [{ lines: places.lines(1), ...elsewhere(places) }] },
  ],
  'a transfer': (places) => [
    '/v1/transfers',
    { from: places.first, to: missing(places), lines: places.lines(1) },
  ],
  'a transfer with an id': (places) => [
    '/v1/transfers',
    { id: `t-${places.sku}`, from: missing(places), to: places.first, lines: places.lines(1) },
  ],
  'a return': returns,
  'operations, each for itself': (places) => batchOf('reject-failed', places),
  'operations, all or nothing': (places) => batchOf('reject-all', places),
};

/** The status of an answer, and of the first of its results if it has any. */
const fate = ({ status, body }: Answer): readonly unknown[] => [
  status,
  (body.results as typeof body.results | undefined)?.[0]?.['status'],
];

describe('what a warehouse that is not there was asked', () => {
  test.each(Object.entries(ASKED))(
    'is refused again under its key when it is there, also after a restart: %s',
    async (_what, asked) => {
      const places = await twoPlaces(service);
      const [path, body] = await asked(places);
      const key = (name: string) => ({ 'idempotency-key': `${name}-${places.sku}` });
      const first = await service.post(path, body, key('k'));
      expect(fate(first)[1] ?? first.status).toBeGreaterThanOrEqual(400);
      expect(replayed(first.headers)).toBeNull();
      await build(places);
      const again = await service.post(path, body, key('k'));
      await service.restart();
      const later = await service.post(path, body, key('k'));
      for (const { status, text, headers } of [again, later]) {
        expect([status, text, replayed(headers)]).toEqual([first.status, first.text, 'true']);
      }
      const fresh = await service.post(path, body, key('other'));
      expect(fate(fresh)).not.toEqual(fate(first));
    },
  );
});

describe('what was done', () => {
  /** An order that took all that its warehouse had, which was deleted then. */
  async function deserted(more: object, headers: Readonly<Record<string, string>> = {}) {
    const places = await twoPlaces(service, { first: 3, second: 0 });
    const { first, lines } = places;
    const body = { lines: lines(3), sourcing: { warehouses: [first] }, ...more };
    const made = await service.post('/v1/orders', body, headers);
    await service.post(`/v1/orders/${String(made.body['id'])}/fulfill`);
    expect((await service.call('DELETE', `/v1/warehouses/${first}`)).status).toBe(204);
    return { made, again: () => service.post('/v1/orders', body, headers) };
  }

  test.each([
    ['id', { id: 'deserted' }, {}],
    ['key', {}, { 'idempotency-key': 'deserted' }],
  ])('is told again under its %s when its warehouse is not there any more', async (...about) => {
    const { made, again } = await deserted(about[1], about[2]);
    const { status, text, headers } = await again();
    expect([status, text, replayed(headers)]).toEqual([201, made.text, 'true']);
  });
});

test('a body that is malformed and a path that leads nowhere take no key', async () => {
  const places = await twoPlaces(service);
  const headers = { 'idempotency-key': `none-${places.sku}` };
  const path = `/v1/warehouses/${missing(places)}/movements`;
  const { warehouse: _, ...operation } = receive(places);
  expect((await service.post(path, operation, headers)).status).toBe(404);
  await build(places);
  expect((await service.post(path, { ...operation, quantity: 0 }, headers)).status).toBe(400);
  expect((await service.post(path, operation, headers)).status).toBe(201);
});

test('a strategy that is not there is remembered as well', async () => {
  const { sku, lines } = await twoPlaces(service);
  const headers = { 'idempotency-key': `strategy-${sku}` };
  const body = { lines: lines(1), sourcing: { strategy: 'by-moon' } };
  const first = await service.post('/v1/orders', body, headers);
  const again = await service.post('/v1/orders', body, headers);
  expect([first.status, first.body.errors[0]?.path]).toEqual([400, 'sourcing.strategy']);
  expect([again.text, replayed(again.headers)]).toEqual([first.text, 'true']);
});

/** Who holds what is reserved of a level, over HTTP, whatever was done before. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Body } from '../../support/service.ts';
import { testService } from '../../support/service.ts';

const service = await testService({ SHARDS: '2' });
afterAll(() => service.stop());

let places = 0;

/** Three warehouses of a test's own, in two shards, with so much of two SKUs. */
async function newPlaces(units = 60): Promise<readonly string[]> {
  const n = places++;
  const ids = [`a${n}`, `b${n}`, `c${n}`];
  for (const id of ids) await service.stock(id, { mug: units, cup: units });
  return ids;
}

const pathOf = (warehouse: string, sku: string): string =>
  `/v1/warehouses/${warehouse}/stock/${sku}`;
const holders = (warehouse: string, sku: string, limit = 100): Promise<Body[]> =>
  service.all(`${pathOf(warehouse, sku)}/reserved`, limit);
const nameOf = ({ document }: Body): string => {
  const { type, id } = document as { readonly type: string; readonly id: string };
  return `${type} ${id}`;
};
const sharesOf = (items: readonly Body[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(items.map((item) => [nameOf(item), item['quantity']]));

/** What of a SKU is held at a warehouse by these documents, as they say themselves. */
async function heldBy(
  documents: ReadonlySet<string>,
  warehouse: string,
  sku: string,
): Promise<Readonly<Record<string, number>>> {
  const shares: Record<string, number> = {};
  for (const name of documents) {
    const [type = '', id = '', at = ''] = name.split(' ');
    let units = 0;
    if (type === 'reservation' && at === warehouse) {
      const { body } = await service.get(`/v1/warehouses/${at}/reservations/${id}`);
      for (const line of body['lines'] as readonly Record<string, number | string>[]) {
        if (line['sku'] !== sku) continue;
        units += Number(line['quantity']) - Number(line['committed']) - Number(line['released']);
      }
    }
    if (type === 'order') {
      const { body } = await service.get(`/v1/orders/${id}`);
      const isOpen = ['reserved', 'partially_fulfilled'].includes(String(body['status']));
      for (const each of body['allocations'] as readonly Record<string, number | string>[]) {
        if (!isOpen || each['warehouse'] !== warehouse || each['sku'] !== sku) continue;
        units += Number(each['quantity']) - Number(each['shipped']);
      }
    }
    if (units > 0) shares[`${type} ${id}`] = units;
  }
  return shares;
}

interface Step {
  readonly what: 'reserve' | 'change' | 'commit' | 'release' | 'order' | 'fulfill' | 'cancel' | 'van';
  readonly which: number;
  readonly at: number;
  readonly mugs: number;
  readonly cups: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(
    ...(['reserve', 'change', 'commit', 'release', 'order', 'fulfill', 'cancel', 'van'] as const),
  ),
  which: fc.nat(3),
  at: fc.nat(2),
  mugs: fc.integer({ min: 1, max: 9 }),
  cups: fc.integer({ min: 0, max: 3 }),
});

/** Does a step, which may well be refused, and remembers the document that it made. */
async function take(
  { what, which, at, mugs, cups }: Step,
  ids: readonly string[],
  documents: Set<string>,
): Promise<void> {
  const [place = '', other = ''] = [ids[at], ids[(at + 1) % ids.length]];
  const lines = [
    { sku: 'mug', quantity: mugs },
    ...(cups > 0 ? [{ sku: 'cup', quantity: cups }] : []),
  ];
  const one = lines.slice(0, 1);
  const [hold, order] = [`hold-${which}`, `order-${ids[0] ?? ''}-${which}`];
  const reservations = `/v1/warehouses/${place}/reservations`;
  switch (what) {
    case 'reserve': {
      const { status } = await service.post(reservations, { id: hold, lines, ttlSeconds: 600 });
      if (status === 201) documents.add(`reservation ${hold} ${place}`);
      return;
    }
    case 'change':
      await service.call('PATCH', `${reservations}/${hold}`, { lines });
      return;
    case 'commit':
      await service.post(`${reservations}/${hold}/commit`, cups > 0 ? { lines: one } : {});
      return;
    case 'release':
      await service.post(`${reservations}/${hold}/release`);
      return;
    case 'order': {
      // More than one warehouse has, so that some orders are split.
      const many = lines.map((line) => ({ ...line, quantity: line.quantity * 10 }));
      const sourcing = { warehouses: ids };
      const { status } = await service.post('/v1/orders', { id: order, lines: many, sourcing });
      if (status === 201) documents.add(`order ${order}`);
      return;
    }
    case 'fulfill': {
      const part = { allocations: [{ warehouse: place, sku: 'mug', quantity: mugs }] };
      await service.post(`/v1/orders/${order}/fulfill`, cups > 0 ? part : {});
      return;
    }
    case 'cancel':
      await service.post(`/v1/orders/${order}/cancel`);
      return;
    case 'van':
      await service.post('/v1/transfers', { from: place, to: other, mode: 'shipped', lines: one });
  }
}

/** At every level the holders are those who say so themselves, and sum up to what is reserved. */
async function check(ids: readonly string[], documents: ReadonlySet<string>): Promise<void> {
  for (const warehouse of ids) {
    for (const sku of ['mug', 'cup']) {
      const items = await holders(warehouse, sku, 2);
      const { body: level } = await service.get(pathOf(warehouse, sku));
      const sum = items.reduce((total, { quantity }) => total + Number(quantity), 0);
      expect([warehouse, sku, sum]).toEqual([warehouse, sku, level['reserved']]);
      expect(sharesOf(items)).toEqual(await heldBy(documents, warehouse, sku));
      const times = items.map(({ since }) => String(since));
      expect(times).toEqual(times.toSorted());
    }
  }
}

test('after anything that was done, holders sum up to what is reserved', async () => {
  const cases = fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
    const ids = await newPlaces();
    const documents = new Set<string>();
    for (const each of steps) await take(each, ids, documents);
    await check(ids, documents);
  });
  await fc.assert(cases, { numRuns: 12 });
});

test('while much is being done at once, each answer sums up to what it says is reserved', async () => {
  const ids = await newPlaces(1_000);
  const documents = new Set<string>();
  const steps = fc.sample(step, { numRuns: 150, seed: 7 });
  const doing = steps.map((each, index) => take({ ...each, which: index % 40 }, ids, documents));
  let isOver = false;
  const ended = Promise.all(doing).finally(() => (isOver = true));
  let answers = 0;
  while (!isOver || answers === 0) {
    const { status, body } = await service.get(`${pathOf(ids[0] ?? '', 'mug')}/reserved?limit=1000`);
    expect(status).toBe(200);
    const sum = body.items.reduce((total, { quantity }) => total + Number(quantity), 0);
    expect([sum, body['older']]).toEqual([body['reserved'], 0]);
    answers += 1;
  }
  await ended;
  await check(ids, documents);
  await service.restart();
  await check(ids, documents);
});

test('an expiry is that of the hold or the order, and what has expired is gone', async () => {
  const [place = ''] = await newPlaces();
  const lines = [{ sku: 'mug', quantity: 2 }];
  const at = `/v1/warehouses/${place}/reservations`;
  const { body: short } = await service.post(at, { id: 'short', lines, ttlSeconds: 1 });
  const { body: order } = await service.post('/v1/orders', ({
	id: `until-${place}`,
	lines,
	holdSeconds: 600,
	sourcing: { warehouses: [place] }
}));
  await service.post(at, { id: 'for-ever', lines });
  const items = await holders(place, 'mug');
  expect(items.map((item) => [nameOf(item), item['expiresAt']])).toEqual([
    ['reservation short', short['expiresAt']],
    [`order until-${place}`, order['expiresAt']],
    ['reservation for-ever', null],
  ]);
  const rows = await service.get(`/v1/movements?document=order:until-${place}`);
  expect(items[1]?.['since']).toBe(rows.body.items[0]?.['at']);
  while (Date.now() <= Date.parse(String(short['expiresAt']))) await service.get('/healthz');
  const names = (await holders(place, 'mug')).map(nameOf);
  expect(names).toEqual([`order until-${place}`, 'reservation for-ever']);
});

test('pages are of the moment of the first one', async () => {
  const [place = ''] = await newPlaces();
  const at = `/v1/warehouses/${place}/reservations`;
  const lines = [{ sku: 'mug', quantity: 1 }];
  for (const id of ['h1', 'h2', 'h3']) await service.post(at, { id, lines });
  const path = `${pathOf(place, 'mug')}/reserved`;
  const items = await service.all(path, 1, async () => {
    await service.post(`${at}/h1/release`);
    await service.post(at, { lines });
  });
  expect(items.map(nameOf)).toEqual(['reservation h1', 'reservation h2', 'reservation h3']);
});

test('a cursor of another level, and one that was made up, are refused', async () => {
  const [place = '', other = ''] = await newPlaces();
  const at = `/v1/warehouses/${place}/reservations`;
  for (const id of ['h1', 'h2']) {
    await service.post(at, { id, lines: [{ sku: 'mug', quantity: 1 }] });
  }
  const { body } = await service.get(`${pathOf(place, 'mug')}/reserved?limit=1`);
  const cursor = String(body.nextCursor);
  const [print] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as readonly [number];
  const made = Buffer.from(JSON.stringify([print, [1, 0]])).toString('base64url');
  for (const path of [
    `${pathOf(other, 'mug')}/reserved?cursor=${cursor}`,
    `${pathOf(place, 'mug')}/reserved?cursor=${made}`,
  ]) {
    const { status, body: problem } = await service.get(path);
    expect([status, problem['code']]).toEqual([400, 'validation']);
  }
});

test('a level that nothing is reserved of has none, and one that never was is not found', async () => {
  const [place = ''] = await newPlaces();
  const none = { reserved: 0, older: 0, items: [], nextCursor: null };
  expect((await service.get(`${pathOf(place, 'mug')}/reserved`)).body).toEqual(none);
  await service.stock(place, { bare: 0 });
  for (const path of [pathOf(place, 'bare'), pathOf(place, 'nix'), pathOf('nowhere', 'mug')]) {
    expect((await service.get(`${path}/reserved`)).status).toBe(404);
  }
});

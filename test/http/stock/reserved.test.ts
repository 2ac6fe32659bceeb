/** Who holds what is reserved of a level, over HTTP, whatever was done before. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { heldBy, step, take } from '../../support/holding.ts';
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

/** The holders at every level as they are listed, and what is reserved of it. */
async function listed(ids: readonly string[]): Promise<readonly object[]> {
  const found: object[] = [];
  for (const [warehouse, sku] of levelsAt(ids)) {
    const items = await holders(warehouse, sku, 2);
    const times = items.map(({ since }) => String(since));
    const { body: level } = await service.get(pathOf(warehouse, sku));
    const isInOrder = times.join() === times.toSorted().join();
    found.push({ sum: level['reserved'], shares: sharesOf(items), isInOrder });
  }
  return found;
}

/** The same as the documents say it of themselves. */
async function said(
  ids: readonly string[],
  documents: ReadonlySet<string>,
): Promise<readonly object[]> {
  const found: object[] = [];
  for (const [warehouse, sku] of levelsAt(ids)) {
    const shares = await heldBy(service, documents, [warehouse, sku]);
    const sum = Object.values(shares).reduce((total, units) => total + units, 0);
    found.push({ sum, shares, isInOrder: true });
  }
  return found;
}

const levelsAt = (ids: readonly string[]) =>
  ids.flatMap((id) => ['mug', 'cup'].map((sku) => [id, sku] as const));

test('after anything that was done, holders sum up to what is reserved', async () => {
  const cases = fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
    const ids = await newPlaces();
    const documents = new Set<string>();
    for (const each of steps) await take(service, each, { ids, documents });
    expect(await listed(ids)).toEqual(await said(ids, documents));
  });
  await fc.assert(cases, { numRuns: 12 });
});

test('while much is done at once, each answer sums up to what it says is reserved', async () => {
  const ids = await newPlaces(1_000);
  const documents = new Set<string>();
  const steps = fc.sample(step, { numRuns: 150, seed: 7 });
  const doing = steps.map((each, index) => {
    return take(service, { ...each, which: index % 40 }, { ids, documents });
  });
  const path = pathOf(ids[0] ?? '', 'mug');
  let isOver = false;
  const ended = Promise.all(doing).finally(() => (isOver = true));
  let answers = 0;
  while (!isOver || answers === 0) {
    const { status, body } = await service.get(`${path}/reserved?limit=1000`);
    expect(status).toBe(200);
    const sum = body.items.reduce((total, { quantity }) => total + Number(quantity), 0);
    expect([sum, body['older']]).toEqual([body['reserved'], 0]);
    answers += 1;
  }
  await ended;
  expect(await listed(ids)).toEqual(await said(ids, documents));
  await service.restart();
  expect(await listed(ids)).toEqual(await said(ids, documents));
});

test('an expiry is that of the hold or the order, and what has expired is gone', async () => {
  const [place = ''] = await newPlaces();
  const lines = [{ sku: 'mug', quantity: 2 }];
  const at = `/v1/warehouses/${place}/reservations`;
  const { body: short } = await service.post(at, { id: 'short', lines, ttlSeconds: 1 });
  const { body: order } = await service.post('/v1/orders', {
    id: `until-${place}`,
    lines,
    holdSeconds: 600,
    sourcing: { warehouses: [place] },
  });
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

test('where nothing is reserved there is none, and what never was is not found', async () => {
  const [place = ''] = await newPlaces();
  const none = { reserved: 0, older: 0, items: [], nextCursor: null };
  expect((await service.get(`${pathOf(place, 'mug')}/reserved`)).body).toEqual(none);
  await service.stock(place, { bare: 0 });
  for (const path of [pathOf(place, 'bare'), pathOf(place, 'nix'), pathOf('nowhere', 'mug')]) {
    expect((await service.get(`${path}/reserved`)).status).toBe(404);
  }
});

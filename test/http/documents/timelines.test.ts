/** The lives of documents over HTTP, told out of the journals of several shards. */
import { afterAll, describe, expect, test } from 'vitest';
import { twoPlaces } from '../../support/places.ts';
import { minMax, requestedRestock, restockPlace } from '../../support/restock-places.ts';
import type { Body } from '../../support/service.ts';
import { testService } from '../../support/service.ts';
import { meddle } from '../../support/shards.ts';

const service = await testService({ RESTOCK_CONSUMERS: 'false' });
afterAll(() => service.stop());

async function lifeOf(path: string): Promise<readonly Body[]> {
  const { status, text, body } = await service.get(`${path}/timeline`);
  if (status !== 200) throw new Error(text);
  expect(body).toMatchObject({ complete: true });
  return body.items;
}

/** What happened at once at several warehouses has no order. */
const anyOrder = (told: readonly unknown[]): readonly string[] =>
  told.map(String).toSorted((one, other) => one.localeCompare(other));

const texts = async (path: string): Promise<readonly unknown[]> =>
  (await lifeOf(path)).map(({ text }) => text);

describe('an order', () => {
  test('is told with what was set aside, shipped, given back and taken back', async () => {
    const { first, second, sku, placed } = await twoPlaces(service);
    const path = await placed(13);
    const part = { allocations: [{ warehouse: first, sku, quantity: 4 }] };
    await service.post(`${path}/fulfill`, part);
    await service.post(`${path}/fulfill`, part);
    await service.post(`${path}/cancel`);
    const lines = [{ sku, quantity: 1, warehouse: second, condition: 'damaged' }];
    await service.post(`${path}/returns`, { lines });
    const told = await lifeOf(path);
    const at = (item: Body): unknown => item['at'];
    expect(told.map(at)).toEqual(anyOrder(told.map(at)));
    expect(told[0]).toMatchObject({ step: 'created', status: 'reserved', actor: 'anonymous' });
    expect(anyOrder(told.map(({ text }) => text))).toEqual(
      anyOrder([
        `created for 13 of ${sku}`,
        `reserved 10 of ${sku} at ${first}`,
        `reserved 3 of ${sku} at ${second}`,
        `shipped in part: 4 of 13 units`,
        `shipped 4 of ${sku} from ${first}`,
        `shipped 4 of ${sku} from ${first}`,
        'cancelled, 8 of 13 units had shipped',
        `released 2 of ${sku} at ${first}`,
        `released 3 of ${sku} at ${second}`,
        `1 of ${sku} came back to ${second}, damaged`,
      ]),
    );
    const released = told.find(({ text }) => text === `released 2 of ${sku} at ${first}`);
    expect(released).toMatchObject({
      step: 'released',
      status: null,
      warehouse: first,
      sku,
      quantity: 2,
    });
  });

  test('says until when it is held, and that its time was over', async () => {
    const { first, sku, level, placed } = await twoPlaces(service);
    const path = await placed(2, { holdSeconds: 1 });
    const { body } = await service.get(path);
    const until = String(body['expiresAt']).slice(0, 16).replace('T', ' ');
    await expect
      .poll(async () => (await service.get(path)).body, { timeout: 10_000 })
      .toMatchObject({ status: 'expired' });
    expect(await level(first)).toMatchObject({ reserved: 0 });
    expect(new Set(await texts(path))).toEqual(
      new Set([
        `created for 2 of ${sku}, held until ${until} UTC`,
        `reserved 2 of ${sku} at ${first}`,
        'expired: the time of its hold was over',
        `released 2 of ${sku} at ${first}: the time of the hold was over`,
      ]),
    );
  });
});

describe('a transfer', () => {
  test('is told with what was damaged, lost and sent back', async () => {
    const { first, second, sku, transfer } = await twoPlaces(service);
    const { body } = await transfer(6, { mode: 'shipped' });
    const path = `/v1/transfers/${String(body['id'])}`;
    const lines = [{ sku, received: 2, damaged: 1, lost: 1 }];
    await service.post(`${path}/receive`, { lines });
    await service.post(`${path}/cancel`);
    const told = await texts(path);
    expect(told[0]).toBe(`sent 6 of ${sku} from ${first} to ${second}`);
    expect(anyOrder(told)).toEqual(
      anyOrder([
        `sent 6 of ${sku} from ${first} to ${second}`,
        `reserved 6 of ${sku} at ${first}`,
        `6 of ${sku} left ${first}`,
        'arrived in part: 2 units are in transit still',
        `received 2 of ${sku} at ${second}`,
        `1 of ${sku} damaged on arrival at ${second}`,
        `1 of ${sku} lost on the way to ${second}`,
        'completed: 2 received, 1 damaged, 1 lost, 2 returned',
        `2 of ${sku} came back to ${first}`,
      ]),
    );
  });
});

describe('a restock', () => {
  test('is told from the policy that asks to the goods that arrive', async () => {
    const { warehouse, sku, path, act, read } = await requestedRestock(service);
    await act('order', { expectedAt: '2099-12-01T00:00:00.000Z', quantity: 18 });
    await act('expect', { expectedAt: '2099-12-08T00:00:00.000Z' });
    await act('receive', { quantity: 6 });
    await act('receive', { quantity: 2 });
    await act('fail', { reason: 'acme has no more' });
    const { explanation } = await read();
    const told = await lifeOf(path);
    expect(told.map(({ text }) => text)).toEqual([
      `requested 20 of ${sku} for ${warehouse}: ${String(explanation).split('; failed')[0]}`,
      'ordered from acme, only 18 of 20, expected 2099-12-01',
      'expected 2099-12-08',
      '6 of 18 have arrived',
      `received 6 of ${sku} at ${warehouse}`,
      `received 2 of ${sku} at ${warehouse}`,
      'failed: acme has no more',
    ]);
    expect(told.map(({ step }) => step)).toEqual([
      'requested',
      'ordered',
      'expected',
      'partially received',
      'received',
      'received',
      'failed',
    ]);
    expect(told[0]).toMatchObject({ actor: 'policy', status: 'requested', quantity: 20 });
    expect(told[4]).toMatchObject({ status: null, warehouse, sku, quantity: 6 });
  });

  test('from another warehouse has the steps of its transfer', async () => {
    const { warehouse, sku, put, restocks } = await restockPlace(service, 1);
    const source = `${warehouse}-source`;
    await service.stock(source, { [sku]: 40 });
    await put({ ...minMax(5, 10), strategy: 'transfer-from', source });
    const [restock] = await restocks();
    const id = String(restock?.['id']);
    const lines = [{ sku, quantity: 9 }];
    const transfer = { id, from: source, to: warehouse, mode: 'shipped', lines };
    await service.post('/v1/transfers', transfer);
    const receipt = { lines: [{ sku, received: 8, lost: 1 }] };
    await service.post(`/v1/transfers/${id}/receive`, receipt);
    const told = await texts(`/v1/restocks/${id}`);
    expect(told[0]).toContain(`requested 9 of ${sku} for ${warehouse}`);
    expect(anyOrder(told.slice(1))).toEqual(
      anyOrder([
        `reserved 9 of ${sku} at ${source}`,
        `9 of ${sku} left ${source}`,
        `ordered from ${source}`,
        `received 8 of ${sku} at ${warehouse}`,
        `1 of ${sku} lost on the way to ${warehouse}`,
        'failed: 1 were lost on the way',
      ]),
    );
  });
});

test('has what was done long after it was decided, and says if that is still to come', async () => {
  const other = await testService();
  const { first, sku, placed } = await twoPlaces(other);
  const path = await placed(2);
  await other.post(`${path}/fulfill`);
  const { items } = (await other.get(`/v1/movements?sku=${sku}&type=ship`)).body;
  const shard = other.system.catalogue.shardOf(first) ?? -1;
  const journal = other.system.directory.journalPath(shard);
  const seq = Number(items[0]?.['seq']);
  // The shard was closed for an hour, say.
  meddle(journal, 'UPDATE movement SET at = at + 3600000 WHERE seq = ?', seq);
  const told = await other.get(`${path}/timeline`);
  expect(told.body).toMatchObject({ complete: true });
  expect(told.body.items.at(-1)?.['text']).toBe(`shipped 2 of ${sku} from ${first}`);
  // And this is before it has opened again.
  meddle(journal, 'DELETE FROM movement WHERE seq = ?', seq);
  const { body } = await other.get(`${path}/timeline`);
  expect(body).toMatchObject({ complete: false });
  expect(body.items.map(({ step }) => step)).toEqual(['created', 'reserved', 'fulfilled']);
  await other.stop();
});

test('what is not there has no life', async () => {
  for (const noun of ['orders', 'transfers', 'restocks']) {
    const answer = await service.get(`/v1/${noun}/restock-0-7/timeline`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
  }
  const answer = await service.get('/v1/orders/o/timeline?limit=1');
  expect(answer).toMatchObject({ status: 400, body: { code: 'validation' } });
});

/** Transfers over HTTP, from first to last. */
import { afterAll, describe, expect, test } from 'vitest';
import { twoPlaces } from '../support/places.ts';
import { testService } from '../support/service.ts';

const service = await testService();
afterAll(() => service.stop());

const refused = (status: number, code: string, more: object = {}) => ({
  status,
  body: { status, code, ...more },
});

/** Two places and a transfer of 5 that is on its way. */
async function shipped() {
  const places = await twoPlaces(service);
  const { status, text, body } = await places.transfer(5, { mode: 'shipped' });
  if (status !== 201) throw new Error(text);
  const path = `/v1/transfers/${String(body['id'])}`;
  const receive = (counts: object) =>
    service.post(`${path}/receive`, { lines: [{ sku: places.sku, ...counts }] });
  return { ...places, path, receive, body };
}

describe('an immediate transfer', () => {
  test('is at both ends when it is answered', async () => {
    const { first, second, sku, level, transfer } = await twoPlaces(service);
    const made = await transfer(4, { reference: 'move' });
    expect(made).toMatchObject({
      status: 201,
      body: {
        from: first,
        to: second,
        mode: 'immediate',
        status: 'completed',
        lines: [{ sku, quantity: 4, received: 4, damaged: 0, lost: 0, returned: 0 }],
        reference: 'move',
      },
    });
    expect(await level(first)).toMatchObject({ onHand: 6, reserved: 0, available: 6 });
    expect(await level(second)).toMatchObject({ onHand: 19, available: 19, incoming: 0 });
    const id = String(made.body['id']);
    expect((await service.get(`/v1/transfers/${id}`)).body).toEqual(made.body);
    const { items } = (await service.get(`/v1/movements?document=transfer:${id}&order=asc`)).body;
    const types = items.map(({ type, quantity }) => [type, quantity]);
    expect(types).toEqual(
      expect.arrayContaining([
        ['reserve', 0],
        ['transfer_out', -4],
        ['transfer_in', 4],
      ]),
    );
  });

  test('of more than there is moves nothing', async () => {
    const { first, second, sku, level, transfer } = await twoPlaces(service);
    const shortages = [{ sku, warehouse: first, requested: 11, available: 10 }];
    expect(await transfer(11)).toMatchObject(refused(409, 'insufficient_stock', { shortages }));
    expect(await level(first)).toMatchObject({ onHand: 10, reserved: 0 });
    expect(await level(second)).toMatchObject({ onHand: 15, incoming: 0 });
  });

  test('to a warehouse that takes nothing in is refused, and the source has all back', async () => {
    const { first, second, level, transfer } = await twoPlaces(service);
    await service.call('PUT', `/v1/warehouses/${second}`, { name: second, active: false });
    expect(await transfer(1)).toMatchObject(refused(409, 'invalid_state'));
    expect(await level(first)).toMatchObject({ onHand: 10, reserved: 0, available: 10 });
  });

  test('from a warehouse that takes nothing in goes on', async () => {
    const { first, transfer } = await twoPlaces(service);
    await service.call('PUT', `/v1/warehouses/${first}`, { name: first, active: false });
    expect(await transfer(1)).toMatchObject({ status: 201 });
  });

  test('again with its id happens once', async () => {
    const { first, level, transfer } = await twoPlaces(service);
    const id = `t-${first}`;
    const made = await transfer(2, { id });
    const again = await transfer(2, { id });
    expect(again).toMatchObject({ status: 201, body: made.body });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await transfer(3, { id })).toMatchObject(refused(409, 'duplicate'));
    expect(await level(first)).toMatchObject({ onHand: 8 });
  });

  test.each([
    ['to itself', (first: string) => ({ to: first }), 400, 'validation'],
    ['to nowhere', () => ({ to: 'nowhere' }), 404, 'not_found'],
    ['of nothing', () => ({ lines: [] }), 400, 'validation'],
    ['of an unknown SKU', () => ({ lines: [{ sku: 'no', quantity: 1 }] }), 404, 'not_found'],
    ['in an unknown mode', () => ({ mode: 'fast' }), 400, 'validation'],
    ['with an unknown field', () => ({ surprise: 1 }), 400, 'validation'],
  ])('%s is refused', async (_what, more, status, code) => {
    const { first, transfer } = await twoPlaces(service);
    expect(await transfer(1, more(first))).toMatchObject(refused(status, code));
  });
});

describe('a shipped transfer', () => {
  test('is on its way, and ends when all has arrived, been damaged or lost', async () => {
    const { first, second, level, receive, body } = await shipped();
    expect(body).toMatchObject({ status: 'in_transit', lines: [{ quantity: 5, received: 0 }] });
    expect(await level(first)).toMatchObject({ onHand: 5, reserved: 0 });
    expect(await level(second)).toMatchObject({ onHand: 15, incoming: 5 });
    expect((await receive({ received: 2, damaged: 1 })).body).toMatchObject({
      status: 'partially_received',
      lines: [{ received: 2, damaged: 1, lost: 0 }],
    });
    expect(await level(second)).toMatchObject({ onHand: 18, unavailable: 1, incoming: 2 });
    expect((await receive({ received: 1, lost: 1 })).body).toMatchObject({
      status: 'completed',
      lines: [{ received: 3, damaged: 1, lost: 1 }],
    });
    expect(await level(second)).toMatchObject({ onHand: 19, unavailable: 1, incoming: 0 });
    expect(await receive({ received: 1 })).toMatchObject(refused(409, 'invalid_state'));
  });

  test('is told of to whoever orders more than there is', async () => {
    const { sku, order } = await shipped();
    const shortages = [{ sku, requested: 21, available: 20, incoming: 5 }];
    const detail = `21 of ${sku} asked, 20 available, 5 incoming`;
    const answer = await order(21);
    expect(answer).toMatchObject(refused(409, 'insufficient_stock', { detail }));
    expect(answer.body['shortages']).toEqual(shortages);
  });

  test('does not arrive twice', async () => {
    const { second, level, receive } = await shipped();
    expect(await receive({ received: 6 })).toMatchObject(refused(400, 'validation'));
    const both = await Promise.all([receive({ received: 5 }), receive({ received: 5 })]);
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect(await level(second)).toMatchObject({ onHand: 20, incoming: 0 });
  });

  test('comes back when it is cancelled, as far as it has not arrived', async () => {
    const { first, second, level, path, receive } = await shipped();
    await receive({ received: 2 });
    expect((await service.post(`${path}/cancel`)).body).toMatchObject({
      status: 'completed',
      lines: [{ received: 2, returned: 3 }],
    });
    expect(await level(first)).toMatchObject({ onHand: 8 });
    expect(await level(second)).toMatchObject({ onHand: 17, incoming: 0 });
    expect(await service.post(`${path}/cancel`)).toMatchObject(refused(409, 'invalid_state'));
    const other = await shipped();
    expect((await service.post(`${other.path}/cancel`)).body).toMatchObject({
      status: 'cancelled',
      lines: [{ returned: 5 }],
    });
  });

  test('is the same after a restart', async () => {
    const { second, level, path, receive } = await shipped();
    const { body } = await service.get(path);
    await service.restart();
    expect((await service.get(path)).body).toEqual(body);
    expect(await level(second)).toMatchObject({ incoming: 5 });
    expect(await receive({ received: 5 })).toMatchObject({ status: 200 });
    expect(await level(second)).toMatchObject({ onHand: 20, incoming: 0 });
  });

  test.each([
    ['nothing', {}],
    ['less than nothing', { received: -1 }],
    ['a word', { received: '1' }],
    ['an unknown field', { received: 1, stolen: 1 }],
  ])('receiving %s is refused', async (_what, counts) => {
    const { receive } = await shipped();
    expect(await receive(counts)).toMatchObject(refused(400, 'validation'));
  });
});

test('transfers are listed by either end and by status', async () => {
  const { first, second, path } = await shipped();
  for (const filter of [`warehouse=${first}`, `warehouse=${second}&status=in_transit`]) {
    const items = await service.all(`/v1/transfers?${filter}`, 10);
    expect(items.map(({ id }) => `/v1/transfers/${String(id)}`)).toEqual([path]);
  }
  expect(await service.all(`/v1/transfers?warehouse=${first}&status=completed`, 10)).toEqual([]);
  expect(await service.get('/v1/transfers/nobody')).toMatchObject(refused(404, 'not_found'));
});

test('all of it adds up', async () => {
  expect((await service.get('/v1/integrity')).body).toMatchObject({ conserved: true, drift: [] });
});

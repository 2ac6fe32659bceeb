/** Restocks over HTTP: each thing that may be asked of one, and each refusal. */
import { afterAll, describe, expect, test } from 'vitest';
import { refused, requestedRestock, restockService } from '../../support/restock-places.ts';

const service = await restockService();
afterAll(() => service.stop());

const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string;
const LATER = '2099-01-01T00:00:00.000Z';

describe('a restock', () => {
  test('has what the contract says, and nothing else', async () => {
    const { warehouse, sku, restock, read } = await requestedRestock(service);
    expect(restock).toEqual({
      id: expect.stringMatching(/^restock-\d+-\d+$/) as string,
      warehouse,
      sku,
      quantity: 20,
      received: 0,
      status: 'requested',
      strategy: 'min-max',
      explanation: expect.stringContaining('20 are missing to 25') as string,
      supplier: 'acme',
      expectedAt: null,
      createdAt: TIME,
      updatedAt: TIME,
    });
    expect(await read()).toEqual(restock);
  });

  test('is ordered, for all or for fewer, which are then no longer incoming', async () => {
    const whole = await requestedRestock(service);
    const ordered = await whole.act('order', { expectedAt: LATER });
    const expected = { status: 'ordered', quantity: 20, expectedAt: LATER };
    expect(ordered).toMatchObject({ status: 200, body: expected });
    expect(await whole.read()).toEqual(ordered.body);
    expect((await whole.act('order')).body).toEqual(ordered.body);
    const part = await requestedRestock(service);
    const fewer = await part.act('order', { quantity: 15 });
    expect(fewer.body).toMatchObject({ status: 'ordered', quantity: 15, expectedAt: null });
    expect(await part.level()).toMatchObject({ incoming: 15 });
  });

  test('is expected at another time', async () => {
    const { act, level } = await requestedRestock(service);
    const later = await act('expect', { expectedAt: '2099-01-01T02:00:00+02:00' });
    expect(later).toMatchObject({ status: 200, body: { expectedAt: LATER, status: 'requested' } });
    expect((await act('expect', { expectedAt: null })).body['expectedAt']).toBeNull();
    expect(await level()).toMatchObject({ incoming: 20 });
  });

  test('arrives in parts, each of them a movement of the document', async () => {
    const { id, warehouse, sku, act, level } = await requestedRestock(service);
    const part = await act('receive', { quantity: 8 });
    expect(part).toMatchObject({
      status: 200,
      body: { status: 'partially_received', received: 8 },
    });
    expect(await level()).toMatchObject({ onHand: 13, available: 13, incoming: 12 });
    const rest = await act('receive', { quantity: 12 });
    expect(rest.body).toMatchObject({ status: 'received', received: 20, quantity: 20 });
    expect(await level()).toMatchObject({ onHand: 25, incoming: 0 });
    const { items } = (await service.get(`/v1/movements?document=restock:${id}&order=asc`)).body;
    const document = { type: 'restock', id };
    expect(items).toMatchObject([
      { type: 'receive', warehouse, sku, quantity: 8, onHand: 13, document },
      { type: 'receive', warehouse, sku, quantity: 12, onHand: 25, document },
    ]);
  });

  test('arrives in full if no quantity is said', async () => {
    const { act, level } = await requestedRestock(service);
    await act('receive', { quantity: 1 });
    expect((await act('receive')).body).toMatchObject({ status: 'received', received: 20 });
    expect(await level()).toMatchObject({ onHand: 25, incoming: 0 });
  });

  test('is cancelled, and what had arrived stays', async () => {
    const { act, level } = await requestedRestock(service);
    await act('receive', { quantity: 3 });
    const cancelled = await act('cancel');
    expect(cancelled).toMatchObject({ status: 200, body: { status: 'cancelled', received: 3 } });
    expect(await level()).toMatchObject({ onHand: 8, incoming: 0 });
  });

  test('fails with a reason', async () => {
    const { act, level } = await requestedRestock(service);
    const failed = await act('fail', { reason: 'no longer made' });
    expect(failed).toMatchObject({ status: 200, body: { status: 'failed' } });
    expect(failed.body['explanation']).toContain('failed: no longer made');
    expect(await level()).toMatchObject({ onHand: 5, incoming: 0 });
  });
});

const ACTIONS = [
  ['order', {}],
  ['expect', { expectedAt: null }],
  ['receive', {}],
  ['receive', { quantity: 1 }],
  ['fail', { reason: 'lost' }],
  ['cancel', {}],
] as const;

describe('what is refused', () => {
  test.each([
    ['cancelled', 'cancel', {}],
    ['failed', 'fail', { reason: 'lost' }],
    ['received', 'receive', {}],
  ])('of a restock that is %s: everything', async (status, end, body) => {
    const { act, read } = await requestedRestock(service);
    await act(end, body);
    for (const [action, asked] of ACTIONS) {
      expect(await act(action, asked)).toMatchObject(refused(409, 'invalid_state'));
    }
    expect(await read()).toMatchObject({ status });
  });

  test('of a restock that never was: everything', async () => {
    for (const id of ['restock-0-999999', 'restock-99-1', 'restock-0-0', 'restock--1', 'nothing']) {
      expect(await service.get(`/v1/restocks/${id}`)).toMatchObject(refused(404, 'not_found'));
      for (const [action, body] of ACTIONS) {
        const answer = await service.post(`/v1/restocks/${id}/${action}`, body);
        expect(answer).toMatchObject(refused(404, 'not_found'));
      }
    }
  });

  test('more than is outstanding, or was asked for', async () => {
    const { act, read, level, restock } = await requestedRestock(service);
    const quantity = refused(400, 'validation', 'quantity');
    expect(await act('receive', { quantity: 21 })).toMatchObject(quantity);
    expect(await act('order', { quantity: 21 })).toMatchObject(quantity);
    expect(await read()).toEqual(restock);
    await act('receive', { quantity: 19 });
    expect(await act('receive', { quantity: 2 })).toMatchObject(quantity);
    expect(await level()).toMatchObject({ onHand: 24, incoming: 1 });
  });

  test.each([
    ['receive', '{"quantity":0}', 'quantity'],
    ['receive', '{"quantity":"5"}', 'quantity'],
    ['receive', '{"quantity":1.5}', 'quantity'],
    ['receive', '{"quantity":1e400}', 'quantity'],
    ['receive', '{"quantity":9007199254740993}', 'quantity'],
    ['receive', '{"quantity":NaN}', ''],
    ['receive', '{"quantity":null}', 'quantity'],
    ['receive', '{"quantity":1,"lines":[]}', 'lines'],
    ['receive', '{"quantity":1,"__proto__":{"a":1}}', '__proto__'],
    ['order', '{"quantity":0}', 'quantity'],
    ['order', '{"expectedAt":"soon"}', 'expectedAt'],
    ['order', '{"expectedAt":1800000000000}', 'expectedAt'],
    ['expect', '{}', 'expectedAt'],
    ['expect', '{"expectedAt":"2026-02-30T00:00:00Z"}', 'expectedAt'],
    ['fail', '{}', 'reason'],
    ['fail', '{"reason":""}', 'reason'],
    ['fail', `{"reason":"${'x'.repeat(201)}"}`, 'reason'],
    ['cancel', '{"reason":"late"}', 'reason'],
  ])('%s of %s', async (action, text, path) => {
    const { path: at, read, restock } = await requestedRestock(service);
    const answer = await service.call('POST', `${at}/${action}`, text);
    expect(answer).toMatchObject(refused(400, 'validation'));
    expect(new Set(answer.body.errors.map((error) => error.path))).toEqual(new Set([path]));
    expect(await read()).toEqual(restock);
  });
});

describe('under one key', () => {
  test('a receipt happens once', async () => {
    const { act, level } = await requestedRestock(service);
    const first = await act('receive', { quantity: 3 }, 'r-1');
    const again = await act('receive', { quantity: 3 }, 'r-1');
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await act('receive', { quantity: 4 }, 'r-1')).toMatchObject(
      refused(422, 'idempotency_mismatch'),
    );
    expect(await level()).toMatchObject({ onHand: 8, incoming: 17 });
    await act('receive', { quantity: 3 });
    expect(await level()).toMatchObject({ onHand: 11, incoming: 14 });
  });

  test('a receipt of all is answered as the first time, after the end too', async () => {
    const { act } = await requestedRestock(service);
    const first = await act('receive', {}, 'all');
    await service.restart();
    const again = await act('receive', {}, 'all');
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  test('a refusal stays one', async () => {
    const { act } = await requestedRestock(service);
    const first = await act('receive', { quantity: 21 }, 'much');
    const again = await act('receive', { quantity: 21 }, 'much');
    expect([again.status, again.body]).toEqual([400, first.body]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  test.each([
    ['order', { expectedAt: LATER }],
    ['expect', { expectedAt: LATER }],
    ['fail', { reason: 'lost' }],
    ['cancel', {}],
  ])('%s happens once', async (action, body) => {
    const { act } = await requestedRestock(service);
    const first = await act(action, body, 'once');
    const again = await act(action, body, 'once');
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });
});

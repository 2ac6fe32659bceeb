/** What can still be asked of documents after a warehouse of theirs was deleted. */
import { afterAll, expect, test } from 'vitest';
import { testService } from '../support/service.ts';

const service = await testService();
afterAll(() => service.stop());

const ofTransfer = { mode: 'shipped', lines: [{ sku: 'mug', quantity: 5 }] };

test('a transfer does not go back to a warehouse that was deleted, but arrives', async () => {
  await service.stock('source', { mug: 5 });
  await service.stock('target');
  const body = { id: 't', from: 'source', to: 'target', ...ofTransfer };
  expect((await service.post('/v1/transfers', body)).status).toBe(201);
  expect((await service.call('DELETE', '/v1/warehouses/source')).status).toBe(204);
  const gone = await service.call('DELETE', '/v1/warehouses/target');
  expect(gone).toMatchObject({ status: 409, body: { code: 'invalid_state' } });
  expect(gone.body['detail']).toBe(
    'the warehouse target is not empty: something is there, promised or on its way',
  );
  const cancelled = await service.post('/v1/transfers/t/cancel');
  expect(cancelled).toMatchObject({ status: 409, body: { code: 'invalid_state' } });
  expect(cancelled.body['detail']).toBe('the warehouse source was deleted and takes in no more');
  const received = { lines: [{ sku: 'mug', received: 5 }] };
  const arrived = await service.post('/v1/transfers/t/receive', received);
  expect(arrived).toMatchObject({ status: 200, body: { status: 'completed' } });
});

test('it goes back once the warehouse was made anew, even after a restart', async () => {
  await service.stock('first', { mug: 5 });
  const body = { id: 'u', from: 'first', to: 'target', ...ofTransfer };
  expect((await service.post('/v1/transfers', body)).status).toBe(201);
  expect((await service.call('DELETE', '/v1/warehouses/first')).status).toBe(204);
  await service.restart();
  expect((await service.post('/v1/transfers/u/cancel')).status).toBe(409);
  const anew = { name: 'First' };
  expect((await service.call('PUT', '/v1/warehouses/first', anew)).status).toBe(201);
  await service.restart();
  const cancelled = await service.post('/v1/transfers/u/cancel');
  expect(cancelled).toMatchObject({ status: 200, body: { status: 'cancelled' } });
  const level = await service.get('/v1/warehouses/first/stock/mug');
  expect(level).toMatchObject({ status: 200, body: { onHand: 5 } });
  const { body: integrity } = await service.get('/v1/integrity');
  expect(integrity).toMatchObject({ conserved: true, drift: [] });
});

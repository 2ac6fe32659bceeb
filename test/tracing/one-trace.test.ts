/** A running service whose traces somebody takes. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { QUICK, reaches } from '../support/carrying.ts';
import { HttpSupplier } from '../support/http-supplier.ts';
import { minMax, restockPlace } from '../support/restock-places.ts';
import type { TestService } from '../support/service.ts';
import { testService } from '../support/service.ts';
import { TraceReceiver } from '../support/trace-receiver.ts';
import { namesOf, tracesOf, trailTo } from '../support/traces.ts';

/** A database may have to be made first, on a machine that has much else to do. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 90_000 });

let receiver: TraceReceiver;
let supplier: HttpSupplier;
let service: TestService;

beforeAll(async () => {
  receiver = await TraceReceiver.start();
  supplier = await HttpSupplier.start();
  service = await testService({
    ...QUICK,
    SUPPLIERS: `acme=${supplier.url}`,
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20secret, x-team=stock',
    OTEL_SERVICE_NAME: 'warehouse one',
  });
});

afterAll(async () => {
  await service.stop();
  await supplier.stop();
  await receiver.stop();
});

test('an order that crosses a reorder point is one trace, down to its effect', async () => {
  const place = await restockPlace(service, 10);
  await place.put({ ...minMax(5, 10), supplier: 'acme' });
  const lines = [{ sku: place.sku, quantity: 6 }];
  expect((await service.post('/v1/orders', { id: 'o-1', lines })).status).toBe(201);
  const [restock] = await place.restocks();
  await reaches(service, String(restock?.['id']), 'ordered');

  const trail = await trailTo(receiver, ({ name }, parent) => {
    return name === 'commit' && parent?.attributes['stockroom.command'] === 'act_on_restock';
  });
  expect(namesOf(trail).toReversed()).toEqual([
    'POST /v1/orders',
    'mailbox',
    'commit',
    'relay',
    'add restock-acme.order',
    'process restock-acme',
    'mailbox',
    'commit',
  ]);
  expect(tracesOf(trail)).toBe(1);
  const [, effect, job, , , , mailbox, request] = trail;
  expect(request).toMatchObject({ kind: 'server', service: 'warehouse one', isError: false });
  expect(request?.attributes).toMatchObject({ 'http.response.status_code': 201 });
  expect(mailbox?.attributes).toMatchObject({ 'stockroom.command': 'place_order' });
  expect(job).toMatchObject({ kind: 'consumer', isError: false });
  expect(effect?.attributes).toMatchObject({ 'stockroom.actor': place.warehouse });

  const [call] = await trailTo(receiver, ({ name, parentId }) => {
    return name === 'POST' && parentId === job?.id;
  });
  expect(call).toMatchObject({ kind: 'client', isError: false });
  expect(supplier.received.at(-1)).toMatchObject({
    traceparent: `00-${call?.traceId}-${call?.id}-01`,
  });
});

test('what warehouses of several shards do for an order is in its trace', async () => {
  const places = [await restockPlace(service, 3), await restockPlace(service, 3)];
  const sku = places[0]?.sku ?? '';
  await service.stock(places[1]?.warehouse ?? '', { [sku]: 3 });
  const order = { id: 'o-2', lines: [{ sku, quantity: 6 }] };
  expect((await service.post('/v1/orders', order)).status).toBe(201);
  // A warehouse in the shard of the desk is asked in the same commit; the other votes by message.
  const trail = await trailTo(receiver, ({ attributes }) => {
    const { 'stockroom.actor': actor = '', 'stockroom.command': command } = attributes;
    return command === 'protocol' && String(actor).startsWith('desk/');
  });
  expect(namesOf(trail).slice(-6).toReversed()).toEqual([
    'POST /v1/orders',
    'mailbox',
    'commit',
    'mailbox',
    'commit',
    'mailbox',
  ]);
  expect(places.map(({ warehouse }) => warehouse)).toContain(
    trail.at(-4)?.attributes['stockroom.actor'],
  );
  expect(tracesOf(trail)).toBe(1);
});

test('a request goes on with the trace that it belongs to, or stays out of it', async () => {
  const [traceId, parentId] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7'];
  const kept = { traceparent: `00-${traceId}-${parentId}-01`, tracestate: 'vendor=1' };
  await service.get('/v1/products?limit=2', { traceparent: `00-${'a'.repeat(32)}-${parentId}-00` });
  await service.get('/v1/products?limit=1', kept);
  await service.get('/v1/products', { traceparent: 'nonsense' });
  await trailTo(receiver, ({ name, parentId: of }) => name === 'GET /v1/products' && of === '');
  const found = receiver.named('GET /v1/products');
  expect(found.map((span) => span.parentId)).toEqual([parentId, '']);
  expect(found[0]).toMatchObject({ traceId });
});

test('what is asked every few seconds is not traced, and neither is looking for jobs', async () => {
  await service.get('/metrics');
  await service.get('/healthz');
  await service.get('/readyz');
  await service.get('/v1/warehouses');
  await trailTo(receiver, ({ name }) => name === 'GET /v1/warehouses');
  const names = namesOf(receiver.spans);
  expect(names.filter((name) => /metrics|healthz|readyz|getNextJob|stalled/i.test(name))).toEqual(
    [],
  );
});

test('a request that fails is marked, and one that is refused is not', async () => {
  await service.get('/v1/products/none');
  const [span] = await trailTo(receiver, ({ name }) => name === 'GET /v1/products/:sku');
  expect(span).toMatchObject({ isError: false, attributes: { 'http.response.status_code': 404 } });
});

test('traces are sent to where the settings say, with the headers that they say', () => {
  const [{ url, headers } = { url: '', headers: {} }] = receiver.requests;
  expect(url).toBe('/v1/traces');
  expect(headers).toMatchObject({
    'content-type': 'application/x-protobuf',
    authorization: 'Bearer secret',
    'x-team': 'stock',
  });
});

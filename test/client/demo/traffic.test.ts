import { expect, test } from 'vitest';
import { demoCatalogue } from '../../../src/client/demo-catalogue.ts';
import { Traffic } from '../../../src/client/demo/traffic.ts';
import type { Answer, ClientRequest, Send } from '../../../src/client/http-client.ts';

const catalogue = demoCatalogue(1);
const yes: Answer = { ok: true, replayed: false, elapsedMs: 1, body: {} };

/** Traffic to a service that answers as told. */
function trafficTo(send: Send['send']): Traffic {
  const read: Send['read'] = () => Promise.reject(new Error('nothing is read'));
  return new Traffic({ client: { send, read }, catalogue, seed: 3, run: 'test' });
}

async function requestsOf(orders: number, answer: Answer): Promise<readonly ClientRequest[]> {
  const requests: ClientRequest[] = [];
  const traffic = trafficTo(async (request) => {
    requests.push(request);
    return answer;
  });
  for (let order = 0; order < orders; order += 1) traffic.order();
  await traffic.settled();
  return requests;
}

test('each order is one request, and most ship', async () => {
  const requests = await requestsOf(400, yes);
  const ending = (end: string): number =>
    requests.filter(({ path }) => path.endsWith(end)).length / 400;
  expect(ending('/v1/orders')).toBe(1);
  expect(ending('/fulfill')).toBeGreaterThan(0.8);
  expect(ending('/cancel')).toBeGreaterThan(0.01);
  expect(new Set(requests.map(({ key }) => key)).size).toBe(requests.length);
});

test('an order that is refused is left at that', async () => {
  const problem = { code: 'insufficient_stock', shortages: [] };
  const traffic = trafficTo(async () => ({ ...yes, ok: false, problem }));
  traffic.order();
  await traffic.settled();
  expect(traffic.figures).toMatchObject({ orders: 1, accepted: 0, refused: 1, movements: 0 });
});

test('orders are skipped while too many are in flight', async () => {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const traffic = trafficTo(() => promise);
  for (let order = 0; order < 1_000; order += 1) traffic.order();
  const { orders, skipped } = traffic.figures;
  expect(orders + skipped).toBe(1_000);
  expect(skipped).toBeGreaterThan(0);
  resolve(yes);
  await traffic.settled();
  expect(traffic.figures.accepted).toBe(orders);
});

test('an order that is not answered counts as failed, and the traffic goes on', async () => {
  const traffic = trafficTo(() => Promise.reject(new Error('nobody is there')));
  traffic.order();
  await traffic.settled();
  expect(traffic.figures.failed).toBe(1);
  expect(String(traffic.failure)).toContain('nobody is there');
});

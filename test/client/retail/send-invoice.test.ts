import { expect, test } from 'vitest';
import type { Answer, ClientRequest, Send } from '../../../src/client/http-client.ts';
import type { Invoice } from '../../../src/client/invoices.ts';
import type { Return } from '../../../src/client/retail/origins.ts';
import { sendInvoice } from '../../../src/client/retail/send-invoice.ts';

const line = (sku: string, quantity: number) => ({ sku, quantity, description: sku });

const invoice = (number: string, part: Partial<Invoice>): Invoice => ({
  number,
  country: 'United Kingdom',
  customer: '17850.0',
  sales: [],
  returns: [],
  corrections: [],
  ...part,
});

const yes: Answer = { ok: true, replayed: false, elapsedMs: 1, body: {} };
const no: Answer = { ...yes, ok: false, problem: { code: 'insufficient_stock' } };

/** What is sent for `what` to a service that answers so. */
async function sent(
  what: Invoice,
  answerTo: (request: ClientRequest) => Answer = () => yes,
  returns: readonly Return[] = [],
): Promise<readonly ClientRequest[]> {
  const requests: ClientRequest[] = [];
  const send: Send['send'] = async (request) => {
    requests.push(request);
    return answerTo(request);
  };
  const read: Send['read'] = () => Promise.reject(new Error('an invoice reads nothing'));
  await sendInvoice({ send, read }, what, returns);
  return requests;
}

const at = '/v1/warehouses/united-kingdom/movements';

test('a sale is one order from the nearest warehouses, shipped at once', async () => {
  expect(await sent(invoice('1', { sales: [line('A', 3), line('E', 1), line('A', 2)] }))).toEqual([
    {
      method: 'POST',
      path: '/v1/orders',
      key: 'inv-1-order',
      body: {
        id: 'inv-1',
        lines: [
          { sku: 'A', quantity: 3 },
          { sku: 'E', quantity: 1 },
          { sku: 'A', quantity: 2 },
        ],
        shipTo: { country: 'GB', latitude: 51.5, longitude: -0.1 },
        sourcing: { strategy: 'nearest' },
        reference: '1',
      },
    },
    { method: 'POST', path: '/v1/orders/inv-1/fulfill', key: 'inv-1-fulfill' },
  ]);
});

test('a sale that is refused is not shipped', async () => {
  const requests = await sent(invoice('1', { sales: [line('A', 3)] }), () => no);
  expect(requests.map(({ path }) => path)).toEqual(['/v1/orders']);
});

const back: readonly Return[] = [
  { sku: 'A', quantity: 3, order: 'inv-1' },
  { sku: 'A', quantity: 1, order: null },
];

test('a return is one of its order where that is known, and is received elsewhere', async () => {
  const requests = await sent(invoice('C7', {}), () => yes, back);
  const condition = { warehouse: 'united-kingdom', condition: 'sellable' };
  expect(requests.map(({ path, body }) => [path, body])).toEqual([
    ['/v1/orders/inv-1/returns', { lines: [{ sku: 'A', quantity: 3, ...condition }] }],
    [at, { type: 'receive', sku: 'A', quantity: 1, reason: 'return', reference: 'C7' }],
  ]);
  expect(new Set(requests.map(({ key }) => key)).size).toBe(2);
});

test('a return of an order that was refused is received', async () => {
  const unknown: Answer = { ...no, problem: { code: 'not_found' } };
  const answer = ({ path }: ClientRequest): Answer => (path === at ? yes : unknown);
  const requests = await sent(invoice('C7', {}), answer, back);
  expect(requests.map(({ path }) => path)).toEqual(['/v1/orders/inv-1/returns', at, at]);
});

test('a correction adjusts', async () => {
  const requests = await sent(invoice('7', { corrections: [line('E', -2), line('E', -2)] }));
  const body = { type: 'adjust', sku: 'E', quantity: -2, reason: 'correction', reference: '7' };
  expect(requests.map((request) => request.body)).toEqual([body, body]);
  expect(new Set(requests.map(({ key }) => key)).size).toBe(2);
});

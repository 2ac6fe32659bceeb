import { expect, test } from 'vitest';
import type { Answer, ClientRequest, Send } from '../../../src/client/http-client.ts';
import type { Invoice } from '../../../src/client/invoices.ts';
import { sendInvoice } from '../../../src/client/retail/send-invoice.ts';

const line = (sku: string, quantity: number) => ({ sku, quantity, description: sku });

const invoice = (number: string, part: Partial<Invoice>): Invoice => ({
  number,
  country: 'United Kingdom',
  sales: [],
  returns: [],
  corrections: [],
  ...part,
});

const yes: Answer = { ok: true, replayed: false, elapsedMs: 1, body: {} };
const no: Answer = { ...yes, ok: false, problem: { code: 'insufficient_stock' } };

/** What is sent for `what` to a service that gives the same answer to everything. */
async function sent(what: Invoice, answer: Answer = yes): Promise<readonly ClientRequest[]> {
  const requests: ClientRequest[] = [];
  const send: Send['send'] = async (request) => {
    requests.push(request);
    return answer;
  };
  const read: Send['read'] = () => Promise.reject(new Error('an invoice reads nothing'));
  const answers = await sendInvoice({ send, read }, what);
  expect(answers.length).toBe(requests.length);
  return requests;
}

const at = '/v1/warehouses/united-kingdom';

test('a sale is one reservation of all its lines, committed at once', async () => {
  expect(await sent(invoice('1', { sales: [line('A', 3), line('E', 1), line('A', 2)] }))).toEqual([
    {
      method: 'POST',
      path: `${at}/reservations`,
      key: 'inv-1-reserve',
      body: {
        id: 'inv-1',
        lines: [
          { sku: 'A', quantity: 3 },
          { sku: 'E', quantity: 1 },
          { sku: 'A', quantity: 2 },
        ],
        reference: '1',
      },
    },
    { method: 'POST', path: `${at}/reservations/inv-1/commit`, key: 'inv-1-commit' },
  ]);
});

test('a sale that is refused is not committed', async () => {
  const requests = await sent(invoice('1', { sales: [line('A', 3)] }), no);
  expect(requests.map(({ path }) => path)).toEqual([`${at}/reservations`]);
});

test('a return is received, a correction adjusts, each with a key of its own', async () => {
  const mixed = { returns: [line('A', -3), line('A', -3)], corrections: [line('E', -2)] };
  const requests = await sent(invoice('C7', mixed));
  expect(requests.map(({ path }) => path)).toEqual(Array(3).fill(`${at}/movements`));
  expect(new Set(requests.map(({ key }) => key)).size).toBe(3);
  expect(requests.map(({ body }) => body)).toEqual([
    { type: 'receive', sku: 'A', quantity: 3, reason: 'return', reference: 'C7' },
    { type: 'receive', sku: 'A', quantity: 3, reason: 'return', reference: 'C7' },
    { type: 'adjust', sku: 'E', quantity: -2, reason: 'correction', reference: 'C7' },
  ]);
});

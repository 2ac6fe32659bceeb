/** What one invoice asks of the service, and what came of it. */
import type { Answer, ClientRequest, Problem, Send } from '../http-client.ts';
import type { Invoice } from '../invoices.ts';
import { warehouseIdOf } from './countries.ts';
import type { RetailLine } from './classify.ts';

/** An invoice's answers. It was accepted if there is no problem among them. */
export interface InvoiceOutcome {
  readonly answers: readonly Answer[];
  readonly problems: readonly Problem[];
}

/**
 * Sends an invoice to the warehouse of its country. What it sells is reserved and, if there is
 * enough of everything, committed; what comes back is received; what is corrected is adjusted.
 *
 * Every request has a key made from the invoice, so sending it again changes nothing.
 */
export async function sendInvoice(client: Send, invoice: Invoice): Promise<InvoiceOutcome> {
  const answers = invoice.sales.length > 0 ? await sell(client, invoice) : [];
  for (const request of movements(invoice)) answers.push(await client.send(request));
  return {
    answers,
    problems: answers.flatMap((answer) => (answer.ok ? [] : [answer.problem])),
  };
}

async function sell(client: Send, { number, country, sales }: Invoice): Promise<Answer[]> {
  const path = `/v1/warehouses/${warehouseIdOf(country)}/reservations`;
  const id = `inv-${number}`;
  const reserved = await client.send({
    method: 'POST',
    path,
    key: `invoice-${number}-reserve`,
    body: {
      id,
      lines: sales.map(({ sku, quantity }) => ({ sku, quantity })),
      reference: number,
    },
  });
  if (!reserved.ok) return [reserved];
  const key = `invoice-${number}-commit`;
  return [reserved, await client.send({ method: 'POST', path: `${path}/${id}/commit`, key })];
}

function* movements({ number, country, returns, corrections }: Invoice): Generator<ClientRequest> {
  const path = `/v1/warehouses/${warehouseIdOf(country)}/movements`;
  const request = (key: string, operation: object): ClientRequest => ({
    method: 'POST',
    path,
    key: `invoice-${number}-${key}`,
    body: { ...operation, reference: number },
  });
  // The file writes what comes back as a negative quantity.
  const receive = ({ sku, quantity }: RetailLine): object => ({
    type: 'receive',
    sku,
    quantity: -quantity,
    reason: 'return',
  });
  const adjust = ({ sku, quantity }: RetailLine): object => ({
    type: 'adjust',
    sku,
    quantity,
    reason: 'correction',
  });
  for (const [index, line] of returns.entries()) yield request(`return-${index}`, receive(line));
  for (const [index, line] of corrections.entries()) {
    yield request(`correct-${index}`, adjust(line));
  }
}

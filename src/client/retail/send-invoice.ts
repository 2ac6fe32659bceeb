import type { Answer, ClientRequest, Send } from '../http-client.ts';
import type { Invoice } from '../invoices.ts';
import { warehouseIdOf, warehouseOf } from './countries.ts';
import type { Return } from './origins.ts';
import { orderIdOf } from './origins.ts';

/** Codes of returns of which the service does not know the order: it was refused, or never was. */
const UNKNOWN_ORIGIN: ReadonlySet<string> = new Set(['not_found', 'validation']);

/**
 * Sends an invoice and resolves with the answers. What it sells is ordered from the nearest
 * warehouses and, if there is enough of everything, shipped; `returns`, which it brings back, are
 * those of orders where these are known, and receipts elsewhere; what it corrects is adjusted.
 *
 * Every request has a key made from the invoice, so sending it again changes nothing.
 */
export async function sendInvoice(
  client: Send,
  invoice: Invoice,
  returns: readonly Return[],
): Promise<readonly Answer[]> {
  const answers = invoice.sales.length > 0 ? await sell(client, invoice) : [];
  for (const [index, back] of returns.entries()) {
    answers.push(await takeBack(client, invoice, { ...back, index }));
  }
  for (const [index, { sku, quantity }] of invoice.corrections.entries()) {
    const operation = { type: 'adjust', sku, quantity, reason: 'correction' };
    answers.push(await client.send(movement(invoice, `correction-${index}`, operation)));
  }
  return answers;
}

async function sell(client: Send, { number, country, sales }: Invoice): Promise<Answer[]> {
  const id = orderIdOf(number);
  const { location } = warehouseOf(country, 0);
  const body = {
    id,
    lines: sales.map(({ sku, quantity }) => ({ sku, quantity })),
    ...(location === null ? {} : { shipTo: location }),
    sourcing: { strategy: 'nearest' },
    reference: number,
  };
  const path = '/v1/orders';
  const placed = await client.send({ method: 'POST', path, key: `${id}-order`, body });
  if (!placed.ok) return [placed];
  const fulfill = `${path}/${id}/fulfill`;
  return [placed, await client.send({ method: 'POST', path: fulfill, key: `${id}-fulfill` })];
}

async function takeBack(
  client: Send,
  invoice: Invoice,
  { sku, quantity, order, index }: Return & { readonly index: number },
): Promise<Answer> {
  const receive = { type: 'receive', sku, quantity, reason: 'return' };
  const receipt = movement(invoice, `return-${index}`, receive);
  if (order === null) return client.send(receipt);
  const warehouse = warehouseIdOf(invoice.country);
  const line = { sku, quantity, warehouse, condition: 'sellable' };
  const answer = await client.send({
    method: 'POST',
    path: `/v1/orders/${order}/returns`,
    key: `inv-${invoice.number}-return-${index}`,
    body: { lines: [line] },
  });
  const isUnknown = !answer.ok && UNKNOWN_ORIGIN.has(answer.problem.code);
  return isUnknown ? client.send(receipt) : answer;
}

function movement(
  { number, country }: Invoice,
  name: string,
  operation: Readonly<Record<string, unknown>>,
): ClientRequest {
  return {
    method: 'POST',
    path: `/v1/warehouses/${warehouseIdOf(country)}/movements`,
    key: `inv-${number}-${name}`,
    body: { ...operation, reference: number },
  };
}

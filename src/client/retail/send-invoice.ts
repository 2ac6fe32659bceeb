import type { Answer, ClientRequest, Send } from '../http-client.ts';
import type { Invoice } from '../invoices.ts';
import { warehouseIdOf } from './countries.ts';

/**
 * Sends an invoice to the warehouse of its country and resolves with the answers. What it sells is
 * reserved and, if there is enough of everything, committed; what comes back is received; what is
 * corrected is adjusted.
 *
 * Every request has a key made from the invoice, so sending it again changes nothing.
 */
export async function sendInvoice(client: Send, invoice: Invoice): Promise<readonly Answer[]> {
  const answers = invoice.sales.length > 0 ? await sell(client, invoice) : [];
  for (const request of movements(invoice)) answers.push(await client.send(request));
  return answers;
}

async function sell(client: Send, { number, country, sales }: Invoice): Promise<Answer[]> {
  const path = `/v1/warehouses/${warehouseIdOf(country)}/reservations`;
  const id = `inv-${number}`;
  const lines = sales.map(({ sku, quantity }) => ({ sku, quantity }));
  const body = { id, lines, reference: number };
  const reserved = await client.send({ method: 'POST', path, key: `${id}-reserve`, body });
  if (!reserved.ok) return [reserved];
  const commit = { method: 'POST', path: `${path}/${id}/commit`, key: `${id}-commit` } as const;
  return [reserved, await client.send(commit)];
}

function movements({ number, country, returns, corrections }: Invoice): ClientRequest[] {
  const path = `/v1/warehouses/${warehouseIdOf(country)}/movements`;
  // The file writes what comes back as a negative quantity.
  const operations = [
    ...returns.map(({ sku, quantity }) => ({
      type: 'receive',
      sku,
      quantity: -quantity,
      reason: 'return',
    })),
    ...corrections.map(({ sku, quantity }) => ({
      type: 'adjust',
      sku,
      quantity,
      reason: 'correction',
    })),
  ];
  return operations.map((operation, index) => ({
    method: 'POST',
    path,
    key: `inv-${number}-movement-${index}`,
    body: { ...operation, reference: number },
  }));
}

/** Holds the ledger and the levels of a running service against what its clients were told. */
import { expect } from 'vitest';
import type { Request } from './load.ts';
import { SKUS, WAREHOUSES, send } from './load.ts';

const OPENING = 40;
const ATTEMPTS_MAX = 100;

/** A line of the NDJSON stream, as far as it is read here. */
interface Row {
  readonly warehouse: string;
  readonly sku: string;
  readonly type: string;
  readonly amount: number;
  readonly quantity: number;
  readonly onHand: number;
  readonly reserved: number;
  readonly reference: string;
}

/** Makes the products and warehouses of the load, and gives each warehouse some of each. */
export async function stockUp(url: string): Promise<void> {
  for (const sku of SKUS) {
    await put(`${url}/v1/products/${sku}`, { sku, name: sku, category: 'home' });
  }
  for (const id of WAREHOUSES) await put(`${url}/v1/warehouses/${id}`, { id, name: id });
  for (const warehouse of WAREHOUSES) {
    for (const sku of SKUS) {
      const body = { type: 'receive', sku, quantity: OPENING, reference: 'opening' };
      const path = `/v1/warehouses/${warehouse}/movements`;
      const opening: Request = {
        reference: '',
        key: sku,
        path,
        body,
        rows: [],
        fate: 'unknown',
        answer: '',
      };
      await send(url, opening);
      if (opening.fate !== 'acknowledged') throw new Error(`no opening stock: ${opening.answer}`);
    }
  }
}

/** Sends what has no answer again, with its key, until each has one. */
export async function settleUnknown(
  url: string,
  requests: readonly Request[],
  about: string,
): Promise<void> {
  const unknown = requests.filter(({ fate }) => fate === 'unknown');
  await Promise.all(
    unknown.map(async (request) => {
      for (let attempt = 0; request.fate === 'unknown'; attempt++) {
        if (attempt === ATTEMPTS_MAX) throw new Error(`${about}: no answer to ${request.key}`);
        await send(url, request);
      }
    }),
  );
}

/**
 * Expects each of `requests` to be in the ledger once if it was acknowledged and not at all if it
 * was refused, the levels to be those that the ledger makes, and the journals to prove it.
 */
export async function expectExactly(
  url: string,
  requests: readonly Request[],
  about: string,
): Promise<void> {
  const rows = await ledger(url);
  expect(countsOf(rows.map((row) => rowName(row))), about).toEqual(expectedCounts(requests));
  expect(await levels(url), about).toEqual(levelsFrom(rows));
  expect(await get(`${url}/v1/integrity`), about).toMatchObject({ conserved: true, drift: [] });
}

/** The whole ledger, oldest first. */
export async function ledger(url: string): Promise<readonly Row[]> {
  const headers = { accept: 'application/x-ndjson' };
  const response = await fetch(`${url}/v1/movements?order=asc`, { headers });
  const lines = (await response.text()).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Row);
}

const rowName = (row: Omit<Row, 'quantity' | 'onHand' | 'reserved'>): string =>
  `${row.reference} ${row.type} ${row.amount} of ${row.sku} at ${row.warehouse}`;

function expectedCounts(requests: readonly Request[]): ReadonlyMap<string, number> {
  const opening = WAREHOUSES.flatMap((warehouse) =>
    SKUS.map((sku) => ({ warehouse, sku, type: 'receive', amount: OPENING, reference: 'opening' })),
  );
  const acknowledged = requests
    .filter(({ fate }) => fate === 'acknowledged')
    .flatMap(({ reference, rows }) => rows.map((row) => ({ ...row, reference })));
  return countsOf([...opening, ...acknowledged].map((row) => rowName(row)));
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names.toSorted()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The levels that follow from the ledger. */
function levelsFrom(rows: readonly Row[]): ReadonlyMap<string, readonly number[]> {
  const sums = new Map<string, readonly number[]>();
  for (const { warehouse, sku, type, quantity, amount } of rows) {
    const name = `${warehouse} ${sku}`;
    const [onHand = 0, reserved = 0] = sums.get(name) ?? [];
    const promised = type === 'reserve' ? amount : type === 'ship' ? -amount : 0;
    sums.set(name, [onHand + quantity, reserved + promised]);
  }
  return sums;
}

async function levels(url: string): Promise<ReadonlyMap<string, readonly number[]>> {
  const { items } = (await get(`${url}/v1/stock`)) as { readonly items: readonly Row[] };
  return new Map(
    items.map(({ warehouse, sku, onHand, reserved }) => [
      `${warehouse} ${sku}`,
      [onHand, reserved],
    ]),
  );
}

const get = async (url: string): Promise<unknown> => (await fetch(url)).json();

async function put(url: string, body: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'PUT', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url}: ${await response.text()}`);
}

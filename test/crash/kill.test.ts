/** The real process, killed under load again and again. */
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Request } from '../support/load.ts';
import { Load, SKUS, WAREHOUSES, send } from '../support/load.ts';
import type { ServiceProcess } from '../support/service-process.ts';
import { startProcess } from '../support/service-process.ts';

const ROUNDS = 25;
const CLIENTS = 16;
/** A round ends when so many of its requests have had an answer, at most. */
const ANSWERED_MAX = 300;
/** Of the requests that were answered, how many are sent again after a crash. */
const AGAIN = 20;
const ATTEMPTS_MAX = 100;
const OPENING = 40;
const TIMEOUT_MS = 120_000;
const SETTINGS = { SHARDS: '2', RESERVE_BYTES: '4096', SNAPSHOT_EVERY: '150' };

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

let directory = '';
let service: ServiceProcess | undefined;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'stockroom-kill-'));
});

afterEach(async () => {
  await service?.kill();
  rmSync(directory, { recursive: true });
});

test(
  'what was acknowledged before a kill -9 is there exactly once, and what was refused is not',
  async () => {
    const seed = randomInt(2 ** 31);
    const about = `seed ${seed}`;
    const load = new Load(xoroshiro128plus(seed));
    let running = (service = await startProcess(directory, SETTINGS));
    await stockUp(running.url);
    for (let round = 0; round < ROUNDS; round++) {
      await loadUntilKilled(running, load);
      running = service = await startProcess(directory, SETTINGS);
      await settleUnknown(running.url, load, about);
      await askAgain(running.url, load, about);
    }
    expect(
      load.requests.filter(({ fate }) => fate === 'unknown'),
      about,
    ).toEqual([]);
    const rows = await ledger(running.url);
    expect(countsOf(rows.map((row) => rowName(row))), about).toEqual(expectedCounts(load.requests));
    expect(await levels(running.url), about).toEqual(levelsFrom(rows));
    expect(await get(`${running.url}/v1/integrity`), about).toMatchObject({
      conserved: true,
      drift: [],
    });
  },
  TIMEOUT_MS,
);

async function stockUp(url: string): Promise<void> {
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

/** Lets clients work until enough has been answered, and kills the service in the middle of it. */
async function loadUntilKilled(running: ServiceProcess, load: Load): Promise<void> {
  const first = load.requests.length;
  const most = load.draw(1, ANSWERED_MAX);
  let killed: Promise<void> | undefined;
  const client = async (): Promise<void> => {
    while (killed === undefined) {
      await load.act(running.url);
      const mine = load.requests.slice(first);
      if (mine.filter(({ fate }) => fate !== 'unknown').length >= most) killed ??= running.kill();
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  await killed;
}

/** Sends what has no answer again, with its key, until each has one. */
async function settleUnknown(url: string, load: Load, about: string): Promise<void> {
  const unknown = load.requests.filter(({ fate }) => fate === 'unknown');
  await Promise.all(
    unknown.map(async (request) => {
      for (let attempt = 0; request.fate === 'unknown'; attempt++) {
        if (attempt === ATTEMPTS_MAX) throw new Error(`${about}: no answer to ${request.key}`);
        await send(url, request);
      }
    }),
  );
}

/** Sees that some of what was answered is answered as before, from memory. */
async function askAgain(url: string, load: Load, about: string): Promise<void> {
  for (let count = 0; count < AGAIN; count++) {
    const request = load.pick(load.requests);
    const before = { ...request };
    expect(await send(url, request), `${about}: ${request.key} is a replay`).toBe(true);
    expect(request, about).toEqual(before);
  }
}

async function ledger(url: string): Promise<readonly Row[]> {
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

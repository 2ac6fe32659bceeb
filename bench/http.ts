/**
 * What the service does over HTTP: single operations beside a bare Express app, and batches. Single
 * ones with as many shards as there are cores, and with the default: with few callers, each shard
 * more makes batches smaller, and a batch costs a sync and a handover however small it is.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { inDirectory, perSecond, ratio, report, spreadOf } from './measure.ts';
import type { ServiceProcess } from './service-process.ts';
import { startProcess } from './service-process.ts';

const BARE = fileURLToPath(new URL('./bare-express.ts', import.meta.url));
const CONNECTIONS = 64;
const SECONDS = 5;
/** A service that was just started gets faster for so long. */
const WARM_UP_SECONDS = 10;
const ROUNDS = 5;
/** The default. */
const SHARDS = 4;
/** As many as there are cores to carry them. */
const SHARDS_FEW = Math.min(SHARDS, availableParallelism());
export const PRODUCTS = 1_000;
const BATCH = 1_000;
const BATCH_CONNECTIONS = 4;
export const WAREHOUSES = ['w1', 'w2', 'w3', 'w4'] as const;

export async function http(): Promise<void> {
  await inDirectory(async (path) => {
    const start = (shards: number): Promise<ServiceProcess> =>
      startProcess({ DATA_DIR: join(path, String(shards)), SHARDS: String(shards) });
    const [few, ours] = [await start(SHARDS_FEW), await start(SHARDS)];
    const bare = await startProcess({}, [BARE]);
    try {
      for (const service of [few, ours]) await fill(service.url);
      await singles(bare, [
        { service: few, shards: SHARDS_FEW, asked: '≥ 0.80', rates: [] },
        { service: ours, shards: SHARDS, asked: '', rates: [] },
      ]);
      await batches(ours);
    } finally {
      await Promise.all([few, ours, bare].map((each) => each.kill()));
    }
  });
}

/** A service of so many shards, what is asked of it beside the bare app, and what it did. */
interface Measured {
  readonly service: ServiceProcess;
  readonly shards: number;
  readonly asked: string;
  readonly rates: number[];
}

/** Rounds in turns, because the machine is not the same from minute to minute. */
async function singles(bare: ServiceProcess, ours: readonly Measured[]): Promise<void> {
  await shoot(bare.url, WARM_UP_SECONDS);
  for (const { service } of ours) await shoot(service.url, WARM_UP_SECONDS);
  const ceiling: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ceiling.push(await shoot(bare.url, SECONDS));
    for (const { service, rates } of ours) rates.push(await shoot(service.url, SECONDS));
  }
  report('ceiling: bare Express', perSecond(spreadOf(ceiling)), '');
  for (const { shards, asked, rates } of ours) {
    const ratios = rates.map((rate, round) => rate / (ceiling[round] ?? NaN));
    report(`single operations, 64 connections, ${shards} shards`, perSecond(spreadOf(rates)), '');
    report('  of the ceiling', ratio(spreadOf(ratios)), asked);
  }
}

async function batches(ours: ServiceProcess): Promise<void> {
  const rates: number[] = [];
  await shootBatches(ours.url, 1);
  for (let round = 0; round < ROUNDS; round++) rates.push(await shootBatches(ours.url, SECONDS));
  report('operations in batches of 1,000', perSecond(spreadOf(rates)), '≥ 60,000/s');
}

/** Single operations for some seconds; returns how many a second were answered 201. */
export async function shoot(url: string, duration: number): Promise<number> {
  const requests = Array.from({ length: 64 }, (_, index) => ({
    method: 'POST' as const,
    path: `/v1/warehouses/${WAREHOUSES[index % WAREHOUSES.length] ?? 'w1'}/movements`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'receive', sku: `SKU-${index}`, quantity: 1 }),
  }));
  const result = await autocannon({ url, connections: CONNECTIONS, duration, requests });
  expectAll(result);
  return result['2xx'] / result.duration;
}

async function shootBatches(url: string, duration: number): Promise<number> {
  const operations = Array.from({ length: BATCH }, (_, index) => ({
    warehouse: WAREHOUSES[index % WAREHOUSES.length],
    type: 'receive',
    sku: `SKU-${(index * 7) % PRODUCTS}`,
    quantity: 1,
  }));
  const result = await autocannon({
    url: `${url}/v1/movements/batch`,
    method: 'POST',
    connections: BATCH_CONNECTIONS,
    duration,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ operations }),
  });
  expectAll(result);
  return (result['2xx'] * BATCH) / result.duration;
}

function expectAll(result: autocannon.Result): void {
  const { errors, timeouts, non2xx } = result;
  if (errors + timeouts + non2xx === 0) return;
  throw new Error(`${errors} errors, ${timeouts} time-outs, ${non2xx} other answers`);
}

/** Makes the products and warehouses that `shoot` is about. */
export async function fill(url: string): Promise<void> {
  const products = Array.from({ length: PRODUCTS }, (_, index) => ({
    sku: `SKU-${index}`,
    name: `Product ${index}`,
    category: 'home',
  }));
  await send(url, 'POST', ['/v1/products/batch', { products }]);
  for (const id of WAREHOUSES) await send(url, 'PUT', [`/v1/warehouses/${id}`, { name: id }]);
}

/** Asks for something, and throws unless it is done. */
export async function send(
  url: string,
  method: string,
  [path, body]: readonly [path: string, body: unknown],
): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url + path, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  await response.arrayBuffer();
}

/** How long a restock takes from the sale that calls for it until it is received, by each queue. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fingerprintOf } from '../src/actor/message.ts';
import { parseConfig } from '../src/config.ts';
import { openQueues } from '../src/queue/queues.ts';
import { Carrier } from '../src/restock/carrier.ts';
import { SYSTEM_CLOCK } from '../src/system/clock.ts';
import { System } from '../src/system/system.ts';
import { inDirectory, p95, perSecond, report, spreadOf } from './measure.ts';

const WAREHOUSES = ['w1', 'w2', 'w3', 'w4'] as const;
const PRODUCTS = 5_000;
const SKUS = Array.from({ length: PRODUCTS }, (_, index) => `SKU-${10_000 + index}`);
const ROUNDS = 3;
const WARM_UP = 500;
/** Restocks that are asked for one after the other, to see how long one takes. */
const ALONE = 200;
const UP_MS = 60_000;

/** How many restocks a round is of, and what is asked of a back end. */
interface Bench {
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly restocks: number;
  readonly asked: { readonly rate: string; readonly p50: string };
}

export async function restock(): Promise<void> {
  await onRedis(async (url) => {
    const asked = { rate: '≥ 3,000/s', p50: '≤ 50 ms' };
    await measure({ name: 'Redis', settings: { QUEUE_URL: url }, restocks: 20_000, asked });
  });
  const asked = { rate: '≥ 300/s', p50: '' };
  await measure({ name: 'the embedded database', settings: {}, restocks: 3_000, asked });
}

async function measure({ name, settings, restocks, asked }: Bench): Promise<void> {
  await inDirectory(async (path) => {
    const place = { DATA_DIR: join(path, 'data'), SHARDS: '2', SUPPLIER_DEFAULT: 'simulated' };
    const config = parseConfig({ ...place, ...settings });
    const system = await System.start(config);
    await fill(system);
    const queues = await openQueues(config);
    const warn = (what: string): void => console.log(`  ${what}`);
    const { restocking, documents, stock, catalogue } = system;
    const about = { restocking, documents, stock, catalogue, queues, config };
    const carrier = Carrier.begin({ ...about, warn, clock: SYSTEM_CLOCK });
    await queues.whenUp(UP_MS);
    const sales = sell(system);
    await received(system, WARM_UP, () => sales.next(WARM_UP));
    const rates: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const startedAt = performance.now();
      await received(system, restocks, () => sales.next(restocks));
      rates.push((restocks / (performance.now() - startedAt)) * 1_000);
    }
    const times: number[] = [];
    for (let count = 0; count < ALONE; count++) {
      const startedAt = performance.now();
      await received(system, 1, () => sales.next(1));
      times.push(performance.now() - startedAt);
    }
    report(`from sale to receipt, ${name}`, perSecond(spreadOf(rates)), asked.rate);
    const { least, median, most } = spreadOf(times);
    const figures = `${[median, p95(times), least, most].map((ms) => ms.toFixed(1)).join(', ')} ms`;
    report('one alone: median, p95, least, most', figures, asked.p50);
    await carrier.stop();
    await queues.close();
    const { conserved } = await system.history.verify();
    if (!conserved) throw new Error('the ledger does not add up');
    await system.stop();
  });
}

/** Resolves when so many more restocks have been received. */
async function received(system: System, count: number, begin: () => Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let left = count;
  const unwatch = system.restocking.watch(({ status }) => {
    if (status === 'received' && --left === 0) resolve();
  });
  await begin();
  await promise;
  unwatch();
}

/** Sales that each call for a restock of their own: what was restocked is sold again. */
function sell(system: System) {
  let count = 0;
  const next = async (sales: number): Promise<void> => {
    const asked = Array.from({ length: sales }, () => {
      const index = count++;
      const warehouse = WAREHOUSES[index % WAREHOUSES.length] ?? 'w1';
      const sku = SKUS[Math.floor(index / WAREHOUSES.length) % PRODUCTS] ?? '';
      return system.router.ask(warehouse, remove(sku), caller(index));
    });
    for (const answer of await Promise.all(asked)) {
      if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    }
  };
  return { next };
}

const remove = (sku: string) => ({ type: 'remove', sku, quantity: 10 }) as const;

const caller = (index: number) => ({
  by: 'bench',
  key: `sale ${index}`,
  fingerprint: fingerprintOf(index),
});

async function fill(system: System): Promise<void> {
  const rest = { category: 'home', packSize: 1, active: true, attributes: {} } as const;
  const products = SKUS.map((sku) => ({ sku, name: sku, ...rest }));
  system.catalogue.saveProducts(products, Date.now());
  let index = 0;
  for (const id of WAREHOUSES) {
    const warehouse = { id, name: id, priority: 1, location: null, active: true };
    system.catalogue.saveWarehouse(warehouse, Date.now());
    const policy = { strategy: 'min-max', min: 5, max: 10 } as const;
    const by = { by: 'bench', key: null, fingerprint: 0 };
    await system.restocking.setPolicy(id, { scope: 'default', policy }, by);
    const receive = (sku: string) => ({ type: 'receive', sku, quantity: 10 }) as const;
    const asked = SKUS.map((sku) => {
      const name = { by: 'bench', key: `fill ${index++}`, fingerprint: 0 };
      return system.router.ask(id, receive(sku), name);
    });
    await Promise.all(asked);
  }
}

/** Runs `work` beside a Redis that forgets nothing. */
async function onRedis(work: (url: string) => Promise<void>): Promise<void> {
  const port = await freePort();
  await inDirectory(async (path) => {
    const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', path, '--save', ''];
    const safe = ['--appendonly', 'yes', '--maxmemory-policy', 'noeviction'];
    const redis = spawn('redis-server', [...place, ...safe], { stdio: 'ignore' });
    const exit = once(redis, 'exit');
    try {
      await work(`redis://127.0.0.1:${port}`);
    } finally {
      redis.kill('SIGKILL');
      await exit;
    }
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

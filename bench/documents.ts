/** How many orders and transfers a second: in process, and orders over HTTP in batches. */
import { join } from 'node:path';
import autocannon from 'autocannon';
import { fingerprintOf } from '../src/actor/message.ts';
import { parseConfig } from '../src/config.ts';
import type { Caller } from '../src/system/router.ts';
import { System } from '../src/system/system.ts';
import { inDirectory, perSecond, report, spreadOf } from './measure.ts';
import { startProcess } from './service-process.ts';

const PRODUCTS = 10_000;
const SKUS = Array.from({ length: PRODUCTS }, (_, index) => `SKU-${10_000 + index}`);
const WAREHOUSES = ['w1', 'w2', 'w3', 'w4'] as const;
const ORDERS = 100_000;
const TRANSFERS = 20_000;
/** Callers that each wait for their answer: a batch under way and the next one, at one shard. */
const CALLERS = 2_048;
const ROUNDS = 3;
const BATCH = 1_000;
const SECONDS = 5;

const NOBODY: Caller = { by: 'bench', key: null, fingerprint: 0 };

export async function documents(): Promise<void> {
  await inDirectory(async (path) => {
    const system = await System.start(parseConfig({ DATA_DIR: join(path, 'data'), SHARDS: '2' }));
    await fill(system);
    await timed(CALLERS, ORDERS, () => place(system));
    const orders: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      orders.push((await timed(CALLERS, ORDERS, () => place(system))).perSecond);
    }
    report('one-line orders at one warehouse', perSecond(spreadOf(orders)), '≥ 50,000/s');
    const alone = await timed(1, 200, () => transfer(system));
    report('immediate transfer, alone, p50', `${alone.p50Ms.toFixed(2)} ms`, '≤ 5 ms');
    const many = await timed(512, TRANSFERS, () => transfer(system));
    report('immediate transfers, 512 callers', `${Math.round(many.perSecond)}/s`, '≥ 5,000/s');
    const { conserved } = await system.history.verify();
    if (!conserved) throw new Error('the ledger does not add up');
    await system.stop();
  });
  await overHttp();
}

async function fill(system: System): Promise<void> {
  const rest = { category: 'home', packSize: 1, active: true, attributes: {} } as const;
  system.catalogue.saveProducts(
    SKUS.map((sku) => ({ sku, name: sku, ...rest })),
    Date.now(),
  );
  for (const [priority, id] of WAREHOUSES.entries()) {
    const warehouse = { id, name: id, priority, location: null, active: true };
    system.catalogue.saveWarehouse(warehouse, Date.now());
    const receive = (sku: string): Promise<unknown> =>
      system.router.ask(id, { type: 'receive', sku, quantity: 1_000_000 }, NOBODY);
    await Promise.all(SKUS.map(receive));
  }
}

/** Has `count` things done by callers that take turns: how many a second, how long one takes. */
async function timed(
  callers: number,
  count: number,
  work: () => Promise<void>,
): Promise<{ readonly perSecond: number; readonly p50Ms: number }> {
  const each = Math.ceil(count / callers);
  const times: number[] = [];
  const startedAt = performance.now();
  const caller = async (): Promise<void> => {
    for (let turn = 0; turn < each; turn++) {
      const askedAt = performance.now();
      await work();
      times.push(performance.now() - askedAt);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const perSecond = (each * callers * 1_000) / (performance.now() - startedAt);
  return { perSecond, p50Ms: times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0 };
}

const anySku = (): string => SKUS[Math.floor(Math.random() * PRODUCTS)] ?? '';

async function place(system: System): Promise<void> {
  const input = {
    id: null,
    lines: [{ sku: anySku(), quantity: 1 }],
    shipTo: null,
    strategy: 'priority',
    warehouses: ['w1'],
    allowSplit: true,
    allowPartial: false,
    holdSeconds: null,
    reference: null,
  };
  const caller = { ...NOBODY, fingerprint: fingerprintOf(input) };
  const answer = await system.documents.placeOrder(input, caller);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
}

async function transfer(system: System): Promise<void> {
  const lines = [{ sku: anySku(), quantity: 1 }];
  const ends = { id: null, from: 'w1', to: 'w2', mode: 'immediate', reference: null } as const;
  const answer = await system.documents.placeTransfer({ ...ends, lines }, NOBODY);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
}

async function overHttp(): Promise<void> {
  await inDirectory(async (path) => {
    const data = join(path, 'data');
    const system = await System.start(parseConfig({ DATA_DIR: data }));
    await fill(system);
    await system.stop();
    const service = await startProcess({ DATA_DIR: data, LOG_LEVEL: 'warn' });
    try {
      await shoot(service.url, SECONDS);
      const rates: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        rates.push(await shoot(service.url, SECONDS));
      }
      report('two-line orders in batches of 1,000', perSecond(spreadOf(rates)), '≥ 20,000/s');
    } finally {
      await service.kill();
    }
  });
}

/** Batches for some seconds, each order from one of four warehouses; returns orders a second. */
async function shoot(url: string, duration: number): Promise<number> {
  const orders = Array.from({ length: BATCH }, (_, index) => ({
    lines: [
      { sku: SKUS[(index * 7) % PRODUCTS], quantity: 1 },
      { sku: SKUS[(index * 13 + 1) % PRODUCTS], quantity: 1 },
    ],
    sourcing: { warehouses: [WAREHOUSES[index % WAREHOUSES.length]] },
  }));
  const { non2xx, errors, ...result } = await autocannon({
    url: `${url}/v1/orders/batch`,
    method: 'POST',
    connections: 4,
    duration,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ orders }),
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx} other answers, ${errors} errors`);
  return (result['2xx'] * BATCH) / result.duration;
}

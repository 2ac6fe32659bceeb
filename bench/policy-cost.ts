/** What policies cost the stock operations that they are evaluated at. */
import { join } from 'node:path';
import type { Message } from '../src/actor/message.ts';
import { batchText, parseBatch, textOf } from '../src/actor/message.ts';
import { Shard } from '../src/actor/shard.ts';
import type { Policy } from '../src/domain/restock/policy.ts';
import { ProductReader } from '../src/journal/product-reader.ts';
import { Catalogue } from '../src/system/catalogue.ts';
import { inDirectory, ratio, report, spreadOf, whole } from './measure.ts';

const SKUS = Array.from({ length: 5_000 }, (_, index) => `SKU-${10_000 + index}`);
const BATCH = 512;
const WARM_UP_ROUNDS = 60;
const ROUNDS = 600;
/** Ratios are those of the sums of so many rounds. */
const ROUNDS_TOGETHER = 60;

const POLICIES: Readonly<Record<string, Policy | null>> = {
  none: null,
  'min-max': { strategy: 'min-max', min: 50, max: 200 },
  'days-of-cover': { strategy: 'days-of-cover', leadTimeDays: 7, safetyDays: 7, targetDays: 28 },
  'service-level': {
    strategy: 'service-level',
    serviceLevel: 0.95,
    leadTimeDays: 7,
    windowDays: 90,
    orderCost: 10,
    holdingCost: 0.5,
  },
};

const about = { key: null, fingerprint: 1, by: 'bench' } as const;

export function policyCost(): Promise<void> {
  return inDirectory((path) => {
    const cataloguePath = join(path, 'catalogue.db');
    fill(cataloguePath);
    const products = new ProductReader(cataloguePath);
    const shard = openShard(path, products);
    const spent = measure(shard);
    shard.close();
    products.close();
    const none = spent.get('none') ?? [];
    const each = spreadOf(none.map((ms) => (BATCH * ROUNDS_TOGETHER * 1_000) / ms));
    report('removals a second of one shard, without a policy', whole(each.median), '');
    for (const [name, times] of spent) {
      if (name === 'none') continue;
      const ratios = times.map((ms, index) => (none[index] ?? NaN) / ms);
      report(`of that under ${name}`, ratio(spreadOf(ratios)), '≥ 0.90');
    }
    return Promise.resolve();
  });
}

function fill(cataloguePath: string): void {
  const catalogue = new Catalogue(cataloguePath, 1);
  const rest = { category: 'home', packSize: 1, active: true, attributes: {} } as const;
  catalogue.saveProducts(
    SKUS.map((sku) => ({ sku, name: sku, ...rest })),
    Date.now(),
  );
  for (const id of Object.keys(POLICIES)) {
    catalogue.saveWarehouse(
      { id, name: id, priority: 1, location: null, active: true },
      Date.now(),
    );
  }
  catalogue.close();
}

function openShard(path: string, products: ProductReader): Shard {
  const options = {
    journalPath: join(path, 'shard-0.db'),
    snapshotPath: join(path, 'shard-0.snapshot'),
    address: 'desk/0',
    isShortcutAllowed: true,
    answers: { windowMs: 1e9, max: 1e6 },
    documentWaitingMax: 64,
    snapshotEvery: 1e9,
    seed: 7,
  };
  const shard = new Shard(options, { products });
  for (const [to, policy] of Object.entries(POLICIES)) {
    for (let start = 0; start < SKUS.length; start += BATCH) {
      const some = SKUS.slice(start, start + BATCH);
      carryOut(
        shard,
        some.map((sku) => ({ ...about, to, command: { type: 'receive', sku, quantity: 1e6 } })),
      );
    }
    const command = { type: 'set_policy', scope: 'default', policy } as const;
    if (policy !== null) carryOut(shard, [{ ...about, to, command }]);
  }
  return shard;
}

/** Milliseconds of so many rounds, under each policy; they take turns, batch by batch. */
function measure(shard: Shard): ReadonlyMap<string, readonly number[]> {
  const spent = new Map(Object.keys(POLICIES).map((name) => [name, [] as number[]]));
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
    for (const [to, times] of spent) {
      const messages = Array.from({ length: BATCH }, (): Message => {
        const sku = SKUS[Math.floor(Math.random() * SKUS.length)] ?? '';
        return { ...about, to, command: { type: 'remove', sku, quantity: 1 } };
      });
      const ms = carryOut(shard, messages);
      if (round < 0) continue;
      if (round % ROUNDS_TOGETHER === 0) times.push(0);
      times[times.length - 1]! += ms;
    }
  }
  return spent;
}

/** Carries out one batch; returns the milliseconds that it took. */
function carryOut(shard: Shard, messages: readonly Message[]): number {
  const text = batchText(Date.now(), messages.map(textOf));
  const startedAt = performance.now();
  const outcome = shard.carryOut(parseBatch(text));
  if (!outcome.ok) throw new Error(outcome.detail);
  return performance.now() - startedAt;
}

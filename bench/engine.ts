/** How many durable operations a second the engine carries out in process, beside bare inserts. */
import { join } from 'node:path';
import { fingerprintOf } from '../src/actor/message.ts';
import { parseConfig } from '../src/config.ts';
import { System } from '../src/system/system.ts';
import { bareInserts } from './bare-insert.ts';
import { inDirectory, perSecond, ratio, report, spreadOf } from './measure.ts';

const PRODUCTS = 10_000;
const SKUS = Array.from({ length: PRODUCTS }, (_, index) => `SKU-${10_000 + index}`);
const WAREHOUSES = ['w1', 'w2', 'w3', 'w4'] as const;
const OPERATIONS = 400_000;
/** Callers that each wait for their answer: a batch under way and the next one, at each shard. */
const CALLERS = 4_096;
const ROUNDS = 5;

export async function engine(): Promise<void> {
  const bare: number[] = [];
  const ours: number[] = [];
  await inDirectory(async (path) => {
    const system = await System.start(parseConfig({ DATA_DIR: join(path, 'data'), SHARDS: '2' }));
    fill(system);
    await load(system, 'receive', OPERATIONS);
    for (let round = 0; round < ROUNDS; round++) {
      bare.push(bareInserts(join(path, `bare-${round}.db`), OPERATIONS));
      ours.push(await load(system, 'remove', OPERATIONS));
    }
    const { conserved } = await system.history.verify();
    if (!conserved) throw new Error('the ledger does not add up');
    await system.stop();
  });
  report('durable operations, 2 shards, with keys', perSecond(spreadOf(ours)), '≥ 150,000/s');
  report('ceiling: bare inserts of the same rows', perSecond(spreadOf(bare)), '');
  const ratios = ours.map((rate, round) => rate / (bare[round] ?? NaN));
  report('of the ceiling', ratio(spreadOf(ratios)), '≥ 0.40');
}

function fill(system: System): void {
  const rest = { category: 'home', packSize: 1, active: true, attributes: {} } as const;
  system.catalogue.saveProducts(
    SKUS.map((sku) => ({ sku, name: sku, ...rest })),
    Date.now(),
  );
  for (const id of WAREHOUSES) {
    const warehouse = { id, name: id, priority: 1, location: null, active: true };
    system.catalogue.saveWarehouse(warehouse, Date.now());
  }
}

/** Has `count` operations carried out; returns how many a second. */
async function load(system: System, type: 'receive' | 'remove', count: number): Promise<number> {
  const each = Math.floor(count / CALLERS);
  const quantity = type === 'receive' ? 1_000 : 1;
  const startedAt = performance.now();
  const caller = async (name: number): Promise<void> => {
    for (let turn = 0; turn < each; turn++) {
      const warehouse = WAREHOUSES[(name + turn) % WAREHOUSES.length] ?? 'w1';
      const sku = SKUS[Math.floor(Math.random() * PRODUCTS)] ?? '';
      const command = { type, sku, quantity };
      const scope = `anonymous POST /v1/warehouses/${warehouse}/movements`;
      const key = `${scope} ${type}-${startedAt}-${name}-${turn}`;
      const fingerprint = fingerprintOf(command);
      await system.router.ask(warehouse, command, { by: 'anonymous', key, fingerprint });
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, (_, name) => caller(name)));
  return ((each * CALLERS) / (performance.now() - startedAt)) * 1_000;
}

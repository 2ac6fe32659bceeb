/** Data directories with many levels. */
import { parseConfig } from '../src/config.ts';
import { Shard } from '../src/actor/shard.ts';
import type { Directory } from '../src/journal/directory.ts';
import { openDirectory } from '../src/journal/directory.ts';
import { Catalogue } from '../src/system/catalogue.ts';

const BATCH = 1_000;
/** Levels have so many different quantities. */
const SPREAD = 5_000;

/** How many levels are made, and what their products are called; by default as their SKUs. */
export interface LevelPlan {
  readonly products: number;
  readonly warehouses: number;
  readonly nameOf?: (sku: string, index: number) => string;
}

/** Fills a data directory with a level for every product at every warehouse. */
export function makeLevels(
  path: string,
  { products, warehouses, nameOf = (sku) => sku }: LevelPlan,
): void {
  const directory = openDirectory(path, parseConfig({}).SHARDS);
  const catalogue = new Catalogue(directory.cataloguePath, directory.shards);
  const skus = Array.from({ length: products }, (_, index) => `SKU-${10_000_000 + index}`);
  const rest = { category: 'home', packSize: 1, active: true, attributes: {} } as const;
  catalogue.saveProducts(
    skus.map((sku, index) => ({ sku, name: nameOf(sku, index), ...rest })),
    Date.now(),
  );
  const ids = Array.from({ length: warehouses }, (_, index) => `w${index}`);
  for (const id of ids) {
    const warehouse = { id, name: id, priority: 1, location: null, active: true };
    catalogue.saveWarehouse(warehouse, Date.now());
  }
  for (let shard = 0; shard < directory.shards; shard++) {
    const here = ids.filter((id) => catalogue.shardOf(id) === shard);
    fillShard({ directory, shard, warehouses: here, skus });
  }
  catalogue.close();
  directory.release();
}

function fillShard({
  directory,
  shard: number,
  warehouses,
  skus,
}: {
  readonly directory: Directory;
  readonly shard: number;
  readonly warehouses: readonly string[];
  readonly skus: readonly string[];
}): void {
  const journalPath = directory.journalPath(number);
  const snapshotPath = directory.snapshotPath(number);
  const answers = { windowMs: 1, max: 1 };
  const shard = new Shard({
    journalPath,
    snapshotPath,
    address: 'desk/0',
    isShortcutAllowed: true,
    documentWaitingMax: 64,
    answers,
    snapshotEvery: Infinity,
    seed: 1,
  });
  for (const to of warehouses) {
    for (let done = 0; done < skus.length; done += BATCH) {
      const messages = skus.slice(done, done + BATCH).map((sku, index) => {
        const quantity = 100 + (((done + index) * 7_919) % SPREAD);
        const command = { type: 'receive', sku, quantity } as const;
        return { to, key: null, fingerprint: 0, by: 'bench', command };
      });
      const outcome = shard.carryOut({ at: Date.now(), messages });
      if (!outcome.ok) throw new Error(outcome.detail);
    }
  }
  // A few damaged units, so that the figures that are mostly 0 have their columns too.
  const some = { sku: skus[0] ?? '', quantity: 1, from: 'available', to: 'damaged' } as const;
  const moves = warehouses.map((to) => {
    return {
      to,
      key: null,
      fingerprint: 0,
      by: 'bench',
      command: { type: 'move', ...some },
    } as const;
  });
  const outcome = shard.carryOut({ at: Date.now(), messages: moves });
  if (!outcome.ok) throw new Error(outcome.detail);
  shard.snapshot();
  shard.close();
}

/** What a million levels cost: the resident memory of the whole service. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig } from '../src/config.ts';
import { Shard } from '../src/actor/shard.ts';
import type { Directory } from '../src/journal/directory.ts';
import { openDirectory } from '../src/journal/directory.ts';
import { Catalogue } from '../src/system/catalogue.ts';
import { inDirectory, report } from './measure.ts';
import { startProcess } from './service-process.ts';

const PRODUCTS = 100_000;
const WAREHOUSES = 10;
const BATCH = 1_000;

export async function memory(): Promise<void> {
  await inDirectory(async (path) => {
    const data = join(path, 'data');
    makeLevels(data);
    // The first start after an installation leaves behind what later ones need not compile.
    await (await startProcess({ DATA_DIR: data })).kill();
    const service = await startProcess({ DATA_DIR: data });
    const response = await fetch(`${service.url}/v1/stock?limit=1`);
    if (!response.ok) throw new Error(`the stock is not listed: ${response.status}`);
    const megabytes = residentBytes(service.pid) / 1e6;
    await service.kill();
    const figure = `${Math.round(megabytes)} MB`;
    report('resident, 1,000,000 levels, all told', figure, '≤ 500 MB');
  });
}

/** Fills a data directory with a level for every product at every warehouse. */
function makeLevels(path: string): void {
  const directory = openDirectory(path, parseConfig({}).SHARDS);
  const catalogue = new Catalogue(directory.cataloguePath, directory.shards);
  const skus = Array.from({ length: PRODUCTS }, (_, index) => `SKU-${10_000_000 + index}`);
  const rest = { category: 'home', packSize: 1, active: true, attributes: {} } as const;
  catalogue.saveProducts(
    skus.map((sku) => ({ sku, name: sku, ...rest })),
    Date.now(),
  );
  const ids = Array.from({ length: WAREHOUSES }, (_, index) => `w${index}`);
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
      const messages = skus.slice(done, done + BATCH).map((sku) => {
        const command = { type: 'receive', sku, quantity: 100 } as const;
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

/** Resident memory by the kernel's account (Linux). */
function residentBytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1_024;
}

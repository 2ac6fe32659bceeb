/** A data directory in which things have happened at given times, for a service to start on. */
import type { Message } from '../../src/actor/message.ts';
import { Shard } from '../../src/actor/shard.ts';
import type { Category } from '../../src/domain/product.ts';
import type { Command } from '../../src/domain/warehouse.ts';
import { openDirectory } from '../../src/journal/directory.ts';
import type { ProductInput } from '../../src/system/catalogue.ts';
import { Catalogue } from '../../src/system/catalogue.ts';

const HOUR_MS = 3_600_000;

/** So much that warehouses were asked for at `at`, in epoch milliseconds. */
export interface Recorded {
  readonly at: number;
  readonly commands: readonly (readonly [warehouse: string, command: Command])[];
}

export interface RecordPlan {
  readonly path: string;
  readonly warehouses: readonly string[];
  readonly products: readonly {
    readonly sku: string;
    readonly category: Category;
    readonly packSize?: number;
  }[];
  /** In the order of time. */
  readonly past: Iterable<Recorded>;
}

/** Makes the directory, which has one shard. Throws if anything is refused. */
export function record({ path, warehouses, products, past }: RecordPlan): void {
  const directory = openDirectory(path, 1);
  const catalogue = new Catalogue(directory.cataloguePath, 1);
  const rest = { packSize: 1, active: true, attributes: {} } as const;
  catalogue.saveProducts(
    products.map((product): ProductInput => ({ ...rest, name: product.sku, ...product })),
    0,
  );
  for (const [index, id] of warehouses.entries()) {
    catalogue.saveWarehouse({ id, name: id, priority: index, location: null, active: true }, 0);
  }
  catalogue.close();
  const shard = new Shard({
    journalPath: directory.journalPath(0),
    snapshotPath: directory.snapshotPath(0),
    address: 'desk/0',
    isShortcutAllowed: true,
    documentWaitingMax: 64,
    answers: { windowMs: 24 * HOUR_MS, max: 1_000 },
    snapshotEvery: 1e9,
    seed: 1,
  });
  for (const { at, commands } of past) carryOut(shard, at, commands);
  shard.close();
  directory.release();
}

function carryOut(shard: Shard, at: number, commands: Recorded['commands']): void {
  const messages = commands.map(([to, command]): Message => {
    return { to, key: null, fingerprint: 0, by: 'test', command };
  });
  const outcome = shard.carryOut({ at, messages });
  if (!outcome.ok) throw new Error(outcome.detail);
  if (outcome.replies.includes('"ok":false')) throw new Error(outcome.replies);
}

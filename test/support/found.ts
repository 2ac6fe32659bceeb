/** What the journals of a directory say when nobody is at work on them any more. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Shard } from '../../src/actor/shard.ts';
import type { Level } from '../../src/domain/level.ts';
import { NO_LEVEL } from '../../src/domain/level.ts';
import type { DeskDocument } from '../../src/domain/steps/document-step.ts';

export interface Found {
  /** Orders and transfers by their ids, as they are in the end. */
  readonly documents: ReadonlyMap<string, DeskDocument>;
  /** Ids that more than one document has. */
  readonly createdTwice: readonly string[];
  /** Keys of votes that are open and of decisions that are not carried out. */
  readonly open: readonly string[];
  level(warehouse: string, sku: string): Level;
  /** Units that have left any warehouse for a document, by SKU, as the ledger has them. */
  left(id: string): Readonly<Record<string, number>>;
}

/** Opens every journal of `directory`, replaying what its snapshot does not have. */
export function findAll(directory: string): Found {
  const documents = new Map<string, DeskDocument>();
  const firsts = new Map<string, Set<string>>();
  const open: string[] = [];
  const levels = new Map<string, Level>();
  const left = new Map<string, Record<string, number>>();
  for (const name of readdirSync(directory).filter((each) => each.endsWith('.db'))) {
    if (!name.startsWith('shard-')) continue;
    const shard = openShard(directory, name.slice(0, -'.db'.length));
    open.push(...shard.documents.open.keys());
    for (const [, first, , warehouse, type, id, , , body] of shard.journal.documentsAfter(0)) {
      if (warehouse !== '' || (type !== 'order' && type !== 'transfer')) continue;
      const { document } = JSON.parse(body) as { readonly document: DeskDocument };
      documents.set(id, document);
      const of = firsts.get(id) ?? new Set();
      firsts.set(id, of.add(`${name} ${first}`));
    }
    for (const warehouse of shard.opened().warehouses) {
      const table = shard.levels(warehouse);
      for (const sku of table.skus()) {
        levels.set(`${warehouse} ${sku}`, table.level(sku) ?? NO_LEVEL);
      }
    }
    for (const row of shard.journal.movementsAfter(0)) {
      if (row[5] !== 'ship' && row[5] !== 'transfer_out') continue;
      const id = (row[16] ?? '').replace(/^\w+:/, '');
      const units = left.get(id) ?? {};
      left.set(id, { ...units, [row[4]]: (units[row[4]] ?? 0) + row[7] });
    }
    shard.close();
  }
  const twice = [...firsts].filter(([, of]) => of.size > 1);
  return {
    documents,
    createdTwice: twice.map(([id]) => id),
    open,
    level: (warehouse, sku) => levels.get(`${warehouse} ${sku}`) ?? NO_LEVEL,
    left: (id) => left.get(id) ?? {},
  };
}

function openShard(directory: string, name: string): Shard {
  return new Shard({
    journalPath: join(directory, `${name}.db`),
    snapshotPath: join(directory, `${name}.snapshot`),
    address: '',
    isShortcutAllowed: true,
    documentWaitingMax: 64,
    answers: { windowMs: 86_400_000, max: 1e6 },
    snapshotEvery: 1e9,
    seed: 7,
  });
}

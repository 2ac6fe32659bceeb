/** Thread entry: hosts one shard. Losing the thread loses only what the journal can give back. */
import { flushCompileCache } from 'node:module';
import { Piscina } from 'piscina';
import { collectGarbage } from '../src/actor/garbage.ts';
import { Shard } from '../src/actor/shard.ts';
import { loadCustomStrategies } from '../src/actor/restock/custom-strategies.ts';
import { ProductReader } from '../src/journal/product-reader.ts';
import type { ShardOptions } from '../src/actor/shard.ts';
import type { LevelParts, Opened, Outcome } from '../src/actor/message.ts';
import { parseBatch } from '../src/actor/message.ts';

/** What the main thread asks of this one. A batch is a text by `batchText`. */
export type Task =
  | { readonly type: 'open'; readonly options: ShardOptions }
  | { readonly type: 'carry_out'; readonly batch: string }
  | { readonly type: 'levels'; readonly warehouse: string }
  | { readonly type: 'collect_garbage' }
  | { readonly type: 'snapshot' }
  | { readonly type: 'close' };

let shard: Shard | undefined;
let products: ProductReader | undefined;

type Done = Opened | Outcome | object | string | null;

export default function perform(task: Task): Done | Promise<Done> {
  if (task.type === 'open') return open(task.options);
  if (task.type === 'close') {
    close();
    return null;
  }
  if (shard === undefined) throw new Error(`the shard is not open, got ${task.type}`);
  switch (task.type) {
    case 'carry_out':
      return shard.carryOut(parseBatch(task.batch));
    case 'levels':
      return handedOver(shard.levels(task.warehouse).copy());
    case 'collect_garbage':
      collectGarbage();
      return null;
    case 'snapshot':
      try {
        shard.snapshot();
        return null;
      } catch (error) {
        return String(error);
      }
  }
}

async function open(options: ShardOptions): Promise<Opened> {
  close();
  const { cataloguePath, restockModules = [] } = options;
  const strategies = await loadCustomStrategies(restockModules);
  if (cataloguePath !== undefined) products = new ProductReader(cataloguePath);
  shard = new Shard(options, { strategies, ...(products === undefined ? {} : { products }) });
  flushCompileCache();
  return shard.opened();
}

/** Levels that are sent without being copied once more. */
function handedOver(parts: LevelParts): object {
  const { skus, figures, rare } = parts;
  const columns = [skus, figures, ...(rare === null ? [] : [rare.places, rare.rows])];
  const buffers = columns.map(({ buffer }) => buffer);
  const handed = { [Piscina.transferableSymbol]: buffers, [Piscina.valueSymbol]: parts };
  // Piscina's types do not know that these are the symbols that it asks for.
  return Piscina.move(handed as unknown as Parameters<typeof Piscina.move>[0]);
}

function close(): void {
  shard?.close();
  shard = undefined;
  products?.close();
  products = undefined;
}

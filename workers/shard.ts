/** Thread entry: hosts one shard. Losing the thread loses only what the journal can give back. */
import { collectGarbage } from '../src/actor/garbage.ts';
import { Shard } from '../src/actor/shard.ts';
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

export default function perform(task: Task): Opened | Outcome | LevelParts | string | null {
  if (task.type === 'open') {
    close();
    shard = new Shard(task.options);
    return shard.opened();
  }
  if (task.type === 'close') {
    close();
    return null;
  }
  if (shard === undefined) throw new Error(`the shard is not open, got ${task.type}`);
  switch (task.type) {
    case 'carry_out':
      return shard.carryOut(parseBatch(task.batch));
    case 'levels':
      return shard.levels(task.warehouse).copy();
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

function close(): void {
  shard?.close();
  shard = undefined;
}

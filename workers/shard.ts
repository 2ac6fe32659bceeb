/** Thread entry: hosts one shard. Losing the thread loses only what the journal can give back. */
import { collectGarbage } from '../src/actor/garbage.ts';
import { Shard } from '../src/actor/shard.ts';
import type { ShardOptions } from '../src/actor/shard.ts';
import type { Batch, LevelParts, Opened, Outcome } from '../src/actor/message.ts';

/** What the main thread asks of this one. A batch is JSON of a `Batch`. */
export type Task =
  | { readonly type: 'open'; readonly options: ShardOptions }
  | { readonly type: 'carry_out'; readonly batch: string }
  | { readonly type: 'levels'; readonly warehouse: string }
  | { readonly type: 'collect_garbage' }
  | { readonly type: 'snapshot' }
  | { readonly type: 'close' };

let shard: Shard | undefined;

export default function perform(task: Task): Opened | Outcome | LevelParts | null {
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
      return shard.carryOut(JSON.parse(task.batch) as Batch);
    case 'levels':
      return shard.levels(task.warehouse).parts();
    case 'collect_garbage':
      collectGarbage();
      return null;
    case 'snapshot':
      shard.snapshot();
      return null;
  }
}

function close(): void {
  shard?.close();
  shard = undefined;
}

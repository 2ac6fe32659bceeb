/** Opens a shard's journal on its thread, and tells the main thread what is in it. */
import type { Opened } from '../../actor/message.ts';
import type { ShardEvents, ShardHostOptions } from './shard-events.ts';

/** Throws if the journal cannot be opened. */
export async function openShard(
  shard: number,
  { thread, shard: options }: ShardHostOptions,
  events: ShardEvents,
): Promise<Opened> {
  const startedAt = performance.now();
  const opened = await thread.open(options);
  for (const warehouse of opened.warehouses) {
    events.loaded(warehouse, opened.skus, await thread.levels(warehouse));
  }
  await thread.collectGarbage();
  events.opened(shard, opened, performance.now() - startedAt);
  return opened;
}

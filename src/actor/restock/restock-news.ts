/** What the main thread is told of the restocking of a shard. */
import type { Documents } from '../documents.ts';
import type { LowChange, RestockNews } from '../message.ts';
import type { States } from '../states.ts';
import type { RestockMemory } from './restock-memory.ts';

/** What a batch has changed; null if that is nothing. */
export function newsOf({ rows, said }: States): RestockNews | null {
  const restocks: RestockNews['restocks'][number][] = [];
  const policies: RestockNews['policies'][number][] = [];
  const lows: LowChange[] = [];
  for (const [index, row] of rows.entries()) {
    const body = said[index]?.body;
    const [, , , warehouse, , id] = row;
    if (body?.type === 'restock') restocks.push(body.value);
    else if (body?.type === 'policy') policies.push({ ...body.value, warehouse });
    else if (body?.type === 'alert') {
      const { type } = body.value;
      if (type === 'stock.low') lows.push([warehouse, id, true]);
      else if (type === 'stock.recovered') lows.push([warehouse, id, false]);
    }
  }
  if (restocks.length + policies.length + lows.length === 0) return null;
  return { restocks, policies, lows };
}

/** What is so when the shard has been opened. */
export function newsAtFirst(
  { books }: RestockMemory,
  { open }: Pick<Documents, 'open'>,
): RestockNews {
  const restocks = [...open.values()].flatMap(({ body }) => {
    return body.type === 'restock' ? [body.value] : [];
  });
  const policies = [...books].flatMap(([warehouse, book]) => {
    return [...book.policies.all()].map((scoped) => ({ ...scoped, warehouse, released: [] }));
  });
  const lows = [...books].flatMap(([warehouse, book]) => {
    return [...book.lows].map((sku): LowChange => [warehouse, sku, true]);
  });
  return { restocks, policies, lows };
}

/** What policies would order if they were put in force, over all levels of a warehouse. */
import type { Preview } from '../../actor/restock/preview.ts';
import { NO_PREVIEW, joined } from '../../actor/restock/preview.ts';
import type { WarehouseId } from '../../domain/product.ts';
import type { ScopedPolicy } from '../../domain/restock/scope.ts';
import type { Router } from '../router.ts';
import { NOBODY } from '../router.ts';

/**
 * Asks a warehouse part by part, so that others come in between; levels may change meanwhile.
 * Rejects with a `Fault` where the system cannot.
 */
export async function previewOf(
  router: Pick<Router, 'ask'>,
  warehouse: WarehouseId,
  { scope, policy }: ScopedPolicy,
): Promise<Preview> {
  let sum = NO_PREVIEW;
  for (let from: number | null = 0; from !== null;) {
    const query = { type: 'preview', scope, policy, from } as const;
    const answer = await router.ask(warehouse, query, NOBODY);
    const part = answer.ok ? answer.restocking?.preview : undefined;
    if (part === undefined) throw new Error('a warehouse answered without the preview');
    sum = joined(sum, part);
    from = part.next;
  }
  return sum;
}

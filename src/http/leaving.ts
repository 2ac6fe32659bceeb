/** Whether a product or a warehouse may be deleted: only when nothing of it is left anywhere. */
import type { Sku, WarehouseId } from '../domain/product.ts';
import { ANONYMOUS } from './asking.ts';
import type { Context } from './endpoint.ts';
import { errorOfQuestion } from './failure.ts';
import { RequestError } from './problem.ts';

/** Whom to ask, and where to remove. */
interface Asking {
  readonly system: Pick<Context['system'], 'router' | 'catalogue'>;
}

/** What is to be deleted; without a SKU the warehouse itself. */
interface Leaving {
  readonly what: string;
  readonly sku: Sku | null;
  readonly warehouses: readonly WarehouseId[];
  readonly remove: () => void;
}

/**
 * Removes a thing once every warehouse has said that it holds nothing of it. Commands that come
 * meanwhile find it gone, so that none can slip in between the question and the removal.
 */
export async function removeWhenEmpty(context: Asking, leaving: Leaving): Promise<void> {
  const { what, sku, warehouses, remove } = leaving;
  const { router, catalogue } = context.system;
  await catalogue.whileLeaving(what, async () => {
    // Twice, because goods of a transfer that was under way already may go from a warehouse that is
    // still to be asked to one that was asked. What is promised is not nothing, so the second time
    // finds them wherever they are.
    for (const warehouse of [...warehouses, ...warehouses]) {
      const command = { type: 'is_empty', sku } as const;
      const caller = { by: ANONYMOUS, key: null, fingerprint: 0 };
      const answer = await router.ask(warehouse, command, caller).catch((error: unknown) => {
        throw errorOfQuestion(error);
      });
      if (answer.ok && answer.empty === true) continue;
      throw new RequestError('invalid_state', `${what} still has stock at ${warehouse}`);
    }
    remove();
  });
}

/** Whether a product may be deleted: only when nothing of it is left anywhere. */
import type { Sku } from '../domain/product.ts';
import type { Answer } from '../system/answer.ts';
import { ANONYMOUS } from './asking.ts';
import type { Context } from './endpoint.ts';
import { errorOfQuestion } from './failure.ts';
import { RequestError } from './problem.ts';

/** Whom to ask, and where to remove. */
interface Asking {
  readonly system: Pick<Context['system'], 'router' | 'catalogue'>;
}

/**
 * Removes a product once every desk has said that none of it is coming back, and every warehouse
 * that it holds none. Commands that come meanwhile are kept away, so that none can slip in between
 * the questions and the removal.
 */
export async function removeProduct(context: Asking, sku: Sku): Promise<void> {
  const { router, catalogue } = context.system;
  const question = { type: 'is_empty', sku } as const;
  const caller = { by: ANONYMOUS, key: null, fingerprint: 0 };
  const require = async (asked: Promise<Answer>, problem: string): Promise<void> => {
    const answer = await asked.catch((error: unknown) => {
      throw errorOfQuestion(error);
    });
    if (!answer.ok || answer.empty !== true) throw new RequestError('invalid_state', problem);
  };
  await catalogue.whileLeaving(`product ${sku}`, async () => {
    // First, because what a desk lets go on is promised by a warehouse or there.
    for (let shard = 0; shard < router.shards; shard++) {
      const problem = `product ${sku} is on its way back to a warehouse`;
      await require(router.askDesk(shard, question, caller), problem);
    }
    // All of them: the first receipt may still be on its way to a warehouse that has no level yet.
    const warehouses = catalogue.warehouses().map(({ warehouse }) => warehouse.id);
    // Twice, because goods of a transfer that was under way already may go from a warehouse that is
    // still to be asked to one that was asked. What is promised is not nothing, so the second time
    // finds them wherever they are.
    for (const id of [...warehouses, ...warehouses]) {
      const problem = `product ${sku} still has stock at ${id}`;
      await require(router.ask(id, question, caller), problem);
    }
    catalogue.removeProduct(sku);
  });
}

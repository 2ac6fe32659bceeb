/**
 * What the jobs of restocks ask of the service. They may run in its process or in another one, and
 * may be carried out twice: what they ask is made so that twice has the effect of once.
 */
import type { Refusal } from '../domain/refusal.ts';
import type { Restock, RestockId } from '../domain/restock/restock.ts';
import type { RestockCommand } from '../domain/restock/restock-step.ts';

/** As much of a restock as jobs look at. */
export type RestockState = Pick<
  Restock,
  'status' | 'quantity' | 'received' | 'expectedAt' | 'createdAt'
>;

/** What came of a command. */
export type ActAnswer =
  | { readonly ok: true; readonly restock: RestockState }
  | { readonly ok: false; readonly refusal: Pick<Refusal, 'code'> & { readonly text: string } };

/** Every method rejects with a `Fault` where the service cannot, or does not answer. */
export interface RestockService {
  /** The restock as it is now; undefined if there is none. */
  restock(id: RestockId): Promise<RestockState | undefined>;
  /**
   * Has commands obeyed in their order. Answers as the last of them was, or the first that was
   * refused. Asked again under the same key, it answers as the first time.
   */
  act(id: RestockId, commands: readonly RestockCommand[], key: string): Promise<ActAnswer>;
}

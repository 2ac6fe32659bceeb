/** What a step of a document leads to: the document afterwards, and what is asked of warehouses. */
import type { Order } from '../order.ts';
import type { PartAction } from './part.ts';
import type { WarehouseId } from '../product.ts';
import type { Refusal } from '../refusal.ts';
import type { Transfer } from '../transfer.ts';

/** An action that is asked of one warehouse. */
export interface Ask {
  readonly warehouse: WarehouseId;
  readonly action: PartAction;
}

/** A document that lives at a desk. */
export type DeskDocument =
  | { readonly type: 'order'; readonly value: Order }
  | { readonly type: 'transfer'; readonly value: Transfer };

/**
 * `votes` must all be promised before the step is decided; with none it is decided at once. The
 * document is `document` when it is.
 */
export interface DocumentStep {
  readonly document: DeskDocument;
  readonly votes: readonly Ask[];
  /** What is done at warehouses that cannot refuse it, once the step is decided. */
  readonly performs: readonly Ask[];
  /** Whether the decision is answered at once, or only when all warehouses have done their part. */
  readonly isAnsweredAtOnce: boolean;
}

export type StepDecision =
  | { readonly ok: true; readonly step: DocumentStep }
  | { readonly ok: false; readonly refusal: Refusal };

export const refuseStep = (refusal: Refusal): StepDecision => ({ ok: false, refusal });

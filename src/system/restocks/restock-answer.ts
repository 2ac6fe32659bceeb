/** What comes of commands about restocks and policies. */
import type { Refusal } from '../../domain/refusal.ts';
import type { Restock } from '../../domain/restock/restock.ts';
import type { OperationResult } from '../answer.ts';

/** What came of a command to a restock; `result` is the movement of a receipt. */
export type RestockAnswer =
  | {
      readonly ok: true;
      readonly replayed: boolean;
      readonly restock: Restock;
      readonly result: OperationResult | undefined;
    }
  | { readonly ok: false; readonly replayed: boolean; readonly refusal: Refusal };

/** What came of putting a policy in force, or of ending one. */
export type PolicyAnswer =
  /** `isNew`: there was no policy for that scope. */
  | { readonly ok: true; readonly replayed: boolean; readonly isNew: boolean }
  | { readonly ok: false; readonly replayed: boolean; readonly refusal: Refusal };

/**
 * What takes back an operation. The ledger keeps both: nothing is ever removed from it, so what is
 * undone is a movement the other way, which says that it is one, and of which.
 */
import type { Shape } from '../../../../src/client/api/stockroom.ts';

export type Operation = Shape<'Operation'>;
export type Movement = Shape<'Movement'>;

/** What is done to undo something: all of it or nothing. */
export type Reversal =
  | { readonly type: 'operations'; readonly warehouse: string; readonly operations: Operation[] }
  | { readonly type: 'transfer'; readonly transfer: Shape<'TransferInput'> }
  | { readonly type: 'cancel'; readonly transfer: string };

/** What was answered to an operation. */
export interface Done {
  readonly movement: Movement | null;
  readonly level: Shape<'Level'>;
}

/** How to undo `operation`; undefined if it moved nothing. */
export function undoOf(operation: Operation, { movement, level }: Done): Reversal | undefined {
  if (movement === null) return undefined;
  const { seq, warehouse, sku, onHand, quantity: change } = movement;
  const words = { sku, reason: 'undo', reference: `seq ${seq}` };
  const reversal = (...operations: Operation[]): Reversal => ({
    type: 'operations',
    warehouse,
    operations,
  });
  switch (operation.type) {
    case 'receive':
      return reversal({ type: 'remove', quantity: operation.quantity, ...words });
    case 'remove':
      return reversal({ type: 'receive', quantity: operation.quantity, ...words });
    case 'adjust':
      return reversal({ type: 'adjust', quantity: -operation.quantity, ...words });
    case 'count': {
      // A figure replaces the other only if nothing has happened since.
      const expected = { version: level.version };
      return reversal({ type: 'count', quantity: onHand - change, expected, ...words });
    }
    case 'move': {
      const { quantity, from, to } = operation;
      return reversal({ type: 'move', quantity, from: to, to: from, ...words });
    }
    case 'write_off': {
      const { quantity, from = 'available' } = operation;
      const back: Operation = { type: 'receive', quantity, ...words };
      if (from === 'available') return reversal(back);
      // What comes in may be sold, so it goes on to where it came out of.
      return reversal(back, { type: 'move', quantity, from: 'available', to: from, ...words });
    }
  }
}

/** How to undo a transfer: what arrived goes back, what is under way turns round. */
export function undoOfTransfer({ id, from, to, mode, lines }: Shape<'Transfer'>): Reversal {
  if (mode === 'shipped') return { type: 'cancel', transfer: id };
  return {
    type: 'transfer',
    transfer: {
      from: to,
      to: from,
      mode: 'immediate',
      lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
      reference: `undo ${id}`,
    },
  };
}

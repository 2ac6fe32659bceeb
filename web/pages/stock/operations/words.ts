/** What operations are called, and what is said of them. */
import { count, signed } from '../../../parts/figures.ts';
import type { OperationKind, State } from './draft.ts';

interface Words {
  /** Of the button, the dialog and what sends it off. */
  readonly label: string;
  readonly lead: string;
  readonly quantity: string;
  /** What is often the reason; any other may be written. */
  readonly reasons: readonly string[];
}

export const WORDS: Readonly<Record<OperationKind, Words>> = {
  receive: {
    label: 'Receive',
    lead: 'New stock has arrived and is put on hand.',
    quantity: 'Quantity received',
    reasons: ['purchase order', 'production', 'customer return', 'found'],
  },
  remove: {
    label: 'Remove',
    lead: 'Stock leaves that was not promised to anybody.',
    quantity: 'Quantity removed',
    reasons: ['sold', 'sample', 'used up', 'returned to supplier'],
  },
  adjust: {
    label: 'Adjust',
    lead: 'Corrects what is on hand by so many units, more or fewer.',
    quantity: 'Change of on hand',
    reasons: ['found', 'missing', 'booked wrongly'],
  },
  count: {
    label: 'Count',
    lead: 'What was counted on the shelf replaces what the book says.',
    quantity: 'Counted on hand',
    reasons: ['cycle count', 'stocktaking'],
  },
  move: {
    label: 'Move',
    lead: 'Changes what may be sold; what is on hand stays.',
    quantity: 'Quantity moved',
    reasons: ['inspection', 'damaged on the shelf', 'released after inspection'],
  },
  write_off: {
    label: 'Write off',
    lead: 'Takes units off the book that are lost or spoilt.',
    quantity: 'Quantity written off',
    reasons: ['damaged', 'expired', 'lost', 'stolen'],
  },
  transfer: {
    label: 'Transfer',
    lead: 'Brings stock to another warehouse.',
    quantity: 'Quantity transferred',
    reasons: [],
  },
};

/** What was done, in one sentence. */
export function doneText(
  kind: OperationKind,
  quantity: number,
  details: { readonly name: string; readonly from: State; readonly to: string },
): string {
  const { name, from, to } = details;
  switch (kind) {
    case 'receive':
      return `Received ${count(quantity)} of ${name}`;
    case 'remove':
      return `Removed ${count(quantity)} of ${name}`;
    case 'adjust':
      return `Adjusted ${name} by ${signed(quantity)}`;
    case 'count':
      return `Counted ${count(quantity)} of ${name}`;
    case 'move':
      return `Moved ${count(quantity)} of ${name} from ${from} to ${to}`;
    case 'write_off':
      return `Wrote off ${count(quantity)} of ${name}`;
    case 'transfer':
      return `Transferred ${count(quantity)} of ${name} to ${to}`;
  }
}

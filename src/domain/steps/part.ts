/**
 * A part: what one warehouse has of an order or a transfer, and what it has promised of it.
 *
 * A document asks in steps. In a step a warehouse first votes: it says no, or promises, in which
 * case whatever could break the promise is refused from then on. Then the desk of the document
 * confirms the step or aborts it. Steps are numbered by attempts that only grow, so that a message
 * that comes again, or late, is known for what it is.
 */
import type { Shifted } from '../decision.ts';
import type { DocumentRef } from '../level.ts';
import type { Order } from '../order.ts';
import type { Sku } from '../product.ts';
import type { Line } from '../reservation.ts';
import { unitsOf } from '../reservation.ts';

/** Which try of which step, of all that the document's desk ever made. They only grow. */
export type Attempt = readonly [generation: number, count: number];

/** Goods that come in, by how they are when they come. */
export interface Arrival extends Line {
  readonly how: 'sellable' | 'damaged' | 'lost';
}

/** What a document asks of a warehouse in one step. */
export type PartAction =
  /** Sets units aside for an order; given back at `expiresAt` if they are there still. */
  | {
      readonly type: 'reserve';
      readonly lines: readonly Line[];
      readonly expiresAt: number | null;
    }
  /** Ships units of an order that are set aside. */
  | { readonly type: 'ship'; readonly lines: readonly Line[] }
  /** Takes back shipped goods of an order. */
  | { readonly type: 'return'; readonly arrivals: readonly Arrival[] }
  /** Sets units aside, and when confirmed sends them off. */
  | {
      readonly type: 'send';
      readonly lines: readonly Line[];
      /** So many units of each SKU must be left available. */
      readonly keep?: number | undefined;
    }
  /** Promises to take goods in; when confirmed they are on their way, or there at once. */
  | { readonly type: 'expect'; readonly lines: readonly Line[]; readonly immediate: boolean }
  /** Takes in goods that were on their way, or learns that they are lost. */
  | { readonly type: 'arrive'; readonly arrivals: readonly Arrival[] }
  /** Gives back what is set aside still. Cannot be refused. */
  | { readonly type: 'release'; readonly reason: string | null }
  /** Takes goods back that did not arrive elsewhere. */
  | { readonly type: 'take_back'; readonly lines: readonly Line[] }
  /** Goods that were on their way to here are not any more. Cannot be refused. */
  | { readonly type: 'unexpect'; readonly lines: readonly Line[] };

/** A promise whose document has not said yet whether it is wanted. */
export interface Vote {
  readonly action: PartAction;
  readonly attempt: Attempt;
  /** Where to ask what became of it. */
  readonly desk: string;
}

export interface Part {
  readonly document: DocumentRef;
  /** Units that are set aside here. */
  readonly held: readonly Line[];
  /** Units that are on their way to here. */
  readonly expected: readonly Line[];
  readonly vote: Vote | null;
  /** The latest attempt that came to its end here, one way or the other; null before the first. */
  readonly done: Attempt | null;
  readonly expiresAt: number | null;
  readonly reference: string | null;
}

const NONE: readonly never[] = [];

/** Whether attempt `a` is as late as `b`, or later. */
export const isSameOrLater = (a: Attempt, b: Attempt): boolean =>
  a[0] > b[0] || (a[0] === b[0] && a[1] >= b[1]);

export const isSameAttempt = (a: Attempt, b: Attempt): boolean => a[0] === b[0] && a[1] === b[1];

/** A part of a document that nothing was asked of yet. */
export const newPart = (document: DocumentRef, reference: string | null): Part => ({
  document,
  held: [],
  expected: [],
  vote: null,
  done: null,
  expiresAt: null,
  reference,
});

/** The part of the one warehouse of an order that was placed by `attempt`, before it changes. */
export function placedPart(order: Order, attempt: Attempt): Part {
  const { id, expiresAt, reference } = order;
  const document = { type: 'order', id } as const;
  const held = order.allocations.map(({ sku, quantity }) => ({ sku, quantity }));
  return { document, held, expected: [], vote: null, done: attempt, expiresAt, reference };
}

/** Units of which a vote has promised that they will leave: nobody may take them off the books. */
export function leavingBy(part: Part): readonly Line[] {
  const action = part.vote?.action;
  return action?.type === 'send' || action?.type === 'ship' ? action.lines : NONE;
}

/** Units that a vote has set aside. */
export function setAsideBy({ vote }: Part): readonly Line[] {
  const action = vote?.action;
  return action?.type === 'reserve' || action?.type === 'send' ? action.lines : NONE;
}

/** Units that a vote has promised to take in, but for those that are on their way already. */
export function arrivingBy({ vote }: Part): readonly Line[] {
  const action = vote?.action;
  if (action?.type === 'expect' || action?.type === 'take_back') return action.lines;
  return action?.type === 'return' ? action.arrivals : NONE;
}

/** Units of a SKU in what `linesOf` gives of each of `parts`. */
export function promisedUnits(
  parts: Iterable<Part>,
  sku: Sku,
  linesOf: (part: Part) => readonly Line[],
): number {
  let units = 0;
  for (const part of parts) units += unitsOf(linesOf(part), sku);
  return units;
}

/** Whether goods are on their way to here, or promised to leave. */
const isMoving = (part: Part): boolean => part.expected.length + leavingBy(part).length > 0;

/** How the figures that no movement tells of change from one state of a part to the next. */
export function shifts(before: Part | undefined, after: Part): readonly Shifted[] {
  if (!isMoving(after) && (before === undefined || !isMoving(before))) return NONE;
  const found = new Map<Sku, { incoming: number; leaving: number }>();
  const count = (lines: readonly Line[], figure: 'incoming' | 'leaving', sign: 1 | -1): void => {
    for (const { sku, quantity } of lines) {
      const sums = found.get(sku) ?? { incoming: 0, leaving: 0 };
      sums[figure] += sign * quantity;
      found.set(sku, sums);
    }
  };
  if (before !== undefined) {
    count(before.expected, 'incoming', -1);
    count(leavingBy(before), 'leaving', -1);
  }
  count(after.expected, 'incoming', 1);
  count(leavingBy(after), 'leaving', 1);
  return [...found]
    .filter(([, { incoming, leaving }]) => incoming !== 0 || leaving !== 0)
    .map(([sku, sums]) => ({ type: 'shifted', sku, ...sums }));
}

/**
 * `lines` and `more`, each SKU once; a negative `sign` takes away. No line is of nothing. What is
 * added has each SKU once already.
 */
export function added(
  lines: readonly Line[],
  more: readonly Line[],
  sign: 1 | -1 = 1,
): readonly Line[] {
  if (more.length === 0) return lines;
  if (lines.length === 0 && sign === 1) return more;
  const sums = new Map(lines.map(({ sku, quantity }) => [sku, quantity]));
  for (const { sku, quantity } of more) sums.set(sku, (sums.get(sku) ?? 0) + sign * quantity);
  return [...sums]
    .filter(([, quantity]) => quantity > 0)
    .map(([sku, quantity]) => ({ sku, quantity }));
}

/** What is entered in the form of an operation, what is wrong with it, and what it leads to. */
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import type { OPERATIONS } from '../search.ts';

export type OperationKind = (typeof OPERATIONS)[number];

/** Where units of a level can stand, as the API names it. */
export const STATES = ['available', 'damaged', 'quarantined', 'expired'] as const;
export type State = (typeof STATES)[number];

export const MODES = ['immediate', 'shipped'] as const;

/** The fields of all forms; each form shows those that it needs. */
export interface Draft {
  readonly quantity: string;
  readonly from: State;
  readonly to: State;
  readonly reason: string;
  readonly reference: string;
  /** Of a transfer: where to, and whether the goods are on their way for a while. */
  readonly target: string;
  readonly mode: (typeof MODES)[number];
}

export const BLANK: Draft = {
  quantity: '',
  from: 'available',
  to: 'damaged',
  reason: '',
  reference: '',
  target: '',
  mode: 'immediate',
};

/** Figures of a level that an operation can change. */
export type Figures = Pick<
  Shape<'Level'>,
  'onHand' | 'reserved' | 'unavailable' | 'available' | 'incoming'
>;

const QUANTITY_MAX = 1_000_000_000;

/** The number that was entered; undefined if it is not one that the API takes. */
export function quantityOf(kind: OperationKind, { quantity }: Draft): number | undefined {
  if (!/^[+-]?\d{1,10}$/.test(quantity.trim())) return undefined;
  const value = Number(quantity);
  const least = kind === 'adjust' ? -QUANTITY_MAX : kind === 'count' ? 0 : 1;
  const isZeroAdjustment = kind === 'adjust' && value === 0;
  return value < least || value > QUANTITY_MAX || isZeroAdjustment ? undefined : value;
}

/** What is wrong with each field. */
export function flawsOf(
  kind: OperationKind,
  draft: Draft,
): Partial<Record<'quantity' | 'to' | 'target', string>> {
  return {
    ...(quantityOf(kind, draft) === undefined ? { quantity: QUANTITY_RULES[kind] } : {}),
    ...(kind === 'move' && draft.from === draft.to
      ? { to: 'Choose another state than the one they are in' }
      : {}),
    ...(kind === 'transfer' && draft.target === '' ? { target: 'Choose a warehouse' } : {}),
  };
}

const FROM_ONE = 'Enter a whole number from 1 to 1,000,000,000';
const QUANTITY_RULES: Readonly<Record<OperationKind, string>> = {
  receive: FROM_ONE,
  remove: FROM_ONE,
  adjust: 'Enter a whole number other than 0, with a minus for what is missing',
  count: 'Enter a whole number from 0 to 1,000,000,000',
  move: FROM_ONE,
  write_off: FROM_ONE,
  transfer: FROM_ONE,
};

/** The figures after the operation, if it is accepted; as they are until it is entered. */
export function figuresAfter(kind: OperationKind, draft: Draft, now: Figures): Figures {
  const quantity = quantityOf(kind, draft);
  if (quantity === undefined) return now;
  switch (kind) {
    case 'receive':
      return changed(now, quantity, 0);
    case 'remove':
    case 'transfer':
      return changed(now, -quantity, 0);
    case 'adjust':
      return changed(now, quantity, 0);
    case 'count':
      return changed(now, quantity - now.onHand, 0);
    case 'move':
      return changed(now, 0, unfit(draft.to, quantity) - unfit(draft.from, quantity));
    case 'write_off':
      return changed(now, -quantity, -unfit(draft.from, quantity));
  }
}

/** The figures at the other end of a transfer. */
export function figuresThere({ mode, ...draft }: Draft, now: Figures): Figures {
  const quantity = quantityOf('transfer', { mode, ...draft }) ?? 0;
  return mode === 'immediate'
    ? changed(now, quantity, 0)
    : { ...now, incoming: (now.incoming ?? 0) + quantity };
}

/** How many of the units in a state cannot be sold: all, or none of what is available. */
const unfit = (state: State, quantity: number): number => (state === 'available' ? 0 : quantity);

const changed = (now: Figures, onHand: number, unavailable: number): Figures => ({
  ...now,
  onHand: now.onHand + onHand,
  unavailable: now.unavailable + unavailable,
  available: now.available + onHand - unavailable,
});

/** What speaks against it by the figures that are shown; the service has the last word. */
export function doubtOf(kind: OperationKind, draft: Draft, now: Figures): string | undefined {
  const quantity = quantityOf(kind, draft);
  if (quantity === undefined) return undefined;
  const isOfAvailable = draft.from === 'available';
  switch (kind) {
    case 'remove':
    case 'transfer':
      return quantity > now.available ? tooMany(now.available, 'available') : undefined;
    case 'move':
      return quantity > (isOfAvailable ? now.available : now.unavailable)
        ? tooMany(isOfAvailable ? now.available : now.unavailable, draft.from)
        : undefined;
    case 'write_off':
      if (!isOfAvailable && quantity > now.unavailable) return tooMany(now.unavailable, draft.from);
      return oversold(figuresAfter(kind, draft, now));
    case 'adjust':
    case 'count':
      return oversold(figuresAfter(kind, draft, now));
    case 'receive':
      return undefined;
  }
}

const tooMany = (left: number, state: string): string =>
  `No more than ${Math.max(0, left)} are ${state}: this will be refused`;

function oversold({ onHand, available }: Figures): string | undefined {
  if (onHand < 0) return 'There are not so many: this will be refused';
  if (available >= 0) return undefined;
  return `${-available} more are reserved than would be there: the level will be oversold`;
}

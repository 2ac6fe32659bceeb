/** The stock operations on one level: what may be asked, and what happens or why not. */
import type { Level, Moved, StockState } from './level.ts';
import { NO_LEVEL, ON_HAND_MAX, available, unitsIn } from './level.ts';
import type { Sku, WarehouseId } from './product.ts';
import type { Refusal } from './refusal.ts';
import { flawed } from './refusal.ts';

/** What the caller believes of the level; the operation is refused as stale if it is not so. */
export type Expected = { readonly onHand: number } | { readonly version: number };

/** A command on one level. `quantity` is signed for `adjust`, and the new figure for `count`. */
export interface Operation {
  readonly type: 'receive' | 'remove' | 'adjust' | 'count' | 'move' | 'write_off';
  readonly sku: Sku;
  readonly quantity: number;
  readonly reason?: string | undefined;
  readonly reference?: string | undefined;
  readonly expected?: Expected | undefined;
  readonly from?: StockState | undefined;
  readonly to?: StockState | undefined;
}

/** What an operation leads to: a movement, nothing (a count that agrees with the book), or no. */
export type OperationDecision =
  | { readonly ok: true; readonly event: Moved | null }
  | { readonly ok: false; readonly refusal: Refusal };

/** Says what `operation` does to `level`, which is undefined if it never was. */
export function decideOperation(
  warehouse: WarehouseId,
  level: Level | undefined,
  operation: Operation,
): OperationDecision {
  const stale = staleness(level ?? NO_LEVEL, operation.expected);
  if (stale !== null) return refuse(stale);
  if (level === undefined && operation.type !== 'receive' && operation.type !== 'count') {
    const detail = `nothing was ever recorded of ${operation.sku} at ${warehouse}`;
    return refuse({ code: 'not_found', detail });
  }
  return decideOn(warehouse, level ?? NO_LEVEL, operation);
}

function decideOn(warehouse: WarehouseId, level: Level, operation: Operation): OperationDecision {
  const { type, quantity } = operation;
  const short = (left: number, requested: number = quantity): OperationDecision =>
    refuse(shortage(warehouse, operation.sku, { requested, available: left }));
  switch (type) {
    case 'receive':
      return change(level, operation, quantity);
    case 'remove':
      return quantity > available(level)
        ? short(available(level))
        : change(level, operation, -quantity);
    case 'adjust':
      if (quantity === 0) return refuse(flawed('quantity', 'an adjustment of 0 changes nothing'));
      return quantity < 0 && level.onHand + quantity < level.leaving
        ? short(level.onHand - level.leaving, -quantity)
        : change(level, operation, quantity);
    case 'count':
      if (quantity === level.onHand) return { ok: true, event: null };
      if (quantity < level.leaving) return refuse(isLeaving(operation.sku, level));
      return change(level, operation, quantity - level.onHand);
    case 'move':
      return decideMove(level, operation, short);
    case 'write_off': {
      const from = operation.from ?? 'available';
      const left = Math.min(unitsIn(level, from), level.onHand - level.leaving);
      if (quantity > left) return short(left);
      return change(level, { ...operation, from }, -quantity);
    }
  }
}

/** Units that are on their way out of the door at this moment cannot be counted away. */
const isLeaving = (sku: Sku, { leaving }: Level): Refusal => ({
  code: 'invalid_state',
  detail: `${leaving} of ${sku} are being sent off right now: count again`,
});

function decideMove(
  level: Level,
  operation: Operation,
  short: (left: number) => OperationDecision,
): OperationDecision {
  const { from, to, quantity } = operation;
  if (from === undefined || to === undefined) {
    return refuse(flawed(from === undefined ? 'from' : 'to', 'a move needs from and to'));
  }
  if (from === to) return refuse(flawed('to', `a move needs two states, got ${from} twice`));
  const left = from === 'available' ? available(level) : level[from];
  if (quantity > left) return short(left);
  return { ok: true, event: moved(operation, 0, quantity) };
}

function change(level: Level, operation: Operation, quantity: number): OperationDecision {
  if (level.onHand + quantity > ON_HAND_MAX) {
    const detail = `on hand would pass ${ON_HAND_MAX}: ${level.onHand} and ${quantity} more`;
    return refuse({ code: 'invalid_state', detail });
  }
  return { ok: true, event: moved(operation, quantity, Math.abs(quantity)) };
}

function moved(operation: Operation, quantity: number, amount: number): Moved {
  return {
    type: 'moved',
    movement: operation.type,
    sku: operation.sku,
    quantity,
    amount,
    from: operation.from ?? null,
    to: operation.type === 'write_off' ? null : (operation.to ?? null),
    reason: operation.reason ?? null,
    reference: operation.reference ?? null,
    document: null,
  };
}

function staleness(level: Level, expected: Expected | undefined): Refusal | null {
  if (expected === undefined) return null;
  const agrees =
    'onHand' in expected ? expected.onHand === level.onHand : expected.version === level.version;
  if (agrees) return null;
  return { code: 'stale', current: { onHand: level.onHand, version: level.version } };
}

/** Says that there is less than requested. What is available is never reported below 0. */
export function shortage(
  warehouse: WarehouseId,
  sku: Sku,
  figures: { readonly requested: number; readonly available: number },
): Refusal {
  const left = Math.max(0, figures.available);
  return {
    code: 'insufficient_stock',
    shortages: [{ sku, warehouse, requested: figures.requested, available: left }],
  };
}

const refuse = (refusal: Refusal): OperationDecision => ({ ok: false, refusal });

/** Why a warehouse does not promise what a document asks. */
import type { Facts, WarehouseState } from '../decision.ts';
import { objection } from '../decision.ts';
import { NO_LEVEL, available } from '../level.ts';
import type { Refusal, Shortage } from '../refusal.ts';
import type { Line } from '../reservation.ts';
import { summed } from '../reservation.ts';
import { overfull } from '../room.ts';
import type { Part, PartAction } from './part.ts';

/** What stands against a vote whatever the stock is; null if nothing does. */
export function objectionTo(
  state: WarehouseState,
  asked: {
    readonly part: Part;
    readonly action: PartAction;
    readonly facts: Facts | undefined;
  },
): Refusal | null {
  const { part, action, facts } = asked;
  return (
    catalogueObjection(action, facts) ??
    tooMany(state, action) ??
    expiredMeanwhile(state, part, action)
  );
}

function catalogueObjection(action: PartAction, facts: Facts | undefined): Refusal | null {
  if (facts === undefined) return null;
  switch (action.type) {
    case 'reserve':
      return objection(skusOf(action.lines), facts, 'promises');
    case 'expect':
      return objection(skusOf(action.lines), facts, 'takes in');
    case 'return':
    case 'arrive':
      return objection(skusOf(action.arrivals), facts, 'takes in');
    case 'send':
      return objection(skusOf(action.lines), facts, 'neither');
    case 'ship':
    case 'release':
    case 'take_back':
    case 'unexpect':
      return null;
  }
}

/** Refuses what would take a level past the largest figure, and what comes in after the end. */
function tooMany(state: WarehouseState, action: PartAction): Refusal | null {
  // What arrives is a part of what is incoming: there was room for it when it was expected,
  // and a warehouse that expects goods is not closed.
  if (action.type !== 'expect' && action.type !== 'return' && action.type !== 'take_back') {
    return null;
  }
  const lines = action.type === 'return' ? summed(action.arrivals) : action.lines;
  for (const { sku, quantity } of lines) {
    const refusal = overfull(state, sku, quantity);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** The desk knows what was set aside; if there is less of it now, its time was over here first. */
function expiredMeanwhile(state: WarehouseState, part: Part, action: PartAction): Refusal | null {
  if (action.type !== 'ship') return null;
  const held = new Map(part.held.map(({ sku, quantity }) => [sku, quantity]));
  const gone = action.lines.find(({ sku, quantity }) => quantity > (held.get(sku) ?? 0));
  if (gone === undefined) return null;
  const detail = `what ${part.document.id} held of ${gone.sku} at ${state.id} has expired`;
  return { code: 'invalid_state', detail };
}

/** What the warehouse is short of for a vote. */
export function shortagesOf(state: WarehouseState, action: PartAction): readonly Shortage[] {
  switch (action.type) {
    case 'reserve':
      return short(state, action.lines, (sku) => available(state.level(sku) ?? NO_LEVEL));
    case 'send': {
      const { keep = 0 } = action;
      return short(state, action.lines, (sku) => available(state.level(sku) ?? NO_LEVEL) - keep);
    }
    case 'ship':
      return short(state, action.lines, (sku) => {
        const { onHand, leaving } = state.level(sku) ?? NO_LEVEL;
        return onHand - leaving;
      });
    case 'return':
    case 'expect':
    case 'arrive':
    case 'release':
    case 'take_back':
    case 'unexpect':
      return [];
  }
}

function short(
  state: WarehouseState,
  lines: readonly Line[],
  left: (sku: string) => number,
): readonly Shortage[] {
  const shortages: Shortage[] = [];
  for (const { sku, quantity } of lines) {
    const there = Math.max(0, left(sku));
    if (quantity <= there) continue;
    shortages.push({ sku, warehouse: state.id, requested: quantity, available: there });
  }
  return shortages;
}

const skusOf = (lines: readonly Line[]): readonly string[] => lines.map(({ sku }) => sku);

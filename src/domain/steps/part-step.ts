/** What happens at a warehouse when a document asks it for a vote, confirms, or aborts a step. */
import type { Facts, StockEvent, WarehouseState } from '../decision.ts';
import type { Moved, MovementType, StockState } from '../level.ts';
import type { Arrival, Attempt, Part, PartAction, Vote } from './part.ts';
import { added, shifts } from './part.ts';
import type { Refusal } from '../refusal.ts';
import { objectionTo, shortagesOf } from './vote-objections.ts';
import type { Line } from '../reservation.ts';

/** What a step leads to: events, and the part after them. */
export interface Stepped {
  readonly events: readonly StockEvent[];
  readonly part: Part;
}

export type VoteDecision =
  | ({ readonly ok: true } & Stepped)
  | {
      readonly ok: false;
      readonly refusal: Refusal;
      /** It is short only of units that other votes hold, and may not be when these are settled. */
      readonly contended: boolean;
    };

/** Says whether the warehouse promises what `action` asks, and what it does at once if so. */
export function decideVote(
  state: WarehouseState,
  part: Part,
  asked: Vote & { readonly facts?: Facts | undefined },
): VoteDecision {
  const { action, attempt, desk, facts } = asked;
  const refusal = objectionTo(state, { part, action, facts });
  if (refusal !== null) return { ok: false, refusal, contended: false };
  const shortages = shortagesOf(state, action);
  if (shortages.length > 0) {
    return {
      ok: false,
      refusal: { code: 'insufficient_stock', shortages },
      // What an order ships is its own: units that others may give back are of no use to it.
      contended:
        action.type !== 'ship' &&
        shortages.every(
          ({ sku, warehouse, requested, available: left }) =>
            warehouse === state.id && requested <= left + state.contended(sku),
        ),
    };
  }
  const voted: Part = { ...part, vote: { action, attempt, desk } };
  if (action.type !== 'reserve' && action.type !== 'send') return stepped(part, voted, []);
  const held = added(part.held, action.lines);
  const expiresAt = action.type === 'reserve' ? action.expiresAt : null;
  return stepped(part, { ...voted, held, expiresAt }, moves(part, 'reserve', action.lines));
}

/** The end of a vote that is wanted. */
export function confirmed(part: Part): Stepped {
  const { vote } = part;
  if (vote === null) throw new Error(`${part.document.id} has no vote to confirm`);
  return performed({ ...part, vote: null }, vote.action, vote.attempt, part);
}

/** The end of a vote that is not wanted. */
export function aborted(part: Part): Stepped {
  const { vote } = part;
  if (vote === null) throw new Error(`${part.document.id} has no vote to abort`);
  const { action, attempt } = vote;
  const after: Part = { ...part, vote: null, done: attempt };
  if (action.type !== 'reserve' && action.type !== 'send') return stepped(part, after, []);
  // What has expired meanwhile is not there any more.
  const back = common(part.held, action.lines);
  const held = added(part.held, back, -1);
  return stepped(part, { ...after, held }, moves(part, 'release', back));
}

/**
 * What a decided action does to a part without a vote. `before` is the part as it was, where that
 * is not `part`.
 */
export function performed(
  part: Part,
  action: PartAction,
  attempt: Attempt,
  before: Part = part,
): Stepped {
  if (part.vote !== null) throw new Error(`${part.document.id} has a vote that is not settled`);
  const after: Part = { ...part, done: attempt };
  switch (action.type) {
    case 'reserve':
      return stepped(before, after, []);
    case 'ship':
    case 'send': {
      const held = added(part.held, action.lines, -1);
      const type = action.type === 'ship' ? 'ship' : 'transfer_out';
      return stepped(before, { ...after, held }, moves(part, type, action.lines));
    }
    case 'return':
      return stepped(before, after, arrivals(part, 'return', action.arrivals));
    case 'expect':
      if (action.immediate) {
        return stepped(before, after, moves(part, 'transfer_in', action.lines));
      }
      return stepped(before, { ...after, expected: added(part.expected, action.lines) }, []);
    case 'arrive': {
      const expected = added(part.expected, action.arrivals, -1);
      const came = arrivals(part, 'transfer_in', action.arrivals);
      return stepped(before, { ...after, expected }, came);
    }
    case 'release':
      return stepped(before, { ...after, held: [] }, released(part, action.reason));
    case 'take_back':
      return stepped(before, after, moves(part, 'transfer_in', action.lines));
    case 'unexpect':
      return stepped(before, { ...after, expected: added(part.expected, action.lines, -1) }, []);
  }
}

/** Gives back what is set aside because its time is over. */
export const expired = (part: Part): Stepped =>
  stepped(part, { ...part, held: [], expiresAt: null }, released(part, 'expired'));

const released = (part: Part, reason: string | null): readonly Moved[] =>
  moves(part, 'release', part.held).map((move) => ({ ...move, reason }));

function stepped(before: Part, part: Part, moved: readonly Moved[]): Stepped & { ok: true } {
  const shifted = shifts(before, part);
  const events = shifted.length === 0 ? moved : [...shifted, ...moved];
  return { ok: true, events, part };
}

function moves(part: Part, movement: MovementType, lines: readonly Line[]): readonly Moved[] {
  return lines.map(({ sku, quantity }) => moved(part, { movement, sku, quantity }));
}

function arrivals(
  part: Part,
  movement: 'return' | 'transfer_in',
  lines: readonly Arrival[],
): readonly Moved[] {
  return lines.map(({ sku, quantity, how }) => {
    if (how === 'lost') return moved(part, { movement: 'transit_loss', sku, quantity });
    return moved(part, { movement, sku, quantity, to: how === 'damaged' ? 'damaged' : null });
  });
}

function moved(
  part: Part,
  about: {
    readonly movement: MovementType;
    readonly sku: string;
    readonly quantity: number;
    readonly to?: StockState | null;
  },
): Moved {
  const { movement, sku, quantity, to = null } = about;
  const sign = SIGNS[movement] ?? 0;
  return {
    type: 'moved',
    movement,
    sku,
    quantity: sign === 0 ? 0 : sign * quantity,
    amount: quantity,
    from: null,
    to,
    reason: null,
    reference: part.reference,
    document: part.document,
  };
}

/** How on hand changes by the movements of documents; those not named leave it as it is. */
const SIGNS: Partial<Record<MovementType, 1 | -1>> = {
  ship: -1,
  transfer_out: -1,
  transfer_in: 1,
  return: 1,
};

/** What is in both, SKU by SKU. */
function common(held: readonly Line[], lines: readonly Line[]): readonly Line[] {
  const there = new Map(held.map(({ sku, quantity }) => [sku, quantity]));
  return lines.flatMap(({ sku, quantity }) => {
    const both = Math.min(quantity, there.get(sku) ?? 0);
    return both === 0 ? [] : [{ sku, quantity: both }];
  });
}

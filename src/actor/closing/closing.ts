/**
 * The end of a warehouse, and what must be true before something may be deleted.
 *
 * A warehouse that is closed takes nothing in. Nothing that was decided before can need it to: it
 * closes only when nothing is there, on its way or promised, and what comes later is asked for by a
 * vote, which may be refused.
 */
import { NO_LEVEL, isZero } from '../../domain/level.ts';
import type { Sku, WarehouseId } from '../../domain/product.ts';
import type { Line } from '../../domain/reservation.ts';
import type { PartAction } from '../../domain/steps/part.ts';
import type { Turns } from '../desk/turns.ts';
import type { Message, Reply } from '../message.ts';
import type { Pending } from '../pending.ts';

const NOTHING: readonly never[] = [];

/** Closes a warehouse in which nothing is left, and ends its policies: nothing is low there. */
export function close(pending: Pending, { to, by }: Message): Reply {
  if (pending.isClosed(to)) return { ok: true };
  if (!isEmpty(pending, to)) {
    const detail = `the warehouse ${to} is not empty: something is there, promised or on its way`;
    return { ok: false, refusal: { code: 'invalid_state', detail } };
  }
  const cause = { by, fingerprint: null };
  const { lows, policies } = pending.buyer.draft(to);
  for (const { scope } of policies.all()) {
    pending.buyer.changePolicy(to, { scope, policy: null, released: [] }, cause);
  }
  for (const sku of lows) pending.buyer.lookAgain(pending.draft(to), sku);
  pending.setClosed(to, true, cause);
  return { ok: true };
}

/** Opens a warehouse again. */
export function open(pending: Pending, { to, by }: Message): Reply {
  if (pending.isClosed(to)) pending.setClosed(to, false, { by, fingerprint: null });
  return { ok: true };
}

/** Whether an actor, a warehouse or the desk, has nothing of one SKU nor anything to do with it. */
export function isGone(
  {
    pending,
    turns,
    desk,
  }: { readonly pending: Pending; readonly turns: Turns; readonly desk: string },
  address: string,
  sku: Sku,
): boolean {
  return address === desk ? !isComingBack(turns, sku) : isEmptyOf(pending, address, sku);
}

/** Whether nothing of one SKU is there, promised or on its way. */
function isEmptyOf(pending: Pending, warehouse: WarehouseId, sku: Sku): boolean {
  for (const { vote } of pending.promisedAt(warehouse)) {
    if (vote !== null && linesOf(vote.action).some((line) => line.sku === sku)) return false;
  }
  return isZero(pending.draft(warehouse).level(sku) ?? NO_LEVEL);
}

/**
 * Whether a return of one SKU is on its way, or waits for something else to end: then what the
 * catalogue said of it was looked up before. Nothing else can bring in what is nowhere.
 */
function isComingBack(turns: Turns, sku: Sku): boolean {
  const isOfSku = (line: Line): boolean => line.sku === sku;
  for (const { round } of turns.all()) {
    for (const { action } of round.step.votes) {
      if (action.type === 'return' && action.arrivals.some(isOfSku)) return true;
    }
  }
  for (const { command } of turns.waiting()) {
    if (command.type === 'return_order' && command.lines.some(isOfSku)) return true;
  }
  return false;
}

function isEmpty(pending: Pending, warehouse: WarehouseId): boolean {
  for (const _part of pending.promisedAt(warehouse)) return false;
  const draft = pending.draft(warehouse);
  const isZeroAt = (sku: Sku): boolean => isZero(draft.level(sku) ?? NO_LEVEL);
  return pending.levels(warehouse).skus().every(isZeroAt) && draft.levels.keys().every(isZeroAt);
}

function linesOf(action: PartAction): readonly Line[] {
  if ('lines' in action) return action.lines;
  return 'arrivals' in action ? action.arrivals : NOTHING;
}

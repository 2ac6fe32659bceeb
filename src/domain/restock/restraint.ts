/**
 * What keeps a level from ordering the same units twice.
 *
 * After an order nothing more is ordered until the inventory position falls below where that order
 * brought it, or that restock ends: a policy with a fixed quantity may leave the position below its
 * reorder point, and asking it again must not order again. After a restock that failed or was
 * cancelled nothing is ordered for a while, so that a supplier who always fails is not asked in a
 * loop. All of it follows from the restocks as they are, so nothing more need be remembered of it.
 */
import type { Restock, RestockId } from './restock.ts';

/** How long after a failed or cancelled restock the next one may be asked for. */
export const ASK_AGAIN_AFTER_MS = 60_000;

export interface Restraint {
  /** The latest restock while it is open, and the position that it brought the level to. */
  readonly restock: RestockId | null;
  readonly position: number;
  /** Nothing is ordered before that time, in epoch milliseconds. */
  readonly notBefore: number;
}

/** Why a level may not order now. */
export type RestraintReason = 'ordered' | 'paused';

/**
 * The restraint at a level after one of its restocks has come to a new state; undefined if nothing
 * restrains it any more. Restocks are to be taken in as they happened. `isNew`: it has just been
 * asked for; one that is requested still, and expected at another time, asks for nothing more.
 */
export function restrained(
  before: Restraint | undefined,
  restock: Pick<Restock, 'id' | 'status' | 'position' | 'updatedAt'>,
  isNew = restock.status === 'requested',
): Restraint | undefined {
  const { id, status, position, updatedAt } = restock;
  const notBefore = before?.notBefore ?? 0;
  const isLatest = before?.restock === id;
  if (isNew) return { restock: id, position, notBefore };
  switch (status) {
    case 'requested':
    case 'ordered':
    case 'partially_received':
      return isLatest ? { restock: id, position, notBefore } : before;
    case 'received':
      if (!isLatest) return before;
      return notBefore > updatedAt ? { restock: null, position: 0, notBefore } : undefined;
    case 'failed':
    case 'cancelled': {
      const paused = { notBefore: updatedAt + ASK_AGAIN_AFTER_MS };
      if (before === undefined || isLatest) return { restock: null, position: 0, ...paused };
      return { ...before, ...paused };
    }
  }
}

/**
 * The restraint when another policy comes into force: what that one asks for may be ordered at
 * once. A policy that says the same as before is no other one, and must not come to this.
 */
export function released(before: Restraint | undefined, at: number): Restraint | undefined {
  if (before === undefined || before.notBefore <= at) return undefined;
  return { restock: null, position: 0, notBefore: before.notBefore };
}

/** Why nothing may be ordered at `position` now; null if something may. */
export function restraintReason(
  restraint: Restraint | undefined,
  position: number,
  at: number,
): RestraintReason | null {
  if (restraint === undefined) return null;
  if (at < restraint.notBefore) return 'paused';
  return restraint.restock !== null && position >= restraint.position ? 'ordered' : null;
}

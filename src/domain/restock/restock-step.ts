/**
 * What may be asked of a restock, and what happens or why not.
 *
 *     requested ──► ordered ──► partially_received ──► received
 *         └────────────┴─────────────────┴───────────► failed, cancelled
 *
 * Goods may arrive before the supplier has confirmed anything, so each receipt is taken from every
 * open state. A command that says what is so already is obeyed without an event, because whoever
 * carries it may carry it twice.
 */
import type { Refusal } from '../refusal.ts';
import { flawed } from '../refusal.ts';
import type { Restock, RestockId, RestockStatus } from './restock.ts';
import { isOpenRestock, outstanding } from './restock.ts';

/** What a restock is at its beginning. */
export type RestockRequest = Omit<
  Restock,
  'received' | 'status' | 'expectedAt' | 'createdAt' | 'updatedAt'
>;

export type RestockCommand =
  /** The supplier has taken the order, perhaps for less than was asked. */
  | { readonly type: 'order'; readonly expectedAt: number | null; readonly quantity?: number }
  /** It comes at another time. Orders nothing more. */
  | { readonly type: 'expect'; readonly expectedAt: number | null }
  /** Without a quantity, all that is outstanding has arrived. */
  | { readonly type: 'receive'; readonly quantity?: number }
  | { readonly type: 'fail'; readonly reason: string }
  | { readonly type: 'cancel' };

export type RestockEvent =
  | { readonly type: 'requested'; readonly request: RestockRequest }
  | { readonly type: 'ordered'; readonly expectedAt: number | null; readonly quantity: number }
  /** A transfer has taken it over, perhaps of less than was asked. */
  | { readonly type: 'carried'; readonly quantity: number }
  | { readonly type: 'expected_changed'; readonly expectedAt: number | null }
  | { readonly type: 'received'; readonly quantity: number }
  | { readonly type: 'failed'; readonly reason: string }
  | { readonly type: 'cancelled' };

/** `event` is null if there is nothing to do, because it is so already. */
export type RestockDecision =
  | { readonly ok: true; readonly event: RestockEvent | null }
  | { readonly ok: false; readonly refusal: Refusal };

/** Says what happens to a restock if `command` is obeyed, or why it is refused. */
export function decideRestock(
  restock: Restock | undefined,
  id: RestockId,
  command: RestockCommand,
): RestockDecision {
  if (restock === undefined) {
    return { ok: false, refusal: { code: 'not_found', detail: `there is no restock ${id}` } };
  }
  if (!isOpenRestock(restock)) {
    const detail = `the restock ${id} is ${restock.status}: it has come to its end`;
    return { ok: false, refusal: { code: 'invalid_state', detail } };
  }
  const objection = objectionOfTransfer(restock, command);
  if (objection !== null) {
    return { ok: false, refusal: { code: 'invalid_state', detail: objection } };
  }
  switch (command.type) {
    case 'order':
      return decideOrder(restock, command);
    case 'expect':
      return command.expectedAt === restock.expectedAt
        ? accept(null)
        : accept({ type: 'expected_changed', expectedAt: command.expectedAt });
    case 'receive':
      return decideReceive(restock, command.quantity);
    case 'fail':
      return accept({ type: 'failed', reason: command.reason });
    case 'cancel':
      return accept({ type: 'cancelled' });
  }
}

/** What stands against a command to a restock that comes from another warehouse. */
function objectionOfTransfer(
  { id, isCarried, terms }: Restock,
  { type }: RestockCommand,
): string | null {
  if (isCarried && type !== 'order' && type !== 'expect') {
    return `the transfer ${id} carries the restock: receive or cancel that`;
  }
  // Goods that have not left another warehouse cannot be here.
  return (type === 'receive' || type === 'order') && terms.source !== null && !isCarried
    ? `the restock ${id} comes from ${terms.source}, by a transfer that is not on its way yet`
    : null;
}

function decideOrder(
  restock: Restock,
  { expectedAt, quantity = restock.quantity }: RestockCommand & { readonly type: 'order' },
): RestockDecision {
  if (restock.status !== 'requested') return accept(null);
  if (quantity < 1 || quantity > restock.quantity) {
    const message = `${restock.quantity} were asked for, so ${quantity} cannot be ordered`;
    return { ok: false, refusal: flawed('quantity', message) };
  }
  return accept({ type: 'ordered', expectedAt, quantity });
}

function decideReceive(restock: Restock, given: number | undefined): RestockDecision {
  const left = outstanding(restock);
  const quantity = given ?? left;
  if (quantity <= left) return accept({ type: 'received', quantity });
  const message = `${left} of ${restock.sku} are outstanding, so ${quantity} cannot be received`;
  return { ok: false, refusal: flawed('quantity', message) };
}

const accept = (event: RestockEvent | null): RestockDecision => ({ ok: true, event });

/**
 * The restock after `event` at `at`. Only `requested` begins one; any other event goes with the
 * one that it happened to.
 */
export function evolveRestock(
  restock: Restock | undefined,
  event: RestockEvent,
  at: number,
): Restock {
  if (event.type === 'requested') {
    const begun = { received: 0, status: 'requested', expectedAt: null } as const;
    return { ...event.request, ...begun, createdAt: at, updatedAt: at };
  }
  if (restock === undefined) throw new Error(`a restock was ${event.type} that never was`);
  switch (event.type) {
    case 'ordered': {
      const { expectedAt, quantity } = event;
      return { ...lessened(restock, quantity), status: 'ordered', expectedAt, updatedAt: at };
    }
    case 'carried': {
      const carried = lessened(restock, event.quantity);
      return { ...carried, status: 'ordered', isCarried: true, updatedAt: at };
    }
    case 'expected_changed':
      return { ...restock, expectedAt: event.expectedAt, updatedAt: at };
    case 'received': {
      const received = restock.received + event.quantity;
      return { ...restock, received, status: statusWith(restock, received), updatedAt: at };
    }
    case 'failed': {
      const explanation = `${restock.explanation}; failed: ${event.reason}`;
      return { ...restock, status: 'failed', explanation, updatedAt: at };
    }
    case 'cancelled':
      return { ...restock, status: 'cancelled', updatedAt: at };
  }
}

/** What will not come is no longer in the position, and is not to be missed as if it had left. */
const lessened = (restock: Restock, quantity: number): Restock => ({
  ...restock,
  quantity,
  position: restock.position - (restock.quantity - quantity),
});

const statusWith = (restock: Restock, received: number): RestockStatus =>
  received === restock.quantity ? 'received' : 'partially_received';

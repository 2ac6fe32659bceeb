/** Carries out a command to a warehouse, as far as its batch goes. */
import type { WarehouseId } from '../domain/product.ts';
import type { Command } from '../domain/warehouse.ts';
import { decide } from '../domain/warehouse.ts';
import type { Message, Reply, Step } from './message.ts';
import type { Pending } from './pending.ts';
import { reservationIn } from './replies.ts';

/** What a warehouse answers to `command`, and what that leads to in `pending`. */
export function obey(pending: Pending, message: Message, command: Command): Reply {
  const { to: warehouse, by, fingerprint } = message;
  const draft = pending.draft(warehouse);
  const decision = decide(draft, command, { at: pending.at, facts: message.facts });
  if (!decision.ok) return decision;
  const firstSeq = pending.nextSeq;
  pending.apply(draft, decision.events, { by, fingerprint });
  if (decision.steps === undefined) return { ok: true, ...reservationIn(decision.events) };
  if (decision.steps.length === 1 && decision.events.length === 1) return firstSeq;
  let seq = firstSeq;
  const steps = decision.steps.map((found): Step => found ?? seq++);
  return { ok: true, steps };
}

/** Lets a reservation expire that is due. */
export function expireReservation(pending: Pending, warehouse: WarehouseId, id: string): void {
  const draft = pending.draft(warehouse);
  const decision = decide(draft, { type: 'expire', id }, { at: pending.at });
  if (!decision.ok) throw new Error(`${id} at ${warehouse} cannot expire`);
  pending.apply(draft, decision.events, { by: 'clock', fingerprint: null });
}

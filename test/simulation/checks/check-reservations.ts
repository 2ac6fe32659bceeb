/** Whether the ledger did what the reservations say, and in time. */
import type { Line, Reservation } from '../../../src/domain/reservation.ts';
import { held } from '../../../src/domain/reservation.ts';
import type { Request } from '../clients/request.ts';
import { boundsOf } from './check-requests.ts';
import type { Ledger } from './ledger.ts';
import { totals } from './totals.ts';

type Complain = (what: string) => void;

export function checkReservations(ledger: Ledger, now: number, complain: Complain): void {
  for (const { warehouse, value } of ledger.reservations()) {
    for (const line of value.lines) {
      const found = ledger.held(`reservation:${value.id}`, line.sku, warehouse);
      if (found !== held(line)) {
        complain(`reservation ${value.id} holds ${held(line)} of ${line.sku}, ledger ${found}`);
      }
    }
    const { id, status, expiresAt } = value;
    if (status === 'held' && expiresAt !== null && expiresAt <= now) {
      complain(`reservation ${id} has not expired`);
    }
    checkExpiry(ledger, warehouse, { value, complain });
  }
}

/** It ends at its time: not before, and nothing is shipped of it afterwards. */
function checkExpiry(
  ledger: Ledger,
  warehouse: string,
  { value, complain }: { readonly value: Reservation; readonly complain: Complain },
): void {
  const { id, expiresAt } = value;
  if (expiresAt === null) return;
  for (const row of ledger.rowsOf(`reservation:${id}`)) {
    const [, , at, place, , type] = row;
    if (place !== warehouse) continue;
    const isEarly = row[13] === 'expired' && at < expiresAt;
    const isLate = type === 'ship' && at >= expiresAt;
    if (!isEarly && !isLate) continue;
    complain(`${id} expires at ${expiresAt}, got a ${type} at ${at}`);
  }
}

/** The totals of a reservation are those that it was made with, or that a change asked for. */
export function checkTotals(
  ledger: Ledger,
  requests: readonly Request[],
  complain: Complain,
): void {
  const wanted = new Map<string, Set<string>>();
  for (const request of requests) {
    const { asked } = request;
    if (asked.type !== 'stock' || boundsOf(request).most === 0) continue;
    const { warehouse, command } = asked;
    if (command.type !== 'reserve' && command.type !== 'change') continue;
    if (command.lines === undefined) continue;
    const key = `${warehouse} ${command.id}`;
    const others = wanted.get(key) ?? new Set();
    wanted.set(key, others.add(totalsOf(command.lines)));
  }
  for (const { warehouse, value } of ledger.reservations()) {
    const found = totalsOf(value.lines);
    if (wanted.get(`${warehouse} ${value.id}`)?.has(found)) continue;
    complain(`reservation ${value.id} at ${warehouse} has totals that nobody asked for: ${found}`);
  }
}

const totalsOf = (lines: readonly Line[]): string =>
  [...totals(lines)]
    .map(([sku, quantity]) => `${sku} ${quantity}`)
    .toSorted()
    .join();

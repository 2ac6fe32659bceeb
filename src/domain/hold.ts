/** What may be asked of a reservation, and what happens or why not. */
import type { Circumstances, Decision, StockEvent, WarehouseState } from './decision.ts';
import { objection } from './decision.ts';
import { available } from './level.ts';
import type { Sku } from './product.ts';
import type { Refusal, Shortage } from './refusal.ts';
import { flawed } from './refusal.ts';
import type { Line, Reservation, ReservationId, ReservationLine } from './reservation.ts';
import { ended, held, movedFor, summed } from './reservation.ts';

/** `expire` is what time asks for; the others are asked by clients. */
export type ReservationCommand =
  | {
      readonly type: 'reserve';
      readonly id: ReservationId;
      readonly lines: readonly Line[];
      readonly ttlSeconds: number | null;
      readonly reference: string | null;
    }
  | {
      readonly type: 'change';
      readonly id: ReservationId;
      /** The new totals, of all lines; absent to leave them. */
      readonly lines?: readonly Line[] | undefined;
      /** Counted from now on; null lets the reservation stay; absent leaves it as it is. */
      readonly ttlSeconds?: number | null | undefined;
    }
  | {
      readonly type: 'commit';
      readonly id: ReservationId;
      readonly lines?: readonly Line[] | undefined;
    }
  | { readonly type: 'release'; readonly id: ReservationId }
  | { readonly type: 'expire'; readonly id: ReservationId };

/** Says what `command` does, or why it is refused. */
export function decideReservation(
  state: WarehouseState,
  command: ReservationCommand,
  circumstances: Circumstances,
): Decision {
  const { id } = command;
  const reservation = state.reservation(id);
  if (command.type === 'reserve') {
    if (reservation === undefined) return decideReserve(state, command, circumstances);
    return refuse({ code: 'duplicate', detail: `there is a reservation ${id} already` });
  }
  if (reservation === undefined) {
    return refuse({ code: 'not_found', detail: `there is no reservation ${id} at ${state.id}` });
  }
  if (reservation.status !== 'held') {
    const detail = `the reservation ${id} is ${reservation.status}, not held`;
    return refuse({ code: 'invalid_state', detail });
  }
  switch (command.type) {
    case 'change':
      return decideChange(state, { ...command, reservation }, circumstances);
    case 'commit':
      return decideCommit(state, reservation, command.lines);
    case 'release':
      return decideEnd(reservation, 'released');
    case 'expire':
      return decideEnd(reservation, 'expired');
  }
}

function decideReserve(
  state: WarehouseState,
  command: ReservationCommand & { readonly type: 'reserve' },
  { at, facts }: Circumstances,
): Decision {
  const lines = summed(command.lines);
  const refusal = objection(skusOf(lines), facts, 'promises') ?? shortages(state, lines);
  if (refusal !== null) return refuse(refusal);
  const reservation: Reservation = {
    id: command.id,
    status: 'held',
    lines: lines.map((line) => ({ ...line, committed: 0, released: 0 })),
    reference: command.reference,
    expiresAt: command.ttlSeconds === null ? null : at + command.ttlSeconds * 1000,
  };
  const moves = lines.map((line) => movedFor(reservation, 'reserve', line));
  return accept(reservation, moves);
}

function decideChange(
  state: WarehouseState,
  change: {
    readonly reservation: Reservation;
    readonly lines?: readonly Line[] | undefined;
    readonly ttlSeconds?: number | null | undefined;
  },
  { at, facts }: Circumstances,
): Decision {
  const { reservation, ttlSeconds } = change;
  const expiresAt =
    ttlSeconds === undefined
      ? reservation.expiresAt
      : ttlSeconds === null
        ? null
        : at + ttlSeconds * 1000;
  if (change.lines === undefined) return accept({ ...reservation, expiresAt }, []);

  const before = new Map(reservation.lines.map((line) => [line.sku, line]));
  const lines = summed(change.lines);
  const flaw = lessThanCommitted(before, lines);
  if (flaw !== null) return refuse(flaw);
  const more = difference(lines, before);
  const refusal = objection(skusOf(more), facts, 'promises') ?? shortages(state, more);
  if (refusal !== null) return refuse(refusal);

  const after: ReservationLine[] = lines.map((line) => ({
    ...line,
    committed: before.get(line.sku)?.committed ?? 0,
    released: 0,
  }));
  const next: Reservation = { ...reservation, lines: after, expiresAt };
  const less = difference(reservation.lines, new Map(lines.map((line) => [line.sku, line])));
  const moves = [
    ...less.map((line) => movedFor(reservation, 'release', line)),
    ...more.map((line) => movedFor(reservation, 'reserve', line)),
  ];
  return accept(
    after.some((line) => held(line) > 0) ? next : { ...next, status: 'committed' },
    moves,
  );
}

/** By how much each line of `lines` is larger than its like in `others`. */
function difference(lines: readonly Line[], others: ReadonlyMap<Sku, Line>): readonly Line[] {
  return lines
    .map(({ sku, quantity }) => ({ sku, quantity: quantity - (others.get(sku)?.quantity ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
}

function lessThanCommitted(
  before: ReadonlyMap<Sku, ReservationLine>,
  lines: readonly Line[],
): Refusal | null {
  const totals = new Map(lines.map((line) => [line.sku, line.quantity]));
  for (const { sku, committed } of before.values()) {
    const total = totals.get(sku) ?? 0;
    if (total < committed) {
      return flawed(
        'lines',
        `${committed} of ${sku} are committed already, got a total of ${total}`,
      );
    }
  }
  return null;
}

function decideCommit(
  state: WarehouseState,
  reservation: Reservation,
  asked: readonly Line[] | undefined,
): Decision {
  const left = new Map(reservation.lines.map((line) => [line.sku, held(line)]));
  const lines = asked === undefined ? allHeld(reservation) : summed(asked);
  for (const { sku, quantity } of lines) {
    const most = left.get(sku) ?? 0;
    if (quantity > most)
      return refuse(flawed('lines', `${most} of ${sku} are held, got ${quantity}`));
  }
  const short = lines
    .map(({ sku, quantity }) => shortageOf(state, sku, { requested: quantity, of: 'onHand' }))
    .filter((shortage) => shortage !== null);
  if (short.length > 0) return refuse({ code: 'insufficient_stock', shortages: short });

  const shipped = new Map(lines.map((line) => [line.sku, line.quantity]));
  const after = reservation.lines.map((line) => ({
    ...line,
    committed: line.committed + (shipped.get(line.sku) ?? 0),
  }));
  const status = after.some((line) => held(line) > 0) ? 'held' : 'committed';
  const moves = lines.map((line) => movedFor(reservation, 'ship', line));
  return accept({ ...reservation, status, lines: after }, moves);
}

function decideEnd(reservation: Reservation, status: 'released' | 'expired'): Decision {
  const moves = allHeld(reservation).map((line) => ({
    ...movedFor(reservation, 'release', line),
    reason: status === 'expired' ? 'expired' : null,
  }));
  return accept(ended(reservation, status), moves);
}

const allHeld = (reservation: Reservation): readonly Line[] =>
  reservation.lines
    .map((line) => ({ sku: line.sku, quantity: held(line) }))
    .filter(({ quantity }) => quantity > 0);

/** Names every line of which there is less than asked. */
function shortages(state: WarehouseState, lines: readonly Line[]): Refusal | null {
  const short = lines
    .map(({ sku, quantity }) => shortageOf(state, sku, { requested: quantity, of: 'available' }))
    .filter((shortage) => shortage !== null);
  return short.length === 0 ? null : { code: 'insufficient_stock', shortages: short };
}

function shortageOf(
  state: WarehouseState,
  sku: Sku,
  { requested, of }: { readonly requested: number; readonly of: 'available' | 'onHand' },
): Shortage | null {
  const level = state.level(sku);
  const left =
    level === undefined ? 0 : of === 'onHand' ? level.onHand - level.leaving : available(level);
  if (requested <= left) return null;
  return { sku, warehouse: state.id, requested, available: Math.max(0, left) };
}

function accept(reservation: Reservation, moves: readonly StockEvent[]): Decision {
  return { ok: true, events: [...moves, { type: 'documented', reservation }] };
}

const skusOf = (lines: readonly Line[]): readonly Sku[] => lines.map(({ sku }) => sku);

const refuse = (refusal: Refusal): Decision => ({ ok: false, refusal });

/**
 * A warehouse: all its levels and reservations, and what may be asked of them.
 *
 * `decide` says what happens if a command is obeyed, or why it is refused; it changes nothing. A
 * `Draft` is a warehouse as it would be after some events that are not yet certain.
 */
import type { Circumstances, Decision, Facts, StockEvent, WarehouseState } from './decision.ts';
import { objection, shifted } from './decision.ts';
import type { ReservationCommand } from './hold.ts';
import { decideReservation } from './hold.ts';
import type { Level, Moved, Stamp } from './level.ts';
import { NO_LEVEL, evolve } from './level.ts';
import type { Operation } from './operation.ts';
import { decideOperation } from './operation.ts';
import type { Sku, WarehouseId } from './product.ts';
import type { Refusal } from './refusal.ts';
import { overfull } from './room.ts';
import type { Reservation, ReservationId } from './reservation.ts';

/** What can be asked of a warehouse. */
export type Command =
  | Operation
  /** All of the operations, in order, or none. */
  | { readonly type: 'operate_all'; readonly operations: readonly Operation[] }
  | ReservationCommand;

/** Says what happens if `command` is obeyed at `at`, or why it is refused. Changes nothing. */
export function decide(
  state: WarehouseState,
  command: Command,
  circumstances: Circumstances,
): Decision {
  switch (command.type) {
    case 'receive':
    case 'remove':
    case 'adjust':
    case 'count':
    case 'move':
    case 'write_off':
      return decideOne(state, command, circumstances.facts);
    case 'operate_all':
      return decideAll(state, command.operations, circumstances);
    case 'reserve':
    case 'change':
    case 'commit':
    case 'release':
    case 'expire':
      return decideReservation(state, command, circumstances);
  }
}

function decideOne(
  state: WarehouseState,
  operation: Operation,
  facts: Facts | undefined,
): Decision {
  const activity = operation.type === 'receive' ? 'takes in' : 'neither';
  const refusal = objection([operation.sku], facts, activity);
  if (refusal !== null) return { ok: false, refusal };
  const decision = decideOperation(state.id, state.level(operation.sku), operation);
  if (!decision.ok) return decision;
  const { event } = decision;
  const full =
    event !== null && event.quantity > 0 ? overfull(state, event.sku, event.quantity) : null;
  if (full !== null) return { ok: false, refusal: full };
  if (event !== null) return { ok: true, events: [event], steps: [null] };
  return { ok: true, events: [], steps: [state.level(operation.sku) ?? NO_LEVEL] };
}

function decideAll(
  state: WarehouseState,
  operations: readonly Operation[],
  { at, facts }: Circumstances,
): Decision {
  const draft = new Draft(state);
  const events: StockEvent[] = [];
  const steps: (Level | null)[] = [];
  const refusals: (Refusal | null)[] = [];
  for (const operation of operations) {
    const decision = decideOne(draft, operation, facts);
    refusals.push(decision.ok ? null : decision.refusal);
    if (!decision.ok) continue;
    for (const event of decision.events) draft.apply(event, { seq: 0, at });
    events.push(...decision.events);
    steps.push(...(decision.steps ?? []));
  }
  if (refusals.every((refusal) => refusal === null)) return { ok: true, events, steps };
  return { ok: false, refusal: { code: 'rejected_all', refusals } };
}

/** A warehouse as it would be after some events, without a change to the one underneath. */
export class Draft implements WarehouseState {
  readonly id: WarehouseId;
  readonly levels = new Map<Sku, Level>();
  readonly reservations = new Map<ReservationId, Reservation>();
  readonly #base: WarehouseState;
  /** The level that was looked at last: a command looks at the same one several times. */
  #sku: Sku | undefined;
  #level: Level | undefined;

  constructor(base: WarehouseState) {
    this.id = base.id;
    this.#base = base;
  }

  level(sku: Sku): Level | undefined {
    if (sku !== this.#sku) {
      this.#level = this.levels.get(sku) ?? this.#base.level(sku);
      this.#sku = sku;
    }
    return this.#level;
  }

  reservation(id: ReservationId): Reservation | undefined {
    return this.reservations.get(id) ?? this.#base.reservation(id);
  }

  isClosed(): boolean {
    return this.#base.isClosed();
  }

  contended(sku: Sku): number {
    return this.#base.contended(sku);
  }

  arriving(sku: Sku): number {
    return this.#base.arriving(sku);
  }

  /** Lets `event` happen. Returns the level after it, if it is one of a level. */
  apply(event: Moved, stamp: Stamp): Level;
  apply(event: StockEvent, stamp: Stamp): Level | undefined;
  apply(event: StockEvent, stamp: Stamp): Level | undefined {
    if (event.type === 'documented') {
      this.reservations.set(event.reservation.id, event.reservation);
      return undefined;
    }
    const before = this.level(event.sku) ?? NO_LEVEL;
    const level = event.type === 'moved' ? evolve(before, event, stamp) : shifted(before, event);
    this.levels.set(event.sku, level);
    this.#sku = event.sku;
    this.#level = level;
    return level;
  }
}

/* oxlint-disable vitest/no-standalone-expect -- these are the assertions of the tests. */
/**
 * The manner of domain tests: given what happened, when something is asked, then what it emits or
 * how it is refused. (Not `then`: that would make the helper thenable.)
 */
import { expect } from 'vitest';
import type {
  Circumstances,
  Decision,
  StockEvent,
  WarehouseState,
} from '../../src/domain/decision.ts';
import type { Level, Moved, MovementType } from '../../src/domain/level.ts';
import { NO_LEVEL } from '../../src/domain/level.ts';
import type { Refusal } from '../../src/domain/refusal.ts';
import type { Reservation, ReservationLine } from '../../src/domain/reservation.ts';
import { movedFor } from '../../src/domain/reservation.ts';
import type { Command } from '../../src/domain/warehouse.ts';
import { Draft, decide } from '../../src/domain/warehouse.ts';

/** When commands are decided unless a test says otherwise. */
export const NOW = 1_700_000_000_000;

/** The warehouse of all domain tests. */
export const PLACE = 'berlin';

/** How many of which SKU. */
export type Units = Readonly<Record<string, number>>;

/** A warehouse at which nothing ever happened. */
export const NOTHING: WarehouseState = {
  id: PLACE,
  level: () => undefined,
  reservation: () => undefined,
  isClosed: () => false,
  contended: () => 0,
  arriving: () => 0,
};

/** A warehouse at which `events` happened and nothing else. */
export function given(...events: readonly (StockEvent | readonly StockEvent[])[]): Given {
  const state = new Draft(NOTHING);
  for (const [index, event] of events.flat().entries()) {
    state.apply(event, { seq: index + 1, at: NOW });
  }
  return new Given(state);
}

class Given {
  readonly #state: Draft;

  constructor(state: Draft) {
    this.#state = state;
  }

  /** Asks for `command`, and sees that asking alone changes nothing. */
  when(command: Command, circumstances: Partial<Circumstances> = {}): Answered {
    const before = [new Map(this.#state.levels), new Map(this.#state.reservations)];
    const decision = decide(this.#state, command, { at: NOW, ...circumstances });
    expect([this.#state.levels, this.#state.reservations]).toEqual(before);
    return new Answered(this.#state, decision);
  }

  /** How a level stands. */
  level(sku: string): Level | undefined {
    return this.#state.level(sku);
  }
}

class Answered {
  readonly #state: Draft;
  readonly #decision: Decision;

  constructor(state: Draft, decision: Decision) {
    this.#state = state;
    this.#decision = decision;
  }

  /** The decision is these events, in this order. */
  emits(...events: readonly (StockEvent | readonly StockEvent[])[]): this {
    this.isObeyed();
    expect(this.#decision.ok && this.#decision.events).toEqual(events.flat());
    return this;
  }

  /** Whatever it emits, it is not refused. */
  isObeyed(): this {
    expect(this.#decision).toMatchObject({ ok: true });
    return this;
  }

  refuses(refusal: Refusal): this {
    expect(this.#decision).toEqual({ ok: false, refusal });
    return this;
  }

  /** Once the events have happened, the level of `sku` has these figures, and else zeros. */
  leaves(sku: string, figures: Partial<Level>): this {
    const after = new Draft(this.#state);
    const events = this.#decision.ok ? this.#decision.events : [];
    for (const event of events) after.apply(event, { seq: 0, at: NOW });
    const {
      version: _version,
      updatedAt: _at,
      seq: _seq,
      ...actual
    } = after.level(sku) ?? NO_LEVEL;
    const { version: _v, updatedAt: _a, seq: _s, ...zeros } = NO_LEVEL;
    expect(actual).toEqual({ ...zeros, ...figures });
    return this;
  }

  /** Once the events have happened, the reservation is like this. */
  leavesReservation(id: string, like: Partial<Reservation>): this {
    const after = new Draft(this.#state);
    const events = this.#decision.ok ? this.#decision.events : [];
    for (const event of events) after.apply(event, { seq: 0, at: NOW });
    expect(after.reservation(id)).toMatchObject(like);
    return this;
  }
}

/** A movement of SKU `a` by `quantity`, unless `about` says otherwise. */
export function moved(
  movement: MovementType,
  quantity: number,
  about: Partial<Omit<Moved, 'type' | 'movement' | 'quantity'>> = {},
): Moved {
  return {
    type: 'moved',
    movement,
    sku: 'a',
    quantity,
    amount: Math.abs(quantity),
    from: null,
    to: null,
    reason: null,
    reference: null,
    document: null,
    ...about,
  };
}

export const received = (quantity: number, sku = 'a'): Moved => moved('receive', quantity, { sku });

/** Units that are on hand and may not be sold. */
export const damaged = (amount: number): Moved =>
  moved('move', 0, { amount, from: 'available', to: 'damaged' });

/** A reservation of `units` without an expiry, all of it held. */
export function reservation(
  id: string,
  units: Units,
  about: Partial<Reservation> = {},
): Reservation {
  const lines = Object.entries(units).map(([sku, quantity]) => line(sku, quantity));
  return { id, status: 'held', lines, reference: null, expiresAt: null, ...about };
}

export const line = (sku: string, quantity: number, done: Partial<ReservationLine> = {}) => ({
  sku,
  quantity,
  committed: 0,
  released: 0,
  ...done,
});

export const documented = (document: Reservation): StockEvent => ({
  type: 'documented',
  reservation: document,
});

/** The events of a reservation of `units` having been made. */
export function reserved(
  id: string,
  units: Units,
  about: Partial<Reservation> = {},
): readonly StockEvent[] {
  const made = reservation(id, units, about);
  return [...made.lines.map((each) => movedFor(made, 'reserve', each)), documented(made)];
}

/** The movement of `quantity` units of `sku` for the reservation `id`. */
export function movedBy(
  id: string,
  movement: 'reserve' | 'release' | 'ship',
  units: Units,
): readonly Moved[] {
  return Object.entries(units).map(([sku, quantity]) =>
    movedFor(reservation(id, {}), movement, { sku, quantity }),
  );
}

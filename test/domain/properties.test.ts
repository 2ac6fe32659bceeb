import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StockEvent } from '../../src/domain/decision.ts';
import type { Level, Moved } from '../../src/domain/level.ts';
import { NO_LEVEL, STOCK_STATES, available, evolve } from '../../src/domain/level.ts';
import type { Refusal } from '../../src/domain/refusal.ts';
import { held } from '../../src/domain/reservation.ts';
import type { Command } from '../../src/domain/warehouse.ts';
import { Draft, decide } from '../../src/domain/warehouse.ts';
import { NOTHING, NOW } from '../support/given.ts';
import { IDS, SKUS, commandOf, heldTogether, wish, type Wish } from '../support/wishes.ts';

const CORRECTIONS = new Set(['count', 'adjust', 'write_off']);

/** What became of one command at `state`, which its events have been applied to. */
interface Step {
  readonly state: Draft;
  readonly command: Command;
  readonly refusal: Refusal | null;
  readonly before: string;
  /** Each event with the level before and after it. */
  readonly moves: readonly { event: Moved; before: Level; after: Level }[];
  /** All events so far. */
  readonly ledger: readonly StockEvent[];
}

/** Runs random commands, and calls `check` after each of them. */
function afterEachCommand(check: (step: Step) => void): void {
  const run = (wishes: readonly Wish[]): void => {
    const state = new Draft(NOTHING);
    const ledger: StockEvent[] = [];
    for (const [index, wished] of wishes.entries()) {
      const command = commandOf(wished, state);
      const before = picture(state);
      const decision = decide(state, command, { at: NOW + index });
      const events = decision.ok ? decision.events : [];
      const moves: { event: Moved; before: Level; after: Level }[] = [];
      for (const event of events) {
        ledger.push(event);
        const stamp = { seq: ledger.length, at: NOW + index };
        if (event.type !== 'moved') state.apply(event, stamp);
        else {
          const level = state.level(event.sku) ?? NO_LEVEL;
          moves.push({ event, before: level, after: state.apply(event, stamp) });
        }
      }
      const refusal = decision.ok ? null : decision.refusal;
      check({ state, command, refusal, before, moves, ledger });
    }
  };
  fc.assert(fc.property(fc.array(wish, { maxLength: 60, size: 'max' }), run), { numRuns: 300 });
}

const picture = ({ levels, reservations }: Draft): string =>
  JSON.stringify([[...levels], [...reservations]]);

test('nothing but a count, an adjustment or a write-off makes a level oversold, or more so', () => {
  afterEachCommand(({ moves }) => {
    for (const { event, before, after } of moves) {
      if (CORRECTIONS.has(event.movement)) continue;
      expect(available(after)).toBeGreaterThanOrEqual(Math.min(0, available(before)));
    }
  });
});

test('no figure but what is available is ever below zero', () => {
  afterEachCommand(({ moves }) => {
    for (const { after } of moves) {
      const { onHand, reserved, damaged, quarantined, expired } = after;
      expect(Math.min(onHand, reserved, damaged, quarantined, expired)).toBeGreaterThanOrEqual(0);
    }
  });
});

test('the ledger folded from its beginning is the level', () => {
  afterEachCommand(({ state, ledger }) => {
    for (const sku of SKUS) {
      const own = ledger.filter((event) => event.type === 'moved' && event.sku === sku);
      const folded = own.reduce<Level>(
        (level, event) =>
          event.type === 'moved' ? evolve(level, event, { seq: 0, at: 0 }) : level,
        NO_LEVEL,
      );
      const level = state.level(sku) ?? NO_LEVEL;
      expect(folded).toEqual({ ...level, seq: 0, updatedAt: 0 });
      const sum = own.reduce((s, event) => s + (event.type === 'moved' ? event.quantity : 0), 0);
      expect([level.onHand, level.version]).toEqual([sum, own.length]);
    }
  });
});

test('a refused command changes nothing', () => {
  afterEachCommand(({ state, refusal, before, moves }) => {
    if (refusal === null) return;
    expect(moves).toEqual([]);
    expect(picture(state)).toBe(before);
  });
});

test('what is reserved of a level is what its reservations hold', () => {
  afterEachCommand(({ state }) => {
    for (const sku of SKUS) {
      expect(state.level(sku)?.reserved ?? 0).toBe(heldTogether(state, sku));
    }
  });
});

test('the lines of a reservation add up, and one that has ended holds nothing', () => {
  afterEachCommand(({ state }) => {
    for (const { status, lines } of IDS.flatMap((id) => state.reservation(id) ?? [])) {
      const left = lines.map(held);
      expect(Math.min(0, ...left)).toBe(0);
      expect(lines.every((line) => Math.min(line.committed, line.released) >= 0)).toBe(true);
      expect(left.some((units) => units > 0)).toBe(status === 'held');
    }
  });
});

test('every movement is about something, and its quantity follows from its type', () => {
  const still = new Set(['reserve', 'release', 'move']);
  afterEachCommand(({ moves }) => {
    for (const { event } of moves) {
      expect(event.amount).toBeGreaterThan(0);
      const size = still.has(event.movement) ? 0 : event.amount;
      expect(Math.abs(event.quantity)).toBe(size);
      for (const state of [event.from, event.to]) {
        expect([null, ...STOCK_STATES]).toContain(state);
      }
    }
  });
});

test('whoever is refused for a shortage is told the truth about it', () => {
  afterEachCommand(({ state, command, refusal }) => {
    if (refusal?.code !== 'insufficient_stock' || command.type === 'commit') return;
    expect(refusal.shortages.length).toBeGreaterThan(0);
    for (const { requested, available: left, sku } of refusal.shortages) {
      expect(requested).toBeGreaterThan(left);
      if (command.type === 'adjust' || command.type === 'write_off') continue;
      if (command.type === 'move' && command.from !== 'available') continue;
      expect(left).toBe(Math.max(0, available(state.level(sku) ?? NO_LEVEL)));
    }
  });
});

test('random commands do all that there is to do, and are refused now and then', () => {
  const seen = new Map<string, { obeyed: number; refused: number }>();
  afterEachCommand(({ command, refusal }) => {
    const counts = seen.get(command.type) ?? { obeyed: 0, refused: 0 };
    counts[refusal === null ? 'obeyed' : 'refused'] += 1;
    seen.set(command.type, counts);
  });
  expect(seen.size).toBe(12);
  for (const [type, { obeyed, refused }] of seen) {
    expect([type, obeyed > 0]).toEqual([type, true]);
    const isAlwaysPossible = type === 'receive' || type === 'count';
    expect([type, refused > 0]).toEqual([type, !isAlwaysPossible]);
  }
});

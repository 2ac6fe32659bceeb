import { describe, expect, test } from 'vitest';
import type { Level } from '../../src/domain/level.ts';
import {
  MOVEMENT_TYPES,
  NO_LEVEL,
  STOCK_STATES,
  available,
  evolve,
  isZero,
  unavailable,
  unitsIn,
} from '../../src/domain/level.ts';
import { moved } from '../support/given.ts';

const level = (figures: Partial<Level>): Level => ({ ...NO_LEVEL, ...figures });

/** 20 on hand, of which 6 are promised and 1 + 2 + 4 unfit for sale. */
const mixed = level({ onHand: 20, reserved: 6, damaged: 1, quarantined: 2, expired: 4 });

describe('the figures of a level', () => {
  test('what cannot be sold is what is damaged, quarantined or expired', () => {
    expect(unavailable(mixed)).toBe(7);
  });

  test('what is available is on hand, neither promised nor unfit for sale', () => {
    expect(available(mixed)).toBe(7);
  });

  test('what is available is below zero when more is promised than is there', () => {
    expect(available(level({ onHand: 2, reserved: 5 }))).toBe(-3);
  });

  test('the units in all states together are on hand', () => {
    const units = STOCK_STATES.map((state) => unitsIn(mixed, state));
    expect(units).toEqual([13, 1, 2, 4]);
  });

  test('a level that never was is zero', () => {
    expect(isZero(NO_LEVEL)).toBe(true);
  });

  test.each(['onHand', 'reserved', 'damaged', 'quarantined', 'expired', 'incoming'] as const)(
    'a level with something %s is not zero',
    (figure) => {
      expect(isZero(level({ [figure]: 1 }))).toBe(false);
    },
  );

  test('a level whose goods have all gone is zero, however much happened to it', () => {
    expect(isZero(level({ version: 9, seq: 12, updatedAt: 5 }))).toBe(true);
  });
});

describe('a movement', () => {
  const stamp = { seq: 41, at: 1234 };

  test.each(MOVEMENT_TYPES)('of type %s counts, and stamps the level', (movement) => {
    const after = evolve(level({ version: 6, seq: 17, updatedAt: 99 }), moved(movement, 1), stamp);
    expect(after).toMatchObject({ version: 7, seq: 41, updatedAt: 1234 });
  });

  test.each(MOVEMENT_TYPES)('of type %s changes on hand by its quantity', (movement) => {
    expect(evolve(mixed, moved(movement, -3), stamp).onHand).toBe(17);
  });

  test.each([
    ['reserve', 6 + 4],
    ['release', 6 - 4],
    ['ship', 6 - 4],
    ['transfer_out', 6 - 4],
    ['receive', 6],
    ['remove', 6],
    ['adjust', 6],
    ['count', 6],
    ['transfer_in', 6],
    ['transit_loss', 6],
    ['return', 6],
    ['move', 6],
    ['write_off', 6],
  ] as const)('of type %s leaves %i of 6 promised units promised', (movement, reserved) => {
    expect(evolve(mixed, moved(movement, 0, { amount: 4 }), stamp).reserved).toBe(reserved);
  });

  test('between two states takes from one what it gives to the other', () => {
    const event = moved('move', 0, { amount: 2, from: 'expired', to: 'damaged' });
    expect(evolve(mixed, event, stamp)).toMatchObject({ damaged: 3, quarantined: 2, expired: 2 });
  });

  test('changes nothing of the level that it is given', () => {
    const before = Object.freeze({ ...mixed });
    evolve(before, moved('receive', 3), stamp);
    expect(before).toEqual(mixed);
  });
});

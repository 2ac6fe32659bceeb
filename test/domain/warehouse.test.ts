/* oxlint-disable vitest/expect-expect -- emits, leaves and refuses assert. */
import { describe, expect, test } from 'vitest';
import type { Operation } from '../../src/domain/operation.ts';
import { Draft, decide } from '../../src/domain/warehouse.ts';
import {
  NOTHING,
  NOW,
  PLACE,
  given,
  moved,
  received,
  reservation,
  reserved,
} from '../support/given.ts';

const receive = (quantity: number, sku = 'a'): Operation => ({ type: 'receive', sku, quantity });
const remove = (quantity: number, sku = 'a'): Operation => ({ type: 'remove', sku, quantity });
const all = (...operations: readonly Operation[]) => ({ type: 'operate_all', operations }) as const;

const short = (requested: number, available: number) =>
  ({
    code: 'insufficient_stock',
    shortages: [{ sku: 'a', warehouse: PLACE, requested, available }],
  }) as const;

describe('operations that stand or fall together', () => {
  test('happen in their order', () => {
    given(received(1))
      .when(all(receive(2), remove(3), receive(7, 'b')))
      .emits(received(2), moved('remove', -3), received(7, 'b'))
      .leaves('a', { onHand: 0 })
      .leaves('b', { onHand: 7 });
  });

  test('see what those before them did: what one receives the next may remove', () => {
    given()
      .when(all(receive(2), remove(2)))
      .leaves('a', { onHand: 0 });
  });

  test('see what those before them took: the second removal of the last unit is refused', () => {
    given(received(1))
      .when(all(remove(1), remove(1)))
      .refuses({ code: 'rejected_all', refusals: [null, short(1, 0)] })
      .leaves('a', { onHand: 1 });
  });

  test('say of each why it is refused, and of the others that they are not', () => {
    const zero = { type: 'adjust', sku: 'a', quantity: 0 } as const;
    given(received(5))
      .when(all(remove(6), receive(1), zero, remove(1, 'b')))
      .refuses({
        code: 'rejected_all',
        refusals: [
          short(6, 5),
          null,
          {
            code: 'validation',
            errors: [{ path: 'quantity', message: 'an adjustment of 0 changes nothing' }],
          },
          { code: 'not_found', detail: `nothing was ever recorded of b at ${PLACE}` },
        ],
      });
  });

  test('an operation after a refused one is decided as if that had not been asked', () => {
    given(received(5))
      .when(all(remove(6), remove(5)))
      .refuses({ code: 'rejected_all', refusals: [short(6, 5), null] });
  });

  test('an expected version counts the operations before', () => {
    const expecting = (version: number) =>
      all(receive(1), { ...receive(1), expected: { version } });
    given().when(expecting(1)).leaves('a', { onHand: 2 });
    given()
      .when(expecting(0))
      .refuses({
        code: 'rejected_all',
        refusals: [null, { code: 'stale', current: { onHand: 1, version: 1 } }],
      });
  });

  test('tell for a count that agrees with the book the level at that step', () => {
    const state = new Draft(NOTHING);
    const count = { type: 'count', sku: 'a', quantity: 2 } as const;
    const decision = decide(state, all(receive(2), count, remove(1)), { at: NOW });
    expect(decision).toMatchObject({ ok: true, steps: [null, { onHand: 2 }, null] });
  });

  test('none at all do nothing', () => {
    given(received(1)).when(all()).emits();
  });
});

describe('a draft', () => {
  const base = new Draft(NOTHING);
  base.apply(received(5), { seq: 1, at: NOW });
  base.apply({ type: 'documented', reservation: reservation('r1', { a: 1 }) }, { seq: 0, at: NOW });

  test('shows what is underneath until something happens to it', () => {
    const draft = new Draft(base);
    expect(draft.level('a')).toEqual(base.level('a'));
    expect(draft.reservation('r1')).toEqual(base.reservation('r1'));
    expect(draft.level('b')).toBeUndefined();
    expect(draft.reservation('r2')).toBeUndefined();
  });

  test('leaves what is underneath as it was', () => {
    const draft = new Draft(base);
    for (const event of [received(1), ...reserved('r1', { a: 2 })]) {
      draft.apply(event, { seq: 2, at: NOW + 1 });
    }
    expect(draft.level('a')).toMatchObject({ onHand: 6, reserved: 2, version: 3 });
    expect(base.level('a')).toMatchObject({ onHand: 5, reserved: 0, version: 1 });
    expect(base.reservation('r1')).toEqual(reservation('r1', { a: 1 }));
  });

  test('says how the level stands after a movement, and nothing after a document', () => {
    const draft = new Draft(base);
    expect(draft.apply(received(1), { seq: 2, at: NOW })).toEqual(draft.level('a'));
    const event = { type: 'documented', reservation: reservation('r2', {}) } as const;
    expect(draft.apply(event, { seq: 0, at: NOW })).toBeUndefined();
  });
});

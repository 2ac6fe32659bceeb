/* oxlint-disable vitest/expect-expect -- emits, leaves and refuses assert. */
import { describe, expect, test } from 'vitest';
import type { Operation } from '../../src/domain/operation.ts';
import { ON_HAND_MAX } from '../../src/domain/level.ts';
import { given, damaged, moved, PLACE, received, reserved } from '../support/given.ts';

const nothing = given();

const short = (requested: number, available: number, sku = 'a') =>
  ({
    code: 'insufficient_stock',
    shortages: [{ sku, warehouse: PLACE, requested, available }],
  }) as const;

const never = {
  code: 'not_found',
  detail: `nothing was ever recorded of a at ${PLACE}`,
} as const;

const operation = (type: Operation['type'], quantity: number, about: Partial<Operation> = {}) => ({
  type,
  sku: 'a',
  quantity,
  ...about,
});

describe('receive', () => {
  test('creates the level', () => {
    nothing.when(operation('receive', 5)).emits(received(5)).leaves('a', { onHand: 5 });
  });

  test('adds to what is there', () => {
    given(received(5)).when(operation('receive', 1)).leaves('a', { onHand: 6 });
  });

  test('notes why and what for', () => {
    nothing
      .when(operation('receive', 5, { reason: 'delivery', reference: 'PO-7' }))
      .emits(moved('receive', 5, { reason: 'delivery', reference: 'PO-7' }));
  });

  test('fills the level to the largest figure there is', () => {
    given(received(ON_HAND_MAX - 1))
      .when(operation('receive', 1))
      .leaves('a', { onHand: ON_HAND_MAX });
  });

  test('is refused one unit past the largest figure', () => {
    given(received(ON_HAND_MAX - 1))
      .when(operation('receive', 2))
      .refuses({
        code: 'invalid_state',
        detail: `on hand would pass ${ON_HAND_MAX}: ${ON_HAND_MAX - 1} and 2 more`,
      });
  });
});

describe('remove', () => {
  test('takes all that is available', () => {
    given(received(10), reserved('r1', { a: 3 }), damaged(2))
      .when(operation('remove', 5))
      .emits(moved('remove', -5))
      .leaves('a', { onHand: 5, reserved: 3, damaged: 2 });
  });

  test('is refused one unit past what is available', () => {
    given(received(10), reserved('r1', { a: 3 }), damaged(2))
      .when(operation('remove', 6))
      .refuses(short(6, 5));
  });

  test('is refused where nothing ever was', () => {
    nothing.when(operation('remove', 1)).refuses(never);
  });

  test('of an oversold level is told that nothing is available, not less than nothing', () => {
    given(received(5), reserved('r1', { a: 5 }), moved('count', -2))
      .when(operation('remove', 1))
      .refuses(short(1, 0));
  });
});

describe('adjust', () => {
  test('adds', () => {
    given(received(5)).when(operation('adjust', 2)).emits(moved('adjust', 2));
  });

  test('takes away what is promised, down to nothing on hand', () => {
    given(received(5), reserved('r1', { a: 3 }))
      .when(operation('adjust', -5))
      .emits(moved('adjust', -5))
      .leaves('a', { onHand: 0, reserved: 3 });
  });

  test('is refused below nothing on hand', () => {
    given(received(5)).when(operation('adjust', -6)).refuses(short(6, 5));
  });

  test('is refused when it changes nothing', () => {
    given(received(5))
      .when(operation('adjust', 0))
      .refuses({
        code: 'validation',
        errors: [{ path: 'quantity', message: 'an adjustment of 0 changes nothing' }],
      });
  });

  test('reaches the largest figure and does not pass it', () => {
    const full = given(received(ON_HAND_MAX - 1));
    full.when(operation('adjust', 1)).leaves('a', { onHand: ON_HAND_MAX });
    full.when(operation('adjust', 2)).refuses({
      code: 'invalid_state',
      detail: `on hand would pass ${ON_HAND_MAX}: ${ON_HAND_MAX - 1} and 2 more`,
    });
  });

  test('is refused where nothing ever was', () => {
    nothing.when(operation('adjust', 1)).refuses(never);
  });
});

describe('count', () => {
  test('that finds more raises on hand by the difference', () => {
    given(received(5)).when(operation('count', 6)).emits(moved('count', 1));
  });

  test('that finds fewer lowers on hand by the difference', () => {
    given(received(5)).when(operation('count', 4)).emits(moved('count', -1));
  });

  test('that agrees with the book moves nothing', () => {
    given(received(5)).when(operation('count', 5)).emits();
  });

  test('that finds fewer than are promised is believed, and leaves the level oversold', () => {
    given(received(5), reserved('r1', { a: 4 }))
      .when(operation('count', 3))
      .emits(moved('count', -2))
      .leaves('a', { onHand: 3, reserved: 4 });
  });

  test('of nothing empties the level', () => {
    given(received(5)).when(operation('count', 0)).leaves('a', { onHand: 0 });
  });

  test('creates the level', () => {
    nothing.when(operation('count', 7)).emits(moved('count', 7));
  });

  test('of nothing where nothing ever was moves nothing', () => {
    nothing.when(operation('count', 0)).emits();
  });

  test('reaches the largest figure', () => {
    nothing.when(operation('count', ON_HAND_MAX)).leaves('a', { onHand: ON_HAND_MAX });
  });
});

describe('what the caller expects', () => {
  const types = ['receive', 'remove', 'adjust', 'count', 'write_off'] as const;

  test.each(types)('a %s that expects the figure that is there is obeyed', (type) => {
    given(received(5))
      .when(operation(type, 1, { expected: { onHand: 5 } }))
      .emits(expect.objectContaining({ movement: type }));
  });

  test.each(types)('a %s that expects another figure is refused as stale', (type) => {
    given(received(2), received(3))
      .when(operation(type, 1, { expected: { onHand: 4 } }))
      .refuses({ code: 'stale', current: { onHand: 5, version: 2 } });
  });

  test.each([
    [1, 'before'],
    [3, 'after'],
  ])('version %i, the one %s the present, is stale', (version) => {
    given(received(2), received(3))
      .when(operation('receive', 1, { expected: { version } }))
      .refuses({ code: 'stale', current: { onHand: 5, version: 2 } });
  });

  test('the present version is not stale', () => {
    given(received(2), received(3))
      .when(operation('receive', 1, { expected: { version: 2 } }))
      .emits(received(1));
  });

  test('a reservation makes a version stale, as any movement does', () => {
    given(received(5), reserved('r1', { a: 1 }))
      .when(operation('receive', 1, { expected: { version: 1 } }))
      .refuses({ code: 'stale', current: { onHand: 5, version: 2 } });
  });

  test.each([{ onHand: 0 }, { version: 0 }])('of a level that never was is %j', (expected) => {
    nothing.when(operation('receive', 1, { expected })).emits(received(1));
  });

  test('is looked at before whether there is a level or enough of it', () => {
    const stale = { code: 'stale', current: { onHand: 0, version: 0 } } as const;
    nothing.when(operation('remove', 1, { expected: { onHand: 1 } })).refuses(stale);
    nothing.when(operation('remove', 1, { expected: { onHand: 0 } })).refuses(never);
  });

  test('a stale count is refused even if it agrees with the book', () => {
    given(received(5))
      .when(operation('count', 5, { expected: { version: 0 } }))
      .refuses({ code: 'stale', current: { onHand: 5, version: 1 } });
  });
});

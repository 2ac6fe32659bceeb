/* oxlint-disable vitest/expect-expect -- emits, leaves and refuses assert. */
import { describe, test } from 'vitest';
import type { Condition, StockState } from '../../src/domain/level.ts';
import { STOCK_STATES } from '../../src/domain/level.ts';
import type { Operation } from '../../src/domain/operation.ts';
import { given, moved, PLACE, received, reserved } from '../support/given.ts';

const CONDITIONS = STOCK_STATES.filter((state): state is Condition => state !== 'available');

const short = (requested: number, available: number) =>
  ({
    code: 'insufficient_stock',
    shortages: [{ sku: 'a', warehouse: PLACE, requested, available }],
  }) as const;

const put = (amount: number, from: StockState, to: StockState) =>
  moved('move', 0, { amount, from, to });

const move = (quantity: number, from?: StockState, to?: StockState): Operation => ({
  type: 'move',
  sku: 'a',
  quantity,
  from,
  to,
});

const writeOff = (quantity: number, from?: StockState): Operation => ({
  type: 'write_off',
  sku: 'a',
  quantity,
  from,
});

const PAIRS = STOCK_STATES.flatMap((from) =>
  STOCK_STATES.filter((to) => to !== from).map((to) => [from, to] as const),
);

/** Ten units, of which four are in `state`, and three of the others promised. */
const stockedIn = (state: Condition) =>
  given(received(10), put(4, 'available', state), reserved('r1', { a: 3 }));

describe('a move', () => {
  test.each(PAIRS)('from %s to %s leaves on hand as it is', (from, to) => {
    const start = from === 'available' ? [] : [put(2, 'available', from)];
    given(received(5), ...start)
      .when(move(2, from, to))
      .emits(put(2, from, to))
      .leaves('a', { onHand: 5, ...(to === 'available' ? {} : { [to]: 2 }) });
  });

  test.each(CONDITIONS)('takes all that is %s, and is refused one unit more', (state) => {
    stockedIn(state)
      .when(move(4, state, 'available'))
      .leaves('a', { onHand: 10, reserved: 3 });
    stockedIn(state)
      .when(move(5, state, 'available'))
      .refuses(short(5, 4));
  });

  test.each(CONDITIONS)('makes all that is available %s, but nothing that is promised', (state) => {
    stockedIn(state)
      .when(move(3, 'available', state))
      .leaves('a', { onHand: 10, reserved: 3, [state]: 7 });
    stockedIn(state)
      .when(move(4, 'available', state))
      .refuses(short(4, 3));
  });

  test.each(STOCK_STATES)('from %s to itself is refused', (state) => {
    given(received(5))
      .when(move(1, state, state))
      .refuses({
        code: 'validation',
        errors: [{ path: 'to', message: `a move needs two states, got ${state} twice` }],
      });
  });

  test.each([
    ['from', undefined, 'damaged'],
    ['to', 'damaged', undefined],
  ] as const)('without %s is refused', (path, from, to) => {
    given(received(5))
      .when(move(1, from, to))
      .refuses({ code: 'validation', errors: [{ path, message: 'a move needs from and to' }] });
  });

  test('is refused where nothing ever was', () => {
    given()
      .when(move(1, 'available', 'damaged'))
      .refuses({ code: 'not_found', detail: `nothing was ever recorded of a at ${PLACE}` });
  });
});

describe('a write-off', () => {
  test.each(CONDITIONS)('takes all that is %s off the books, and is refused one more', (state) => {
    stockedIn(state)
      .when(writeOff(4, state))
      .emits(moved('write_off', -4, { from: state }))
      .leaves('a', { onHand: 6, reserved: 3 });
    stockedIn(state).when(writeOff(5, state)).refuses(short(5, 4));
  });

  test('is of what is fit for sale unless it says otherwise', () => {
    given(received(5))
      .when(writeOff(2))
      .emits(moved('write_off', -2, { from: 'available' }))
      .leaves('a', { onHand: 3 });
  });

  test('may take what is promised, and leaves the level oversold', () => {
    stockedIn('damaged')
      .when(writeOff(6, 'available'))
      .leaves('a', { onHand: 4, reserved: 3, damaged: 4 });
  });

  test('is refused one unit past what is fit for sale', () => {
    stockedIn('damaged').when(writeOff(7, 'available')).refuses(short(7, 6));
  });

  test('does not take more than is there, even if more was damaged before a count', () => {
    const counted = given(received(5), put(4, 'available', 'damaged'), moved('count', -3));
    counted.when(writeOff(2, 'damaged')).leaves('a', { onHand: 0, damaged: 2 });
    counted.when(writeOff(3, 'damaged')).refuses(short(3, 2));
  });

  test('of a level whose units are all unfit for sale is told that none are available', () => {
    given(received(5), put(4, 'available', 'expired'), moved('count', -3))
      .when(writeOff(1))
      .refuses(short(1, 0));
  });

  test('says nothing of a state that goods went to', () => {
    given(received(5))
      .when({ ...writeOff(1), to: 'damaged' })
      .emits(moved('write_off', -1, { from: 'available' }));
  });

  test('is refused where nothing ever was', () => {
    given()
      .when(writeOff(1))
      .refuses({ code: 'not_found', detail: `nothing was ever recorded of a at ${PLACE}` });
  });
});

/* oxlint-disable vitest/expect-expect -- emits, leaves and refuses assert. */
import { describe, test } from 'vitest';
import type { Line } from '../../src/domain/reservation.ts';
import type { Command } from '../../src/domain/warehouse.ts';
import {
  NOW,
  PLACE,
  documented,
  given,
  line,
  moved,
  movedBy,
  received,
  reservation,
  reserved,
} from '../support/given.ts';

const of = (quantity: number, sku = 'a'): Line => ({ sku, quantity });

const to = (...lines: readonly Line[]): Command => ({ type: 'change', id: 'r1', lines });

const lasting = (ttlSeconds: number | null): Command => ({ type: 'change', id: 'r1', ttlSeconds });

const short = (requested: number, available: number, sku = 'a') =>
  ({
    code: 'insufficient_stock',
    shortages: [{ sku, warehouse: PLACE, requested, available }],
  }) as const;

describe('a change of lines', () => {
  const stocked = given(received(10), received(10, 'b'), reserved('r1', { a: 4 }));

  test('to more reserves the difference', () => {
    stocked
      .when(to(of(6)))
      .emits(movedBy('r1', 'reserve', { a: 2 }), documented(reservation('r1', { a: 6 })))
      .leaves('a', { onHand: 10, reserved: 6 });
  });

  test('to less releases the difference', () => {
    stocked
      .when(to(of(1)))
      .emits(movedBy('r1', 'release', { a: 3 }), documented(reservation('r1', { a: 1 })))
      .leaves('a', { onHand: 10, reserved: 1 });
  });

  test('to the same moves nothing', () => {
    stocked.when(to(of(4))).emits(documented(reservation('r1', { a: 4 })));
  });

  test('counts its own units as available: all that is on hand may be asked for', () => {
    stocked.when(to(of(10))).leaves('a', { onHand: 10, reserved: 10 });
    stocked.when(to(of(11))).refuses(short(7, 6));
  });

  test('does not count what others hold as available', () => {
    const shared = given(received(10), reserved('r1', { a: 4 }), reserved('r2', { a: 5 }));
    shared.when(to(of(5))).leaves('a', { onHand: 10, reserved: 10 });
    shared.when(to(of(6))).refuses(short(2, 1));
  });

  test('drops the lines that it does not name, and adds those that are new', () => {
    stocked
      .when(to(of(3, 'b')))
      .emits(
        movedBy('r1', 'release', { a: 4 }),
        movedBy('r1', 'reserve', { b: 3 }),
        documented(reservation('r1', { b: 3 })),
      )
      .leaves('a', { onHand: 10 })
      .leaves('b', { onHand: 10, reserved: 3 });
  });

  test('sums the lines of one SKU', () => {
    stocked
      .when(to(of(3), of(3)))
      .emits(movedBy('r1', 'reserve', { a: 2 }), documented(reservation('r1', { a: 6 })));
    stocked.when(to(of(5), of(6))).refuses(short(7, 6));
  });

  test('that cannot have all of it has none of it, and gives nothing back', () => {
    stocked
      .when(to(of(1), of(11, 'b')))
      .refuses(short(11, 10, 'b'))
      .leaves('a', { onHand: 10, reserved: 4 });
  });

  test('to less is possible where too much is promised', () => {
    given(received(10), reserved('r1', { a: 9 }), moved('count', -8))
      .when(to(of(5)))
      .leaves('a', { onHand: 2, reserved: 5 });
  });

  test('keeps the expiry and the reference', () => {
    given(received(5), reserved('r1', { a: 1 }, { expiresAt: NOW + 7, reference: 'cart' }))
      .when(to(of(2)))
      .leavesReservation('r1', { expiresAt: NOW + 7, reference: 'cart', status: 'held' });
  });
});

describe('a change of lines of which some are committed', () => {
  const partly = given(
    received(10),
    reserved('r1', { a: 4, b: 2 }),
    movedBy('r1', 'ship', { a: 3 }),
    documented({
      ...reservation('r1', {}),
      lines: [line('a', 4, { committed: 3 }), line('b', 2)],
    }),
  );
  const flaw = (total: number) =>
    ({
      code: 'validation',
      errors: [{ path: 'lines', message: `3 of a are committed already, got a total of ${total}` }],
    }) as const;

  test('keeps what is committed in the new total', () => {
    partly.when(to(of(6), of(2, 'b'))).emits(
      movedBy('r1', 'reserve', { a: 2 }),
      documented({
        ...reservation('r1', {}),
        lines: [line('a', 6, { committed: 3 }), line('b', 2)],
      }),
    );
  });

  test('is refused below what is committed', () => {
    partly.when(to(of(2), of(2, 'b'))).refuses(flaw(2));
    partly.when(to(of(2, 'b'))).refuses(flaw(0));
  });

  test('to exactly what is committed leaves that line done and the others held', () => {
    partly
      .when(to(of(3), of(2, 'b')))
      .leaves('a', { onHand: 7 })
      .leavesReservation('r1', { status: 'held' });
  });

  test('to exactly what is committed of everything ends the reservation', () => {
    partly.when(to(of(3))).leavesReservation('r1', {
      status: 'committed',
      lines: [line('a', 3, { committed: 3 })],
    });
  });
});

describe('a change of the time to live', () => {
  const expiring = given(received(5), reserved('r1', { a: 1 }, { expiresAt: NOW + 7 }));

  test('counts from now on', () => {
    expiring
      .when(lasting(60), { at: NOW + 5 })
      .emits(documented(reservation('r1', { a: 1 }, { expiresAt: NOW + 60_005 })));
  });

  test('to null lets the reservation stay', () => {
    expiring.when(lasting(null)).leavesReservation('r1', { expiresAt: null });
  });

  test('that is not asked for leaves the expiry as it is', () => {
    expiring
      .when({ type: 'change', id: 'r1' }, { at: NOW + 5 })
      .emits(documented(reservation('r1', { a: 1 }, { expiresAt: NOW + 7 })));
  });

  test('may come with a change of lines', () => {
    expiring
      .when({ type: 'change', id: 'r1', lines: [of(2)], ttlSeconds: 1 })
      .leavesReservation('r1', { expiresAt: NOW + 1_000, lines: [line('a', 2)] })
      .leaves('a', { onHand: 5, reserved: 2 });
  });

  test('is not made when the lines are refused', () => {
    expiring
      .when({ type: 'change', id: 'r1', lines: [of(6)], ttlSeconds: 1 })
      .refuses(short(5, 4))
      .leavesReservation('r1', { expiresAt: NOW + 7 });
  });
});

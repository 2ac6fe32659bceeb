/* oxlint-disable vitest/expect-expect -- emits, leaves and refuses assert. */
import { describe, test } from 'vitest';
import type { Line, ReservationStatus } from '../../src/domain/reservation.ts';
import type { Command } from '../../src/domain/warehouse.ts';
import {
  NOW,
  PLACE,
  damaged,
  documented,
  given,
  line,
  moved,
  movedBy,
  received,
  reservation,
  reserved,
} from '../support/given.ts';

type Reserve = Extract<Command, { readonly type: 'reserve' }>;

const reserve = (lines: readonly Line[], about: Partial<Reserve> = {}): Reserve => ({
  type: 'reserve',
  id: 'r2',
  lines,
  ttlSeconds: null,
  reference: null,
  ...about,
});

const of = (quantity: number, sku = 'a'): Line => ({ sku, quantity });

const short = (
  ...shortages: readonly (readonly [sku: string, requested: number, left: number])[]
) =>
  ({
    code: 'insufficient_stock',
    shortages: shortages.map(([sku, requested, available]) => ({
      sku,
      warehouse: PLACE,
      requested,
      available,
    })),
  }) as const;

describe('a reservation', () => {
  test('sets aside what is available', () => {
    given(received(10), damaged(1), reserved('r1', { a: 7 }))
      .when(reserve([of(2)]))
      .emits(reserved('r2', { a: 2 }))
      .leaves('a', { onHand: 10, reserved: 9, damaged: 1 });
  });

  test('is refused one unit past what is available', () => {
    given(received(10), damaged(1), reserved('r1', { a: 7 }))
      .when(reserve([of(3)]))
      .refuses(short(['a', 3, 2]));
  });

  test('sums the lines of one SKU before anything is decided', () => {
    const stocked = given(received(5), received(9, 'b'));
    stocked
      .when(reserve([of(2), of(4, 'b'), of(3)]))
      .emits(reserved('r2', { a: 5, b: 4 }))
      .leaves('a', { onHand: 5, reserved: 5 });
    stocked.when(reserve([of(3), of(4, 'b'), of(3)])).refuses(short(['a', 6, 5]));
  });

  test('is refused as a whole, and every short line is named', () => {
    given(received(1), received(9, 'b'), received(2, 'c'))
      .when(reserve([of(2), of(9, 'b'), of(5, 'c')]))
      .refuses(short(['a', 2, 1], ['c', 5, 2]))
      .leaves('b', { onHand: 9 });
  });

  test('finds nothing available of a product that was never there', () => {
    given()
      .when(reserve([of(1)]))
      .refuses(short(['a', 1, 0]));
  });

  test('finds nothing available, not less than nothing, where too much is promised', () => {
    given(received(5), reserved('r1', { a: 5 }), moved('count', -3))
      .when(reserve([of(1)]))
      .refuses(short(['a', 1, 0]));
  });

  test('stays until it is ended, unless it is made for a time', () => {
    const stocked = given(received(5));
    stocked.when(reserve([of(1)])).leavesReservation('r2', { expiresAt: null });
    stocked
      .when(reserve([of(1)], { ttlSeconds: 90 }), { at: NOW })
      .leavesReservation('r2', { expiresAt: NOW + 90_000 });
  });

  test('carries its reference into the ledger', () => {
    given(received(5))
      .when(reserve([of(1)], { reference: 'cart 7' }))
      .emits(reserved('r2', { a: 1 }, { reference: 'cart 7' }));
  });

  test.each(['held', 'committed', 'released', 'expired'] as const)(
    'cannot take the id of one that is %s',
    (status) => {
      given(received(5), reserved('r2', { a: 1 }, { status }))
        .when(reserve([of(1)]))
        .refuses({ code: 'duplicate', detail: 'there is a reservation r2 already' });
    },
  );
});

describe('a commit', () => {
  const stocked = given(received(10), received(10, 'b'), reserved('r1', { a: 4, b: 2 }));

  test('without lines ships all that is held', () => {
    stocked
      .when({ type: 'commit', id: 'r1' })
      .emits(
        movedBy('r1', 'ship', { a: 4, b: 2 }),
        documented({
          ...reservation('r1', {}),
          status: 'committed',
          lines: [line('a', 4, { committed: 4 }), line('b', 2, { committed: 2 })],
        }),
      )
      .leaves('a', { onHand: 6 })
      .leaves('b', { onHand: 8 });
  });

  test('of a part leaves the rest held', () => {
    stocked
      .when({ type: 'commit', id: 'r1', lines: [of(3)] })
      .emits(
        movedBy('r1', 'ship', { a: 3 }),
        documented({
          ...reservation('r1', {}),
          lines: [line('a', 4, { committed: 3 }), line('b', 2)],
        }),
      )
      .leaves('a', { onHand: 7, reserved: 1 })
      .leaves('b', { onHand: 10, reserved: 2 });
  });

  const partly = given(
    received(10),
    reserved('r1', { a: 4 }),
    movedBy('r1', 'ship', { a: 3 }),
    documented({ ...reservation('r1', {}), lines: [line('a', 4, { committed: 3 })] }),
  );

  test('of the last unit ends the reservation', () => {
    partly
      .when({ type: 'commit', id: 'r1', lines: [of(1)] })
      .leavesReservation('r1', { status: 'committed', lines: [line('a', 4, { committed: 4 })] })
      .leaves('a', { onHand: 6 });
  });

  test('after a part ships what is left', () => {
    partly.when({ type: 'commit', id: 'r1' }).leaves('a', { onHand: 6 });
  });

  test('is refused one unit past what is held', () => {
    const flaw = (message: string) =>
      ({ code: 'validation', errors: [{ path: 'lines', message }] }) as const;
    stocked
      .when({ type: 'commit', id: 'r1', lines: [of(5)] })
      .refuses(flaw('4 of a are held, got 5'));
    partly
      .when({ type: 'commit', id: 'r1', lines: [of(2)] })
      .refuses(flaw('1 of a are held, got 2'));
    stocked
      .when({ type: 'commit', id: 'r1', lines: [of(1, 'c')] })
      .refuses(flaw('0 of c are held, got 1'));
  });

  test('sums the lines of one SKU before it looks at what is held', () => {
    stocked.when({ type: 'commit', id: 'r1', lines: [of(2), of(2)] }).emits(
      movedBy('r1', 'ship', { a: 4 }),
      documented({
        ...reservation('r1', {}),
        lines: [line('a', 4, { committed: 4 }), line('b', 2)],
      }),
    );
    stocked.when({ type: 'commit', id: 'r1', lines: [of(2), of(3)] }).refuses({
      code: 'validation',
      errors: [{ path: 'lines', message: '4 of a are held, got 5' }],
    });
  });

  test('ships from an oversold level while on hand lasts', () => {
    const oversold = given(received(5), reserved('r1', { a: 5 }), moved('count', -2));
    oversold
      .when({ type: 'commit', id: 'r1', lines: [of(3)] })
      .leaves('a', { onHand: 0, reserved: 2 });
    oversold.when({ type: 'commit', id: 'r1', lines: [of(4)] }).refuses(short(['a', 4, 3]));
    oversold.when({ type: 'commit', id: 'r1' }).refuses(short(['a', 5, 3]));
  });
});

describe('the end of a reservation', () => {
  const held = given(
    received(10),
    received(10, 'b'),
    reserved('r1', { a: 4, b: 2 }),
    movedBy('r1', 'ship', { a: 3, b: 2 }),
    documented({
      ...reservation('r1', {}),
      lines: [line('a', 4, { committed: 3 }), line('b', 2, { committed: 2 })],
    }),
  );
  const after = (status: ReservationStatus) =>
    documented({
      ...reservation('r1', {}),
      status,
      lines: [line('a', 4, { committed: 3, released: 1 }), line('b', 2, { committed: 2 })],
    });

  test('by release gives back what is left, and touches no line of which nothing is', () => {
    held
      .when({ type: 'release', id: 'r1' })
      .emits(movedBy('r1', 'release', { a: 1 }), after('released'))
      .leaves('a', { onHand: 7 });
  });

  test('by expiry gives back the same, and says why', () => {
    const given_back = movedBy('r1', 'release', { a: 1 });
    held.when({ type: 'expire', id: 'r1' }).emits(
      given_back.map((event) => ({ ...event, reason: 'expired' })),
      after('expired'),
    );
  });

  test.each(['release', 'commit', 'change', 'expire'] as const)('comes before any %s', (type) => {
    for (const status of ['committed', 'released', 'expired'] as const) {
      given(received(5), reserved('r1', { a: 1 }, { status }))
        .when({ type, id: 'r1' })
        .refuses({ code: 'invalid_state', detail: `the reservation r1 is ${status}, not held` });
    }
  });

  test.each(['release', 'commit', 'change', 'expire'] as const)(
    'is not of a %s of none',
    (type) => {
      held
        .when({ type, id: 'r9' })
        .refuses({ code: 'not_found', detail: `there is no reservation r9 at ${PLACE}` });
    },
  );
});

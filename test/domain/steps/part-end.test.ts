/** What ends a promise, what is performed without one, and what time does to a part. */
import { describe, expect, test } from 'vitest';
import type { Part, PartAction, Vote } from '../../../src/domain/steps/part.ts';
import { aborted, confirmed, expired, performed } from '../../../src/domain/steps/part-step.ts';
import type { Units } from '../../support/given.ts';
import { moved } from '../../support/given.ts';
import { TRANSFER, linesOf, part } from '../../support/steps.ts';

const ATTEMPT = [3, 2] as const;
const about = { document: TRANSFER, reference: 'PO-1' };
const vote = (action: PartAction): Vote => ({ action, attempt: ATTEMPT, desk: 'desk/0' });
const shifted = (figures: { incoming?: number; leaving?: number }) => ({
  type: 'shifted',
  sku: 'a',
  incoming: 0,
  leaving: 0,
  ...figures,
});

/** The part of a transfer with a reference. */
const given = (figures: Parameters<typeof part>[0]): Part => ({ ...part(figures), ...about });
const voting = (action: PartAction, figures: Parameters<typeof part>[0] = {}): Part =>
  given({ ...figures, vote: vote(action) });
const lines = (units: Units) => ({ lines: linesOf(units) });
const THREE_WAYS = [
  { sku: 'a', quantity: 3, how: 'sellable' },
  { sku: 'a', quantity: 2, how: 'damaged' },
  { sku: 'a', quantity: 1, how: 'lost' },
] as const;

describe('a promise that is confirmed', () => {
  test('to reserve becomes the reservation, without a movement', () => {
    const before = voting(
      { type: 'reserve', ...lines({ a: 2 }), expiresAt: 9 },
      { held: { a: 2 } },
    );
    expect(confirmed(before)).toMatchObject({
      events: [],
      part: given({ held: { a: 2 }, done: ATTEMPT }),
    });
  });

  test.each([
    ['ship', 'ship'],
    ['send', 'transfer_out'],
  ] as const)('to %s lets the units go', (type, movement) => {
    const before = voting({ type, ...lines({ a: 2 }) }, { held: { a: 5 } });
    expect(confirmed(before)).toMatchObject({
      events: [shifted({ leaving: -2 }), moved(movement, -2, about)],
      part: given({ held: { a: 3 }, done: ATTEMPT }),
    });
  });

  test('to take back a return puts it on hand, damaged or not', () => {
    const arrivals = THREE_WAYS.slice(0, 2);
    expect(confirmed(voting({ type: 'return', arrivals }))).toMatchObject({
      events: [moved('return', 3, about), moved('return', 2, { ...about, to: 'damaged' })],
      part: given({ done: ATTEMPT }),
    });
  });

  test('to expect goods counts them as incoming, or has them on hand at once', () => {
    const expecting = (immediate: boolean): Part =>
      voting({ type: 'expect', ...lines({ a: 2 }), immediate });
    expect(confirmed(expecting(false))).toMatchObject({
      events: [shifted({ incoming: 2 })],
      part: given({ expected: { a: 2 }, done: ATTEMPT }),
    });
    expect(confirmed(expecting(true))).toMatchObject({
      events: [moved('transfer_in', 2, about)],
      part: given({ expected: {}, done: ATTEMPT }),
    });
  });

  test('to let goods arrive puts on hand what came, and ends the wait for what is lost', () => {
    const before = voting({ type: 'arrive', arrivals: THREE_WAYS }, { expected: { a: 9 } });
    expect(confirmed(before)).toMatchObject({
      events: [
        shifted({ incoming: -6 }),
        moved('transfer_in', 3, about),
        moved('transfer_in', 2, { ...about, to: 'damaged' }),
        moved('transit_loss', 0, { ...about, amount: 1 }),
      ],
      part: given({ expected: { a: 3 }, done: ATTEMPT }),
    });
  });
});

describe('a promise that is aborted', () => {
  test.each(['reserve', 'send'] as const)('to %s gives the units back', (type) => {
    const action = { type, ...lines({ a: 2 }), expiresAt: null } as PartAction;
    const { events, part: after } = aborted(voting(action, { held: { a: 2 } }));
    expect(events.filter((event) => event.type === 'moved')).toEqual([
      moved('release', 0, { ...about, amount: 2 }),
    ]);
    expect(events.filter((event) => event.type === 'shifted')).toEqual(
      type === 'send' ? [shifted({ leaving: -2 })] : [],
    );
    expect(after).toMatchObject(given({ done: ATTEMPT }));
  });

  test('to reserve gives back nothing that has expired already', () => {
    const before = voting({ type: 'reserve', ...lines({ a: 2 }), expiresAt: 9 });
    expect(aborted(before)).toMatchObject({ events: [], part: { held: [], vote: null } });
  });

  test('to ship keeps them set aside', () => {
    const before = voting({ type: 'ship', ...lines({ a: 2 }) }, { held: { a: 5 } });
    expect(aborted(before)).toMatchObject({
      events: [shifted({ leaving: -2 })],
      part: given({ held: { a: 5 }, done: ATTEMPT }),
    });
  });

  test('to let goods arrive, or to expect them, leaves all as it was', () => {
    const arriving = voting({ type: 'arrive', arrivals: THREE_WAYS }, { expected: { a: 9 } });
    expect(aborted(arriving)).toMatchObject({ events: [], part: { expected: linesOf({ a: 9 }) } });
    const expecting = voting({ type: 'expect', ...lines({ a: 2 }), immediate: true });
    expect(aborted(expecting)).toMatchObject({ events: [], part: { expected: [], vote: null } });
  });
});

test('there is nothing to confirm or to abort where nothing was promised', () => {
  expect(() => confirmed(part())).toThrow('o has no vote to confirm');
  expect(() => aborted(part())).toThrow('o has no vote to abort');
});

test('nothing is done without a vote while there is one', () => {
  const before = voting({ type: 'ship', ...lines({ a: 1 }) }, { held: { a: 1 } });
  const action: PartAction = { type: 'release', reason: null };
  expect(() => performed(before, action, [9, 9])).toThrow('has a vote that is not settled');
});

describe('without a promise', () => {
  test('a release gives back all that is held, and says why', () => {
    const before = given({ held: { a: 2, b: 1 } });
    const action = { type: 'release', reason: 'cancelled' } as const;
    expect(performed(before, action, ATTEMPT)).toMatchObject({
      events: [
        moved('release', 0, { ...about, amount: 2, reason: 'cancelled' }),
        moved('release', 0, { ...about, sku: 'b', amount: 1, reason: 'cancelled' }),
      ],
      part: given({ done: ATTEMPT }),
    });
  });

  test('goods that did not arrive come back to the source', () => {
    expect(performed(given({}), { type: 'take_back', ...lines({ a: 2 }) }, ATTEMPT)).toMatchObject({
      events: [moved('transfer_in', 2, about)],
      part: given({ done: ATTEMPT }),
    });
  });

  test('and are expected no more at the destination', () => {
    const action: PartAction = { type: 'unexpect', ...lines({ a: 2 }) };
    expect(performed(given({ expected: { a: 3 } }), action, ATTEMPT)).toMatchObject({
      events: [shifted({ incoming: -2 })],
      part: given({ expected: { a: 1 }, done: ATTEMPT }),
    });
  });
});

test('what expires is released with its reason, and a promise about it stays open', () => {
  const action: PartAction = { type: 'reserve', ...lines({ a: 2 }), expiresAt: 9 };
  const before = { ...voting(action, { held: { a: 2 } }), expiresAt: 9 };
  expect(expired(before)).toMatchObject({
    events: [moved('release', 0, { ...about, amount: 2, reason: 'expired' })],
    part: { held: [], expiresAt: null, vote: vote(action) },
  });
});

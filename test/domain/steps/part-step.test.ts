import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../src/domain/decision.ts';
import { ON_HAND_MAX } from '../../../src/domain/level.ts';
import type { Arrival, Attempt, Part, PartAction } from '../../../src/domain/steps/part.ts';
import type { VoteDecision } from '../../../src/domain/steps/part-step.ts';
import { decideVote } from '../../../src/domain/steps/part-step.ts';
import { moved } from '../../support/given.ts';
import type { Units } from '../../support/given.ts';
import { ORDER, linesOf, part, place, refusalOf } from '../../support/steps.ts';

const ATTEMPT: Attempt = [3, 1];
const DESK = 'desk/0';
const EXPIRY = 5_000;

const reserve = (units: Units): PartAction => {
  return { type: 'reserve', lines: linesOf(units), expiresAt: EXPIRY };
};
const ship = (units: Units): PartAction => ({ type: 'ship', lines: linesOf(units) });
const send = (units: Units): PartAction => ({ type: 'send', lines: linesOf(units) });
const expectUnits = (units: Units): PartAction => {
  return { type: 'expect', lines: linesOf(units), immediate: false };
};
const arrivals: readonly Arrival[] = [{ sku: 'a', quantity: 1, how: 'sellable' }];

function vote(
  levels: Parameters<typeof place>[0],
  action: PartAction,
  {
    before = part(),
    facts,
    contended = {},
  }: { readonly before?: Part; readonly facts?: Facts; readonly contended?: Units } = {},
): VoteDecision {
  const asked = { action, attempt: ATTEMPT, desk: DESK, facts };
  return decideVote(place(levels, { contended }), before, asked);
}

describe('a promise', () => {
  test('to reserve sets the units aside at once, until they expire', () => {
    const action = reserve({ a: 2, b: 1 });
    const answer = vote({ a: { onHand: 2 }, b: { onHand: 5, reserved: 4 } }, action);
    expect(answer).toEqual({
      ok: true,
      events: [
        moved('reserve', 0, { amount: 2, document: ORDER }),
        moved('reserve', 0, { sku: 'b', amount: 1, document: ORDER }),
      ],
      part: {
        ...part({ held: { a: 2, b: 1 }, vote: { action, attempt: ATTEMPT, desk: DESK } }),
        expiresAt: EXPIRY,
      },
    });
  });

  test('to send sets the units aside, keeps them here, and does not expire', () => {
    const answer = vote({ a: { onHand: 2 } }, send({ a: 2 }));
    expect(answer).toMatchObject({
      ok: true,
      events: [
        { type: 'shifted', sku: 'a', incoming: 0, leaving: 2 },
        moved('reserve', 0, { amount: 2, document: ORDER }),
      ],
      part: { held: linesOf({ a: 2 }), expiresAt: null },
    });
  });

  test('to ship keeps the units here and moves nothing yet', () => {
    const before = { ...part({ held: { a: 3 } }), expiresAt: EXPIRY };
    const answer = vote({ a: { onHand: 3, reserved: 3 } }, ship({ a: 2 }), { before });
    expect(answer).toMatchObject({
      ok: true,
      events: [{ type: 'shifted', sku: 'a', incoming: 0, leaving: 2 }],
      part: { held: linesOf({ a: 3 }), expiresAt: EXPIRY },
    });
  });

  test('to take goods in moves nothing and counts nothing as incoming yet', () => {
    const actions = [expectUnits({ a: 1 }), { type: 'return', arrivals } as const];
    for (const action of actions) {
      expect(vote({}, action)).toMatchObject({ ok: true, events: [], part: { expected: [] } });
    }
    const before = part({ expected: { a: 4 } });
    const answer = vote({ a: { incoming: 4 } }, { type: 'arrive', arrivals }, { before });
    expect(answer).toMatchObject({ ok: true, events: [], part: { expected: linesOf({ a: 4 }) } });
  });
});

describe('a shortage', () => {
  const short = (requested: number, available: number, sku = 'a') => ({
    sku,
    warehouse: 'berlin',
    requested,
    available,
  });

  test('names every short line, and what is there of it', () => {
    const levels = { a: { onHand: 5, reserved: 3, damaged: 1 }, c: { onHand: 9 } };
    for (const action of [reserve({ a: 2, b: 1, c: 9 }), send({ a: 2, b: 1, c: 9 })]) {
      expect(vote(levels, action)).toEqual({
        ok: false,
        refusal: { code: 'insufficient_stock', shortages: [short(2, 1), short(1, 0, 'b')] },
        contended: false,
      });
    }
  });

  test('never speaks of less than nothing', () => {
    const answer = vote({ a: { onHand: 1, reserved: 4 } }, reserve({ a: 1 }));
    expect(refusalOf(answer)).toMatchObject({ shortages: [short(1, 0)] });
  });

  test('is contended where units of other votes would do, and else not', () => {
    const levels = { a: { onHand: 5, reserved: 4 } };
    const contendedBy = (units: number) =>
      vote(levels, reserve({ a: 3 }), { contended: { a: units } });
    expect(contendedBy(2)).toMatchObject({ ok: false, contended: true });
    expect(contendedBy(1)).toMatchObject({ ok: false, contended: false });
    const both = reserve({ a: 3, b: 1 });
    expect(vote(levels, both, { contended: { a: 2 } })).toMatchObject({ contended: false });
  });

  test('of a shipment is what is not on hand or leaves already, and not what has expired', () => {
    const before = part({ held: { a: 4 } });
    const left = (level: object) =>
      refusalOf(vote({ a: level }, ship({ a: 5 }), { before: part({ held: { a: 5 } }) }));
    const held = vote({ a: { onHand: 9, reserved: 9 } }, ship({ a: 5 }), { before });
    expect(refusalOf(held)).toMatchObject({ code: 'invalid_state' });
    expect(left({ onHand: 3, reserved: 5 })).toMatchObject({ shortages: [short(5, 3)] });
    expect(left({ onHand: 5, reserved: 8, leaving: 3 })).toMatchObject({
      shortages: [short(5, 2)],
    });
  });

  test('does not keep an oversold level from shipping what is on hand', () => {
    const before = part({ held: { a: 3 } });
    const level = { onHand: 3, reserved: 8, damaged: 2 };
    expect(vote({ a: level }, ship({ a: 3 }), { before })).toMatchObject({ ok: true });
  });
});

describe('what the catalogue says', () => {
  const levels = { a: { onHand: 5, reserved: 2 } };
  const before = part({ held: { a: 2 }, expected: { a: 2 } });
  const codeOf = (action: PartAction, facts: Facts): string => {
    const answer = vote(levels, action, { before, facts });
    return answer.ok ? 'ok' : answer.refusal.code;
  };
  const ACTIONS: Readonly<Record<string, PartAction>> = {
    reserve: reserve({ a: 1 }),
    expect: expectUnits({ a: 1 }),
    return: { type: 'return', arrivals },
    arrive: { type: 'arrive', arrivals },
    send: send({ a: 1 }),
    ship: ship({ a: 1 }),
  };

  test.each([
    ['an inactive warehouse', { warehouseInactive: true }, 'invalid_state'],
    ['an inactive product', { inactive: ['a'] }, 'invalid_state'],
    ['an unknown product', { unknown: ['a'] }, 'not_found'],
  ] as const)('%s takes nothing in and promises nothing', (_what, facts, code) => {
    for (const type of ['reserve', 'expect', 'return', 'arrive']) {
      expect([type, codeOf(ACTIONS[type] ?? reserve({}), facts)]).toEqual([type, code]);
    }
  });

  test('does not keep what is inactive from leaving, nor what is reserved from shipping', () => {
    const facts: Facts = { warehouseInactive: true, inactive: ['a'] };
    expect(codeOf(ACTIONS['send'] ?? reserve({}), facts)).toBe('ok');
    expect(codeOf(ACTIONS['ship'] ?? reserve({}), facts)).toBe('ok');
    expect(codeOf(ACTIONS['send'] ?? reserve({}), { unknown: ['a'] })).toBe('not_found');
    expect(codeOf(ACTIONS['ship'] ?? reserve({}), { unknown: ['a'] })).toBe('ok');
  });

  test('of other products is no matter', () => {
    expect(codeOf(reserve({ a: 1 }), { unknown: ['b'], inactive: ['c'] })).toBe('ok');
  });
});

test('what would take a level past the largest figure is refused, to the unit', () => {
  const arriving = (units: number): PartAction => {
    return { type: 'return', arrivals: [{ sku: 'a', quantity: units, how: 'sellable' }] };
  };
  const levels = { a: { onHand: ON_HAND_MAX - 5, incoming: 3 } };
  for (const action of [expectUnits, (units: Units) => arriving(units['a'] ?? 0)]) {
    expect(vote(levels, action({ a: 2 }))).toMatchObject({ ok: true });
    expect(refusalOf(vote(levels, action({ a: 3 })))).toMatchObject({ code: 'invalid_state' });
  }
});

test('goods on their way may arrive at a level that they fill to the largest figure', () => {
  const before = part({ expected: { a: 3 } });
  const action: PartAction = {
    type: 'arrive',
    arrivals: [{ sku: 'a', quantity: 3, how: 'sellable' }],
  };
  const levels = { a: { onHand: ON_HAND_MAX - 3, incoming: 3 } };
  expect(vote(levels, action, { before })).toMatchObject({ ok: true });
});

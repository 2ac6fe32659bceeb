import { describe, expect, test } from 'vitest';
import type { RestockEvent } from '../../../src/domain/restock/restock-step.ts';
import { evolveRestock } from '../../../src/domain/restock/restock-step.ts';
import type { Restraint } from '../../../src/domain/restock/restraint.ts';
import {
  ASK_AGAIN_AFTER_MS,
  released,
  restrained,
  restraintReason,
} from '../../../src/domain/restock/restraint.ts';
import { NOW } from '../../support/given.ts';
import { REQUEST } from '../../support/restocks.ts';

type Happened = readonly [id: string, event: RestockEvent['type'], figure?: number];

/** The restraint after events of restocks of 10, each of which brings the level to a position. */
function after(...happened: readonly Happened[]): Restraint | undefined {
  const restocks = new Map<string, ReturnType<typeof evolveRestock>>();
  let restraint: Restraint | undefined;
  for (const [id, type, figure = 10] of happened) {
    const request = { ...REQUEST, id, position: figure };
    const event = {
      requested: { type: 'requested', request },
      ordered: { type: 'ordered', expectedAt: null, quantity: figure },
      carried: { type: 'carried', quantity: figure },
      expected_changed: { type: 'expected_changed', expectedAt: figure },
      received: { type: 'received', quantity: figure },
      failed: { type: 'failed', reason: 'late' },
      cancelled: { type: 'cancelled' },
    } as const;
    const restock = evolveRestock(restocks.get(id), event[type], NOW);
    restocks.set(id, restock);
    restraint = restrained(restraint, restock);
  }
  return restraint;
}

const LATER = NOW + ASK_AGAIN_AFTER_MS;
const reasonAt = (position: number, restraint: Restraint | undefined, at = NOW) =>
  restraintReason(restraint, position, at);

test('nothing restrains a level that has ordered nothing', () => {
  expect(reasonAt(-100, undefined)).toBe(null);
});

describe('after an order that brought the position to 100', () => {
  const open = after(['a', 'requested', 100]);

  test('nothing more is ordered until the position falls below that', () => {
    expect([101, 100, 99].map((position) => reasonAt(position, open))).toEqual([
      'ordered',
      'ordered',
      null,
    ]);
  });

  test.each([
    ['ordered', 10],
    ['expected_changed', NOW + 1],
    ['received', 4],
  ] as const)('nothing more is ordered because some of it is %s', (type, figure) => {
    expect(reasonAt(100, after(['a', 'requested', 100], ['a', type, figure]))).toBe('ordered');
  });

  test('more may be ordered when all of it has come', () => {
    const ended = after(['a', 'requested', 100], ['a', 'received', 10]);
    expect(ended).toBe(undefined);
  });

  test('less of it moves the line, so that what will not come is not asked for at once', () => {
    const less = after(['a', 'requested', 100], ['a', 'ordered', 3]);
    expect([93, 92].map((position) => reasonAt(position, less))).toEqual(['ordered', null]);
  });

  test('the order after it is what counts', () => {
    const second = after(['a', 'requested', 100], ['b', 'requested', 95], ['a', 'received', 10]);
    expect([95, 94].map((position) => reasonAt(position, second))).toEqual(['ordered', null]);
  });
});

describe.each(['failed', 'cancelled'] as const)('after a restock that was %s', (type) => {
  const ended = after(['a', 'requested', 100], ['a', type]);

  test('the next is asked for 60 s later, and not before', () => {
    expect(LATER - NOW).toBe(60_000);
    expect(reasonAt(0, ended, LATER - 1)).toBe('paused');
    expect(reasonAt(0, ended, LATER)).toBe(null);
    expect(reasonAt(100, ended, LATER)).toBe(null);
  });

  test('what was ordered after it restrains further', () => {
    const both = after(['a', 'requested', 100], ['b', 'requested', 90], ['a', type]);
    expect(reasonAt(80, both, LATER - 1)).toBe('paused');
    expect(reasonAt(90, both, LATER)).toBe('ordered');
    expect(reasonAt(80, both, LATER)).toBe(null);
  });

  test('an order that is placed all the same does not end the pause', () => {
    const both = after(['a', 'requested', 100], ['a', type], ['b', 'requested', 90]);
    expect(reasonAt(80, both, LATER - 1)).toBe('paused');
    expect(reasonAt(90, both, LATER)).toBe('ordered');
  });

  test('an order that comes to its end meanwhile does not end the pause', () => {
    const both = after(
      ['a', 'requested', 100],
      ['b', 'requested', 90],
      ['a', type],
      ['b', 'received', 10],
    );
    expect(reasonAt(80, both, LATER - 1)).toBe('paused');
    expect(reasonAt(80, both, LATER)).toBe(null);
  });

  test('another policy orders only when the pause is over', () => {
    expect(reasonAt(100, released(ended, NOW), LATER - 1)).toBe('paused');
    expect(released(ended, LATER)).toBe(undefined);
  });
});

test('another policy may order at once what it asks for', () => {
  expect(released(after(['a', 'requested', 100]), NOW)).toBe(undefined);
  expect(released(undefined, NOW)).toBe(undefined);
});

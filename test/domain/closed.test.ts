/** A warehouse that is closed, which has nothing left and takes nothing in. */
import { expect, test } from 'vitest';
import type { Operation } from '../../src/domain/operation.ts';
import type { PartAction } from '../../src/domain/steps/part.ts';
import { decideVote } from '../../src/domain/steps/part-step.ts';
import { Draft, decide } from '../../src/domain/warehouse.ts';
import type { Command } from '../../src/domain/warehouse.ts';
import { NOW, PLACE } from '../support/given.ts';
import { part, place } from '../support/steps.ts';

const closed = new Draft(place({ a: {} }, { isClosed: true }));
const detail = `the warehouse ${PLACE} was deleted and takes in no more`;
const REFUSED = { ok: false, refusal: { code: 'invalid_state', detail } };

const operation = (type: Operation['type'], quantity: number): Operation => {
  return { type, sku: 'a', quantity };
};
const decided = (command: Command) => decide(closed, command, { at: NOW });

test.each([operation('receive', 1), operation('count', 1), operation('adjust', 1)])(
  'refuses a $type that brings something in',
  (command) => {
    expect(decided(command)).toEqual(REFUSED);
    const all = { type: 'operate_all', operations: [command] } as const;
    const refusal = { code: 'rejected_all', refusals: [REFUSED.refusal] };
    expect(decided(all)).toEqual({ ok: false, refusal });
  },
);

test('says of what would take something out that there is nothing', () => {
  const short = { ok: false, refusal: { code: 'insufficient_stock' } };
  for (const type of ['remove', 'write_off'] as const) {
    expect(decided(operation(type, 1))).toMatchObject(short);
  }
  const lines = [{ sku: 'a', quantity: 1 }];
  const reserve = { type: 'reserve', id: 'r', lines, ttlSeconds: null, reference: null } as const;
  expect(decided(reserve)).toMatchObject(short);
});

test('a count that agrees with the book finds nothing', () => {
  expect(decided(operation('count', 0))).toMatchObject({ ok: true, events: [] });
});

const lines = [{ sku: 'a', quantity: 1 }];
const voted = (action: PartAction) =>
  decideVote(closed, part(), { action, attempt: [1, 1], desk: 'desk/0' });

test.each<PartAction>([
  { type: 'return', arrivals: [{ sku: 'a', quantity: 1, how: 'sellable' }] },
  { type: 'expect', lines, immediate: true },
  { type: 'expect', lines, immediate: false },
  { type: 'take_back', lines },
])('does not promise to take in what comes by a $type', (action) => {
  expect(voted(action)).toEqual({ ...REFUSED, contended: false });
});

test.each<PartAction>([
  { type: 'reserve', lines, expiresAt: null },
  { type: 'send', lines },
])('has nothing for a $type', (action) => {
  expect(voted(action)).toMatchObject({ ok: false, refusal: { code: 'insufficient_stock' } });
});

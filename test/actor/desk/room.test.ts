/** Promises to take goods in at a level that has hardly any room left. */
import { expect, test } from 'vitest';
import type { DeskMessage } from '../../../src/actor/desk/protocol.ts';
import { ON_HAND_MAX } from '../../../src/domain/level.ts';
import type { PartAction } from '../../../src/domain/steps/part.ts';
import { Actors, DESK, inShort, placeTransfer } from '../../support/actors.ts';
import { NOW } from '../../support/given.ts';
import { operate, receive } from '../../support/shards.ts';
import { ORDER, TRANSFER } from '../../support/steps.ts';

const LINES = [{ sku: 'a', quantity: 3 }] as const;
const PROMISES: Readonly<Record<string, PartAction>> = {
  'goods that come at once': { type: 'expect', lines: LINES, immediate: true },
  'goods that are sent': { type: 'expect', lines: LINES, immediate: false },
  'goods that come back': { type: 'take_back', lines: LINES },
  'returned goods': {
    type: 'return',
    arrivals: [
      { sku: 'a', quantity: 1, how: 'damaged' },
      { sku: 'a', quantity: 2, how: 'sellable' },
    ],
  },
};

const all = { attempt: [1, 1], desk: DESK, by: 'tester' } as const;

function tell(actors: Actors, message: DeskMessage): readonly string[] {
  actors.tell(NOW, { to: 'berlin', message });
  return inShort(actors.take());
}

const prepare = (actors: Actors, document: DeskMessage['document'], action: PartAction) =>
  tell(actors, { ...all, document, type: 'prepare', action, reference: null });
const finish = (actors: Actors, document: DeskMessage['document'], commit: boolean) =>
  tell(actors, { ...all, document, type: 'finish', commit });

test.each(Object.entries(PROMISES))('%s count as there from their promise on', (_what, action) => {
  const actors = new Actors().stocked({ berlin: { a: ON_HAND_MAX - 5 } });
  expect(prepare(actors, ORDER, action)).toEqual(['vote desk/0 yes']);
  for (const reopened of [false, true]) {
    if (reopened) actors.crash();
    for (const other of Object.values(PROMISES)) {
      expect(prepare(actors, TRANSFER, other)).toContain('vote desk/0 no');
    }
    const asked = [receive(3), operate('adjust', 3), operate('count', ON_HAND_MAX - 2)];
    const refused = { ok: false, refusal: { code: 'invalid_state' } };
    expect(actors.batch(NOW, ...asked)).toMatchObject([refused, refused, refused]);
  }
  expect(actors.batch(NOW, receive(2))).toEqual([2]);
  finish(actors, ORDER, true);
  expect(actors.batch(NOW, receive(1))).toMatchObject([{ ok: false }]);
  const { onHand = 0, incoming = 0 } = actors.on.level('a') ?? {};
  expect(onHand + incoming).toBe(ON_HAND_MAX);
});

test('a promise that was not wanted gives its room back', () => {
  const actors = new Actors().stocked({ berlin: { a: ON_HAND_MAX - 3 } });
  const action: PartAction = { type: 'expect', lines: LINES, immediate: true };
  prepare(actors, TRANSFER, action);
  expect(prepare(actors, ORDER, action)).toEqual(['vote desk/0 no']);
  finish(actors, TRANSFER, false);
  expect(prepare(actors, ORDER, action)).toEqual(['vote desk/0 yes']);
});

test('a transfer to whose source nothing can come back is not cancelled', () => {
  const actors = new Actors().stocked({ berlin: { a: ON_HAND_MAX } });
  actors.ask(NOW, placeTransfer({ a: 2 }));
  actors.settle(NOW).batch(NOW, receive(1));
  const cancel = { type: 'cancel_transfer', id: 't' } as const;
  const first = actors.ask(NOW, cancel);
  actors.settle(NOW);
  expect(actors.answer(first)).toMatchObject({ ok: false, refusal: { code: 'invalid_state' } });
  expect(actors.on.level('a', 'paris')).toMatchObject({ incoming: 2 });
  actors.batch(NOW, operate('remove', 1));
  const second = actors.ask(NOW, cancel);
  actors.settle(NOW);
  expect(actors.answer(second)).toMatchObject({ document: { value: { status: 'cancelled' } } });
  expect(actors.on.level('a')).toMatchObject({ onHand: ON_HAND_MAX });
});

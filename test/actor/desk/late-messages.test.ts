/* oxlint-disable vitest/no-standalone-expect, vitest/expect-expect -- `expectSound` asserts. */
/** A warehouse that is told of the steps of one order again and again, late, and in any order. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeskMessage } from '../../../src/actor/desk/protocol.ts';
import type { Attempt, Part, PartAction } from '../../../src/domain/steps/part.ts';
import { isSameOrLater, leavingBy } from '../../../src/domain/steps/part.ts';
import { Actors, DESK } from '../../support/actors.ts';
import { NOW } from '../../support/given.ts';
import { ORDER } from '../../support/steps.ts';

const RUNS = 40;
const LINES = [{ sku: 'a', quantity: 1 }] as const;
const RELEASE: PartAction = { type: 'release', reason: 'cancelled' };
const VOTES: readonly PartAction[] = [
  { type: 'reserve', lines: LINES, expiresAt: null },
  { type: 'ship', lines: LINES },
  { type: 'return', arrivals: [{ sku: 'a', quantity: 1, how: 'sellable' }] },
];

/** A step as its desk makes it: voted and wanted or not, or decided without a vote. */
const step = fc.oneof(
  fc.record({ action: fc.constantFrom(...VOTES), commit: fc.boolean() }),
  fc.constant({ action: RELEASE, commit: null }),
);
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

/** What the desk says in a step. A decision needs a vote, so it cannot be heard before it. */
function messagesOf({ action, commit }: Step, count: number): readonly DeskMessage[] {
  const attempt: Attempt = [1, count];
  const all = { document: ORDER, attempt, desk: DESK, by: 'tester' };
  if (commit === null) return [{ ...all, type: 'perform', action, reference: null }];
  const prepare = { ...all, type: 'prepare', action, reference: null } as const;
  return [prepare, { ...all, type: 'finish', commit }];
}

function expectSound(actors: Actors, before: Part | undefined): void {
  const part = actors.part('berlin');
  if (part === undefined) return;
  const { vote, done, held } = part;
  const wentBack = before?.done && (done === null || !isSameOrLater(done, before.done));
  const isOutdone = vote !== null && done !== null && isSameOrLater(done, vote.attempt);
  expect([wentBack ?? false, isOutdone]).toEqual([false, false]);
  const sum = (lines: readonly { readonly quantity: number }[]): number =>
    lines.reduce((total, { quantity }) => total + quantity, 0);
  expect(actors.on.level('a')).toMatchObject({
    reserved: sum(held),
    leaving: sum(leavingBy(part)),
  });
}

test('of attempts that came to their end, the latest stays so', () => {
  const run = (steps: readonly Step[], again: readonly number[]): void => {
    const actors = new Actors().stocked({ berlin: { a: 9 } });
    const said: DeskMessage[] = [];
    const hear = (message: DeskMessage): void => {
      const before = actors.part('berlin');
      actors.tell(NOW, { to: 'berlin', message });
      expectSound(actors, before);
    };
    for (const [index, each] of steps.entries()) {
      const [first, finish] = messagesOf(each, index + 1);
      // What is not wanted may be lost; what is decided is said until it is done.
      const isLost = each.commit === false && index % 2 === 0;
      for (const message of [first, isLost ? undefined : finish]) {
        if (message !== undefined) hear(message);
      }
      said.push(...messagesOf(each, index + 1).filter(({ type }) => type !== 'finish' || !isLost));
      if (isLost && finish !== undefined) said.push(finish);
      const late = said[(again[index] ?? 0) % said.length];
      if (late !== undefined) hear(late);
    }
    for (const number of again) hear(said[number % said.length] as DeskMessage);
  };
  const steps = fc.array(step, { minLength: 1, maxLength: 8 });
  const again = fc.array(fc.nat(), { minLength: 8, maxLength: 16 });
  fc.assert(fc.property(steps, again, run), { numRuns: RUNS });
});

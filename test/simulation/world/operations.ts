/**
 * Counts what actors carry out: the measure of how much has been simulated. An operation is a
 * command or a question of a client, a command of the clock to let something expire, or a message
 * that one actor has sent another, once for each time that an actor has dealt with it and that its
 * batch did not fail.
 */
import { Desk } from '../../../src/actor/desk/desk.ts';
import { Participant } from '../../../src/actor/desk/participant.ts';
import type { Batch, Outcome } from '../../../src/actor/message.ts';
import type { Shard } from '../../../src/actor/shard.ts';
import { Work } from '../../../src/actor/work.ts';

/**
 * Most messages between actors that count for each that came in. While votes are contended, and
 * messages come twice, one question may be put a thousand times, which is no measure of anything.
 */
const TOLD_MAX = 16;

/** What was ever dealt with: messages between actors, and commands of the clock. */
const dealt = { told: 0, expired: 0 };

// Actors of one shard tell each other things within a batch, which only they can see.
for (const actor of [Desk.prototype, Participant.prototype]) counting(actor, 'handle', 'told');
counting(Work.prototype, 'expire', 'expired');

/** Has a batch carried out, and says how many operations that were. */
export function counted(
  shard: Shard,
  batch: Batch,
): { readonly outcome: Outcome; readonly operations: number } {
  const before = { ...dealt };
  const outcome = shard.carryOut(batch);
  if (!outcome.ok) return { outcome, operations: 0 };
  const { messages } = batch;
  const expired = dealt.expired - before.expired;
  const toldMax = (messages.length + expired) * TOLD_MAX;
  let operations = expired + Math.min(dealt.told - before.told, toldMax);
  for (const { command } of messages) if (command.type !== 'protocol') operations += 1;
  return { outcome, operations };
}

/** Has every call of a method counted. */
function counting<Name extends string>(
  actor: Record<Name, (...about: never[]) => unknown>,
  name: Name,
  as: keyof typeof dealt,
): void {
  const method = actor[name];
  actor[name] = function (this: unknown, ...about) {
    dealt[as] += 1;
    return method.apply(this, about);
  };
}

/**
 * Counts what actors carry out: the measure of how much has been simulated. An operation is a
 * command or a question of a client, or a message that one actor has sent another, once for each
 * time that an actor has dealt with it and that its batch did not fail.
 */
import { Desk } from '../../../src/actor/desk/desk.ts';
import { Participant } from '../../../src/actor/desk/participant.ts';
import type { Batch, Outcome } from '../../../src/actor/message.ts';
import type { Shard } from '../../../src/actor/shard.ts';

/**
 * Most messages between actors that count for each that came in. While votes are contended, and
 * messages come twice, one question may be put a thousand times, which is no measure of anything.
 */
const TOLD_MAX = 16;

/** Messages between actors that were ever dealt with, in a batch of their own or in another's. */
let told = 0;

// Actors of one shard tell each other things within a batch, which only they can see.
count(Desk.prototype);
count(Participant.prototype);

/** Has a batch carried out, and says how many operations that were. */
export function counted(
  shard: Shard,
  batch: Batch,
): { readonly outcome: Outcome; readonly operations: number } {
  const before = told;
  const outcome = shard.carryOut(batch);
  if (!outcome.ok) return { outcome, operations: 0 };
  const { messages } = batch;
  let operations = Math.min(told - before, messages.length * TOLD_MAX);
  for (const { command } of messages) if (command.type !== 'protocol') operations += 1;
  return { outcome, operations };
}

function count<Actor extends { handle: (...about: never[]) => unknown }>(actor: Actor): void {
  const { handle } = actor;
  actor.handle = function (this: Actor, ...about) {
    told += 1;
    return handle.apply(this, about);
  };
}

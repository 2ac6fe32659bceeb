/** What a desk works with. */
import type { Message, Reply } from '../message.ts';
import type { Pending } from '../pending.ts';
import type { Send } from './participant.ts';
import type { Turns } from './turns.ts';

/** What a desk needs of the batch that is being worked on. */
export interface DeskBatch {
  readonly pending: Pending;
  readonly send: Send;
  readonly turns: Turns;
  /** Remembers the answer under the message's idempotency key. */
  remember(message: Message, reply: Reply): void;
  /** Gives an answer that the message's own batch did not give. */
  answerLate(message: Message, reply: Reply): void;
  /** Whether an actor lives in this shard and may be told something in the same batch. */
  isHere(address: string): boolean;
  /** Works on what had to wait. */
  handleAgain(message: Message): void;
}

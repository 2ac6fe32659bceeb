/** Lets the callers of a shard know: at once, or when what they asked for comes to its end. */
import { Fault } from '../../actor/fault.ts';
import type { FaultCode } from '../../actor/fault.ts';
import type { Reply } from '../../actor/message.ts';
import type { MovementRow } from '../../journal/rows.ts';
import type { BatchRows } from '../answer.ts';
import { answerOf } from '../answer.ts';
import type { Letter } from '../mailbox.ts';
import type { Done, ShardEvents } from './shard-events.ts';

const NO_ROWS = { rows: [], firstSeq: 0 } as const;

export class Answering {
  readonly #shard: number;
  readonly #events: ShardEvents;
  readonly #waiting = new Map<number, Letter>();

  constructor(shard: number, events: ShardEvents) {
    this.#shard = shard;
    this.#events = events;
  }

  /** Callers that are answered later than their batch. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Gives the answers of a batch that took `ms`, and those that earlier batches left open. */
  answer(letters: readonly Letter[], outcome: Done, ms: number): void {
    const rows = JSON.parse(outcome.movements) as readonly MovementRow[];
    const replies = JSON.parse(outcome.replies) as readonly (Reply | null)[];
    this.#events.committed(this.#shard, outcome, { rows, messages: letters.length, ms });
    const batch = { rows, firstSeq: rows[0]?.[0] ?? 0 };
    for (const [index, letter] of letters.entries()) {
      const reply = replies[index];
      if (reply === undefined) throw new Error(`shard ${this.#shard} left a message unanswered`);
      if (reply !== null) tell(letter, reply, batch);
      else if (letter.ticket !== undefined) this.#waiting.set(letter.ticket, letter);
    }
    if (outcome.late === '[]') return;
    for (const [ticket, reply] of JSON.parse(outcome.late) as readonly [number, Reply][]) {
      const letter = this.#waiting.get(ticket);
      if (letter !== undefined) tell(letter, reply, NO_ROWS);
      this.#waiting.delete(ticket);
    }
  }

  /** The shard has lost its memory, and with it whom it was to answer. */
  rejectWaiting(message: string): void {
    rejectAll([...this.#waiting.values()], 'outcome_unknown', message);
    this.#waiting.clear();
  }
}

function tell(letter: Letter, reply: Reply, batch: BatchRows): void {
  const { to, command } = letter;
  if (command === undefined) return;
  try {
    letter.resolve(answerOf({ to, command }, reply, batch));
  } catch (error) {
    letter.reject(error);
  }
}

export function rejectAll(letters: readonly Letter[], code: FaultCode, message: string): undefined {
  for (const letter of letters) letter.reject(new Fault(code, message));
}

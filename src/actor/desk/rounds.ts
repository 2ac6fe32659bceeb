/**
 * The steps that a desk has on their way: in memory only, because whoever promised something asks
 * again, and a step of which nobody remembers was not decided. What was decided is in the journal
 * and is begun again from there.
 */
import Denque from 'denque';
import type { Documents, Filed } from '../documents.ts';
import type { Message } from '../message.ts';
import type { Round } from './protocol.ts';

/** A round, whom to answer, and what waits for it to end. */
export interface Turn {
  readonly round: Round;
  /** Who asked; null if nobody waits for an answer. */
  readonly asker: Message | null;
  readonly waiting: readonly Message[];
}

/** Something under `key` that may have to be said again. */
interface Reminder {
  readonly at: number;
  readonly key: string;
}

/** A question without an answer is asked again after so long. */
const REPEAT_MS = 1_000;
/** A warehouse asks what became of its promise after so long. */
const ASK_MS = 5_000;

export class Rounds {
  readonly turns = new Map<string, Turn>();
  /** The turn in which what was asked under an idempotency key is being worked on. */
  readonly keys = new Map<string, string>();
  /** Tells the attempts of this opening of the shard from all others; 0 before the first one. */
  generation = 0;
  count = 0;
  readonly #turnsToRepeat = new Denque<Reminder>();
  readonly #partsToAsk = new Denque<Reminder>();

  /** Begins again what was decided, and asks for what was promised, at once. */
  static restored(documents: Documents): Rounds {
    const rounds = new Rounds();
    for (const [key, { body }] of documents.open) {
      if (body.type === 'part') rounds.#partsToAsk.push({ at: 0, key });
      if (body.type !== 'filed') continue;
      rounds.turns.set(key, { round: roundOf(body.value), asker: null, waiting: [] });
      rounds.#turnsToRepeat.push({ at: 0, key });
    }
    return rounds;
  }

  /** When something is to be said again; null if nothing is. May be early, never late. */
  get nextAt(): number | null {
    const turn = this.#turnsToRepeat.peekFront()?.at;
    const part = this.#partsToAsk.peekFront()?.at;
    if (turn === undefined || part === undefined) return turn ?? part ?? null;
    return Math.min(turn, part);
  }

  remindOfTurn(key: string, at: number): void {
    this.#turnsToRepeat.push({ at: at + REPEAT_MS, key });
  }

  remindOfPart(key: string, at: number): void {
    this.#partsToAsk.push({ at: at + ASK_MS, key });
  }

  /** Takes out the keys of the turns and of the parts that are due by `at`. */
  takeDue(at: number): { readonly turns: readonly string[]; readonly parts: readonly string[] } {
    return { turns: taken(this.#turnsToRepeat, at), parts: taken(this.#partsToAsk, at) };
  }
}

/** All delays of a kind are the same, so that the first to come is the first to be due. */
function taken(reminders: Denque<Reminder>, at: number): readonly string[] {
  const keys: string[] = [];
  while ((reminders.peekFront()?.at ?? Infinity) <= at) keys.push(reminders.shift()?.key ?? '');
  return keys;
}

function roundOf({ document, todo }: Filed): Round {
  if (todo === null) throw new Error(`${document.value.id} is at rest`);
  const { attempt, finish, perform, by } = todo;
  return {
    document: { type: document.type, id: document.value.id },
    attempt,
    by,
    phase: 'finishing',
    startedAt: 0,
    step: { document, votes: [], performs: perform, isAnsweredAtOnce: true },
    facts: {},
    unasked: [],
    pending: [...finish, ...perform.map(({ warehouse }) => warehouse)],
    voted: finish,
  };
}

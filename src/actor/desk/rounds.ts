/**
 * The steps that a desk has on their way: in memory only, because whoever promised something asks
 * again, and a step of which nobody remembers was not decided. What was decided is in the journal
 * and is begun again from there.
 */
import Denque from 'denque';
import type { Documents } from '../documents.ts';
import type { Filed } from '../kept.ts';
import type { Message } from '../message.ts';
import type { Round } from './protocol.ts';

/** A round, and whom to answer. */
export interface Turn {
  readonly round: Round;
  /** Who asked; null if nobody waits for an answer. */
  readonly asker: Message | null;
}

/** A question without an answer is asked again after so long. */
const REPEAT_MS = 1_000;
/**
 * A vote that only other votes stand against is asked for again after so long, and then after ever
 * longer, up to the last. That one is no longer than votes take to be settled under load: whoever
 * waits longer loses what becomes free to those who ask for the first time.
 */
const PAUSES_MS = [1, 2, 4, 8] as const;
/** A warehouse asks what became of its promise after so long. */
const ASK_MS = 5_000;

/** Something under `key` that may have to be said again. */
interface Reminder {
  readonly at: number;
  readonly key: string;
}

/** Reminders that all have the same delay, so that the first to come is the first to be due. */
class Reminders {
  readonly #delayMs: number;
  readonly #isOpen: (key: string) => boolean;
  readonly #line = new Denque<Reminder>();
  /** Each key stands in line once, or what takes long would be said more and more often. */
  readonly #keys = new Set<string>();

  /** `isOpen` says whether there is anything to say still under a key. */
  constructor(delayMs: number, isOpen: (key: string) => boolean) {
    this.#delayMs = delayMs;
    this.#isOpen = isOpen;
  }

  /** `Infinity` if there are none. Nobody is woken for what has come to its end meanwhile. */
  get nextAt(): number {
    for (let next = this.#line.peekFront(); next !== undefined; next = this.#line.peekFront()) {
      if (this.#isOpen(next.key)) return next.at;
      this.#line.shift();
      this.#keys.delete(next.key);
    }
    return Infinity;
  }

  add(key: string, at: number): void {
    if (this.#keys.has(key)) return;
    this.#keys.add(key);
    this.#line.push({ at: at + this.#delayMs, key });
  }

  takeDue(at: number): readonly string[] {
    const due: string[] = [];
    while (this.nextAt <= at) due.push(this.#line.shift()?.key ?? '');
    for (const key of due) this.#keys.delete(key);
    return due;
  }
}

export class Rounds {
  readonly turns = new Map<string, Turn>();
  /** What waits for a turn to end, in the order in which it came. */
  readonly waiting = new Map<string, Message[]>();
  /** So much may wait for one turn. */
  waitingMax = Infinity;
  /** The turn in which what was asked under an idempotency key is being worked on. */
  readonly keys = new Map<string, string>();
  /** Tells the attempts of this opening of the shard from all others; 0 before the first one. */
  generation = 0;
  count = 0;
  readonly #turnsToRepeat: Reminders;
  readonly #partsToAsk: Reminders;
  readonly #pauses: readonly Reminders[];

  constructor({ open }: Pick<Documents, 'open'>) {
    const isTurn = (key: string): boolean => this.turns.has(key);
    this.#turnsToRepeat = new Reminders(REPEAT_MS, isTurn);
    this.#pauses = PAUSES_MS.map((delayMs) => new Reminders(delayMs, isTurn));
    this.#partsToAsk = new Reminders(ASK_MS, (key) => open.has(key));
  }

  /** Begins again what was decided, and asks for what was promised, at once. */
  static restored(documents: Documents): Rounds {
    const rounds = new Rounds(documents);
    for (const [key, { body }] of documents.open) {
      if (body.type === 'part') rounds.#partsToAsk.add(key, -ASK_MS);
      if (body.type !== 'filed') continue;
      rounds.turns.set(key, { round: roundOf(body.value), asker: null });
      rounds.#turnsToRepeat.add(key, -REPEAT_MS);
    }
    return rounds;
  }

  /** When something is to be said again; null if nothing is. May be early, never late. */
  get nextAt(): number | null {
    let nextAt = Math.min(this.#turnsToRepeat.nextAt, this.#partsToAsk.nextAt);
    for (const reminders of this.#pauses) nextAt = Math.min(nextAt, reminders.nextAt);
    return nextAt === Infinity ? null : nextAt;
  }

  remindOfTurn(key: string, at: number): void {
    this.#turnsToRepeat.add(key, at);
  }

  /** Has a turn asked again soon for a vote that was refused `times` times before. */
  remindOfVote(key: string, times: number, at: number): void {
    this.#pauses[Math.min(times, PAUSES_MS.length - 1)]?.add(key, at);
  }

  remindOfPart(key: string, at: number): void {
    this.#partsToAsk.add(key, at);
  }

  /** Takes out the keys of the turns and of the parts that are due by `at`. */
  takeDue(at: number): { readonly turns: readonly string[]; readonly parts: readonly string[] } {
    // Nearly always nothing is due, which is to cost a batch nothing.
    if ((this.nextAt ?? Infinity) > at) return NOTHING_DUE;
    const turns = [this.#turnsToRepeat, ...this.#pauses].flatMap((each) => each.takeDue(at));
    return { turns: [...new Set(turns)], parts: this.#partsToAsk.takeDue(at) };
  }
}

const NOTHING_DUE = { turns: [], parts: [] } as const;

function roundOf({ document, todo }: Filed): Round {
  if (todo === null) throw new Error(`${document.value.id} is at rest`);
  const { attempt, finish, perform, by } = todo;
  return {
    document: { type: document.type, id: document.value.id },
    attempt,
    by,
    phase: 'finishing',
    startedAt: 0,
    contentions: 0,
    step: { document, votes: [], performs: perform, isAnsweredAtOnce: true },
    facts: {},
    unasked: [],
    pending: [...finish, ...perform.map(({ warehouse }) => warehouse)],
    voted: finish,
  };
}

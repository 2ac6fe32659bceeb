/**
 * What was answered under an idempotency key, for a window of time and up to a number of keys. The
 * answers lie in the journal; memory holds 16 bytes of index for each.
 */
import type { HashIndex, HashIndexParts } from '../journal/hash-index.ts';
import type { AnswerRow } from '../journal/rows.ts';
import type { SqliteJournal } from '../journal/sqlite.ts';
import type { Reply } from './message.ts';

/** How long and how many answers are remembered. */
export interface AnswerLimits {
  readonly windowMs: number;
  readonly max: number;
}

/** What was asked and answered under a key. */
export interface Answer {
  readonly fingerprint: number;
  readonly reply: Reply;
}

/** So many answers are looked through at a time for those that may be forgotten. */
const FORGET_STEP = 2048;

export class Answers {
  readonly #journal: SqliteJournal;
  readonly #index: HashIndex;
  readonly #limits: AnswerLimits;
  #sinceForgetting = 0;

  constructor(journal: SqliteJournal, index: HashIndex, limits: AnswerLimits) {
    this.#journal = journal;
    this.#index = index;
    this.#limits = limits;
    index.rowMin = journal.answerMin;
  }

  /** How many answers are remembered. */
  get count(): number {
    return this.#journal.position.answer - this.#journal.answerMin + 1;
  }

  find(key: string): Answer | undefined {
    for (const n of this.#index.rows(key)) {
      const row = this.#journal.answer(n);
      if (row !== undefined && row[2] === key) {
        return { fingerprint: row[3], reply: JSON.parse(row[4]) as Reply };
      }
    }
    return undefined;
  }

  /** Takes in rows that have been committed. */
  settle(rows: readonly AnswerRow[]): void {
    for (const [n, , key] of rows) this.#index.add(key, n);
    this.#sinceForgetting += rows.length;
    this.#index.rowMin = this.#journal.answerMin;
  }

  /** The oldest answer to keep at `at`; those before it may be deleted with the next commit. */
  answerMin(at: number): number {
    const { answerMin, position } = this.#journal;
    if (this.#sinceForgetting < FORGET_STEP / 2) return answerMin;
    this.#sinceForgetting = 0;
    const tooMany = position.answer - this.#limits.max;
    const tooOld = this.#journal.lastAnswerBefore(at - this.#limits.windowMs, FORGET_STEP);
    return Math.max(answerMin, Math.min(answerMin + FORGET_STEP, tooMany + 1), tooOld + 1);
  }

  parts(): HashIndexParts {
    return this.#index.parts();
  }
}

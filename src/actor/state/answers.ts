/**
 * What was answered under an idempotency key, for a window of time and up to a number of keys. The
 * answers lie in the journal; memory holds some 30 bytes of index for each.
 */
import type { HashIndex, HashIndexParts, KeyHash } from '../../journal/hash-index.ts';
import type { AnswerRow } from '../../journal/rows.ts';
import type { SqliteJournal } from '../../journal/sqlite.ts';
import type { Reply } from '../message.ts';

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

  hash(key: string): KeyHash {
    return this.#index.hash(key);
  }

  /** What was answered under a key before, or in the batch whose rows so far are `pending`. */
  find(key: string, hash: KeyHash, pending: readonly AnswerRow[]): Answer | undefined {
    const { answer: last } = this.#journal.position;
    for (const n of this.#index.rows(hash)) {
      const row = n > last ? pending[n - last - 1] : this.#journal.answer(n);
      if (row !== undefined && row[2] === key) {
        return { fingerprint: row[3], reply: JSON.parse(row[4]) as Reply };
      }
    }
    return undefined;
  }

  /**
   * Lets a key be found in row `n`, which is not committed yet. If it never is, nothing needs to be
   * taken back: whoever looks there finds no row, or one with another key.
   */
  expect(hash: KeyHash, n: number): void {
    this.#index.add(hash, n);
  }

  /** So many rows have been committed. */
  settle(count: number): void {
    this.#sinceForgetting += count;
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

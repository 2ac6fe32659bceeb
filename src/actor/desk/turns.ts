/** The turns of a desk as they would be after a batch. Dropping it undoes it. */
import type { Attempt } from '../../domain/steps/part.ts';
import type { Rounds, Turn } from './rounds.ts';

export class Turns {
  readonly #rounds: Rounds;
  readonly #commit: number;
  readonly #turns = new Map<string, Turn | null>();
  readonly #keys = new Map<string, string | null>();
  #generation = 0;
  #count = 0;

  /** `commit` is the number of the last commit before the batch. */
  constructor(rounds: Rounds, commit: number) {
    this.#rounds = rounds;
    this.#commit = commit;
  }

  /** Whether the batch must be committed, even if it is empty, for its attempts to be unique. */
  get isNewGeneration(): boolean {
    return this.#generation !== 0 && this.#rounds.generation === 0;
  }

  find(key: string): Turn | undefined {
    const turn = this.#turns.get(key);
    return turn === undefined ? this.#rounds.turns.get(key) : (turn ?? undefined);
  }

  /** The turn in which what was asked under an idempotency key is being worked on. */
  keyOf(idempotencyKey: string): string | undefined {
    const key = this.#keys.get(idempotencyKey);
    return key === undefined ? this.#rounds.keys.get(idempotencyKey) : (key ?? undefined);
  }

  /** Puts a turn in the place of the one before, or ends it. */
  set(key: string, turn: Turn | null): void {
    const before = this.find(key)?.asker?.key ?? null;
    const after = turn?.asker?.key ?? null;
    if (before !== null && before !== after) this.#keys.set(before, null);
    if (after !== null) this.#keys.set(after, key);
    if (turn === null && !this.#rounds.turns.has(key)) this.#turns.delete(key);
    else this.#turns.set(key, turn);
  }

  /**
   * An attempt that no other is the same as, nor was before a crash: its generation is the number
   * of a commit that this opening of the shard made.
   */
  newAttempt(): Attempt {
    this.#generation = this.#rounds.generation === 0 ? this.#commit + 1 : this.#rounds.generation;
    this.#count += 1;
    return [this.#generation, this.#rounds.count + this.#count];
  }

  /** Makes it true, and has new questions asked again after a while. */
  settle(at: number): void {
    const { turns, keys } = this.#rounds;
    for (const [key, turn] of this.#turns) {
      if (turn === null) {
        turns.delete(key);
        continue;
      }
      const before = turns.get(key)?.round;
      turns.set(key, turn);
      const { attempt, phase } = turn.round;
      const isNew = before?.phase !== phase || String(before.attempt) !== String(attempt);
      if (isNew) this.#rounds.remindOfTurn(key, at);
    }
    for (const [key, turn] of this.#keys) {
      if (turn === null) keys.delete(key);
      else keys.set(key, turn);
    }
    if (this.#generation !== 0) this.#rounds.generation = this.#generation;
    this.#rounds.count += this.#count;
  }
}

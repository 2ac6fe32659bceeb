/** The turns of a desk as they would be after a batch. Dropping it undoes it. */
import type { Attempt } from '../../domain/steps/part.ts';
import type { Message, Reply } from '../message.ts';
import type { Rounds, Turn } from './rounds.ts';

/** What a batch does to those who wait for a turn to end. */
interface Queue {
  /** Whether those who waited before the batch do so no more. */
  isLetGo: boolean;
  added: Message[];
}

/** What a batch changes. */
interface Changes {
  readonly turns: Map<string, Turn | null>;
  readonly queues: Map<string, Queue>;
  readonly setAside: Map<string, number>;
  readonly keys: Map<string, string | null>;
}

const NOBODY: readonly Message[] = [];

export class Turns {
  readonly #rounds: Rounds;
  readonly #commit: number;
  /** Undefined as long as nothing has changed, as in most batches. */
  #changes: Changes | undefined;
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
    // To look for a new text in an empty map takes as long as in a full one.
    if (this.#changes === undefined && this.#rounds.turns.size === 0) return undefined;
    const turn = this.#changes?.turns.get(key);
    return turn === undefined ? this.#rounds.turns.get(key) : (turn ?? undefined);
  }

  /** The turn in which what was asked under an idempotency key is being worked on. */
  keyOf(idempotencyKey: string): string | undefined {
    if (this.#changes === undefined && this.#rounds.keys.size === 0) return undefined;
    const key = this.#changes?.keys.get(idempotencyKey);
    return key === undefined ? this.#rounds.keys.get(idempotencyKey) : (key ?? undefined);
  }

  /** Puts a turn in the place of the one before. */
  set(key: string, turn: Turn): void {
    this.#put(key, turn);
  }

  /** Puts a turn in the place of the one before, to ask again soon, the later the more `times`. */
  setAside(key: string, turn: Turn, times: number): void {
    this.#put(key, turn);
    this.#change.setAside.set(key, times);
  }

  /**
   * Has `message` wait for the turn under `key` to end. Returns null, or that too much waits there
   * already; what the desk itself has to do is never too much.
   */
  wait(key: string, message: Message): Reply | null {
    const queue = this.#queueOf(key);
    const before = queue.isLetGo ? 0 : (this.#rounds.waiting.get(key)?.length ?? 0);
    const waiting = before + queue.added.length;
    if (waiting >= this.#rounds.waitingMax && message.command.type !== 'expire_order') {
      const name = key.trim();
      return {
        ok: false,
        overloaded: `not executed: ${waiting} commands wait for ${name} already`,
      };
    }
    queue.added.push(message);
    return null;
  }

  /** Ends the turn under `key`. Returns what has waited for that. */
  end(key: string): readonly Message[] {
    this.#put(key, null);
    if (this.#changes?.queues.has(key) !== true && !this.#rounds.waiting.has(key)) return NOBODY;
    const queue = this.#queueOf(key);
    const before = queue.isLetGo ? [] : (this.#rounds.waiting.get(key) ?? []);
    const waiting = [...before, ...queue.added];
    queue.isLetGo = true;
    queue.added = [];
    return waiting;
  }

  /** All that are on their way. */
  *all(): Generator<Turn, void, void> {
    const changed = this.#changes?.turns;
    for (const [key, turn] of this.#rounds.turns) if (changed?.has(key) !== true) yield turn;
    for (const turn of changed?.values() ?? []) if (turn !== null) yield turn;
  }

  /** All that waits for one of them to end. */
  *waiting(): Generator<Message, void, void> {
    for (const [key, messages] of this.#rounds.waiting) {
      if (this.#changes?.queues.get(key)?.isLetGo !== true) yield* messages;
    }
    for (const { added } of this.#changes?.queues.values() ?? []) yield* added;
  }

  #queueOf(key: string): Queue {
    const { queues } = this.#change;
    const known = queues.get(key);
    if (known !== undefined) return known;
    const queue = { isLetGo: false, added: [] };
    queues.set(key, queue);
    return queue;
  }

  /** To be written to. */
  get #change(): Changes {
    this.#changes ??= {
      turns: new Map(),
      queues: new Map(),
      setAside: new Map(),
      keys: new Map(),
    };
    return this.#changes;
  }

  #put(key: string, turn: Turn | null): void {
    const before = this.find(key)?.asker?.key ?? null;
    const after = turn?.asker?.key ?? null;
    const { turns, keys } = this.#change;
    if (before !== null && before !== after) keys.set(before, null);
    if (after !== null) keys.set(after, key);
    if (turn === null && !this.#rounds.turns.has(key)) turns.delete(key);
    else turns.set(key, turn);
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
    if (this.#changes !== undefined) this.#settle(this.#changes, at);
    if (this.#generation !== 0) this.#rounds.generation = this.#generation;
    this.#rounds.count += this.#count;
  }

  #settle(changes: Changes, at: number): void {
    const { turns, keys, waiting } = this.#rounds;
    for (const [key, turn] of changes.turns) {
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
    for (const [key, times] of changes.setAside) this.#rounds.remindOfVote(key, times, at);
    for (const [key, { isLetGo, added }] of changes.queues) {
      const before = isLetGo ? undefined : waiting.get(key);
      if (before !== undefined) before.push(...added);
      else if (added.length > 0) waiting.set(key, added);
      else waiting.delete(key);
    }
    for (const [key, turn] of changes.keys) {
      if (turn === null) keys.delete(key);
      else keys.set(key, turn);
    }
  }
}

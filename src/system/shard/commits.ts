/**
 * How far the journals have come, for whoever reads them: the last rows that were committed, and
 * since when nothing that is not known yet can have happened.
 */
export class Commits {
  readonly #documents: number[];
  /** When each batch began that has not been reported yet, oldest first, by shard. */
  readonly #underWay: readonly number[][];
  readonly #listeners = new Set<() => void>();

  constructor(shards: number) {
    this.#documents = Array.from({ length: shards }, () => 0);
    this.#underWay = Array.from({ length: shards }, () => []);
  }

  /** The number of the last row of documents in each shard, as far as it is known here. */
  get documents(): readonly number[] {
    return this.#documents;
  }

  /** Rows of `shard` that are not in `documents` are of this time or a later one. */
  earliestUnknown(shard: number, now: number): number {
    return this.#underWay[shard]?.[0] ?? now;
  }

  /** A batch of `shard` begins, with this time. */
  began(shard: number, at: number): void {
    this.#underWay[shard]?.push(at);
  }

  /** What became of the oldest batch under way is known. */
  ended(shard: number): void {
    this.#underWay[shard]?.shift();
    for (const listener of this.#listeners) listener();
  }

  /** The last row of documents in `shard` is this one. */
  reached(shard: number, document: number): void {
    this.#documents[shard] = document;
  }

  /** Calls `listener` after each batch, whatever came of it. Returns what ends that. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** Where documents live: at the desk that their id hashes to. */
import { hash64 } from '../../journal/hash-index.ts';
import { newId } from '../ids.ts';

/** Hexadecimal digits of an id that are counted up: 32 bits. */
const TAIL_DIGITS = 8;

export class Desks {
  readonly #shards: number;
  readonly #makeId: () => string;

  /** `makeId` makes ids that are new; they end in hexadecimal digits. */
  constructor(shards: number, makeId: () => string = newId) {
    this.#shards = shards;
    this.#makeId = makeId;
  }

  /** The shard whose desk an id, or a key, hashes to. */
  shardOf(text: string): number {
    const [low] = hash64(text, 0);
    return low % this.#shards;
  }

  /** A new id whose desk is in `shard`: its last digits are counted up until it is. */
  newId(shard: number | undefined): string {
    const made = this.#makeId();
    if (shard === undefined) return made;
    const head = made.slice(0, -TAIL_DIGITS);
    for (let tail = Number.parseInt(made.slice(-TAIL_DIGITS), 16); ; tail++) {
      const digits = (tail >>> 0).toString(16).padStart(TAIL_DIGITS, '0');
      if (this.shardOf(head + digits) === shard) return head + digits;
    }
  }
}

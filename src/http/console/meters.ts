/**
 * Counts what happens, as it happens. Made before the system is, which it hears from; what is made
 * of the counts is said elsewhere. Counting allocates nothing and asks no clock.
 */
import type { Observer } from '../../system/system.ts';
import { Changes } from './changes.ts';
import { Durations } from './durations.ts';
import { Tallies } from './tallies.ts';

export class Meters {
  /** How operations were answered. */
  readonly answers = new Tallies(performance.now());
  /** How long they took. */
  readonly operations = new Durations();
  readonly changes = new Changes();
  readonly #commits = new Map<number, Durations>();

  /** An operation of a type was answered with `ok` or the code of a problem. */
  operation(type: string, answer: string, seconds: number): void {
    this.answers.record(type, answer);
    this.operations.record(seconds);
  }

  /** How long the commits of a shard took. */
  commits(shard: number): Durations {
    const known = this.#commits.get(shard);
    if (known !== undefined) return known;
    const made = new Durations();
    this.#commits.set(shard, made);
    return made;
  }

  /** A second is over. */
  turn(): void {
    this.answers.turn(performance.now());
    this.operations.turn();
    for (const commits of this.#commits.values()) commits.turn();
  }

  /** The same observer, with these meters beside it. */
  beside(observer: Observer): Observer {
    return {
      ...observer,
      opened: (...about) => {
        observer.opened?.(...about);
        this.changes.opened();
      },
      committed: (shard, outcome, batch) => {
        observer.committed?.(shard, outcome, batch);
        this.changes.committed(outcome, batch);
        if (outcome.commitMs !== null) this.commits(shard).record(outcome.commitMs / 1_000);
      },
    };
  }
}

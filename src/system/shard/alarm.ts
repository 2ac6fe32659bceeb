/** When a shard has something to do by itself, and what wakes it then. */
import type { Opened } from '../../actor/message.ts';
import type { Clock } from '../clock.ts';

/** Longest delay that a timer takes; a later time is set again when it rings. */
const TIMER_MAX_MS = 2 ** 31 - 1;

export class Alarm {
  readonly #clock: Clock;
  readonly #ring: () => void;
  #nextExpiryAt: number | null = null;
  #nextRepeatAt: number | null = null;
  #callOff: (() => void) | undefined;

  constructor(clock: Clock, ring: () => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  /** Whether a document is past its time and has not expired yet. */
  get isExpiryDue(): boolean {
    return this.#nextExpiryAt !== null && this.#nextExpiryAt <= this.#clock.now();
  }

  /** Whether there is something to do now. */
  get isTimeUp(): boolean {
    return this.#nextAt <= this.#clock.now();
  }

  learn({ nextExpiryAt, nextRepeatAt }: Pick<Opened, 'nextExpiryAt' | 'nextRepeatAt'>): void {
    this.#nextExpiryAt = nextExpiryAt;
    this.#nextRepeatAt = nextRepeatAt;
  }

  /** Has it ring when there is something to do. */
  set(): void {
    this.stop();
    if (this.#nextAt === Infinity) return;
    const delay = Math.max(0, this.#nextAt - this.#clock.now());
    this.#callOff = this.#clock.after(Math.min(delay, TIMER_MAX_MS), this.#ring);
  }

  stop(): void {
    this.#callOff?.();
    this.#callOff = undefined;
  }

  get #nextAt(): number {
    return Math.min(this.#nextExpiryAt ?? Infinity, this.#nextRepeatAt ?? Infinity);
  }
}

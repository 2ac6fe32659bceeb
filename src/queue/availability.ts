/**
 * Whether the back end answers. It is asked each second, and what is noticed elsewhere (a
 * connection that ended, a thread that died) counts at once.
 */
import { within } from './deadline.ts';

/** Hears of changes; `why` says what is wrong. */
export type StateListener = (isUp: boolean, why: string) => void;

/** Why a back end is down that was closed by ourselves. */
export const CLOSED = 'closed';

const PULSE_MS = 1_000;
/** A back end that has much to do answers late, so this is longer than adding may take. */
const ANSWER_MS = 5_000;

export class Availability {
  readonly #ping: () => Promise<unknown>;
  readonly #listeners = new Set<StateListener>();
  #timer: NodeJS.Timeout | undefined;
  #isUp = false;
  #isStopped = false;
  /** Counts what was noticed, so that an answer from before it is not taken for one after it. */
  #noticed = 0;
  #asking = false;

  constructor(ping: () => Promise<unknown>) {
    this.#ping = ping;
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  /** Begins to ask. */
  start(): void {
    this.#timer = setInterval(() => void this.#ask(), PULSE_MS);
    void this.#ask();
  }

  /** Hears of each change from now on. */
  onChange(listener: StateListener): void {
    this.#listeners.add(listener);
  }

  /** The back end was seen to be gone. */
  lost(why: string): void {
    this.#noticed++;
    this.#set(false, why);
  }

  /** The back end may be back: asks now. */
  check(): void {
    void this.#ask();
  }

  /** Resolves as soon as the back end answers; rejects if it does not within `ms`. */
  async whenUp(ms: number): Promise<void> {
    if (this.#isUp) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const listener: StateListener = (isUp) => {
      if (isUp) resolve();
    };
    this.#listeners.add(listener);
    try {
      await within(promise, ms, () => new Error(`the queue was not up within ${ms} ms`));
    } finally {
      this.#listeners.delete(listener);
    }
  }

  /** Asks no more; the back end counts as down. */
  stop(): void {
    this.#isStopped = true;
    clearInterval(this.#timer);
    this.#set(false, CLOSED);
    this.#listeners.clear();
  }

  async #ask(): Promise<void> {
    if (this.#asking || this.#isStopped) return;
    this.#asking = true;
    const noticed = this.#noticed;
    try {
      await within(this.#ping(), ANSWER_MS, () => new Error(`no answer within ${ANSWER_MS} ms`));
      if (noticed === this.#noticed) this.#set(true, '');
    } catch (error) {
      this.#set(false, String(error));
    } finally {
      this.#asking = false;
    }
  }

  #set(isUp: boolean, why: string): void {
    if (this.#isUp === isUp || (isUp && this.#isStopped)) return;
    this.#isUp = isUp;
    for (const listener of this.#listeners) listener(isUp, why);
  }
}

/** The time of day and timers, which come from outside so that a simulation can have its own. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Calls `ring` in `ms`. Returns what calls it off. */
  after(ms: number, ring: () => void): () => void;
  /** Calls `run` when all that has come in by now has been looked at. */
  soon(run: () => void): void;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  after: (ms, ring) => {
    const timer = setTimeout(ring, ms);
    return () => clearTimeout(timer);
  },
  soon: (run) => {
    setImmediate(run);
  },
};

/** Resolves after `ms`. */
export const pause = (clock: Clock, ms: number): Promise<void> =>
  new Promise((resolve) => {
    clock.after(ms, resolve);
  });

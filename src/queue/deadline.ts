/** Promises that are not waited for longer than so long. */

/** Settles as `work` does, or rejects with `late()` after `ms`. `work` goes on by itself then. */
export async function within<T>(work: Promise<T>, ms: number, late: () => Error): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(late()), ms);
  // Nobody hears of what comes after the time is up.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether `work` settles within `ms`, in whatever way. */
export async function settles(work: Promise<unknown>, ms: number): Promise<boolean> {
  const done = work.then(
    () => true,
    () => true,
  );
  try {
    return await within(done, ms, () => new Error('late'));
  } catch {
    return false;
  }
}

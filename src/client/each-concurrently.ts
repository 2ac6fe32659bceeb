/**
 * Works on every item, started in order, with at most `concurrency` of them under way.
 *
 * Once `work` has rejected, no further item is started; what is under way is waited for, and then
 * this rejects with the first error.
 */
export async function eachConcurrently<T>(
  items: Iterable<T>,
  concurrency: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  let stopped = false;
  const run = async (): Promise<void> => {
    for (let next = iterator.next(); !next.done && !stopped; next = iterator.next()) {
      await work(next.value);
    }
  };
  const runs = Array.from({ length: concurrency }, run);
  try {
    await Promise.all(runs);
  } finally {
    stopped = true;
    await Promise.allSettled(runs);
  }
}

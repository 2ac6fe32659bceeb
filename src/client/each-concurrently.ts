/**
 * Works on every item, started in order, with at most `concurrency` of them under way.
 *
 * Rejects as soon as `work` rejects once; no further item is started then.
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
      try {
        await work(next.value);
      } catch (error) {
        stopped = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, run));
}

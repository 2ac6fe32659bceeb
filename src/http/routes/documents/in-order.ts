/** Works on many inputs at once, and gives the results in the order of the inputs. */

/** How much may be worked on at once, and how. */
export interface Pace<Input, Result> {
  /** So many inputs. */
  readonly most: number;
  /** So many bytes of inputs, and what the last one has beyond it. */
  readonly bytesMax: number;
  readonly bytesOf: (input: Input) => number;
  readonly work: (input: Input, index: number) => Promise<Result>;
}

interface Begun<Result> {
  readonly result: Promise<Result>;
  readonly bytes: number;
}

/**
 * Gives each result as soon as it is there and all before it were taken, whether or not there is a
 * next input by then. While nobody takes results, no more than the pace allows is begun, and one
 * input more is read at most. Fails where work or the inputs fail; what was begun goes on.
 */
export async function* inOrder<Input, Result>(
  inputs: AsyncIterable<Input>,
  { most, bytesMax, bytesOf, work }: Pace<Input, Result>,
): AsyncGenerator<Result, void, void> {
  const source = inputs[Symbol.asyncIterator]();
  const begun: Begun<Result>[] = [];
  let index = 0;
  let bytesBegun = 0;
  let next: Promise<IteratorResult<Input>> | undefined = source.next();
  // A failure is met when its turn comes; until then nobody listens.
  next.catch(() => undefined);
  try {
    for (;;) {
      const [first] = begun;
      const isFull = begun.length >= most || bytesBegun >= bytesMax;
      if (first !== undefined && (next === undefined || isFull || (await isSooner(first, next)))) {
        yield await first.result;
        void begun.shift();
        bytesBegun -= first.bytes;
        continue;
      }
      if (next === undefined) return;
      const read: IteratorResult<Input> = await next;
      next = read.done === true ? undefined : source.next();
      next?.catch(() => undefined);
      if (read.done === true) continue;
      const bytes = bytesOf(read.value);
      const result = work(read.value, index++);
      result.catch(() => undefined);
      begun.push({ result, bytes });
      bytesBegun += bytes;
    }
  } finally {
    // Not waited for: a source that is waiting for input ends only when that ends.
    source.return?.().catch(() => undefined);
  }
}

/** Whether there is a result before there is another input. */
function isSooner(first: Begun<unknown>, next: Promise<unknown>): Promise<boolean> {
  return Promise.race([next.then(() => false), first.result.then(() => true)]);
}

/** Items that are all there, as inputs. */
export async function* eachOf<Item>(items: Iterable<Item>): AsyncGenerator<Item, void, void> {
  yield* items;
}

/** Work on many inputs at once, with results in the order of the inputs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachOf, inOrder } from '../../src/http/routes/documents/in-order.ts';

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

/** Work that ends when the test says so, and inputs that tell how many of them were read. */
function controlled({ count, most, bytesMax }: Readonly<Record<string, number>>) {
  const started: PromiseWithResolvers<number>[] = [];
  const state = { read: 0, isClosed: false };
  async function* inputs(): AsyncGenerator<number> {
    try {
      for (; state.read < (count ?? Infinity); state.read++) yield state.read;
    } finally {
      state.isClosed = true;
    }
  }
  const results = inOrder(inputs(), {
    most: most ?? Infinity,
    bytesMax: bytesMax ?? Infinity,
    bytesOf: () => 10,
    work: () => {
      const work = Promise.withResolvers<number>();
      started.push(work);
      return work.promise;
    },
  });
  return { results, started, state };
}

test('results stand in the order of the inputs, in whichever order the work ends', async () => {
  const turns = fc.array(fc.nat({ max: 4 }), { maxLength: 30 });
  const most = fc.integer({ min: 1, max: 8 });
  await fc.assert(
    fc.asyncProperty(turns, most, async (inputs, limit) => {
      let atOnce = 0;
      const work = async (count: number, index: number): Promise<number> => {
        expect(++atOnce).toBeLessThanOrEqual(limit);
        for (let turn = 0; turn < count; turn++) await tick();
        atOnce -= 1;
        return index;
      };
      const pace = { most: limit, bytesMax: 1, bytesOf: () => 0, work };
      expect(await Array.fromAsync(inOrder(eachOf(inputs), pace))).toEqual(numbers(inputs.length));
    }),
    { numRuns: 50 },
  );
});

test.each([
  ['inputs', { most: 3 }],
  ['bytes', { bytesMax: 25 }],
])('no more %s are worked on than may be, and one more is read', async (_what, limits) => {
  const { results, started, state } = controlled({ ...limits, count: 100 });
  const first = results.next();
  for (let turn = 0; turn < 20; turn++) await tick();
  expect([started.length, state.read]).toEqual([3, 3]);
  started[0]?.resolve(7);
  expect(await first).toEqual({ done: false, value: 7 });
  // Nobody takes the next result, so nothing more is begun.
  for (let turn = 0; turn < 20; turn++) await tick();
  expect(started).toHaveLength(3);
});

test('a result does not wait for the next input', async () => {
  const never = Promise.withResolvers<void>();
  async function* inputs(): AsyncGenerator<number> {
    yield 1;
    await never.promise;
  }
  const work = async (input: number): Promise<number> => input * 2;
  const results = inOrder(inputs(), { most: 9, bytesMax: 9, bytesOf: () => 1, work });
  expect(await results.next()).toEqual({ done: false, value: 2 });
  never.resolve();
  expect(await results.next()).toEqual({ done: true, value: undefined });
});

test('work that fails is met when its turn comes, and ends the rest', async () => {
  const { results, started, state } = controlled({ most: 2, count: 100 });
  const first = results.next();
  while (started.length < 2) await tick();
  started[1]?.reject(new Error('the second'));
  await tick();
  started[0]?.resolve(1);
  expect(await first).toEqual({ done: false, value: 1 });
  await expect(results.next()).rejects.toThrow('the second');
  expect(state.isClosed).toBe(true);
  expect(started.length).toBeLessThan(5);
});

test('inputs that fail end it', async () => {
  async function* inputs(): AsyncGenerator<number> {
    yield 1;
    throw new Error('gone');
  }
  const work = (): Promise<number> => new Promise(() => undefined);
  const results = inOrder(inputs(), { most: 9, bytesMax: 9, bytesOf: () => 1, work });
  await expect(results.next()).rejects.toThrow('gone');
});

test('whoever takes no more results stops the inputs', async () => {
  const { results, started, state } = controlled({ most: 2, count: 100 });
  const first = results.next();
  while (started.length < 2) await tick();
  started[0]?.resolve(1);
  await first;
  await results.return();
  await tick();
  expect(state.isClosed).toBe(true);
});

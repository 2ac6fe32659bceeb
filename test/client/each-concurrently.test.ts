import { expect, test } from 'vitest';
import { eachConcurrently } from '../../src/client/each-concurrently.ts';

test('items start in order, and no more than allowed are under way', async () => {
  const started: number[] = [];
  let underWay = 0;
  let underWayMax = 0;
  await eachConcurrently([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    started.push(item);
    underWay += 1;
    underWayMax = Math.max(underWayMax, underWay);
    await new Promise(setImmediate);
    underWay -= 1;
  });
  expect(started).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(underWayMax).toBe(3);
});

test('nothing more starts after one has failed', async () => {
  const started: number[] = [];
  const working = eachConcurrently([1, 2, 3, 4, 5], 2, async (item) => {
    started.push(item);
    await new Promise(setImmediate);
    if (item === 1) throw new RangeError('the first fails');
  });
  await expect(working).rejects.toThrow('the first fails');
  await new Promise(setImmediate);
  expect(started.length).toBeLessThanOrEqual(3);
});

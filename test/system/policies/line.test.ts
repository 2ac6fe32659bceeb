import { expect, test } from 'vitest';
import { Line } from '../../../src/system/policies/line.ts';

const STAYS = new AbortController().signal;

/** Work that is done when the test says so. */
function piece() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let isBegun = false;
  const work = (): Promise<string> => {
    isBegun = true;
    return promise;
  };
  return { work, resolve, reject, isBegun: () => isBegun };
}

test('so many are let in, and the others in the order in which they came', async () => {
  const line = new Line(2);
  const pieces = [piece(), piece(), piece(), piece()];
  const ends = pieces.map(({ work }) => line.run(work, STAYS));
  const begun = (): readonly boolean[] => pieces.map(({ isBegun }) => isBegun());
  await expect.poll(begun).toEqual([true, true, false, false]);
  expect(line.length).toBe(4);
  pieces[1]?.resolve('second');
  expect(await ends[1]).toBe('second');
  await expect.poll(begun).toEqual([true, true, true, false]);
  pieces[0]?.reject(new Error('broken'));
  await expect(ends[0]).rejects.toThrow('broken');
  await expect.poll(begun).toEqual([true, true, true, true]);
  for (const { resolve } of pieces) resolve('done');
  expect(await Promise.all(ends.slice(2))).toEqual(['done', 'done']);
  expect(line.length).toBe(0);
});

test('who gives up in line is not let in, and those behind move up', async () => {
  const line = new Line(1);
  const [first, second, third] = [piece(), piece(), piece()];
  const gone = new AbortController();
  const ends = [
    line.run(first.work, STAYS),
    line.run(second.work, gone.signal),
    line.run(third.work, STAYS),
  ];
  gone.abort(new Error('gone'));
  await expect(ends[1]).rejects.toThrow('gone');
  expect(line.length).toBe(2);
  first.resolve('first');
  third.resolve('third');
  expect(await Promise.all([ends[0], ends[2]])).toEqual(['first', 'third']);
  expect(second.isBegun()).toBe(false);
  await expect(line.run(second.work, gone.signal)).rejects.toThrow('gone');
  expect(line.length).toBe(0);
});

test('who gives up inside keeps the place until the work ends', async () => {
  const line = new Line(1);
  const [first, second] = [piece(), piece()];
  const gone = new AbortController();
  const end = line.run(first.work, gone.signal);
  const next = line.run(second.work, STAYS);
  await expect.poll(first.isBegun).toBe(true);
  gone.abort();
  expect(second.isBegun()).toBe(false);
  first.resolve('first');
  second.resolve('second');
  expect(await Promise.all([end, next])).toEqual(['first', 'second']);
});

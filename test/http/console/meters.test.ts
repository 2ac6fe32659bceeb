import { expect, test } from 'vitest';
import { Meters } from '../../../src/http/console/meters.ts';

test('a shard that commits before those below it is measured', () => {
  const meters = new Meters();
  meters.commits(3).record(0.5);
  meters.turn();
  expect(meters.commits(3).quantiles(0.5)).toEqual([expect.closeTo(0.5, 1)]);
  expect(meters.commits(0).quantiles(0.5)).toEqual([null]);
});

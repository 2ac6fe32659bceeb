import { expect, test } from 'vitest';
import { Meters } from '../../../src/http/console/meters.ts';

test('a shard that commits before those below it is measured', () => {
  const meters = new Meters();
  meters.commits(3).record(0.5);
  meters.turn();
  expect(meters.commits(3)).toBe(meters.commits(3));
  expect(meters.commits(0)).not.toBe(meters.commits(3));
});

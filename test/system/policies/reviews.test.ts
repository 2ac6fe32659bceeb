import { expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/restock/demand.ts';
import { REVIEWS_MAX, cronFlaw, reviewsOf } from '../../../src/system/policies/reviews.ts';

const FROM = Date.parse('2024-10-04T00:00:00Z');

test('reviews are in UTC, from the first moment on and before the last', () => {
  const reviews = reviewsOf('0 */12 * * *', FROM, FROM + DAY_MS);
  expect(reviews).toEqual([FROM, FROM + DAY_MS / 2]);
  expect(reviewsOf('0 */12 * * *', FROM + 1, FROM + DAY_MS + 1)).toHaveLength(2);
});

test('every hour of three years is not too often, and twice an hour is', () => {
  const to = FROM + 366 * 3 * DAY_MS;
  expect(reviewsOf('0 * * * *', FROM, to)).toHaveLength(366 * 3 * 24);
  expect(REVIEWS_MAX).toBeGreaterThanOrEqual(366 * 3 * 24);
  expect(reviewsOf('0,30 * * * *', FROM, to)).toBeNull();
});

test('a day that does not come has no reviews', () => {
  expect(reviewsOf('0 0 29 2 *', FROM, FROM + 100 * DAY_MS)).toEqual([]);
});

test.each(['0 6 * * 1', '@daily', '@hourly', '0 0 6 * * MON-THU', '0 0 L * *', '*/5 8-18 * 1,2 *'])(
  '%s is a cron expression',
  (every) => {
    expect(cronFlaw(every)).toBeNull();
  },
);

test.each([
  '',
  '* *',
  '61 * * * *',
  'H 0 * * *',
  '0 H(0-5) * * *',
  '@never',
  '0 0 30 2 *',
  'x y z',
])('%s is none', (every) => {
  expect(cronFlaw(every)).not.toBeNull();
});

/** Pages of a failed set that changes between them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FailedPlace } from '../../src/queue/failed-list.ts';
import { failedAfter } from '../../src/queue/failed-list.ts';
import type { FailedJob } from '../../src/queue/job.ts';

/** A failed set in memory, with how often it was asked. */
class FailedSet {
  jobs: readonly FailedJob[] = [];
  asked = 0;

  fail(id: string, failedAt: number): void {
    const job = { id, name: 'work', data: null, attempts: 1, reason: 'no', failedAt };
    this.jobs = [job, ...this.jobs];
  }

  async counts() {
    return { waiting: 0, active: 0, delayed: 0, failed: this.jobs.length, completed: 0 };
  }

  async failed({ start, count }: { readonly start: number; readonly count: number }) {
    this.asked++;
    return this.jobs.slice(start, start + count);
  }
}

/** All that pages of `limit` list; `between` happens after each. */
async function listed(set: FailedSet, limit: number, between: () => void): Promise<string[]> {
  const ids: string[] = [];
  const idsMax = set.jobs.length;
  let place: FailedPlace | null = null;
  for (;;) {
    const { jobs, next }: Awaited<ReturnType<typeof failedAfter>> = await failedAfter(set, {
      place,
      limit,
    });
    ids.push(...jobs.map(({ id }) => id));
    if (next === null || ids.length > idsMax) return ids;
    expect(jobs).toHaveLength(limit);
    place = next;
    between();
  }
}

test('each job is listed once, whatever fails meanwhile, also many at the same time', async () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 30 });
  const limits = fc.integer({ min: 1, max: 5 });
  await fc.assert(
    fc.asyncProperty(pauses, limits, fc.nat({ max: 3 }), async (steps, limit, more) => {
      const set = new FailedSet();
      let at = 1_000;
      for (const [index, pause] of steps.entries()) set.fail(`j${index}`, (at += pause));
      const expected = set.jobs.map(({ id }) => id);
      let count = 0;
      const fail = (): void => {
        for (let each = 0; each < more; each++) set.fail(`new${count++}`, ++at);
      };
      expect(await listed(set, limit, fail)).toEqual(expected);
    }),
  );
});

test('a page in the middle of many costs few questions', async () => {
  const set = new FailedSet();
  for (let at = 1; at <= 10_000; at++) set.fail(`j${at}`, at);
  const place = { at: 5_000, listed: 1 };
  const { jobs } = await failedAfter(set, { place, limit: 2 });
  expect(jobs.map(({ id }) => id)).toEqual(['j4999', 'j4998']);
  expect(set.asked).toBeLessThan(20);
});

/**
 * The failed set of a queue, page by page, the newest first. The set is known by ranks only, which
 * change with every job that fails or is tried again, so a page goes on after a time: its rank is
 * found by bisection. Jobs that failed in the same millisecond have no order that both back ends
 * agree on; of these as many are passed over as were listed.
 */
import type { FailedJob } from './job.ts';
import type { JobQueue } from './job-queue.ts';

/** Where a page ended: with a job that failed at `at`, the so-manieth of them that was listed. */
export interface FailedPlace {
  readonly at: number;
  readonly listed: number;
}

export interface FailedList {
  readonly jobs: readonly FailedJob[];
  /** Null if there are no more. */
  readonly next: FailedPlace | null;
}

type Failures = Pick<JobQueue, 'counts' | 'failed'>;

/** The failed jobs after a place, or the newest. Rejects with `QueueDown`. */
export async function failedAfter(
  queue: Failures,
  { place, limit }: { readonly place: FailedPlace | null; readonly limit: number },
): Promise<FailedList> {
  const start = place === null ? 0 : (await rankOf(queue, place.at)) + place.listed;
  const found = await queue.failed({ start, count: limit + 1 });
  const jobs = found.slice(0, limit);
  const at = jobs.at(-1)?.failedAt;
  if (found.length <= limit || at === undefined) return { jobs, next: null };
  const before = place?.at === at ? place.listed : 0;
  const listed = before + jobs.filter(({ failedAt }) => failedAt === at).length;
  return { jobs, next: { at, listed } };
}

/** The rank of the newest job that failed at `at` or before. */
async function rankOf(queue: Failures, at: number): Promise<number> {
  let [low, high] = [0, (await queue.counts()).failed];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [job] = await queue.failed({ start: middle, count: 1 });
    if (job === undefined || job.failedAt <= at) high = middle;
    else low = middle + 1;
  }
  return low;
}

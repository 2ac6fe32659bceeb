/** What any back end promises. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { QueueSettings, TestQueues } from '../../support/queues.ts';
import { UP_MS, openTestQueues } from '../../support/queues.ts';
import { consumersContract } from './consumers.ts';
import { dashboardContract } from './dashboard.ts';
import { jobsContract } from './jobs.ts';

/** Has the tests run on queues with `settings`. Returns what gives these, while a test runs. */
export function backendContract(settings: () => QueueSettings): () => TestQueues {
  let opened: TestQueues;
  beforeAll(async () => {
    // Nobody dies here, and who is slow is not to be taken for dead.
    opened = await openTestQueues({ QUEUE_LOCK_MS: '60000', ...settings() });
    await opened.queues.whenUp(UP_MS);
  });
  afterAll(() => opened.queues.close());
  const given = (): TestQueues => opened;
  jobsContract(given);
  consumersContract(given);
  dashboardContract(given);
  test('nothing of that is warned about', () => expect(opened.warnings).toEqual([]));
  return given;
}

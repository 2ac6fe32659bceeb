/** The real process under load on a disk that fails again and again, with a kill -9 in between. */
import { randomInt } from 'node:crypto';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import type { Failure } from '../support/failing-disk.ts';
import { isLeftOut } from '../support/failing-disk.ts';
import { FailingService } from '../support/failing-service.ts';
import { expectExactly, settleUnknown } from '../support/ledger-check.ts';
import { Load } from '../support/load.ts';

const ROUNDS = 5;
const CLIENTS = 16;
/** Requests of a round, and of those the ones that may come before the disk fails. */
const REQUESTS = 240;
const BEFORE_MAX = 160;
/** So many calls fail in a round, at most; with the third the journal has failed to open. */
const FAILURES_MAX = 3;
const TIMEOUT_MS = 120_000;
/** One of two shards fails, and takes snapshots often. */
const SETTINGS = { SHARDS: '2', SNAPSHOT_EVERY: '50' };
const FAILURES: readonly Failure[] = [
  { call: 'sync', mode: 'before', error: 'EIO' },
  { call: 'sync', mode: 'after', error: 'EIO' },
  { call: 'sync', mode: 'lose', error: 'EIO' },
  { call: 'write', mode: 'before', error: 'EIO' },
  { call: 'write', mode: 'after', error: 'EIO' },
  { call: 'write', mode: 'before', error: 'ENOSPC' },
];

test.skipIf(isLeftOut)(
  'what is acknowledged while the disk fails is there exactly once, after a kill -9 too',
  async () => {
    const seed = randomInt(2 ** 31);
    const about = `seed ${seed}`;
    const load = new Load(xoroshiro128plus(seed));
    const service = await FailingService.start(SETTINGS);
    for (let round = 0; round < ROUNDS; round++) {
      await loadUntilFailed(service, load);
      if (load.draw(0, 1) === 1) {
        await service.kill();
        service.disk.heal();
        await service.startAgain();
      }
      service.disk.heal();
      await service.becomesReady();
      await settleUnknown(service.url, load.requests, about);
      await expectExactly(service.url, load.requests, `${about}, round ${round}`);
    }
    await service.kill();
    await service.startAgain();
    expect(load.requests.filter(({ fate }) => fate === 'unknown')).toEqual([]);
    await expectExactly(service.url, load.requests, about);
  },
  TIMEOUT_MS,
);

/** Lets clients work, has the disk fail in the middle of it, and waits until it has. */
async function loadUntilFailed({ url, disk }: FailingService, load: Load): Promise<void> {
  const first = load.requests.length;
  const failures = disk.failures;
  const failAt = first + load.draw(1, BEFORE_MAX);
  const failure = load.pick(FAILURES);
  const client = async (): Promise<void> => {
    while (load.requests.length < first + REQUESTS) {
      if (load.requests.length >= failAt) disk.fail(failure);
      await load.act(url);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  // A log that cannot be written can be opened, so only a sync is certain to fail more than once.
  const least = failure.call === 'sync' ? load.draw(1, FAILURES_MAX) : 1;
  await disk.failed(least, failures);
}

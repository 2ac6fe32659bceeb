/**
 * The real process on a disk that fails in a COMMIT, or before one.
 *
 * What SQLite does when the write-ahead log cannot be synced: COMMIT throws, and the connection
 * does not see its rows. But they stand in the log, whole. The last connection to be closed deletes
 * the log, unless it cannot sync it either: then the rows are back when the journal is opened. A
 * log that could not be written ends in the middle of the commit, and its rows are gone.
 */
import { expect, test } from 'vitest';
import type { Failure } from '../support/failing-disk.ts';
import { isLeftOut } from '../support/failing-disk.ts';
import { FailingService, receipt } from '../support/failing-service.ts';
import { expectExactly, settleUnknown } from '../support/ledger-check.ts';

const CALLERS = 24;
/** A log that cannot be synced fails in the COMMIT, when it is closed and when it is opened. */
const SYNCS = 3;
/** As long as others have it open it is not synced when it is closed. */
const SYNCS_READ = 2;
const BATCHES = '/v1/movements/batch';
const operation = { type: 'receive', warehouse: 'berlin', sku: 'MUG', quantity: 1 };
const UNAVAILABLE = { status: 503, code: 'unavailable' };
const UNKNOWN = { status: 504, code: 'outcome_unknown' };

const failure = (
  call: Failure['call'],
  mode: Failure['mode'],
  error: Failure['error'] = 'EIO',
): Failure => ({ call, mode, error });

type Case = readonly [about: string, failing: Failure, comesBack: boolean];

const CASES: readonly Case[] = [
  ['the log is not synced, but stays', failure('sync', 'before'), true],
  ['the log is synced, and there is no room', failure('sync', 'after', 'ENOSPC'), true],
  ['the log is not synced and is lost', failure('sync', 'lose'), false],
  ['the log cannot be written', failure('write', 'before'), false],
  ['the log is written all the same', failure('write', 'after'), false],
  ['there is no room for the log', failure('write', 'before', 'ENOSPC'), false],
];
/** The threads that read the history keep the journal open for a while, and the log with it. */
const READ: readonly Case[] = [
  ['the log is not synced while it is read', failure('sync', 'before'), false],
];

test.skipIf(isLeftOut).each([...CASES, ...READ])(
  'a COMMIT that fails is unknown to its callers, and their retries settle it: %s',
  async (about, failing, comesBack) => {
    const service = await FailingService.start();
    const { disk } = service;
    const isRead = READ.some(([name]) => name === about);
    if (isRead) await service.references();
    disk.fail(failing);
    const requests = Array.from({ length: CALLERS }, (_, number) => receipt(`op-${number}`));
    const told = await Promise.all(requests.map((request) => service.tell(request)));
    const unknown = requests.filter((_, number) => told[number]?.status === UNKNOWN.status);
    expect(unknown.length).toBeGreaterThan(0);
    for (const each of told) {
      expect(each).toMatchObject(each.status === UNKNOWN.status ? UNKNOWN : UNAVAILABLE);
    }
    if (failing.call === 'sync') await disk.failed(isRead ? SYNCS_READ : SYNCS);
    disk.heal();
    await service.becomesReady();

    // What was not executed is not there, and what is unknown is there whole or not at all.
    const there = await service.references();
    const keys = unknown.map(({ key }) => key);
    expect(there.toSorted()).toEqual(comesBack ? keys.toSorted() : []);
    for (const request of unknown) {
      expect(await service.tell(request)).toMatchObject({ status: 201, replayed: comesBack });
    }
    await settleUnknown(service.url, requests, about);
    await expectExactly(service.url, requests, about);
    await service.kill();
    await service.startAgain();
    await expectExactly(service.url, requests, about);
  },
);

test.skipIf(isLeftOut)('without keys, what comes back is not carried out once more', async () => {
  const service = await FailingService.start();
  service.disk.fail(failure('sync', 'before'));
  const references = Array.from({ length: CALLERS }, (_, number) => `op-${number}`);
  const operations = references.map((reference) => ({ ...operation, reference }));
  const { codes } = await service.tell({ path: BATCHES, body: { operations } });
  expect(codes).toEqual(references.map(() => UNKNOWN.code));
  await service.disk.failed(SYNCS);
  service.disk.heal();
  await service.becomesReady();
  expect(await service.references()).toEqual(references);
  await service.kill();
  await service.startAgain();
  expect(await service.references()).toEqual(references);
});

/** More than the page cache holds, so that SQLite begins to write before the COMMIT. */
const LONG = '\u4E2D'.repeat(200);
/** Without a key, which would be claimed in a COMMIT of its own before. */
const MANY = {
  path: BATCHES,
  body: {
    onError: 'reject-all',
    operations: Array.from({ length: 5_000 }, () => ({
      ...operation,
      reason: LONG,
      reference: LONG,
    })),
  },
};

test.skipIf(isLeftOut)('what cannot begin for an I/O error has not happened', async () => {
  const service = await FailingService.start();
  service.changeJournal();
  service.disk.fail({ call: 'read', mode: 'before', error: 'EIO' });
  const request = receipt('late');
  expect(await service.tell(request)).toMatchObject(UNAVAILABLE);
  expect(service.disk.failures).toBeGreaterThan(0);
  expect(await service.statusOf('/readyz')).toBe(200);
  service.disk.heal();
  expect(await service.references()).toEqual([]);
  expect(await service.tell(request)).toMatchObject({ status: 201, replayed: false });
  expect(await service.references()).toEqual(['late']);
});

test.skipIf(isLeftOut)('what fails before its COMMIT has not happened, all of it', async () => {
  const service = await FailingService.start();
  service.disk.fail({ call: 'write', mode: 'before', error: 'EIO' });
  expect(await service.tell(MANY)).toMatchObject(UNAVAILABLE);
  expect(service.disk.failures).toBeGreaterThan(0);
  service.disk.heal();
  await service.becomesReady();
  expect(await service.references()).toEqual([]);
  expect(await service.tell(MANY)).toMatchObject({ status: 200, replayed: false });
  expect(await service.references()).toHaveLength(MANY.body.operations.length);
});

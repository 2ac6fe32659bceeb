/** The real process on a disk that stays broken for a while: what it does then, and afterwards. */
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { isLeftOut } from '../support/failing-disk.ts';
import { FailingService, receipt } from '../support/failing-service.ts';
import { expectExactly } from '../support/ledger-check.ts';

const NO_SYNC = { call: 'sync', mode: 'before', error: 'EIO' } as const;
const NO_READ = { call: 'read', mode: 'before', error: 'EIO' } as const;
const UNAVAILABLE = { status: 503, code: 'unavailable' };
const UNKNOWN = { status: 504, code: 'outcome_unknown' };
/** The COMMIT, the journal's closing, and its first opening. */
const FAILURES = 3;
/** Each further attempt to open the journal fails and is closed, which fails too. */
const FAILURES_MORE = 6;
const READS = [
  '/healthz',
  '/metrics',
  '/v1/products',
  '/v1/stock',
  '/v1/warehouses/berlin/stock/MUG',
  '/v1/movements',
  '/v1/integrity',
];
const RESERVATIONS = '/v1/warehouses/berlin/reservations';

test.skipIf(isLeftOut)('a disk that stays broken keeps writes out, and nothing else', async () => {
  const service = await FailingService.start();
  const { disk } = service;
  const files = service.openFiles;
  const [first, late] = [receipt('first'), receipt('late')];
  disk.fail(NO_SYNC);
  expect(await service.tell(first)).toMatchObject(UNKNOWN);
  await disk.failed(FAILURES);
  expect(await service.tell(late)).toMatchObject(UNAVAILABLE);
  expect(await service.statusOf('/readyz')).toBe(503);
  await disk.failed(FAILURES_MORE, disk.failures);
  expect(service.openFiles).toBeLessThanOrEqual(files);
  expect(await service.tell(late)).toMatchObject(UNAVAILABLE);
  for (const path of READS) expect([path, await service.statusOf(path)]).toEqual([path, 200]);

  disk.heal();
  await service.becomesReady();
  for (const request of [first, late]) {
    expect(await service.tell(request)).toMatchObject({ status: 201 });
    request.fate = 'acknowledged';
  }
  await expectExactly(service.url, [first, late], 'after the disk was broken');
});

test.skipIf(isLeftOut)('a thread that dies on a broken disk keeps nobody waiting', async () => {
  const service = await FailingService.start();
  const lines = [{ sku: 'MUG', quantity: 1 }];
  const post = (path: string, body: unknown) => service.tell({ path, key: 'r', body });
  expect(await post(RESERVATIONS, { id: 'r', lines })).toMatchObject({ status: 201 });
  expect(await post(`${RESERVATIONS}/r/release`, {})).toMatchObject({ status: 200 });
  service.changeJournal();
  service.disk.fail(NO_READ);
  // What has ended is read from the journal; nobody foresees an error there, so the thread is lost.
  expect(await service.statusOf(`${RESERVATIONS}/r`)).toBe(UNAVAILABLE.status);
  expect(await service.statusOf('/readyz')).toBe(503);
  service.disk.heal();
  await service.becomesReady();
  expect(await service.statusOf(`${RESERVATIONS}/r`)).toBe(200);
});

test.skipIf(isLeftOut)('what was seen not to have happened does not come back', async () => {
  const service = await FailingService.start();
  // As long as the log is read it cannot be cut, so the rows of the failed COMMIT stay in it.
  const reader = new DatabaseSync(service.journalPath, { readOnly: true });
  reader.exec('BEGIN; SELECT count(*) FROM movement');
  service.disk.fail(NO_SYNC);
  expect(await service.tell(receipt('ghost'))).toMatchObject(UNKNOWN);
  service.disk.heal();
  await service.becomesReady();
  expect(await service.references()).toEqual([]);
  await service.kill();
  reader.close();
  await service.startAgain();
  expect(await service.references()).toEqual([]);
  await expectExactly(service.url, [], 'after the restart');
});

/* oxlint-disable vitest/expect-expect -- some assertions are in `expectReceivedOnce`. */
/** The service killed again and again while restocks are on their way: each is received once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { QUICK, carried, expectReceivedOnce, sellAll, stockMany } from '../support/carrying.ts';
import { RedisServer, hasRedis } from '../support/redis-server.ts';
import type { Calls, Headed } from '../support/service.ts';
import { callsAt } from '../support/service.ts';
import type { ServiceProcess } from '../support/service-process.ts';
import { startProcess } from '../support/service-process.ts';

const RESTOCKS = 150;

let directory = '';
let running: ServiceProcess | undefined;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'stockroom-kill-'));
});
afterEach(async () => {
  await running?.kill();
  rmSync(directory, { recursive: true });
});

async function start(settings: Headed): Promise<Calls> {
  running = await startProcess(directory, { ...QUICK, LOG_LEVEL: 'fatal', ...settings });
  return callsAt(running.url);
}

/** How many restocks have come to their end. */
async function receivedOf(service: Calls): Promise<number> {
  return (await service.all('/v1/restocks?status=received', 1_000)).length;
}

/** Kills the service whenever some more have been received, so at other steps of others. */
async function survives(settings: Headed, leadTimeDays: number, kills: number): Promise<void> {
  let service = await start(settings);
  const skus = await stockMany(service, RESTOCKS, { leadTimeDays });
  await sellAll(service, skus);
  for (let kill = 1; kill <= kills; kill++) {
    const some = Math.floor((RESTOCKS * kill) / (kills + 2));
    await carried(async () => expect(await receivedOf(service)).toBeGreaterThanOrEqual(some));
    await running?.kill();
    service = await start(settings);
  }
  await expectReceivedOnce(service, RESTOCKS);
}

test('on the embedded database', () => survives({}, 0, 2), 240_000);

describe.skipIf(!hasRedis())('on Redis', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await RedisServer.start();
  });
  afterAll(() => server.remove());

  test('without a lead time', () => survives({ QUEUE_URL: server.url }, 0, 3), 240_000);

  test('with one, and Redis forgets everything now and then', async () => {
    const settings = { QUEUE_URL: server.url, QUEUE_PREFIX: 'forgetful' };
    const timer = setInterval(() => void server.command('flushall').catch(() => undefined), 700);
    try {
      await survives(settings, 5, 4);
    } finally {
      clearInterval(timer);
    }
  }, 240_000);
});

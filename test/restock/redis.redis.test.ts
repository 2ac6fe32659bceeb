/** Restocks on Redis, and what becomes of them when it stops, forgets, or says things twice. */
import { afterAll, beforeAll, describe } from 'vitest';
import { RedisServer, hasRedis } from '../support/redis-server.ts';
import { carryingContract } from './contract/carrying.ts';

describe.skipIf(!hasRedis())('restocks on Redis', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await RedisServer.start();
  });
  afterAll(() => server.remove());

  describe('as on any back end', () => {
    carryingContract(() => ({ QUEUE_URL: server.url, QUEUE_PREFIX: 'contract' }));
  });
});

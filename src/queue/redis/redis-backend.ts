/** Jobs in Redis, by ioredis: for production, and for consumers in processes of their own. */
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { RedisOptions } from 'ioredis';
import { Availability } from '../availability.ts';
import type { Backend, QueueObserver } from '../backend.ts';
import { settles } from '../deadline.ts';
import { complaints } from './redis-info.ts';

const RECONNECT_MS_MAX = 1_000;
const QUIT_MS = 1_000;

const OPTIONS = {
  // Commands wait for the connection to come back; who asked for them does not.
  maxRetriesPerRequest: null,
  retryStrategy: (times: number) => Math.min(25 * 2 ** Math.min(times, 10), RECONNECT_MS_MAX),
  connectTimeout: 5_000,
  keepAlive: 10_000,
  // A host that vanished ends no connection. Longer than BullMQ blocks, which is 10 s.
  socketTimeout: 30_000,
} satisfies RedisOptions;

/** Connects to `url`, or goes on trying. `prefix` is what all keys begin with. */
export function openRedis(url: string, prefix: string, observer: QueueObserver): Backend {
  const connections = new Connections(url);
  const { client } = connections;
  const availability = new Availability(() => client.ping());
  const warned = new Set<string>();
  const inspect = async (): Promise<void> => {
    for (const complaint of complaints(await client.info())) {
      if (!warned.has(complaint)) observer.warning?.(complaint);
      warned.add(complaint);
    }
  };
  client.on('close', () => availability.lost('the connection to Redis ended'));
  client.on('ready', () => {
    availability.check();
    inspect().catch((error: unknown) => observer.warning?.(`Redis does not say: ${String(error)}`));
  });
  availability.start();
  return {
    kind: 'redis',
    availability,
    isAsleep: false,
    wake: () => undefined,
    makeQueue: (name, options) => new Queue(name, { ...options, prefix, connection: client }),
    makeWorker: (name, processor, options) =>
      new Worker(name, processor, { ...options, prefix, connection: client }),
    close: async () => {
      availability.stop();
      await connections.close();
    },
  };
}

/** One connection for everything but blocking, and those that BullMQ makes of it for that. */
class Connections {
  readonly client: Redis;
  readonly #all = new Set<Redis>();

  constructor(url: string) {
    this.client = this.#keep(new Redis(url, OPTIONS));
    // BullMQ forgets about one whose consumer could not be closed in time; it would go on trying.
    this.client.duplicate = (override) =>
      this.#keep(new Redis(url, { ...OPTIONS, connectionName: override?.connectionName ?? '' }));
  }

  async close(): Promise<void> {
    const isReady = this.client.status === 'ready';
    if (isReady) await settles(this.client.quit(), QUIT_MS);
    for (const client of this.#all) client.disconnect();
  }

  #keep(client: Redis): Redis {
    this.#all.add(client);
    // The state says it already.
    client.on('error', () => undefined);
    return client;
  }
}

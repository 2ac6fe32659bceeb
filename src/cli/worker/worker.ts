/** `stockroom worker`: consumers in a process of their own, as many as wanted, on any machine. */
import { once } from 'node:events';
import { StockroomClient } from '../../client/http-client.ts';
import type { Config } from '../../config.ts';
import { ConfigError, loadConfig } from '../../config.ts';
import { createLogger, loggedQueues } from '../../http/log.ts';
import { consumeDeliveries } from '../../notify/webhooks/processor.ts';
import { WebhookSender } from '../../notify/webhooks/sender.ts';
import { settles } from '../../queue/deadline.ts';
import type { Queues } from '../../queue/queues.ts';
import { openQueues } from '../../queue/queues.ts';
import { consumeRestocks } from '../../restock/consumers.ts';
import { suppliersOf } from '../../restock/suppliers/suppliers.ts';
import { openTracer } from '../../tracing/open-tracer.ts';
import type { Tracer } from '../../tracing/tracer.ts';
import { RemoteDesk } from './remote-desk.ts';
import { RemoteService } from './remote-service.ts';
import { stopSignal } from '../signals.ts';

const CLOSE_MS = 1_000;

/** Ends the process when its jobs have ended. */
export async function work(): Promise<void> {
  const config = loadConfig();
  if (config.QUEUE_URL === '') {
    throw new ConfigError('QUEUE_URL: a worker needs the Redis that the service has its jobs in');
  }
  const { SERVICE_URL: url, SERVICE_API_KEY: key } = config;
  const connections = config.RESTOCK_CONCURRENCY + config.WEBHOOK_CONCURRENCY;
  const logger = createLogger(config);
  const tracer = await openTracer(config, (why) => logger.warn({ why }, 'traces are lost'));
  const apiKey = key === '' ? {} : { apiKey: key };
  const headers = () => tracer.headers();
  const client = new StockroomClient({ url, connections, headers, ...apiKey });
  const queues = await openQueues(config, loggedQueues({}, logger), tracer);
  const signal = stopSignal();
  consume(queues, { client, tracer }, config);
  console.log(`Stockroom's worker ${process.pid} takes jobs for ${url}`);
  await once(signal, 'abort');
  await queues.close();
  await settles(client.close(), CLOSE_MS);
  await tracer.close();
  process.exit(0);
}

/** What workers do. */
function consume(
  queues: Queues,
  { client, tracer }: { readonly client: StockroomClient; readonly tracer: Tracer },
  config: Config,
): void {
  const suppliers = suppliersOf(config, Date.now, tracer);
  const service = new RemoteService(client);
  consumeRestocks(queues, { service, suppliers, now: Date.now }, config);
  // Its own addresses are not those of the service, which may let webhooks be at its own.
  const rules = { isPrivateAllowed: config.WEBHOOK_ALLOW_PRIVATE, isLoopbackAllowed: false };
  const { send } = new WebhookSender({ rules, timeoutMs: config.WEBHOOK_TIMEOUT_MS });
  consumeDeliveries(queues, { desk: new RemoteDesk(client), send }, config);
}

/** Builds the service in the order of its layers, and stops it in the reverse. */
import { createServer } from 'node:http';
import { flushCompileCache } from 'node:module';
import type { Server } from 'node:http';
import { Server as SocketServer, isIPv4 } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { ConfigError } from './config.ts';
import type { AppParts } from './http/app.ts';
import { createApp } from './http/app.ts';
import { Meters } from './http/console/meters.ts';
import { Monitor } from './http/console/monitor.ts';
import { createLogger, loggedQueues } from './http/log.ts';
import { createMetrics } from './http/metrics.ts';
import { classesFor } from './http/server/born-express.ts';
import { answerClientErrors } from './http/server/client-errors.ts';
import type { QueueObserver } from './queue/backend.ts';
import type { Queues } from './queue/queues.ts';
import { openQueues } from './queue/queues.ts';
import { Carrier } from './restock/carrier.ts';
import type { Notifications } from './notify/notifications.ts';
import { startNotifications } from './notify/notifications.ts';
import { SYSTEM_CLOCK } from './system/clock.ts';
import type { Observer } from './system/system.ts';
import { System } from './system/system.ts';
import { openTracer } from './tracing/open-tracer.ts';

/** A service that listens. */
export interface Service {
  /** Where it can be reached from this machine. */
  readonly url: string;
  readonly system: System;
  /** Answers what has been asked and closes everything. Called again, it waits for the same. */
  stop(): Promise<void>;
}

const HEADERS_TIMEOUT_MS = 30_000;
/** Longer than proxies usually keep a connection, so that it is they who close it. */
const KEEP_ALIVE_MS = 75_000;
/** How long requests that are on their way already are waited for when a stop begins. */
const ARRIVAL_MS = 300;
/** How often connections that have become idle are closed during a stop. */
const IDLE_CHECK_MS = 50;
/** More places where the ledger does not add up are not logged. */
const DRIFT_LOGGED_MAX = 10;
/** More of a message is not logged. */
const WHY_LENGTH_MAX = 2_000;

/**
 * Starts the service. Throws `ConfigError` if it would be open to other machines by mistake, and
 * other errors if the data directory is in use or damaged or the address is taken.
 */
export async function startService(config: Config): Promise<Service> {
  requireLoopback(config);
  const logger = createLogger(config);
  const metrics = createMetrics();
  const meters = new Meters();
  const tracer = await openTracer(config, (why) => logger.warn({ why }, 'traces are lost'));
  let system: System | undefined;
  let carrying: Carrying | undefined;
  try {
    const observer = observed(meters.beside(metrics.observer), logger);
    const opened = await System.start(config, observer, tracer.shards);
    system = opened;
    metrics.attach(opened, config);
    const tools = { config, metrics, meters, logger, tracer };
    carrying = await carry(opened, tools);
    const begun = carrying;
    const { queues, notifications, monitor } = begun;
    const app = createApp({ system: opened, notifications, monitor, queues, ...tools });
    let isStopping = false;
    const server = createServer(
      { ...limitsOf(config), ...classesFor(app) },
      (request, response) => {
        if (isStopping) response.setHeader('Connection', 'close');
        app(request, response);
      },
    );
    answerClientErrors(server);
    server.maxConnections = config.CONNECTIONS_MAX;
    await listen(server, config);
    const url = urlOf(server);
    logger.info({ url, shards: opened.hosts.length }, 'listening');
    // Kept now, because the next stop may be a kill.
    flushCompileCache();
    let stopped: Promise<void> | undefined;
    const stop = async (): Promise<void> => {
      isStopping = true;
      logger.info('stopping');
      begun.endStreams();
      await closeServer(server, config.STOP_TIMEOUT_MS);
      await begun.stop();
      await opened.stop();
      await tracer.close();
      logger.info('stopped');
    };
    return { url, system: opened, stop: () => (stopped ??= stop()) };
  } catch (error) {
    await carrying?.stop();
    await system?.stop();
    await tracer.close();
    throw error;
  }
}

/** The queues, and what uses them. */
interface Carrying {
  readonly queues: Queues;
  readonly notifications: Notifications;
  readonly monitor: Monitor;
  /** Ends what would keep the server from closing. */
  endStreams(): void;
  /** Lets jobs end that are being carried out here, for as long as a stop may take. */
  stop(): Promise<void>;
}

/** What all parts have. */
type Tools = Pick<AppParts, 'config' | 'metrics' | 'meters' | 'logger' | 'tracer'>;

/** Opens the queues, carries restocks and notifies. Nothing waits until a back end is up. */
async function carry(
  system: System,
  { config, metrics, meters, logger, tracer }: Tools,
): Promise<Carrying> {
  const observer = loggedQueues(metrics.queueObserver, logger);
  let carrier: Carrier | undefined;
  const state: QueueObserver['state'] = (isUp, why) => {
    observer.state?.(isUp, why);
    if (isUp) carrier?.startOver();
  };
  const queues = await openQueues(config, { ...observer, state }, tracer);
  const warn = (what: string): void => observer.warning?.(what);
  try {
    const { restocking, documents, stock, catalogue } = system;
    const about = { restocking, documents, stock, catalogue, queues, config, warn };
    const begun = Carrier.begin({ ...about, clock: SYSTEM_CLOCK, tracer });
    carrier = begun;
    metrics.attachQueues(queues, begun);
    const isLoopbackOnly = isLoopback(config.HOST);
    const trouble = (why: string): void =>
      logger.error({ why: why.slice(0, WHY_LENGTH_MAX) }, 'trouble with notifications');
    const notifications = startNotifications({ system, queues, config, isLoopbackOnly, trouble });
    metrics.attachNotifications(notifications);
    const watched = { system, meters, queues, notifications, carrier: begun };
    const monitor = new Monitor({ ...watched, config });
    metrics.attachConsoles(monitor.streams);
    const endStreams = (): void => {
      notifications.endStreams();
      monitor.stop();
    };
    const stop = async (): Promise<void> => {
      endStreams();
      await begun.stop();
      await queues.close();
      await notifications.close();
    };
    return { queues, notifications, monitor, endStreams, stop };
  } catch (error) {
    await queues.close();
    throw error;
  }
}

/** There are no API keys yet, so other machines may come in only where somebody wants them to. */
function requireLoopback({ HOST, ALLOW_NO_AUTH }: Config): void {
  if (isLoopback(HOST) || ALLOW_NO_AUTH) return;
  throw new ConfigError(
    `HOST: ${HOST} is open to other machines, and there are no API keys; set ALLOW_NO_AUTH=true ` +
      'if something in front of the service authenticates its clients',
  );
}

/** Whether only this machine can reach what listens on `host`. */
const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));

/** The observer that also writes to the log what operators should know. */
function observed(observer: Observer, logger: Logger): Observer {
  return {
    ...observer,
    opened: (shard, opened, ms) => {
      observer.opened?.(shard, opened, ms);
      logger.info({ shard, replayed: opened.replayed, ms }, 'journal opened');
    },
    trouble: (shard, what, why) => {
      observer.trouble?.(shard, what, why);
      logger.error({ shard, what, why: why.slice(0, WHY_LENGTH_MAX) }, 'trouble');
    },
    catalogueTrouble: (why) => {
      observer.catalogueTrouble?.(why);
      logger.error({ why: why.slice(0, WHY_LENGTH_MAX) }, 'trouble with the catalogue');
    },
    proved: (integrity) => {
      observer.proved?.(integrity);
      const { conserved, driftTotal, drift } = integrity;
      if (conserved) return;
      const first = drift.slice(0, DRIFT_LOGGED_MAX);
      logger.error({ driftTotal, drift: first }, 'the ledger does not add up');
    },
    unproved: (why) => {
      observer.unproved?.(why);
      logger.error({ why: why.slice(0, WHY_LENGTH_MAX) }, 'the ledger could not be proved');
    },
  };
}

/** How long a body may take is the app's business: that of a stream may take long. */
function limitsOf({ REQUEST_TIMEOUT_MS }: Config): Parameters<typeof createServer>[0] {
  return {
    requestTimeout: 0,
    headersTimeout: Math.min(HEADERS_TIMEOUT_MS, REQUEST_TIMEOUT_MS),
    keepAliveTimeout: KEEP_ALIVE_MS,
    // The app looks at it.
    requireHostHeader: false,
  };
}

async function listen(server: Server, { HOST, PORT }: Config): Promise<void> {
  server.listen(PORT, HOST);
  await once(server, 'listening');
}

function urlOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo;
  const reachable = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address;
  return `http://${family === 'IPv6' ? `[${reachable}]` : reachable}:${port}`;
}

/**
 * Stops accepting connections, and ends those that there are: first the idle ones, then, when their
 * time is up, all. To close idle ones at once would drop requests that wait in their buffers, and
 * `close` of an HTTP server does just that; `close` of its base class does not.
 */
async function closeServer(server: Server, timeoutMs: number): Promise<void> {
  const closed = once(server, 'close');
  SocketServer.prototype.close.call(server);
  const timeout = setTimeout(() => server.closeAllConnections(), timeoutMs);
  await Promise.race([closed, sleep(Math.min(ARRIVAL_MS, timeoutMs), undefined, { ref: false })]);
  const check = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
  server.closeIdleConnections();
  await closed;
  clearInterval(check);
  clearTimeout(timeout);
}

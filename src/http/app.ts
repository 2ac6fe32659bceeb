/** The Express app: endpoints from their table, and one place where what went wrong is answered. */
import express from 'express';
import type { ErrorRequestHandler, Express, Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Queues } from '../queue/queues.ts';
import type { Notifications } from '../notify/notifications.ts';
import type { System } from '../system/system.ts';
import type { Tracer } from '../tracing/tracer.ts';
import type { Meters } from './console/meters.ts';
import type { Monitor } from './console/monitor.ts';
import { parseBodies, requireKnownQuery } from './bodies.ts';
import { CONSOLE_PATHS, consoleRouter } from './pages/console.ts';
import { DOCS_PATH, docsRouter } from './pages/docs.ts';
import type { Context, Endpoint } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { errorOfQuestion, problemFor } from './failure.ts';
import type { Metrics } from './metrics.ts';
import { RequestError, invalid, notFound, sendProblem } from './problem.ts';
import { QUEUES_PATH, queueDashboard } from './pages/queue-dashboard.ts';
import { endSlowBodies } from './server/slow-bodies.ts';
import { refuseStrangers } from './server/strangers.ts';
import { traced } from './server/traced.ts';

/** What the app is made of. */
export interface AppParts {
  readonly system: System;
  readonly notifications: Notifications;
  readonly monitor: Monitor;
  readonly meters: Meters;
  readonly config: Config;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly tracer: Tracer;
  readonly queues: Queues;
}

/** What a request id of a client's own must look like to be taken over. */
const REQUEST_ID_PATTERN = /^[\x21-\x7e]{1,128}$/;
/** The route of requests that no path matches, so that strangers cannot make up labels. */
const NO_ROUTE = 'none';

/** Makes the app; it listens nowhere yet. */
export function createApp(parts: AppParts): Express {
  const { system, notifications, monitor, config, metrics, meters, logger, queues } = parts;
  const app = express();
  app.disable('etag');
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('case sensitive routing', true);

  const context: Context = {
    system,
    notifications,
    queues,
    monitor,
    config,
    observe: (type, answer, seconds) => {
      metrics.operation(type, answer, seconds);
      meters.operation(type, answer, seconds);
    },
  };
  const table = endpoints(metrics);
  const watchBody = endSlowBodies(table, config.REQUEST_TIMEOUT_MS);
  if (parts.tracer.isOn) app.use(traced(parts.tracer, routeOf));
  app.use(watcher(metrics, logger), (request, response, next) => {
    requireHeaders(request);
    refuseStrangers(request);
    watchBody(request, response);
    next();
  });
  for (const endpoint of changesFirst(table)) {
    const { method, path } = endpoint;
    app[method](path, ...parseBodies(endpoint, config), (request, response) => {
      requireKnownQuery(endpoint, request);
      return endpoint.handle(request, response, context);
    });
  }
  app.use(DOCS_PATH, docsRouter());
  app.use(QUEUES_PATH, queueDashboard(queues));
  app.use(consoleRouter());
  const pages = [DOCS_PATH, ...CONSOLE_PATHS].map((path) => ({ method: 'get', path }) as const);
  refuseTheRest(app, [...table, ...pages]);
  app.use(failureHandler(logger));
  return app;
}

/** Express tries one path after the other, and what is posted is what comes in a high volume. */
const changesFirst = (table: readonly Endpoint[]): readonly Endpoint[] =>
  table.toSorted((a, b) => Number(b.method === 'post') - Number(a.method === 'post'));

/** Gives a request its id, and counts and logs it when it has been answered. */
function watcher(metrics: Metrics, logger: Logger): RequestHandler {
  const boot = Date.now().toString(36);
  let count = 0;
  return (request, response, next) => {
    const startedAt = performance.now();
    const given = request.headers['x-request-id'];
    const isGiven = typeof given === 'string' && REQUEST_ID_PATTERN.test(given);
    response.setHeader('X-Request-Id', isGiven ? given : `${boot}-${count++}`);
    response.on('finish', () => {
      const seconds = (performance.now() - startedAt) / 1000;
      const { method } = request;
      metrics.request(method, routeOf(request), response.statusCode, seconds);
      if (!logger.isLevelEnabled('debug')) return;
      const requestId = response.getHeader('X-Request-Id');
      const { statusCode: status } = response;
      logger.debug({ requestId, method, url: request.originalUrl, status, seconds }, 'answered');
    });
    next();
  };
}

/** What HTTP/1.1 has a server look at, and Node would refuse without a problem. */
function requireHeaders(request: Request): void {
  const { host, expect } = request.headers;
  if (request.httpVersion === '1.1' && host === undefined) {
    throw invalid({ path: 'Host', message: 'is needed' });
  }
  if (request.httpVersion === '1.1' && expect !== undefined && !/^100-continue$/i.test(expect)) {
    throw invalid({ path: 'Expect', message: 'nothing but 100-continue can be met' });
  }
}

/** The pattern that matched the path of a request. */
function routeOf(request: Request): string {
  const route: { readonly path: string } | undefined = request.route;
  return route === undefined ? NO_ROUTE : request.baseUrl + route.path;
}

/**
 * Refuses what no endpoint has answered: with the methods that its path is answered to, or as not
 * found. More than one pattern may match a path, so each adds its methods before that is decided.
 */
function refuseTheRest(app: Express, table: readonly Pick<Endpoint, 'method' | 'path'>[]): void {
  const offered = new WeakMap<Request, readonly string[]>();
  for (const [path, group] of Map.groupBy(table, (endpoint) => endpoint.path)) {
    const methods = group.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method]));
    app.all(path, (request, _response, next) => {
      offered.set(request, [...(offered.get(request) ?? []), ...methods]);
      next();
    });
  }
  app.use((request, response) => {
    const methods = offered.get(request);
    if (methods === undefined) throw notFound(`there is nothing at ${request.path}`);
    const allowed = [...new Set(methods.map((method) => method.toUpperCase()))].join(', ');
    response.set('Allow', allowed);
    throw new RequestError('method_not_allowed', `${request.method} is not among ${allowed}`);
  });
}

function failureHandler(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const isQuestion = request.method === 'GET' || request.method === 'HEAD';
    const found = problemFor(isQuestion ? errorOfQuestion(error) : error);
    if (found.status === 500) {
      const requestId = response.getHeader('X-Request-Id');
      logger.error({ err: error, requestId, method: request.method, url: request.url }, 'failed');
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    sendProblem(response, found);
  };
}

/** The Express app: endpoints from their table, and one place where what went wrong is answered. */
import express from 'express';
import type { ErrorRequestHandler, Express, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { System } from '../system/system.ts';
import { parseBodies, requireNothingUnknown } from './bodies.ts';
import { docsRouter } from './docs.ts';
import type { Context, Endpoint } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { problemFor } from './failure.ts';
import type { Metrics } from './metrics.ts';
import { problem, sendProblem } from './problem.ts';

/** What the app is made of. */
export interface AppParts {
  readonly system: System;
  readonly config: Config;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

const REQUEST_ID_MAX = 128;

/** Makes the app; it listens nowhere yet. */
export function createApp(parts: AppParts): Express {
  const { system, config, metrics, logger } = parts;
  const app = express();
  app.disable('etag');
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('case sensitive routing', true);

  const context: Context = {
    system,
    config,
    observe: (type, answer, seconds) => metrics.operation(type, answer, seconds),
  };
  const table = endpoints(metrics);
  const watch = watcher(metrics, logger);
  for (const endpoint of table) {
    const { method, path } = endpoint;
    app[method](path, watch(endpoint), ...parseBodies(endpoint, config), (request, response) => {
      requireNothingUnknown(endpoint, request);
      return endpoint.handle(request, response, context);
    });
  }
  for (const [path, methods] of methodsByPath(table)) app.all(path, otherMethod(methods));
  app.use('/docs', docsRouter());
  app.use((request, response) => {
    sendProblem(response, problem('not_found', `there is nothing at ${request.path}`));
  });
  app.use(failureHandler(logger));
  return app;
}

/** Gives a request its id, and counts and logs it when it has been answered. */
function watcher(metrics: Metrics, logger: Logger): (endpoint: Endpoint) => RequestHandler {
  const boot = Date.now().toString(36);
  let count = 0;
  return ({ method, path }) =>
    (request, response, next) => {
      const startedAt = performance.now();
      const given = request.headers['x-request-id'];
      const isGiven = typeof given === 'string' && given.length <= REQUEST_ID_MAX;
      response.setHeader('X-Request-Id', isGiven ? given : `${boot}-${count++}`);
      response.once('finish', () => {
        const seconds = (performance.now() - startedAt) / 1000;
        metrics.request(method, path, response.statusCode, seconds);
        if (!logger.isLevelEnabled('debug')) return;
        const requestId = response.getHeader('X-Request-Id');
        const { statusCode: status } = response;
        logger.debug({ requestId, method, url: request.originalUrl, status, seconds }, 'answered');
      });
      next();
    };
}

function methodsByPath(table: readonly Endpoint[]): ReadonlyMap<string, readonly string[]> {
  const methods = new Map<string, string[]>();
  for (const { path, method } of table) {
    methods.set(path, [...(methods.get(path) ?? []), method.toUpperCase()]);
  }
  return methods;
}

function otherMethod(methods: readonly string[]): RequestHandler {
  return (request, response) => {
    response.set('Allow', methods.join(', '));
    const detail = `${request.method} is not among ${methods.join(', ')}`;
    sendProblem(response, problem('method_not_allowed', detail));
  };
}

function failureHandler(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const found = problemFor(error);
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

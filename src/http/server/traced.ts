/** Lets a request begin a trace, or go on with the one that it says it belongs to. */
import type { Request, RequestHandler } from 'express';
import type { Tracer } from '../../tracing/tracer.ts';

/** What is asked every few seconds by whoever watches, and what goes on for hours. */
const UNTRACED: ReadonlySet<string> = new Set([
  '/metrics',
  '/healthz',
  '/readyz',
  '/v1/events',
  '/v1/live',
]);

/** Traces all that comes after it. `routeOf` says which pattern matched. */
export function traced(tracer: Tracer, routeOf: (request: Request) => string): RequestHandler {
  return (request, response, next) => {
    const { method, path, headers } = request;
    if (UNTRACED.has(path)) {
      next();
      return;
    }
    tracer.serve({ method, path, headers }, (answered) => {
      // Not `finish`, which does not come when the client has gone.
      response.once('close', () => {
        const requestId = String(response.getHeader('X-Request-Id') ?? '');
        answered({ route: routeOf(request), status: response.statusCode, requestId });
      });
      next();
    });
  };
}

/**
 * Ends requests whose bodies take too long. Node's own limit is for the whole of any request, and
 * would cut off a stream of orders that takes its time because there are so many.
 */
import type { RequestHandler } from 'express';
import { isStream } from '../bodies.ts';
import type { Endpoint } from '../endpoint.ts';
import { sendProblem } from '../problem.ts';
import { TOO_SLOW } from './client-errors.ts';

/**
 * Gives a body `ms` to arrive. A stream, which an endpoint of `table` reads line by line, is ended
 * only when nothing has come or gone for so long.
 */
export function endSlowBodies(table: readonly Endpoint[], ms: number): RequestHandler {
  const bodies = new Map(
    table.flatMap(({ path, body }) => (body?.stream === undefined ? [] : [[path, body] as const])),
  );
  return (request, response, next) => {
    // The path is matched with a slash at its end too.
    const mayLast = isStream(bodies.get(request.path.replace(/\/$/, '')), request.headers);
    if (mayLast) request.setTimeout(ms, () => request.destroy());
    if (mayLast || request.complete) {
      next();
      return;
    }
    const timer = setTimeout(() => {
      if (request.complete || response.headersSent) return;
      response.setHeader('Connection', 'close');
      response.once('finish', () => request.destroy());
      sendProblem(response, TOO_SLOW);
    }, ms);
    response.once('close', () => clearTimeout(timer));
    next();
  };
}

/**
 * Ends requests whose bodies take too long. Node's own limit is for the whole of any request, and
 * would cut off a stream of orders that takes its time because there are so many.
 */
import type { RequestHandler } from 'express';
import type { Endpoint } from '../endpoint.ts';
import { sendProblem } from '../problem.ts';
import { TOO_SLOW } from './client-errors.ts';

/**
 * Gives a body `ms` to arrive. A stream, which an endpoint of `table` reads line by line, is ended
 * only when nothing has come or gone for so long.
 */
export function endSlowBodies(table: readonly Endpoint[], ms: number): RequestHandler {
  const streams = new Map(table.map(({ path, body }) => [path, body?.stream?.type]));
  return (request, response, next) => {
    const type = streams.get(request.path);
    const isStream = type !== undefined && request.headers['content-type']?.startsWith(type);
    if (isStream === true) request.setTimeout(ms, () => request.destroy());
    if (isStream === true || request.complete) {
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

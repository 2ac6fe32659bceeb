/**
 * Ends requests whose bodies take too long. Node's own limit is for the whole of any request, and
 * would cut off a stream of orders that takes its time because there are so many.
 */
import type { Request, Response } from 'express';
import { isStream } from '../bodies.ts';
import type { Endpoint } from '../endpoint.ts';
import { sendProblem } from '../problem.ts';
import { TOO_SLOW } from './client-errors.ts';

/**
 * Gives a body `ms` to arrive. A stream, which an endpoint of `table` reads line by line, is ended
 * only when nothing has come or gone for so long.
 */
export function endSlowBodies(
  table: readonly Endpoint[],
  ms: number,
): (request: Request, response: Response) => void {
  const bodies = new Map(
    table.flatMap(({ path, body }) => (body?.stream === undefined ? [] : [[path, body] as const])),
  );
  const watch = (request: Request, response: Response): void => {
    // The path is matched with a slash at its end too.
    if (isStream(bodies.get(request.path.replace(/\/$/, '')), request.headers)) {
      request.setTimeout(ms, () => request.destroy());
      return;
    }
    const timer = setTimeout(() => {
      if (request.complete || response.headersSent) return;
      response.setHeader('Connection', 'close');
      response.once('finish', () => request.destroy());
      sendProblem(response, TOO_SLOW);
    }, ms);
    response.once('close', () => clearTimeout(timer));
  };
  return (request, response) => {
    // Most bodies come with their headers, and are there when the parser has done its turn.
    process.nextTick(() => {
      if (!request.complete) watch(request, response);
    });
  };
}

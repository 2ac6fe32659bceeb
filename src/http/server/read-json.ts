/**
 * Reads JSON bodies. Nearly all are sent as they are and say how long they are, and need nothing
 * but to be collected; what is packed, or comes in chunks, is read by Express.
 */
import { AsyncResource } from 'node:async_hooks';
import { isUtf8 } from 'node:buffer';
import express from 'express';
import type { Request, RequestHandler } from 'express';
import { invalid, tooLarge, unreadable } from '../problem.ts';

/** Sets `request.body` to what its JSON says. A body of more than `limit` bytes is refused. */
export function readJson(limit: number): RequestHandler {
  const verify = (_request: unknown, _response: unknown, bytes: Buffer): void => requireUtf8(bytes);
  const readAny = express.json({ limit, strict: false, verify });
  return (request, response, next) => {
    if (!isPlain(request)) {
      readAny(request, response, next);
      return;
    }
    if (Number(request.headers['content-length']) > limit) {
      next(tooLarge());
      return;
    }
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    const finish = (): void => {
      const [first] = pieces;
      const bytes = first !== undefined && pieces.length === 1 ? first : Buffer.concat(pieces);
      try {
        request.body = parse(bytes);
      } catch (error) {
        next(error);
        return;
      }
      next();
    };
    // The end comes with the connection; what follows belongs to the request, and so to its trace.
    request.on('end', AsyncResource.bind(finish));
  };
}

const isPlain = ({ headers }: Request): boolean =>
  headers['content-encoding'] === undefined && headers['transfer-encoding'] === undefined;

function parse(bytes: Buffer): unknown {
  requireUtf8(bytes);
  const text = bytes.toString();
  try {
    return JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
  } catch {
    throw unreadable('is not JSON');
  }
}

const BYTE_ORDER_MARK = '\u{feff}';

/** Bytes that are no text would be stored as other text than was sent. */
function requireUtf8(bytes: Buffer): void {
  if (!isUtf8(bytes)) throw invalid({ path: '', message: 'must be UTF-8' });
}

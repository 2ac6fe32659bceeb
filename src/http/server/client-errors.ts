/**
 * Answers what never becomes a request of the app: Node's HTTP parser refuses it, and would do so
 * without a word of the contract.
 */
import { STATUS_CODES, maxHeaderSize } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Problem } from '../problem.ts';
import { problem, problemOfFlaws } from '../problem.ts';

/** What Node says of such an error besides its message. */
interface ParserError extends Error {
  readonly code?: string;
  /** The parser's own words. */
  readonly reason?: string;
}

/** No code of the contract says this, but proxies and clients know the status. */
export const TOO_SLOW: Problem = {
  type: 'about:blank',
  title: 'The request did not arrive in time',
  status: 408,
  detail: 'not executed: its headers or its body took too long',
};

/** Has `server` answer what cannot be read with a problem, and end its connection. */
export function answerClientErrors(server: Server): void {
  const latest = new WeakMap<Duplex, ServerResponse>();
  server.on('request', ({ socket }, response) => latest.set(socket, response));
  server.on('clientError', (error: ParserError, socket) => {
    if (socket.writable && isNext(latest.get(socket))) {
      socket.end(responseText(problemOfParser(error)), () => socket.destroy());
    } else {
      socket.destroy();
    }
  });
  // An expectation that nobody can meet is a matter for the app, which refuses it.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
}

/**
 * Whether what is sent now would be taken for the answer to what could not be read: nothing else is
 * due before it, and no answer to it has begun. `latest` is the connection's newest response, which
 * has its socket when all before it have been sent.
 */
function isNext(latest: ServerResponse | undefined): boolean {
  if (latest === undefined || latest.writableFinished) return true;
  return latest.socket !== null && !latest.headersSent && !latest.req.complete;
}

function problemOfParser({ code, reason, message }: ParserError): Problem {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return TOO_SLOW;
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') {
    return problem('payload_too_large', 'the extensions of its chunks are too large');
  }
  const isTooLong = code === 'HPE_HEADER_OVERFLOW';
  const most = `the request line and the headers are over ${maxHeaderSize} bytes`;
  return problemOfFlaws([
    { path: '', message: isTooLong ? most : `no HTTP: ${reason ?? message}` },
  ]);
}

/** A whole response, for a connection on which there is no response object. */
function responseText(what: Problem): string {
  const body = JSON.stringify(what);
  return [
    `HTTP/1.1 ${what.status} ${STATUS_CODES[what.status] ?? ''}`,
    'Connection: close',
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}

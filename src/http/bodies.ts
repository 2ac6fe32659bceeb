/** Reads bodies: JSON in UTF-8 only, and within limits. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Request, RequestHandler } from 'express';
import type { Config } from '../config.ts';
import type { Endpoint } from './endpoint.ts';
import { RequestError, invalid } from './problem.ts';
import { readJson } from './server/read-json.ts';

/** What reads the body of an endpoint; nothing for those that take none. */
export function parseBodies(endpoint: Endpoint, config: Config): readonly RequestHandler[] {
  const { body } = endpoint;
  if (body === undefined) return [];
  const limit = body.size === 'batch' ? config.BATCH_BODY_BYTES_MAX : config.BODY_BYTES_MAX;
  const read = requireJson(body.optional === true, readJson(limit));
  if (body.stream === undefined) return [read];
  const readUnlessStream: RequestHandler = (request, response, next) => {
    if (isStream(body, request.headers)) requireNoEncoding(request, response, next);
    else void read(request, response, next);
  };
  return [readUnlessStream];
}

/** Whether a body is one that the handler of its endpoint reads itself, line by line. */
export function isStream(body: Endpoint['body'], headers: IncomingHttpHeaders): boolean {
  const type = body?.stream?.type;
  return type !== undefined && isOfType(type, headers['content-type'] ?? '');
}

/** Lines are taken as they come: nothing unpacks them. */
const requireNoEncoding: RequestHandler = ({ headers }, _response, next) => {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding.toLowerCase() === 'identity') next();
  else
    next(new RequestError('unsupported_media_type', `the encoding ${encoding} is not supported`));
};

/** Refuses a query that the endpoint does not take. */
export function requireKnownQuery({ query }: Endpoint, request: Request): void {
  if (query !== undefined || !request.url.includes('?')) return;
  const [name] = Object.keys(request.query);
  if (name !== undefined) throw invalid({ path: name, message: 'unknown query parameter' });
}

/** Has `read` read what is JSON. No body at all is an empty object where it `isOptional`. */
function requireJson(isOptional: boolean, read: RequestHandler): RequestHandler {
  return (request, response, next) => {
    const { headers } = request;
    const hasBody =
      headers['transfer-encoding'] !== undefined ||
      (headers['content-length'] !== undefined && headers['content-length'] !== '0');
    if (!hasBody && !isOptional) {
      next(invalid({ path: '', message: 'a JSON body is needed' }));
      return;
    }
    if (!hasBody) {
      request.body = {};
      next();
      return;
    }
    const type = headers['content-type'] ?? '';
    if (type === JSON_TYPE || isOfType(JSON_TYPE, type)) void read(request, response, next);
    else next(new RequestError('unsupported_media_type', `need ${JSON_TYPE}, got ${type}`));
  };
}

const JSON_TYPE = 'application/json';

/** Whether a content type is `type` in UTF-8. */
function isOfType(type: string, contentType: string): boolean {
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(contentType) ?? [];
  const [essence = ''] = contentType.split(';');
  return essence.trim().toLowerCase() === type && charset.toLowerCase() === 'utf-8';
}

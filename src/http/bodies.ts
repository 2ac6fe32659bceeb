/** Reads bodies: JSON only, within limits, and with no field that could pass unseen. */
import express from 'express';
import type { Request, RequestHandler } from 'express';
import type { Config } from '../config.ts';
import type { Endpoint } from './endpoint.ts';
import { RequestError, invalid } from './problem.ts';

/** Bodies that have this text in them are looked through for such a field. */
const PROTO = '__proto__';

/** What reads the body of an endpoint; nothing for those that take none. */
export function parseBodies(endpoint: Endpoint, config: Config): readonly RequestHandler[] {
  const { body } = endpoint;
  if (body === undefined) return [];
  const limit = body.size === 'batch' ? config.BATCH_BODY_BYTES_MAX : config.BODY_BYTES_MAX;
  const json = express.json({
    limit,
    strict: false,
    verify: (request, _response, bytes) => {
      if (bytes.includes(PROTO)) suspicious.add(request);
    },
  });
  return [requireJson(body.optional === true), json];
}

/** Requests whose body mentions `__proto__` somewhere. */
const suspicious = new WeakSet<object>();

/** Refuses a query that the endpoint does not take, and a field that schemas cannot see. */
export function requireNothingUnknown(endpoint: Endpoint, request: Request): void {
  if (endpoint.query === undefined) {
    const [name] = Object.keys(request.query);
    if (name !== undefined) throw invalid({ path: name, message: 'unknown query parameter' });
  }
  if (suspicious.has(request)) requireNoProto(request.body, '');
}

function requireJson(isOptional: boolean): RequestHandler {
  return (request, _response, next) => {
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
    if (/^application\/json\s*(;|$)/i.test(type)) next();
    else next(new RequestError('unsupported_media_type', `need application/json, got ${type}`));
  };
}

function requireNoProto(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (key === PROTO) throw invalid({ path: at, message: 'unknown field' });
    requireNoProto(inner, at);
  }
}

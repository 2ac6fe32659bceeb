/** How handlers ask warehouses, under whose name, and how they answer. */
import type { Request, Response } from 'express';
import { Fault } from '../actor/fault.ts';
import type { Query } from '../actor/message.ts';
import type { Sku, WarehouseId } from '../domain/product.ts';
import type { Command } from '../domain/warehouse.ts';
import type { Answer } from '../system/answer.ts';
import type { Caller } from '../system/router.ts';
import type { Context } from './endpoint.ts';
import { invalid, notFound, problemOf, sendProblem } from './problem.ts';

/** Who asks as long as there are no API keys. */
export const ANONYMOUS = 'anonymous';

const KEY_PATTERN = /^[\x20-\x7e]{1,255}$/;

/** The idempotency key of a request with its scope; null without one. */
export function keyOf(request: Request, path: string): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !KEY_PATTERN.test(key)) {
    const message = 'must be 1 to 255 printable ASCII characters';
    throw invalid({ path: 'Idempotency-Key', message });
  }
  return scopedKey(request.method, path, key);
}

/** A key is the caller's own, and another one under another method or path. */
export const scopedKey = (method: string, path: string, key: string): string =>
  `${ANONYMOUS} ${method} ${path} ${key}`;

/** Refuses the request unless there is such a warehouse. */
export function requireWarehouse({ system }: Context, id: WarehouseId): void {
  if (system.catalogue.warehouse(id) === undefined) throw notFound(`there is no warehouse ${id}`);
}

/** Refuses the request unless there is such a product. */
export function requireProduct({ system }: Context, sku: Sku): void {
  if (system.catalogue.card(sku) === undefined) throw notFound(`there is no product ${sku}`);
}

/** Asks a warehouse, and counts how it was answered. */
export async function ask(
  context: Context,
  warehouse: WarehouseId,
  asked: { readonly command: Command | Query; readonly caller: Caller },
): Promise<Answer> {
  const { command, caller } = asked;
  const startedAt = performance.now();
  let result = 'internal';
  try {
    const answer = await context.system.router.ask(warehouse, command, caller);
    result = answer.ok ? 'ok' : answer.refusal.code;
    return answer;
  } catch (error) {
    if (error instanceof Fault) result = error.code;
    throw error;
  } finally {
    context.observe(command.type, result, (performance.now() - startedAt) / 1000);
  }
}

/** Sends a success as JSON. */
export function sendJson(response: Response, status: number, body: unknown): void {
  sendJsonText(response, status, JSON.stringify(body));
}

/** The same of JSON that was made already. */
export function sendJsonText(response: Response, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
}

/** Sends what was answered: `body` of a success, or the problem that a refusal is. */
export function sendAnswer(
  response: Response,
  answer: Answer,
  success: (answer: Answer & { readonly ok: true }) => readonly [status: number, body: unknown],
): void {
  if (answer.replayed) response.setHeader('Idempotency-Replayed', 'true');
  if (!answer.ok) {
    sendProblem(response, problemOf(answer.refusal));
    return;
  }
  const [status, body] = success(answer);
  sendJson(response, status, body);
}

/** What the endpoints of orders and transfers share: how they ask, and how they answer. */
import type { Request, Response } from 'express';
import { Fault } from '../../../actor/fault.ts';
import { fingerprintOf } from '../../../actor/message.ts';
import type { DocumentAnswer } from '../../../system/documents/documents.ts';
import type { Caller } from '../../../system/router.ts';
import { ANONYMOUS, keyOf, sendJson } from '../../asking.ts';
import type { Context } from '../../endpoint.ts';
import type { ProblemCode } from '../../problem.ts';
import { problemOf, sendProblem } from '../../problem.ts';

export const PROBLEMS_OF_WRITES: readonly ProblemCode[] = [
  'validation',
  'not_found',
  'insufficient_stock',
  'invalid_state',
  'payload_too_large',
  'unsupported_media_type',
  'idempotency_mismatch',
  'overloaded',
  'unavailable',
  'outcome_unknown',
];

export const PROBLEMS_OF_READS: readonly ProblemCode[] = [
  'validation',
  'not_found',
  'overloaded',
  'unavailable',
];

/** Who asks with `body`, under the key of the request. */
export function callerOf(request: Request, path: string, body: unknown): Caller {
  return { by: ANONYMOUS, key: keyOf(request, path), fingerprint: fingerprintOf(body) };
}

/** Waits for an answer, and counts what it was. */
export async function counted<Document>(
  context: Context,
  type: string,
  asked: Promise<DocumentAnswer<Document>>,
): Promise<DocumentAnswer<Document>> {
  const startedAt = performance.now();
  let result = 'internal';
  try {
    const answer = await asked;
    result = answer.ok ? 'ok' : answer.refusal.code;
    return answer;
  } catch (error) {
    if (error instanceof Fault) result = error.code;
    throw error;
  } finally {
    context.observe(type, result, (performance.now() - startedAt) / 1000);
  }
}

/** Sends a document, or why not. */
export function sendDocument<Document>(
  response: Response,
  answer: DocumentAnswer<Document>,
  { status, out }: { readonly status: number; readonly out: (document: Document) => object },
): void {
  if (answer.replayed) response.setHeader('Idempotency-Replayed', 'true');
  if (answer.ok) sendJson(response, status, out(answer.document));
  else sendProblem(response, problemOf(answer.refusal));
}

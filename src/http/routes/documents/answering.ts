/** What the endpoints of documents share: how they ask, and how they answer. */
import { z } from 'zod';
import { Fault } from '../../../actor/fault.ts';
import { fingerprintOf } from '../../../actor/message.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { DocumentAnswer } from '../../../system/documents/documents.ts';
import type { Caller } from '../../../system/router.ts';
import type { System } from '../../../system/system.ts';
import { ANONYMOUS, keyOf, sendJson } from '../../asking.ts';
import type { Context, Handler } from '../../endpoint.ts';
import type { ProblemCode } from '../../problem.ts';
import { problemOf, sendProblem } from '../../problem.ts';
import { Id } from '../../schemas/basics.ts';

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

/** What commands on an order, a transfer or a restock have of their own. */
interface DocumentCommand<Body, Document> {
  /** How it is counted. */
  readonly type: string;
  /** As its endpoint has it; its only parameter is the id of the document. */
  readonly path: string;
  readonly body: z.ZodType<Body>;
  /** `id` is empty where the path has none. */
  readonly ask: (
    system: System,
    asked: { readonly id: string; readonly body: Body; readonly caller: Caller },
  ) => Promise<DocumentAnswer<Document>>;
  readonly answer: { readonly status: number; readonly out: (document: Document) => object };
}

/** Where a list of documents goes on: a row of each shard's journal, null where it is done. */
export const ListPlace = z.array(z.int().min(0).nullable());

const Params = z.strictObject({ id: Id.optional() });

/** Handles such commands: reads, asks under the key of the request, counts, and answers. */
export function commandHandler<Body, Document>(command: DocumentCommand<Body, Document>): Handler {
  const { type, path, answer } = command;
  return async (request, response, context) => {
    const { id = '' } = Params.parse(request.params);
    const body = command.body.parse(request.body);
    const key = keyOf(request, path.replace(':id', id));
    const caller = { by: ANONYMOUS, key, fingerprint: fingerprintOf(body) };
    const asked = command.ask(context.system, { id, body, caller });
    const answered = await counted(context, type, asked);
    if (answered.replayed) response.setHeader('Idempotency-Replayed', 'true');
    if (answered.ok) sendJson(response, answer.status, answer.out(answered.document));
    else sendProblem(response, problemOf(answered.refusal));
  };
}

/** Waits for an answer, and counts what it was. */
export async function counted<
  Answer extends { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal },
>(context: Context, type: string, asked: Promise<Answer>): Promise<Answer> {
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

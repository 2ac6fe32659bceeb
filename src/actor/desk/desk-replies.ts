/** What a desk says of its documents, and where it keeps them. */
import type { DocumentRef } from '../../domain/level.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Body, Place } from '../kept.ts';
import { expiryOf } from '../kept.ts';
import type { Reply } from '../message.ts';
import type { PartMessage } from './protocol.ts';

/** Where stock went meanwhile, another plan may do, so that the refusal is not the last word. */
export const refusedPlan = (refusal: Refusal): Reply =>
  refusal.code === 'insufficient_stock'
    ? { ok: false, refusal, isPlanStale: true }
    : { ok: false, refusal };

/** Where a document is kept at its desk. */
export const placeOfDocument = ({ type, id }: DocumentRef): Place => {
  if (type !== 'order' && type !== 'transfer') throw new Error(`a desk has no ${type}`);
  return { warehouse: '', type, id };
};

export const isDue = (body: Body | undefined, at: number): boolean =>
  body !== undefined && (expiryOf(body) ?? Infinity) <= at;

/** Whether a warehouse says that it has promised something. */
export const isPromise = (message: PartMessage): boolean =>
  message.type === 'ask' || (message.type === 'vote' && message.refusal === null);

export function told(body: Body): Reply & object & { readonly ok: true } {
  if (body.type !== 'filed') throw new Error('a desk keeps orders and transfers only');
  return { ok: true, document: body.value.document };
}

export const unknown = ({ type, id }: Place): Reply => ({
  ok: false,
  refusal: { code: 'not_found', detail: `there is no ${type} ${id}` },
});

/**
 * Cursors: opaque to clients, and checked when they come back. One is good only for the list that
 * it came from, asked with the same filters.
 */
import { z } from 'zod';
import { hash64 } from '../journal/hash-index.ts';
import { invalid } from './problem.ts';

/** What is listed and by which filters; the size of a page is none. */
export type Asked = Readonly<Record<string, unknown>> & { readonly list: string };

/** A cursor that brings back `place` to whoever asks for the same again. */
export const toCursor = (asked: Asked, place: unknown): string =>
  encoded([fingerprintOf(asked), place]);

/** The same where there may be no more: `next` is null then. */
export const nextCursor = (asked: Asked, next: unknown): string | null =>
  next === null ? null : toCursor(asked, next);

/** The place in `cursor`; undefined without one. Refuses one that is not ours, or not of this. */
export function fromCursor<Place>(
  cursor: string | undefined,
  asked: Asked,
  schema: z.ZodType<Place>,
): Place | undefined {
  if (cursor === undefined) return undefined;
  const parsed = z.tuple([z.literal(fingerprintOf(asked)), schema]).safeParse(decoded(cursor));
  if (parsed.success) return parsed.data[1];
  throw invalid({ path: 'cursor', message: 'is not a cursor of this list with these filters' });
}

function fingerprintOf(asked: Asked): number {
  const [low] = hash64(JSON.stringify(asked), 0);
  return low;
}

const encoded = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** What was encoded; undefined if it was not by us, which reading alone would not notice. */
function decoded(cursor: string): unknown {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return encoded(value) === cursor ? value : undefined;
  } catch {
    return undefined;
  }
}

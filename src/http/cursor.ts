/** Cursors: opaque to clients, and checked when they come back. */
import type { z } from 'zod';
import { invalid } from './problem.ts';

/** A cursor that brings back `place`. */
export const toCursor = (place: unknown): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** The place in `cursor`; undefined without one. Refuses one that is not ours. */
export function fromCursor<Place>(
  cursor: string | undefined,
  schema: z.ZodType<Place>,
): Place | undefined {
  if (cursor === undefined) return undefined;
  const place = schema.safeParse(parsed(cursor));
  if (!place.success) throw invalid({ path: 'cursor', message: 'is not a cursor of this list' });
  return place.data;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** The shapes that many endpoints share. */
import { z } from 'zod';
import { CATEGORIES, ID_PATTERN } from '../../domain/product.ts';

export const QUANTITY_MAX = 1_000_000_000;
const TEXT_MAX = 200;
const NAME_MAX = 200;

export const Id = z
  .string()
  .regex(ID_PATTERN, 'must be 1 to 64 of A–Z a–z 0–9 . _ : - and begin with a letter or digit')
  .meta({ examples: ['ABC-1'] });
export const Quantity = z.int().min(1).max(QUANTITY_MAX);
/** Half of a surrogate pair has no UTF-8, so what is stored would not be what was hashed. */
const WellFormed = z.string().refine((text) => text.isWellFormed(), 'must be well-formed Unicode');
export const Name = WellFormed.min(1).max(NAME_MAX);
/** `reason` and `reference`. */
export const FreeText = WellFormed.max(TEXT_MAX);
export const CategoryName = z.enum(CATEGORIES);
/** A time as clients give it; becomes epoch milliseconds. */
export const Time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
/** A time as the service gives it. */
export const TimeOut = z.iso.datetime({ precision: 3 });

export const LIMIT_DEFAULT = 100;
export const LIMIT_MAX = 1_000;

/** An integer in a query string. */
export const Limit = z
  .string()
  .regex(/^\d{1,4}$/, 'must be a whole number')
  .transform(Number)
  .pipe(z.int().min(1).max(LIMIT_MAX))
  .default(LIMIT_DEFAULT);
/** Items of a list that are passed over. */
export const Offset = z
  .string()
  .regex(/^\d{1,9}$/, 'must be a whole number')
  .transform(Number)
  .default(0);
export const Cursor = z.string().min(1).max(2_000);

export const Line = z.strictObject({ sku: Id, quantity: Quantity });
export const LINES_MAX = 2_000;
export const Lines = z.array(Line).min(1).max(LINES_MAX);

/** A list as it is answered. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });

let latest = { ms: 0, text: new Date(0).toISOString() };

/**
 * A time as it is sent. The latest is remembered, because all movements of a batch have the same,
 * and to write it takes as long as to write the rest of a movement.
 */
export function iso(ms: number): string {
  if (ms !== latest.ms) latest = { ms, text: new Date(ms).toISOString() };
  return latest.text;
}

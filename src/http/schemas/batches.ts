/** Many operations in one body. Entries are checked one by one, so that a bad one fails alone. */
import { z } from 'zod';
import { FreeText, Id } from './basics.ts';
import { Operation } from './stock.ts';

const OPERATIONS_MAX = 10_000;
/** An operation with the warehouse that it is for, and perhaps a key of its own. */
export const Entry = z.strictObject({
  warehouse: Id,
  idempotencyKey: z
    .string()
    .regex(/^[\x20-\x7e]{1,255}$/, 'must be 1 to 255 printable ASCII characters')
    .optional(),
});

export const BatchBody = z.strictObject({
  onError: z.enum(['reject-failed', 'reject-all']).default('reject-failed'),
  operations: z.array(z.unknown()).min(1).max(OPERATIONS_MAX),
});

const [receive] = Operation.options;

/** What an entry looks like, for readers: an operation with its warehouse and perhaps a key. */
export const EntryIn = Entry.extend({
  type: z.enum(Operation.options.map(({ shape }) => shape.type.value)),
  sku: Id,
  quantity: z.int().describe('as of the operation alone: signed for adjust, 0 or more for count'),
  reason: FreeText.optional(),
  reference: FreeText.optional(),
  expected: receive.shape.expected,
  from: Operation.options[5].shape.from,
  to: Operation.options[4].shape.to.optional(),
});

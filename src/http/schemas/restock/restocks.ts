/** Restocks, as clients and suppliers write and read them. */
import { z } from 'zod';
import { POLICY_STRATEGIES } from '../../../domain/restock/policy.ts';
import type { Restock } from '../../../domain/restock/restock.ts';
import { RESTOCK_STATUSES } from '../../../domain/restock/restock.ts';
import { Cursor, FreeText, Id, Limit, Quantity, Time, TimeOut, iso, pageOf } from '../basics.ts';
import { BECAUSE_EXAMPLE } from './scoped-policy.ts';

const Whole = z.int().min(0);
const ExpectedAt = Time.nullable().describe('when it arrives; null if nobody knows');

export const RestockReceiveBody = z.strictObject({
  quantity: Quantity.optional().describe('else all that is outstanding'),
});
export const RestockCancelBody = z.strictObject({});
export const RestockOrderBody = z.strictObject({
  expectedAt: ExpectedAt.default(null),
  quantity: Quantity.optional().describe('how many will come, if fewer than were asked for'),
});
export const RestockFailBody = z.strictObject({ reason: FreeText.min(1) });
export const RestockExpectBody = z.strictObject({ expectedAt: ExpectedAt });

export const RestockPath = z.strictObject({ id: Id });
export const RestockQuery = z.strictObject({
  status: z.enum(RESTOCK_STATUSES).optional(),
  warehouse: Id.optional(),
  sku: Id.optional(),
  cursor: Cursor.optional(),
  limit: Limit,
});

export const RestockOut = z.strictObject({
  id: Id,
  warehouse: Id,
  sku: Id,
  quantity: Whole,
  received: Whole,
  status: z.enum(RESTOCK_STATUSES),
  strategy: z.enum(POLICY_STRATEGIES).describe('of the policy that asked for it'),
  explanation: z.string().describe('why it was asked for, and why it failed'),
  supplier: z.string().nullable(),
  expectedAt: TimeOut.nullable(),
  createdAt: TimeOut,
  updatedAt: TimeOut,
});
export const RestockPage = pageOf(RestockOut);

/** The restock as it is sent. */
export function restockOut(restock: Restock): z.infer<typeof RestockOut> {
  const { id, warehouse, sku, quantity, received, status, strategy, explanation } = restock;
  const { supplier, expectedAt, createdAt, updatedAt } = restock;
  const about = { strategy, explanation, supplier };
  const times = {
    expectedAt: expectedAt === null ? null : iso(expectedAt),
    createdAt: iso(createdAt),
    updatedAt: iso(updatedAt),
  };
  return { id, warehouse, sku, quantity, received, status, ...about, ...times };
}

export const RESTOCK_EXAMPLE = {
  id: 'restock-0-1042',
  warehouse: 'berlin',
  sku: 'MUG-BLUE',
  quantity: 84,
  received: 0,
  status: 'ordered',
  strategy: 'min-max',
  explanation: BECAUSE_EXAMPLE,
  supplier: 'acme',
  expectedAt: '2026-12-01T08:00:00.000Z',
  createdAt: '2026-11-24T08:00:00.000Z',
  updatedAt: '2026-11-24T08:00:01.000Z',
} as const;

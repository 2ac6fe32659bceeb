/** Levels, movements and the operations that make them, as clients write and read them. */
import { z } from 'zod';
import { MOVEMENT_TYPES, STOCK_STATES } from '../../domain/level.ts';
import type { Movement } from '../../journal/rows.ts';
import type { LevelFigures } from '../../system/stock-view.ts';
import {
  CategoryName,
  Cursor,
  FreeText,
  Id,
  Limit,
  QUANTITY_MAX,
  Quantity,
  Time,
  TimeOut,
  iso,
  pageOf,
} from './basics.ts';

const Whole = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const Figure = z.int();
const State = z.enum(STOCK_STATES);

const common = {
  sku: Id,
  reason: FreeText.optional(),
  reference: FreeText.optional(),
  expected: z
    .union([z.strictObject({ onHand: Figure }), z.strictObject({ version: Whole })], {
      error: 'must be an object with either onHand or version, a whole number',
    })
    .optional(),
};

/** What one operation of each type has besides `type`. */
export const Operation = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('receive'), quantity: Quantity, ...common }),
  z.strictObject({ type: z.literal('remove'), quantity: Quantity, ...common }),
  z.strictObject({
    type: z.literal('adjust'),
    quantity: z
      .int()
      .min(-QUANTITY_MAX)
      .max(QUANTITY_MAX)
      .refine((quantity) => quantity !== 0, 'must not be 0'),
    ...common,
  }),
  z.strictObject({
    type: z.literal('count'),
    quantity: z.int().min(0).max(QUANTITY_MAX),
    ...common,
  }),
  z.strictObject({
    type: z.literal('move'),
    quantity: Quantity,
    from: State,
    to: State,
    ...common,
  }),
  z.strictObject({
    type: z.literal('write_off'),
    quantity: Quantity,
    from: State.optional(),
    ...common,
  }),
]);

export const LevelOut = z.strictObject({
  warehouse: Id,
  sku: Id,
  onHand: Whole,
  reserved: Whole,
  unavailable: Whole,
  available: Figure,
  oversold: Whole,
  incoming: Whole.nullable(),
  version: Whole,
  updatedAt: TimeOut.nullable(),
});

export const DocumentOut = z.strictObject({
  type: z.enum(['reservation', 'order', 'transfer', 'restock']),
  id: Id,
});

export const MovementOut = z.strictObject({
  seq: Whole,
  warehouse: Id,
  sku: Id,
  at: TimeOut,
  type: z.enum(MOVEMENT_TYPES),
  quantity: Figure,
  amount: Whole,
  onHand: Whole,
  reserved: Whole,
  unavailable: Whole,
  reason: z.string().nullable(),
  reference: z.string().nullable(),
  actor: z.string(),
  document: DocumentOut.nullable(),
  states: z.strictObject({ from: State.nullable(), to: State.nullable() }).optional(),
});

export const LevelPath = z.strictObject({ id: Id, sku: Id });
export const AsOfQuery = z.strictObject({ asOf: Time.optional() });
export const ProductStockOut = z.strictObject({
  sku: Id,
  onHand: Whole,
  reserved: Whole,
  unavailable: Whole,
  available: Figure,
  incoming: Whole.nullable(),
  warehouses: z.array(LevelOut),
});
export const StockQuery = z.strictObject({
  warehouse: Id.optional(),
  sku: Id.optional(),
  category: CategoryName.optional(),
  low: z.enum(['true', 'false']).optional(),
  cursor: Cursor.optional(),
  limit: Limit,
});
export const LevelPage = pageOf(LevelOut);
export const OperationResultOut = z.strictObject({
  movement: MovementOut.nullable(),
  level: LevelOut,
});

export const MovementQuery = z.strictObject({
  warehouse: Id.optional(),
  sku: Id.optional(),
  type: z.enum(MOVEMENT_TYPES).optional(),
  reference: FreeText.optional(),
  actor: FreeText.optional(),
  document: z
    .string()
    .regex(/^(reservation|order|transfer|restock):[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/, {
      error: 'must be <type>:<id> with a type of reservation, order, transfer, restock',
    })
    .optional(),
  from: Time.optional(),
  to: Time.optional(),
  order: z.enum(['asc', 'desc']).default('desc'),
  cursor: Cursor.optional(),
  limit: Limit,
});
export const MovementPage = pageOf(MovementOut);

/** The level as it is sent. */
export function levelOut(level: LevelFigures): z.infer<typeof LevelOut> {
  return { ...level, updatedAt: level.updatedAt === 0 ? null : iso(level.updatedAt) };
}

/** The movement as it is sent. */
export function movementOut(movement: Movement): z.infer<typeof MovementOut> {
  const { seq, warehouse, sku, at, type, quantity, amount, onHand, reserved } = movement;
  const { unavailable, reason, reference, actor, document, from, to } = movement;
  const out = {
    seq,
    warehouse,
    sku,
    at: iso(at),
    type,
    quantity,
    amount,
    onHand,
    reserved,
    unavailable,
    reason,
    reference,
    actor,
    document: document === null ? null : documentOut(document),
  };
  return type === 'move' || type === 'write_off' ? { ...out, states: { from, to } } : out;
}

/** The document that a ledger row calls `<type>:<id>`. */
export function documentOut(document: string): z.infer<typeof DocumentOut> {
  const colon = document.indexOf(':');
  const type = document.slice(0, colon) as 'reservation' | 'order' | 'transfer' | 'restock';
  return { type, id: document.slice(colon + 1) };
}

/** Orders, as clients write and read them. */
import { z } from 'zod';
import type { Order } from '../../domain/order.ts';
import { ORDER_STATUSES } from '../../domain/order.ts';
import { STRATEGY_DEFAULT } from '../../domain/sourcing.ts';
import type { ShipTo as ShipToPlace } from '../../domain/sourcing/question.ts';
import { shownOrder } from '../../journal/events/shown.ts';
import type { OrderInput } from '../../system/documents/planner.ts';
import {
  Cursor,
  FreeText,
  Id,
  LINES_MAX,
  Limit,
  Lines,
  Quantity,
  TimeOut,
  pageOf,
} from './basics.ts';
import { Entry } from './batches.ts';

const HOLD_SECONDS_MAX = 604_800;
export const ORDERS_MAX = 10_000;
const WAREHOUSES_MAX = 1_000;
const Whole = z.int().min(0);

const ShipTo = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters (ISO 3166-1)'),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
});

export const OrderBody = z.strictObject({
  id: Id.optional(),
  lines: Lines,
  shipTo: ShipTo.optional(),
  sourcing: z
    .strictObject({
      strategy: z.string().min(1).max(64).default(STRATEGY_DEFAULT),
      warehouses: z.array(Id).min(1).max(WAREHOUSES_MAX).optional(),
      allowSplit: z.boolean().default(true),
    })
    .optional(),
  holdSeconds: z.int().min(1).max(HOLD_SECONDS_MAX).optional(),
  allowPartial: z.boolean().default(false),
  reference: FreeText.optional(),
});

/** What an order of a batch looks like, for readers: an order, and perhaps a key of its own. */
export const OrderEntryIn = OrderBody.extend({ idempotencyKey: Entry.shape.idempotencyKey });

export const OrderBatchBody = z.strictObject({
  orders: z.array(z.unknown()).min(1).max(ORDERS_MAX),
});

const Allocation = z.strictObject({ warehouse: Id, sku: Id, quantity: Quantity });
export const FulfillBody = z.strictObject({
  allocations: z.array(Allocation).min(1).max(LINES_MAX).optional(),
});
export const CancelBody = z.strictObject({});
export const ReturnBody = z.strictObject({
  lines: z
    .array(Allocation.extend({ condition: z.enum(['sellable', 'damaged']) }))
    .min(1)
    .max(LINES_MAX),
});

export const OrderPath = z.strictObject({ id: Id });
export const OrderQuery = z.strictObject({
  status: z.enum(ORDER_STATUSES).optional(),
  cursor: Cursor.optional(),
  limit: Limit,
});

export const OrderOut = z.strictObject({
  id: Id,
  status: z.enum(ORDER_STATUSES),
  lines: z.array(
    z.strictObject({
      sku: Id,
      quantity: Whole,
      reserved: Whole,
      shipped: Whole,
      returned: Whole,
    }),
  ),
  allocations: z.array(z.strictObject({ warehouse: Id, sku: Id, quantity: Whole, shipped: Whole })),
  shipTo: z
    .strictObject({
      country: z.string(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
    })
    .nullable(),
  reference: z.string().nullable(),
  createdAt: TimeOut,
  updatedAt: TimeOut,
  expiresAt: TimeOut.nullable(),
});
export const OrderPage = pageOf(OrderOut);

function placeOf({ country, latitude, longitude }: z.infer<typeof ShipTo>): ShipToPlace {
  return { country, latitude: latitude ?? null, longitude: longitude ?? null };
}

/** What a body asks for. */
export function orderInput(body: z.infer<typeof OrderBody>): OrderInput {
  const { shipTo, sourcing } = body;
  return {
    id: body.id ?? null,
    lines: body.lines,
    shipTo: shipTo === undefined ? null : placeOf(shipTo),
    strategy: sourcing?.strategy ?? STRATEGY_DEFAULT,
    warehouses: sourcing?.warehouses ?? null,
    allowSplit: sourcing?.allowSplit ?? true,
    allowPartial: body.allowPartial,
    holdSeconds: body.holdSeconds ?? null,
    reference: body.reference ?? null,
  };
}

/** The order as it is sent. */
export const orderOut: (order: Order) => z.infer<typeof OrderOut> = shownOrder;

export const ORDER_IN_EXAMPLE = {
  id: 'order-1001',
  lines: [{ sku: 'MUG-BLUE', quantity: 13 }],
  shipTo: { country: 'DE', latitude: 52.52, longitude: 13.4 },
  sourcing: { strategy: 'nearest' },
  reference: 'web 1001',
} as const;

export const ORDER_EXAMPLE = {
  id: 'order-1001',
  status: 'reserved',
  lines: [{ sku: 'MUG-BLUE', quantity: 13, reserved: 13, shipped: 0, returned: 0 }],
  allocations: [
    { warehouse: 'berlin', sku: 'MUG-BLUE', quantity: 10, shipped: 0 },
    { warehouse: 'paris', sku: 'MUG-BLUE', quantity: 3, shipped: 0 },
  ],
  shipTo: { country: 'DE', latitude: 52.52, longitude: 13.4 },
  reference: 'web 1001',
  createdAt: '2026-11-24T08:00:00.000Z',
  updatedAt: '2026-11-24T08:00:00.000Z',
  expiresAt: null,
} as const;

/** JSON Schemas of the zod schemas; those with a name of their own stand among the components. */
import { z } from 'zod';
import { PROBLEMS } from '../problem.ts';
import type { ProblemCode } from '../problem.ts';
import { Attributes } from '../schemas/attributes.ts';
import { BatchBody, EntryIn } from '../schemas/batches.ts';
import { Id, LIMIT_DEFAULT, LIMIT_MAX, Limit, Line, Offset } from '../schemas/basics.ts';
import { ProductBatchBody, ProductBody, ProductOut, WarehouseOut } from '../schemas/catalogue.ts';
import { FailedJobOut, QueueOut } from '../schemas/console/queues.ts';
import { SettingsOut } from '../schemas/console/settings.ts';
import { DocumentNews, StockNews } from '../schemas/console/live.ts';
import { OverviewOut, PointOut } from '../schemas/console/overview.ts';
import { EventOut } from '../schemas/notify/events.ts';
import { WebhookBody, WebhookOut } from '../schemas/notify/webhooks.ts';
import { OrderBatchBody, OrderBody, OrderEntryIn, OrderOut } from '../schemas/orders.ts';
import { ReservationOut } from '../schemas/reservations.ts';
import { PolicyBody, PolicyOut } from '../schemas/restock/policy.ts';
import { PreviewOut } from '../schemas/restock/preview.ts';
import { RestockOut } from '../schemas/restock/restocks.ts';
import { PolicyPutBody, ScopedPolicyOut } from '../schemas/restock/scoped-policy.ts';
import { FoundOut } from '../schemas/search.ts';
import { LevelOut, MovementOut, Operation } from '../schemas/stock.ts';
import { HolderOut } from '../schemas/stock/reserved.ts';
import { LevelRowOut, ProductRowOut } from '../schemas/stock/table.ts';
import { TimelineOut, TimelineStepOut } from '../schemas/timelines.ts';
import { TransferBody, TransferOut } from '../schemas/transfers.ts';

export type Json = Record<string, unknown>;

const CODES = Object.keys(PROBLEMS) as ProblemCode[];

export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(CODES).optional().describe('absent with 408 and 500'),
  instance: z.string().optional(),
  errors: z
    .array(z.strictObject({ path: z.string(), message: z.string() }))
    .optional()
    .describe('with `validation`: what is wrong where'),
  shortages: z
    .array(
      z.strictObject({
        sku: Id,
        warehouse: Id.optional(),
        requested: z.int(),
        available: z.int(),
        incoming: z.int().optional().describe('of an order: how much is on its way'),
      }),
    )
    .optional()
    .describe('with `insufficient_stock`: every line that is short'),
  current: z
    .strictObject({ onHand: z.int(), version: z.int() })
    .optional()
    .describe('with `stale`: how the level is'),
  results: z
    .array(z.looseObject({ status: z.int() }))
    .optional()
    .describe('of a `reject-all` batch: what became of each operation'),
});

const NAMES = new Map<z.ZodType, string>([
  [ProductOut, 'Product'],
  [ProductBody, 'ProductInput'],
  [WarehouseOut, 'Warehouse'],
  [LevelOut, 'Level'],
  [LevelRowOut, 'LevelRow'],
  [ProductRowOut, 'ProductRow'],
  [HolderOut, 'Holder'],
  [MovementOut, 'Movement'],
  [Operation, 'Operation'],
  [EntryIn, 'BatchOperation'],
  [ReservationOut, 'Reservation'],
  [OrderOut, 'Order'],
  [OrderBody, 'OrderInput'],
  [OrderEntryIn, 'BatchOrder'],
  [TransferOut, 'Transfer'],
  [TransferBody, 'TransferInput'],
  [PolicyOut, 'Policy'],
  [PolicyBody, 'PolicyInput'],
  [ScopedPolicyOut, 'ScopedPolicy'],
  [PolicyPutBody, 'ScopedPolicyInput'],
  [PreviewOut, 'PolicyPreview'],
  [RestockOut, 'Restock'],
  [TimelineOut, 'Timeline'],
  [TimelineStepOut, 'TimelineStep'],
  [SettingsOut, 'Settings'],
  [QueueOut, 'Queue'],
  [FailedJobOut, 'FailedJob'],
  [EventOut, 'Event'],
  [WebhookOut, 'Webhook'],
  [WebhookBody, 'WebhookInput'],
  [FoundOut, 'Found'],
  [OverviewOut, 'Overview'],
  [PointOut, 'OverviewPoint'],
  [StockNews, 'StockNews'],
  [DocumentNews, 'DocumentNews'],
  [Line, 'Line'],
  [Problem, 'Problem'],
]);
for (const [schema, id] of NAMES) {
  z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });
}

const INPUTS = new Set<z.ZodType>([
  Operation,
  EntryIn,
  OrderBody,
  OrderEntryIn,
  TransferBody,
  WebhookBody,
  PolicyBody,
  PolicyPutBody,
]);

/** What the document says in place of schemas that only a part of the checking is done by. */
const STAND_INS = new Map<z.core.$ZodType, Json>([
  [Limit, { type: 'integer', minimum: 1, maximum: LIMIT_MAX, default: LIMIT_DEFAULT }],
  [Offset, { type: 'integer', minimum: 0, default: 0 }],
  [Attributes, { type: 'object', additionalProperties: {}, default: {} }],
  [ProductBatchBody.shape.products.element, reference('ProductInput')],
  [BatchBody.shape.operations.element, reference('BatchOperation')],
  [OrderBatchBody.shape.orders.element, reference('BatchOrder')],
]);

/** JSON Schemas for a document, and the components that they speak of. */
export class Schemas {
  readonly components: Record<string, Json> = {};

  constructor() {
    // Not every one is spoken of by a schema; stand-ins and problems do it by name.
    for (const [schema] of NAMES) this.of(schema, INPUTS.has(schema) ? 'input' : 'output');
    this.of(ProductBody, 'input');
  }

  /** The JSON Schema of what goes in or comes out. */
  of(schema: z.ZodType, io: 'input' | 'output'): Json {
    const { $schema: _, $defs, ...rest } = renamed(toJson(schema, io)) as Json;
    for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, Json>)) {
      const { id: _id, ...component } = definition;
      this.components[name] = component;
    }
    return rest;
  }
}

export function reference(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

const toJson = (schema: z.ZodType, io: 'input' | 'output'): unknown =>
  z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => simplify(zodSchema, jsonSchema as Json),
  });

/** Takes out what says nothing to a reader: bounds of all integers, and patterns of times. */
function simplify(schema: z.core.$ZodType, json: Json): void {
  const standIn = STAND_INS.get(schema);
  if (standIn !== undefined) {
    for (const key of Object.keys(json)) delete json[key];
    Object.assign(json, standIn);
  }
  if (json['format'] === 'date-time') delete json['pattern'];
  if (json['minimum'] === Number.MIN_SAFE_INTEGER) delete json['minimum'];
  if (json['maximum'] === Number.MAX_SAFE_INTEGER) delete json['maximum'];
}

/** The same with references to the components of the document. */
function renamed(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(renamed);
  if (typeof json !== 'object' || json === null) return json;
  const entries = Object.entries(json).map(([key, value]) => {
    if (key !== '$ref' || typeof value !== 'string') return [key, renamed(value)];
    return [key, value.replace('#/$defs/', '#/components/schemas/')];
  });
  return Object.fromEntries(entries);
}

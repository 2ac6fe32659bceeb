/** What a document is, where it is kept, and what its rows say. */
import type { DeskDocument } from '../domain/steps/document-step.ts';
import { isOpenOrder } from '../domain/order.ts';
import type { WarehouseId } from '../domain/product.ts';
import type { Attempt, Part } from '../domain/steps/part.ts';
import { placedPart } from '../domain/steps/part.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { StockAlert } from '../domain/restock/alerts.ts';
import type { Restock } from '../domain/restock/restock.ts';
import { isOpenRestock } from '../domain/restock/restock.ts';
import type { DocumentRow, DocumentType } from '../journal/rows.ts';
import type { Todo } from './desk/protocol.ts';
import type { PolicyChange } from './restock/restock-book.ts';

/** An order or a transfer at its desk, and what its warehouses have still to do for it. */
export interface Filed {
  readonly document: DeskDocument;
  readonly todo: Todo | null;
  /** Only where an order was placed; see `Placed`. */
  readonly placed?: Placed;
}

/**
 * The one warehouse of an order that lives in the shard of the order's desk, so that it was placed
 * in one go. The warehouse's part has no row until it changes: the order's first row says what it
 * is.
 */
export interface Placed {
  readonly warehouse: WarehouseId;
  readonly attempt: Attempt;
}

/** What a row of each type says. */
export type Body =
  | { readonly type: 'reservation'; readonly value: Reservation }
  | { readonly type: 'part'; readonly value: Part }
  | { readonly type: 'filed'; readonly value: Filed }
  | { readonly type: 'restock'; readonly value: Restock }
  | { readonly type: 'warehouse'; readonly value: { readonly closed: boolean } }
  /** These are no documents: nobody asks for them by an id. */
  | { readonly type: 'policy'; readonly value: PolicyChange }
  | { readonly type: 'alert'; readonly value: StockAlert };

/** The number of the rows of a part that has none of its own; see `Placed`. */
export const NO_ROW = 0;

/** A document and the numbers of its first and its latest row. */
export interface Kept {
  readonly n: number;
  readonly first: number;
  readonly body: Body;
}

/** How a document was asked for, and what it was at first. */
export interface Creation {
  readonly fingerprint: number | null;
  readonly body: Body;
}

/** Where a document is: at a warehouse, or at the desk, which has the name ''. */
export interface Place {
  readonly warehouse: string;
  readonly type: DocumentType;
  readonly id: string;
}

/** A document that is to expire, unless it has changed since. */
export interface Expiry extends Place {
  readonly expiresAt: number;
}

/** The part of `warehouse` if it has no row because the first state of its order tells of it. */
export function partPlacedBy({ type, value }: Body, warehouse: WarehouseId): Kept | undefined {
  if (type !== 'filed' || value.document.type !== 'order') return undefined;
  const { document, placed } = value;
  if (placed?.warehouse !== warehouse) return undefined;
  const part = placedPart(document.value, placed.attempt);
  return { n: NO_ROW, first: NO_ROW, body: { type: 'part', value: part } };
}

/**
 * How a document is known among those of a shard; no id has a space in it. The latest keys are
 * kept: the same few are asked for again and again, and a new string is hashed anew each time.
 */
export function keyOf({ warehouse, type, id }: Place): string {
  const latest = warehouse === '' ? latestAtDesk : latestAtWarehouse;
  if (latest.id !== id || latest.type !== type || latest.warehouse !== warehouse) {
    latest.warehouse = warehouse;
    latest.type = type;
    latest.id = id;
    latest.key = `${warehouse} ${type} ${id}`;
  }
  return latest.key;
}

/** The warehouse in a key that `keyOf` gave. */
export const warehouseIn = (key: string): WarehouseId => key.slice(0, key.indexOf(' '));

const latestAtDesk = { warehouse: '', type: '', id: '', key: '' };
const latestAtWarehouse = { ...latestAtDesk };

/** When `body` is to expire; null if it is not. */
export function expiryOf({ type, value }: Body): number | null {
  switch (type) {
    case 'reservation':
      return value.status === 'held' ? value.expiresAt : null;
    case 'part':
      return value.held.length > 0 ? value.expiresAt : null;
    case 'filed':
      return value.document.type === 'order' && isOpenOrder(value.document.value)
        ? value.document.value.expiresAt
        : null;
    case 'restock':
    case 'policy':
    case 'alert':
    case 'warehouse':
      return null;
  }
}

/**
 * Whether it is kept in memory: because something is still to be done or promised, or because it
 * is asked for all the time.
 */
export function isAtWork({ type, value }: Body): boolean {
  switch (type) {
    case 'reservation':
      return value.status === 'held';
    case 'part':
      return value.vote !== null;
    case 'filed':
      return value.todo !== null;
    case 'restock':
      return isOpenRestock(value);
    case 'policy':
    case 'alert':
      return false;
    case 'warehouse':
      return true;
  }
}

/** A row that says of itself that it is at work, and is not in memory, was settled afterwards. */
export function settled(kept: Kept): Kept {
  const { body } = kept;
  switch (body.type) {
    case 'reservation':
    case 'restock':
    case 'policy':
    case 'alert':
    case 'warehouse':
      return kept;
    case 'part': {
      const { value } = body;
      if (value.vote === null) return kept;
      const part = { ...value, vote: null, done: value.vote.attempt };
      return { ...kept, body: { type: 'part', value: part } };
    }
    case 'filed':
      return { ...kept, body: { type: 'filed', value: { ...body.value, todo: null } } };
  }
}

/** What a row says. */
export function keptFrom(row: DocumentRow): Kept {
  const [n, first, , , type] = row;
  const value: unknown = JSON.parse(row[8]);
  return { n, first, body: { type: BODIES[type], value } as Body };
}

const BODIES: Readonly<Record<DocumentType, Body['type'] | 'none'>> = {
  reservation: 'reservation',
  order_part: 'part',
  transfer_part: 'part',
  order: 'filed',
  transfer: 'filed',
  policy: 'policy',
  alert: 'alert',
  restock: 'restock',
  warehouse: 'warehouse',
  settled: 'none',
};

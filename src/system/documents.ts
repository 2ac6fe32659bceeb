/** Orders and transfers as the edge asks for them; their desks answer. */
import type { Line } from '../domain/reservation.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { WarehouseId } from '../domain/product.ts';
import type { Allocation, ShipTo } from '../domain/sourcing/question.ts';
import type { Order, OrderStatus, ReturnLine } from '../domain/order.ts';
import type { Receipt, Transfer, TransferMode, TransferStatus } from '../domain/transfer.ts';
import type { Caller } from './router.ts';

/** A new order, as it is asked for. */
export interface OrderInput {
  readonly id: string;
  readonly lines: readonly Line[];
  readonly shipTo: ShipTo | null;
  readonly strategy: string;
  /** Only these warehouses may serve it; null for all. */
  readonly warehouses: readonly WarehouseId[] | null;
  readonly allowSplit: boolean;
  readonly allowPartial: boolean;
  readonly holdSeconds: number | null;
  readonly reference: string | null;
}

/** A new transfer, as it is asked for. */
export interface TransferInput {
  readonly id: string;
  readonly from: WarehouseId;
  readonly to: WarehouseId;
  readonly mode: TransferMode;
  readonly lines: readonly Line[];
  readonly reference: string | null;
}

/** What was answered: the document as it is then, or why not. */
export type DocumentAnswer<Document> =
  | { readonly ok: true; readonly replayed: boolean; readonly document: Document }
  | { readonly ok: false; readonly replayed: boolean; readonly refusal: Refusal };

/** Which documents are listed, newest first. `position`: where the page before ended. */
export interface DocumentQuery<Status> {
  readonly status?: Status | undefined;
  readonly warehouse?: WarehouseId | undefined;
  readonly limit: number;
  readonly position?: readonly (number | null)[] | undefined;
}

export interface DocumentPage<Document> {
  readonly items: readonly Document[];
  /** Null if there are no more. A page may have fewer items than its limit and still have a next. */
  readonly next: readonly (number | null)[] | null;
}

/** Every method rejects with a `Fault` where the system cannot; a refusal is an answer. */
export interface Documents {
  placeOrder(input: OrderInput, caller: Caller): Promise<DocumentAnswer<Order>>;
  fulfillOrder(
    id: string,
    allocations: readonly Allocation[] | null,
    caller: Caller,
  ): Promise<DocumentAnswer<Order>>;
  cancelOrder(id: string, caller: Caller): Promise<DocumentAnswer<Order>>;
  returnOrder(
    id: string,
    lines: readonly ReturnLine[],
    caller: Caller,
  ): Promise<DocumentAnswer<Order>>;
  order(id: string): Promise<Order | undefined>;
  orders(query: DocumentQuery<OrderStatus>): Promise<DocumentPage<Order>>;
  placeTransfer(input: TransferInput, caller: Caller): Promise<DocumentAnswer<Transfer>>;
  receiveTransfer(
    id: string,
    receipts: readonly Receipt[],
    caller: Caller,
  ): Promise<DocumentAnswer<Transfer>>;
  cancelTransfer(id: string, caller: Caller): Promise<DocumentAnswer<Transfer>>;
  transfer(id: string): Promise<Transfer | undefined>;
  transfers(query: DocumentQuery<TransferStatus>): Promise<DocumentPage<Transfer>>;
}

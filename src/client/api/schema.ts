/** Made by `npm run generate` from the OpenAPI document. Not to be edited. */
export interface paths {
  readonly '/healthz': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Whether the process is alive */
    readonly get: operations['getHealthz'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/metrics': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Metrics for Prometheus */
    readonly get: operations['getMetrics'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/openapi.json': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** This document */
    readonly get: operations['getOpenapiJson'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/readyz': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Whether everything is recovered and can be written to */
    readonly get: operations['getReadyz'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/categories': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The fixed set of product categories */
    readonly get: operations['getCategories'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/events': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Server-Sent Events: what happens from now on, or after `Last-Event-ID` */
    readonly get: operations['getEvents'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/integrity': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Replays the ledger against the levels and walks its hash chain */
    readonly get: operations['getIntegrity'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/movements': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The history, newest first by default; as CSV or NDJSON all of it */
    readonly get: operations['getMovements'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/movements/batch': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Up to 10,000 operations: each for itself, or all or nothing in one warehouse */
    readonly post: operations['postMovementsBatch'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/orders': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List orders, newest first */
    readonly get: operations['getOrders'];
    readonly put?: never;
    /** Place an order: every line is set aside, or nothing */
    readonly post: operations['postOrders'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/orders/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read an order */
    readonly get: operations['getOrdersById'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/orders/{id}/cancel': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Give back what has not shipped */
    readonly post: operations['postOrdersByIdCancel'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/orders/{id}/fulfill': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Ship all that is set aside, or some of it */
    readonly post: operations['postOrdersByIdFulfill'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/orders/{id}/returns': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Take shipped goods back */
    readonly post: operations['postOrdersByIdReturns'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/orders/batch': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Place many orders, each for itself: as one body, or as a stream of lines */
    readonly post: operations['postOrdersBatch'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/policies/simulate': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Replay the recorded demand of a warehouse under policies */
    readonly post: operations['postPoliciesSimulate'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/products': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List products, oldest first */
    readonly get: operations['getProducts'];
    readonly put?: never;
    /** Create a product */
    readonly post: operations['postProducts'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/products/{sku}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read a product */
    readonly get: operations['getProductsBySku'];
    /** Create or replace a product */
    readonly put: operations['putProductsBySku'];
    readonly post?: never;
    /** Delete a product of which nothing is left; its history stays */
    readonly delete: operations['deleteProductsBySku'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/products/{sku}/stock': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read the levels of a product at all warehouses, and their sums */
    readonly get: operations['getProductsBySkuStock'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/products/batch': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Create or replace up to 10,000 products; each stands alone */
    readonly post: operations['postProductsBatch'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/restocks': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List restocks, newest first */
    readonly get: operations['getRestocks'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/restocks/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read a restock */
    readonly get: operations['getRestocksById'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/restocks/{id}/cancel': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Expect no more of it; what has arrived stays */
    readonly post: operations['postRestocksByIdCancel'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/restocks/{id}/expect': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Say when it arrives */
    readonly post: operations['postRestocksByIdExpect'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/restocks/{id}/fail': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Say that it will not come, and why */
    readonly post: operations['postRestocksByIdFail'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/restocks/{id}/order': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Say that the supplier has taken the order, and for how many */
    readonly post: operations['postRestocksByIdOrder'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/restocks/{id}/receive': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Say how many have arrived: all that is outstanding, unless a quantity is given */
    readonly post: operations['postRestocksByIdReceive'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/stock': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List levels */
    readonly get: operations['getStock'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/transfers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List transfers, newest first */
    readonly get: operations['getTransfers'];
    readonly put?: never;
    /** Move stock to another warehouse, at once or by shipping it */
    readonly post: operations['postTransfers'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/transfers/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read a transfer */
    readonly get: operations['getTransfersById'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/transfers/{id}/cancel': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Send what is in transit back to where it came from */
    readonly post: operations['postTransfersByIdCancel'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/transfers/{id}/receive': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Say what has arrived, and how */
    readonly post: operations['postTransfersByIdReceive'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/warehouses': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List warehouses, oldest first */
    readonly get: operations['getWarehouses'];
    readonly put?: never;
    /** Create a warehouse */
    readonly post: operations['postWarehouses'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/warehouses/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read a warehouse */
    readonly get: operations['getWarehousesById'];
    /** Create or replace a warehouse */
    readonly put: operations['putWarehousesById'];
    readonly post?: never;
    /** Delete a warehouse in which nothing is left; its history stays */
    readonly delete: operations['deleteWarehousesById'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/warehouses/{id}/movements': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Receive, remove, adjust, count, move or write off stock */
    readonly post: operations['postWarehousesByIdMovements'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/warehouses/{id}/policies': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List the policies of a warehouse: the default one, those of categories, those of SKUs */
    readonly get: operations['getWarehousesByIdPolicies'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/warehouses/{id}/policies/{scope}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read the policy of just this scope */
    readonly get: operations['getWarehousesByIdPoliciesByScope'];
    /** Put a policy in force, and evaluate every level that it covers */
    readonly put: operations['putWarehousesByIdPoliciesByScope'];
    readonly post?: never;
    /** End a policy; a less specific one may apply then */
    readonly delete: operations['deleteWarehousesByIdPoliciesByScope'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/warehouses/{id}/policies/effective/{sku}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Say which policy applies to a level, and what it would order now and why */
    readonly get: operations['getWarehousesByIdPoliciesEffectiveBySku'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/warehouses/{id}/reservations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Set units aside: all lines or none */
    readonly post: operations['postWarehousesByIdReservations'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/warehouses/{id}/reservations/{reservation}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read a reservation */
    readonly get: operations['getWarehousesByIdReservationsByReservation'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    /** Change its lines to new totals, or its expiry */
    readonly patch: operations['patchWarehousesByIdReservationsByReservation'];
    readonly trace?: never;
  };
  readonly '/v1/warehouses/{id}/reservations/{reservation}/commit': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Ship all or some of it */
    readonly post: operations['postWarehousesByIdReservationsByReservationCommit'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/warehouses/{id}/reservations/{reservation}/release': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Give back what is left of it */
    readonly post: operations['postWarehousesByIdReservationsByReservationRelease'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/warehouses/{id}/stock/{sku}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read a level, now or as of a time */
    readonly get: operations['getWarehousesByIdStockBySku'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/webhooks': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List webhooks, oldest first */
    readonly get: operations['getWebhooks'];
    readonly put?: never;
    /** Have events sent to a URL, from now on, signed as standardwebhooks.com says */
    readonly post: operations['postWebhooks'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/webhooks/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read a webhook */
    readonly get: operations['getWebhooksById'];
    readonly put?: never;
    readonly post?: never;
    /** Delete a webhook and what was to be sent to it */
    readonly delete: operations['deleteWebhooksById'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/webhooks/{id}/deliveries': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What has become of the events for a webhook, newest first */
    readonly get: operations['getWebhooksByIdDeliveries'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/webhooks/{id}/deliveries/{event}/report': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** For workers: how an attempt ended; answers what follows from it */
    readonly post: operations['postWebhooksByIdDeliveriesByEventReport'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/webhooks/{id}/deliveries/{event}/take': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** For workers: what is to be sent, with the secret to sign it with */
    readonly post: operations['postWebhooksByIdDeliveriesByEventTake'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/webhooks/{id}/enable': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Enable a webhook that failed too often; it gets what it has missed */
    readonly post: operations['postWebhooksByIdEnable'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    readonly BatchOperation: {
      readonly expected?:
        | {
            readonly onHand: number;
          }
        | {
            readonly version: number;
          };
      /** @enum {string} */
      readonly from?: 'available' | 'damaged' | 'quarantined' | 'expired';
      readonly idempotencyKey?: string;
      /** @description as of the operation alone: signed for adjust, 0 or more for count */
      readonly quantity: number;
      readonly reason?: string;
      readonly reference?: string;
      /** @example ABC-1 */
      readonly sku: string;
      /** @enum {string} */
      readonly to?: 'available' | 'damaged' | 'quarantined' | 'expired';
      /** @enum {string} */
      readonly type: 'receive' | 'remove' | 'adjust' | 'count' | 'move' | 'write_off';
      /** @example ABC-1 */
      readonly warehouse: string;
    };
    readonly BatchOrder: {
      /** @default false */
      readonly allowPartial?: boolean;
      readonly holdSeconds?: number;
      /** @example ABC-1 */
      readonly id?: string;
      readonly idempotencyKey?: string;
      readonly lines: readonly components['schemas']['Line'][];
      readonly reference?: string;
      readonly shipTo?: {
        readonly country: string;
        readonly latitude?: number;
        readonly longitude?: number;
      };
      readonly sourcing?: {
        /** @default true */
        readonly allowSplit?: boolean;
        /** @default priority */
        readonly strategy?: string;
        readonly warehouses?: readonly string[];
      };
    };
    readonly Event: {
      /** Format: date-time */
      readonly at: string;
      /** @description the document, or the figures of the level */
      readonly data: {
        readonly [key: string]: unknown;
      };
      readonly document?: {
        /** @example ABC-1 */
        readonly id: string;
        /** @enum {string} */
        readonly type: 'order' | 'transfer' | 'restock';
      };
      /** @description stays the same however often the event is told */
      readonly id: string;
      /** @example ABC-1 */
      readonly sku?: string;
      /** @enum {string} */
      readonly type:
        | 'stock.low'
        | 'stock.recovered'
        | 'stock.out'
        | 'stock.back'
        | 'stock.oversold'
        | 'order.reserved'
        | 'order.fulfilled'
        | 'order.cancelled'
        | 'order.expired'
        | 'transfer.in_transit'
        | 'transfer.completed'
        | 'transfer.cancelled'
        | 'restock.requested'
        | 'restock.received'
        | 'restock.failed';
      /** @example ABC-1 */
      readonly warehouse?: string;
    };
    readonly Level: {
      readonly available: number;
      readonly incoming: number | null;
      readonly onHand: number;
      readonly oversold: number;
      readonly reserved: number;
      /** @example ABC-1 */
      readonly sku: string;
      readonly unavailable: number;
      readonly updatedAt: string | null;
      readonly version: number;
      /** @example ABC-1 */
      readonly warehouse: string;
    };
    readonly Line: {
      readonly quantity: number;
      /** @example ABC-1 */
      readonly sku: string;
    };
    readonly Movement: {
      readonly actor: string;
      readonly amount: number;
      /** Format: date-time */
      readonly at: string;
      readonly document: {
        /** @example ABC-1 */
        readonly id: string;
        /** @enum {string} */
        readonly type: 'reservation' | 'order' | 'transfer' | 'restock';
      } | null;
      readonly onHand: number;
      readonly quantity: number;
      readonly reason: string | null;
      readonly reference: string | null;
      readonly reserved: number;
      readonly seq: number;
      /** @example ABC-1 */
      readonly sku: string;
      readonly states?: {
        readonly from: ('available' | 'damaged' | 'quarantined' | 'expired') | null;
        readonly to: ('available' | 'damaged' | 'quarantined' | 'expired') | null;
      };
      /** @enum {string} */
      readonly type:
        | 'receive'
        | 'remove'
        | 'adjust'
        | 'count'
        | 'reserve'
        | 'release'
        | 'ship'
        | 'transfer_out'
        | 'transfer_in'
        | 'transit_loss'
        | 'return'
        | 'move'
        | 'write_off';
      readonly unavailable: number;
      /** @example ABC-1 */
      readonly warehouse: string;
    };
    readonly Operation:
      | {
          readonly expected?:
            | {
                readonly onHand: number;
              }
            | {
                readonly version: number;
              };
          readonly quantity: number;
          readonly reason?: string;
          readonly reference?: string;
          /** @example ABC-1 */
          readonly sku: string;
          /** @constant */
          readonly type: 'receive';
        }
      | {
          readonly expected?:
            | {
                readonly onHand: number;
              }
            | {
                readonly version: number;
              };
          readonly quantity: number;
          readonly reason?: string;
          readonly reference?: string;
          /** @example ABC-1 */
          readonly sku: string;
          /** @constant */
          readonly type: 'remove';
        }
      | {
          readonly expected?:
            | {
                readonly onHand: number;
              }
            | {
                readonly version: number;
              };
          readonly quantity: number;
          readonly reason?: string;
          readonly reference?: string;
          /** @example ABC-1 */
          readonly sku: string;
          /** @constant */
          readonly type: 'adjust';
        }
      | {
          readonly expected?:
            | {
                readonly onHand: number;
              }
            | {
                readonly version: number;
              };
          readonly quantity: number;
          readonly reason?: string;
          readonly reference?: string;
          /** @example ABC-1 */
          readonly sku: string;
          /** @constant */
          readonly type: 'count';
        }
      | {
          readonly expected?:
            | {
                readonly onHand: number;
              }
            | {
                readonly version: number;
              };
          /** @enum {string} */
          readonly from: 'available' | 'damaged' | 'quarantined' | 'expired';
          readonly quantity: number;
          readonly reason?: string;
          readonly reference?: string;
          /** @example ABC-1 */
          readonly sku: string;
          /** @enum {string} */
          readonly to: 'available' | 'damaged' | 'quarantined' | 'expired';
          /** @constant */
          readonly type: 'move';
        }
      | {
          readonly expected?:
            | {
                readonly onHand: number;
              }
            | {
                readonly version: number;
              };
          /** @enum {string} */
          readonly from?: 'available' | 'damaged' | 'quarantined' | 'expired';
          readonly quantity: number;
          readonly reason?: string;
          readonly reference?: string;
          /** @example ABC-1 */
          readonly sku: string;
          /** @constant */
          readonly type: 'write_off';
        };
    readonly Order: {
      readonly allocations: readonly {
        readonly quantity: number;
        readonly shipped: number;
        /** @example ABC-1 */
        readonly sku: string;
        /** @example ABC-1 */
        readonly warehouse: string;
      }[];
      /** Format: date-time */
      readonly createdAt: string;
      readonly expiresAt: string | null;
      /** @example ABC-1 */
      readonly id: string;
      readonly lines: readonly {
        readonly quantity: number;
        readonly reserved: number;
        readonly returned: number;
        readonly shipped: number;
        /** @example ABC-1 */
        readonly sku: string;
      }[];
      readonly reference: string | null;
      readonly shipTo: {
        readonly country: string;
        readonly latitude: number | null;
        readonly longitude: number | null;
      } | null;
      /** @enum {string} */
      readonly status: 'reserved' | 'partially_fulfilled' | 'fulfilled' | 'cancelled' | 'expired';
      /** Format: date-time */
      readonly updatedAt: string;
    };
    readonly OrderInput: {
      /** @default false */
      readonly allowPartial?: boolean;
      readonly holdSeconds?: number;
      /** @example ABC-1 */
      readonly id?: string;
      readonly lines: readonly components['schemas']['Line'][];
      readonly reference?: string;
      readonly shipTo?: {
        readonly country: string;
        readonly latitude?: number;
        readonly longitude?: number;
      };
      readonly sourcing?: {
        /** @default true */
        readonly allowSplit?: boolean;
        /** @default priority */
        readonly strategy?: string;
        readonly warehouses?: readonly string[];
      };
    };
    readonly Policy:
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays?: number;
          readonly max: number;
          readonly min: number;
          readonly packSize?: number;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'min-max';
          readonly supplier?: string;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays?: number;
          /** @enum {string} */
          readonly mode: 'multiple' | 'fixed' | 'deficiency';
          readonly packSize?: number;
          readonly quantity: number;
          readonly reorderPoint: number;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'reorder-point';
          readonly supplier?: string;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays: number;
          readonly packSize?: number;
          readonly safetyDays: number;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'days-of-cover';
          readonly supplier?: string;
          readonly targetDays: number;
          readonly windowDays?: number;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly holdingCost?: number;
          readonly leadTimeDays: number;
          readonly leadTimeStdDays?: number;
          readonly orderCost?: number;
          readonly packSize?: number;
          readonly reviewDays?: number;
          readonly serviceLevel: number;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'service-level';
          readonly supplier?: string;
          readonly windowDays?: number;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          /**
           * @description a cron expression, in UTC
           * @example 0 6 * * 1
           */
          readonly every: string;
          readonly leadTimeDays?: number;
          readonly orderUpTo: number;
          readonly packSize?: number;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'periodic';
          readonly supplier?: string;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays?: number;
          readonly max: number;
          readonly min: number;
          readonly packSize?: number;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @example ABC-1 */
          readonly source: string;
          /** @constant */
          readonly strategy: 'transfer-from';
          readonly supplier?: string;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays?: number;
          readonly packSize?: number;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'alert-only';
          readonly supplier?: string;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays?: number;
          readonly name: string;
          /** @default {} */
          readonly options: {
            readonly [key: string]: unknown;
          };
          readonly packSize?: number;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'custom';
          readonly supplier?: string;
        };
    readonly PolicyInput:
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays?: number;
          readonly max: number;
          readonly min: number;
          readonly packSize?: number;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'min-max';
          readonly supplier?: string;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays?: number;
          /** @enum {string} */
          readonly mode: 'multiple' | 'fixed' | 'deficiency';
          readonly packSize?: number;
          readonly quantity: number;
          readonly reorderPoint: number;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'reorder-point';
          readonly supplier?: string;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays: number;
          readonly packSize?: number;
          readonly safetyDays: number;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'days-of-cover';
          readonly supplier?: string;
          readonly targetDays: number;
          readonly windowDays?: number;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly holdingCost?: number;
          readonly leadTimeDays: number;
          readonly leadTimeStdDays?: number;
          readonly orderCost?: number;
          readonly packSize?: number;
          readonly reviewDays?: number;
          readonly serviceLevel: number;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'service-level';
          readonly supplier?: string;
          readonly windowDays?: number;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          /**
           * @description a cron expression, in UTC
           * @example 0 6 * * 1
           */
          readonly every: string;
          readonly leadTimeDays?: number;
          readonly orderUpTo: number;
          readonly packSize?: number;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'periodic';
          readonly supplier?: string;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays?: number;
          readonly max: number;
          readonly min: number;
          readonly packSize?: number;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @example ABC-1 */
          readonly source: string;
          /** @constant */
          readonly strategy: 'transfer-from';
          readonly supplier?: string;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays?: number;
          readonly packSize?: number;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'alert-only';
          readonly supplier?: string;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays?: number;
          readonly name: string;
          /** @default {} */
          readonly options?: {
            readonly [key: string]: unknown;
          };
          readonly packSize?: number;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'custom';
          readonly supplier?: string;
        };
    readonly Problem: {
      /**
       * @description absent with 408 and 500
       * @enum {string}
       */
      readonly code?:
        | 'validation'
        | 'unauthorized'
        | 'forbidden'
        | 'not_found'
        | 'method_not_allowed'
        | 'duplicate'
        | 'insufficient_stock'
        | 'invalid_state'
        | 'stale'
        | 'payload_too_large'
        | 'unsupported_media_type'
        | 'idempotency_mismatch'
        | 'rate_limited'
        | 'overloaded'
        | 'unavailable'
        | 'outcome_unknown'
        | 'not_applied';
      /** @description with `stale`: how the level is */
      readonly current?: {
        readonly onHand: number;
        readonly version: number;
      };
      readonly detail: string;
      /** @description with `validation`: what is wrong where */
      readonly errors?: readonly {
        readonly message: string;
        readonly path: string;
      }[];
      readonly instance?: string;
      /** @description of a `reject-all` batch: what became of each operation */
      readonly results?: readonly ({
        readonly status: number;
      } & {
        readonly [key: string]: unknown;
      })[];
      /** @description with `insufficient_stock`: every line that is short */
      readonly shortages?: readonly {
        readonly available: number;
        /** @description of an order: how much is on its way */
        readonly incoming?: number;
        readonly requested: number;
        /** @example ABC-1 */
        readonly sku: string;
        /** @example ABC-1 */
        readonly warehouse?: string;
      }[];
      readonly status: number;
      readonly title: string;
      readonly type: string;
    } & {
      readonly [key: string]: unknown;
    };
    readonly Product: {
      readonly active: boolean;
      readonly attributes: {
        readonly [key: string]: unknown;
      };
      /** @enum {string} */
      readonly category:
        | 'electronics'
        | 'grocery'
        | 'clothing'
        | 'home'
        | 'beauty'
        | 'toys'
        | 'books'
        | 'sports'
        | 'tools'
        | 'other';
      /** Format: date-time */
      readonly createdAt: string;
      readonly name: string;
      readonly packSize: number;
      /** @example ABC-1 */
      readonly sku: string;
      /** Format: date-time */
      readonly updatedAt: string;
    };
    readonly ProductInput: {
      /** @default true */
      readonly active?: boolean;
      /** @default {} */
      readonly attributes?: {
        readonly [key: string]: unknown;
      };
      /** @enum {string} */
      readonly category:
        | 'electronics'
        | 'grocery'
        | 'clothing'
        | 'home'
        | 'beauty'
        | 'toys'
        | 'books'
        | 'sports'
        | 'tools'
        | 'other';
      readonly name: string;
      /** @default 1 */
      readonly packSize?: number;
      /** @example ABC-1 */
      readonly sku: string;
    };
    readonly Reservation: {
      readonly expiresAt: string | null;
      /** @example ABC-1 */
      readonly id: string;
      readonly lines: readonly {
        readonly committed: number;
        readonly quantity: number;
        readonly released: number;
        /** @example ABC-1 */
        readonly sku: string;
      }[];
      readonly reference: string | null;
      /** @enum {string} */
      readonly status: 'held' | 'committed' | 'released' | 'expired';
      /** @example ABC-1 */
      readonly warehouse: string;
    };
    readonly Restock: {
      /** Format: date-time */
      readonly createdAt: string;
      readonly expectedAt: string | null;
      /** @description why it was asked for, and why it failed */
      readonly explanation: string;
      /** @example ABC-1 */
      readonly id: string;
      readonly quantity: number;
      readonly received: number;
      /** @example ABC-1 */
      readonly sku: string;
      /** @enum {string} */
      readonly status:
        | 'requested'
        | 'ordered'
        | 'partially_received'
        | 'received'
        | 'failed'
        | 'cancelled';
      /**
       * @description of the policy that asked for it
       * @enum {string}
       */
      readonly strategy:
        | 'min-max'
        | 'reorder-point'
        | 'days-of-cover'
        | 'service-level'
        | 'periodic'
        | 'transfer-from'
        | 'alert-only'
        | 'custom';
      readonly supplier: string | null;
      /** Format: date-time */
      readonly updatedAt: string;
      /** @example ABC-1 */
      readonly warehouse: string;
    };
    readonly ScopedPolicy:
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays?: number;
          readonly max: number;
          readonly min: number;
          readonly packSize?: number;
          /** @example sku:MUG-BLUE */
          readonly scope: string;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'min-max';
          readonly supplier?: string;
          /** @example ABC-1 */
          readonly warehouse: string;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays?: number;
          /** @enum {string} */
          readonly mode: 'multiple' | 'fixed' | 'deficiency';
          readonly packSize?: number;
          readonly quantity: number;
          readonly reorderPoint: number;
          /** @example sku:MUG-BLUE */
          readonly scope: string;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'reorder-point';
          readonly supplier?: string;
          /** @example ABC-1 */
          readonly warehouse: string;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays: number;
          readonly packSize?: number;
          readonly safetyDays: number;
          /** @example sku:MUG-BLUE */
          readonly scope: string;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'days-of-cover';
          readonly supplier?: string;
          readonly targetDays: number;
          /** @example ABC-1 */
          readonly warehouse: string;
          readonly windowDays?: number;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly holdingCost?: number;
          readonly leadTimeDays: number;
          readonly leadTimeStdDays?: number;
          readonly orderCost?: number;
          readonly packSize?: number;
          readonly reviewDays?: number;
          /** @example sku:MUG-BLUE */
          readonly scope: string;
          readonly serviceLevel: number;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'service-level';
          readonly supplier?: string;
          /** @example ABC-1 */
          readonly warehouse: string;
          readonly windowDays?: number;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          /**
           * @description a cron expression, in UTC
           * @example 0 6 * * 1
           */
          readonly every: string;
          readonly leadTimeDays?: number;
          readonly orderUpTo: number;
          readonly packSize?: number;
          /** @example sku:MUG-BLUE */
          readonly scope: string;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'periodic';
          readonly supplier?: string;
          /** @example ABC-1 */
          readonly warehouse: string;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays?: number;
          readonly max: number;
          readonly min: number;
          readonly packSize?: number;
          /** @example sku:MUG-BLUE */
          readonly scope: string;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @example ABC-1 */
          readonly source: string;
          /** @constant */
          readonly strategy: 'transfer-from';
          readonly supplier?: string;
          /** @example ABC-1 */
          readonly warehouse: string;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays?: number;
          readonly packSize?: number;
          /** @example sku:MUG-BLUE */
          readonly scope: string;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'alert-only';
          readonly supplier?: string;
          /** @example ABC-1 */
          readonly warehouse: string;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays?: number;
          readonly name: string;
          /** @default {} */
          readonly options: {
            readonly [key: string]: unknown;
          };
          readonly packSize?: number;
          /** @example sku:MUG-BLUE */
          readonly scope: string;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'custom';
          readonly supplier?: string;
          /** @example ABC-1 */
          readonly warehouse: string;
        };
    readonly ScopedPolicyInput:
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays?: number;
          readonly max: number;
          readonly min: number;
          readonly packSize?: number;
          /** @example sku:MUG-BLUE */
          readonly scope?: string;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'min-max';
          readonly supplier?: string;
          /** @example ABC-1 */
          readonly warehouse?: string;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays?: number;
          /** @enum {string} */
          readonly mode: 'multiple' | 'fixed' | 'deficiency';
          readonly packSize?: number;
          readonly quantity: number;
          readonly reorderPoint: number;
          /** @example sku:MUG-BLUE */
          readonly scope?: string;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'reorder-point';
          readonly supplier?: string;
          /** @example ABC-1 */
          readonly warehouse?: string;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays: number;
          readonly packSize?: number;
          readonly safetyDays: number;
          /** @example sku:MUG-BLUE */
          readonly scope?: string;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'days-of-cover';
          readonly supplier?: string;
          readonly targetDays: number;
          /** @example ABC-1 */
          readonly warehouse?: string;
          readonly windowDays?: number;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly holdingCost?: number;
          readonly leadTimeDays: number;
          readonly leadTimeStdDays?: number;
          readonly orderCost?: number;
          readonly packSize?: number;
          readonly reviewDays?: number;
          /** @example sku:MUG-BLUE */
          readonly scope?: string;
          readonly serviceLevel: number;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'service-level';
          readonly supplier?: string;
          /** @example ABC-1 */
          readonly warehouse?: string;
          readonly windowDays?: number;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          /**
           * @description a cron expression, in UTC
           * @example 0 6 * * 1
           */
          readonly every: string;
          readonly leadTimeDays?: number;
          readonly orderUpTo: number;
          readonly packSize?: number;
          /** @example sku:MUG-BLUE */
          readonly scope?: string;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'periodic';
          readonly supplier?: string;
          /** @example ABC-1 */
          readonly warehouse?: string;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays?: number;
          readonly max: number;
          readonly min: number;
          readonly packSize?: number;
          /** @example sku:MUG-BLUE */
          readonly scope?: string;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @example ABC-1 */
          readonly source: string;
          /** @constant */
          readonly strategy: 'transfer-from';
          readonly supplier?: string;
          /** @example ABC-1 */
          readonly warehouse?: string;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays?: number;
          readonly packSize?: number;
          /** @example sku:MUG-BLUE */
          readonly scope?: string;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'alert-only';
          readonly supplier?: string;
          /** @example ABC-1 */
          readonly warehouse?: string;
        }
      | {
          readonly alertAt?: number;
          readonly enabled?: boolean;
          readonly leadTimeDays?: number;
          readonly name: string;
          /** @default {} */
          readonly options?: {
            readonly [key: string]: unknown;
          };
          readonly packSize?: number;
          /** @example sku:MUG-BLUE */
          readonly scope?: string;
          /** Format: date-time */
          readonly snoozedUntil?: string;
          /** @constant */
          readonly strategy: 'custom';
          readonly supplier?: string;
          /** @example ABC-1 */
          readonly warehouse?: string;
        };
    readonly Transfer: {
      /** Format: date-time */
      readonly createdAt: string;
      /** @example ABC-1 */
      readonly from: string;
      /** @example ABC-1 */
      readonly id: string;
      readonly lines: readonly {
        readonly damaged: number;
        readonly lost: number;
        readonly quantity: number;
        readonly received: number;
        readonly returned: number;
        /** @example ABC-1 */
        readonly sku: string;
      }[];
      /** @enum {string} */
      readonly mode: 'immediate' | 'shipped';
      readonly reference: string | null;
      /** @enum {string} */
      readonly status: 'in_transit' | 'partially_received' | 'completed' | 'cancelled';
      /** @example ABC-1 */
      readonly to: string;
      /** Format: date-time */
      readonly updatedAt: string;
    };
    readonly TransferInput: {
      /** @example ABC-1 */
      readonly from: string;
      /** @example ABC-1 */
      readonly id?: string;
      readonly lines: readonly components['schemas']['Line'][];
      /**
       * @default immediate
       * @enum {string}
       */
      readonly mode?: 'immediate' | 'shipped';
      readonly reference?: string;
      /** @example ABC-1 */
      readonly to: string;
    };
    readonly Warehouse: {
      readonly active: boolean;
      /** Format: date-time */
      readonly createdAt: string;
      /** @example ABC-1 */
      readonly id: string;
      readonly location: {
        readonly country: string;
        readonly latitude: number | null;
        readonly longitude: number | null;
      } | null;
      readonly name: string;
      readonly priority: number;
      /** Format: date-time */
      readonly updatedAt: string;
    };
    readonly Webhook: {
      /** Format: date-time */
      readonly createdAt: string;
      readonly events: readonly (
        | 'stock.low'
        | 'stock.recovered'
        | 'stock.out'
        | 'stock.back'
        | 'stock.oversold'
        | 'order.reserved'
        | 'order.fulfilled'
        | 'order.cancelled'
        | 'order.expired'
        | 'transfer.in_transit'
        | 'transfer.completed'
        | 'transfer.cancelled'
        | 'restock.requested'
        | 'restock.received'
        | 'restock.failed'
      )[];
      /** @description attempts that failed since the last that did not */
      readonly failures: number;
      /** @example ABC-1 */
      readonly id: string;
      /** @enum {string} */
      readonly status: 'enabled' | 'disabled';
      readonly url: string;
      /** @description null: of all warehouses */
      readonly warehouses: readonly string[] | null;
    };
    readonly WebhookInput: {
      readonly events: readonly (
        | 'stock.low'
        | 'stock.recovered'
        | 'stock.out'
        | 'stock.back'
        | 'stock.oversold'
        | 'order.reserved'
        | 'order.fulfilled'
        | 'order.cancelled'
        | 'order.expired'
        | 'transfer.in_transit'
        | 'transfer.completed'
        | 'transfer.cancelled'
        | 'restock.requested'
        | 'restock.received'
        | 'restock.failed'
      )[];
      /** Format: uri */
      readonly url: string;
      readonly warehouses?: readonly string[];
    };
  };
  responses: {
    /** @description Any other problem. Two have no `code`: 408, the request did not arrive in time and was not executed; and 500, something went wrong inside the service and it may have been executed. */
    readonly Problem: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: {
    /**
     * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
     * @example po-1042-1
     */
    readonly IdempotencyKey: string;
  };
  requestBodies: never;
  headers: {
    /** @description `true` if this is the answer that was given the first time */
    readonly IdempotencyReplayed: 'true';
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly getHealthz: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description It is */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "alive"
           *     }
           */
          readonly 'application/json': {
            readonly status: string;
          };
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getMetrics: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The metrics */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /** @example stockroom_products 2400 */
          readonly 'text/plain; version=0.0.4; charset=utf-8': string;
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getOpenapiJson: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The document */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getReadyz: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description It is */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "ready"
           *     }
           */
          readonly 'application/json': {
            readonly status: string;
          };
        };
      };
      /** @description `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getCategories: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The categories */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         "electronics",
           *         "grocery",
           *         "clothing",
           *         "home",
           *         "beauty",
           *         "toys",
           *         "books",
           *         "sports",
           *         "tools",
           *         "other"
           *       ]
           *     }
           */
          readonly 'application/json': {
            readonly items: readonly (
              | 'electronics'
              | 'grocery'
              | 'clothing'
              | 'home'
              | 'beauty'
              | 'toys'
              | 'books'
              | 'sports'
              | 'tools'
              | 'other'
            )[];
          };
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getEvents: {
    readonly parameters: {
      readonly query?: {
        readonly types?: string;
        readonly warehouse?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Events with `id`, `event` (their type) and `data` (an Event). `event: reset` comes first if `Last-Event-ID` is unknown or older than 24 hours */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example id: evt_2_1841
           *     event: order.reserved
           *     data: {"id":"evt_2_1841","type":"order.reserved","at":"2026-11-24T08:00:00.000Z","document":{"type":"order","id":"order-1001"},"data":{"id":"order-1001","status":"reserved","lines":[{"sku":"MUG-BLUE","quantity":13,"reserved":13,"shipped":0,"returned":0}],"allocations":[{"warehouse":"berlin","sku":"MUG-BLUE","quantity":10,"shipped":0},{"warehouse":"paris","sku":"MUG-BLUE","quantity":3,"shipped":0}],"shipTo":{"country":"DE","latitude":52.52,"longitude":13.4},"reference":"web 1001","createdAt":"2026-11-24T08:00:00.000Z","updatedAt":"2026-11-24T08:00:00.000Z","expiresAt":null}}
           */
          readonly 'text/event-stream': string;
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getIntegrity: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What it proves */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "conserved": true,
           *       "levelsChecked": 1200,
           *       "drift": [],
           *       "driftTotal": 0,
           *       "ledger": [
           *         {
           *           "shard": 0,
           *           "lastSeq": 48210,
           *           "head": "b4d7b4d7b4d7b4d7b4d7b4d7b4d7b4d7b4d7b4d7b4d7b4d7b4d7b4d7b4d7b4d7"
           *         }
           *       ]
           *     }
           */
          readonly 'application/json': {
            readonly conserved: boolean;
            /** @description the first places where it does not add up */
            readonly drift: readonly {
              readonly problem: string;
              readonly seq: number | null;
              readonly sku: string | null;
              readonly warehouse: string | null;
            }[];
            /** @description how many there are in all */
            readonly driftTotal: number;
            readonly ledger: readonly {
              readonly head: string;
              readonly lastSeq: number;
              readonly shard: number;
            }[];
            readonly levelsChecked: number;
          };
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getMovements: {
    readonly parameters: {
      readonly query?: {
        readonly actor?: string;
        /** @description The `nextCursor` of the page before */
        readonly cursor?: string;
        readonly document?: string;
        readonly from?: string;
        /** @description How many items at most */
        readonly limit?: number;
        readonly order?: 'asc' | 'desc';
        readonly reference?: string;
        readonly sku?: string;
        readonly to?: string;
        readonly type?:
          | 'receive'
          | 'remove'
          | 'adjust'
          | 'count'
          | 'reserve'
          | 'release'
          | 'ship'
          | 'transfer_out'
          | 'transfer_in'
          | 'transit_loss'
          | 'return'
          | 'move'
          | 'write_off';
        readonly warehouse?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description A page of movements; as CSV or NDJSON all that are asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "seq": 1,
           *           "warehouse": "berlin",
           *           "sku": "MUG-BLUE",
           *           "at": "2026-11-24T08:00:00.000Z",
           *           "type": "receive",
           *           "quantity": 120,
           *           "amount": 120,
           *           "onHand": 120,
           *           "reserved": 0,
           *           "unavailable": 0,
           *           "reason": null,
           *           "reference": "PO-1042",
           *           "actor": "anonymous",
           *           "document": null
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          readonly 'application/json': {
            readonly items: readonly components['schemas']['Movement'][];
            readonly nextCursor: string | null;
          };
          /** @example {"seq":1,"warehouse":"berlin","sku":"MUG-BLUE","at":"2026-11-24T08:00:00.000Z","type":"receive","quantity":120,"amount":120,"onHand":120,"reserved":0,"unavailable":0,"reason":null,"reference":"PO-1042","actor":"anonymous","document":null} */
          readonly 'application/x-ndjson': string;
          /**
           * @example seq,warehouse,sku,at,type,quantity,amount,onHand,reserved,unavailable,reason,reference,actor,documentType,documentId,from,to
           *     1,berlin,MUG-BLUE,2026-11-24T08:00:00.000Z,receive,120,120,120,0,0,,PO-1042,anonymous,,,,
           */
          readonly 'text/csv': string;
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postMovementsBatch: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
         * @example po-1042-1
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "onError": "reject-failed",
         *       "operations": [
         *         {
         *           "warehouse": "berlin",
         *           "type": "receive",
         *           "sku": "MUG-BLUE",
         *           "quantity": 120,
         *           "reference": "PO-1042",
         *           "idempotencyKey": "po-1042-1"
         *         }
         *       ]
         *     }
         */
        readonly 'application/json': {
          /**
           * @default reject-failed
           * @enum {string}
           */
          readonly onError?: 'reject-failed' | 'reject-all';
          readonly operations: readonly components['schemas']['BatchOperation'][];
        };
      };
    };
    readonly responses: {
      /** @description A result for each operation, in request order */
      readonly 200: {
        headers: {
          readonly 'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "results": [
           *         {
           *           "status": 201,
           *           "movement": {
           *             "seq": 1,
           *             "warehouse": "berlin",
           *             "sku": "MUG-BLUE",
           *             "at": "2026-11-24T08:00:00.000Z",
           *             "type": "receive",
           *             "quantity": 120,
           *             "amount": 120,
           *             "onHand": 120,
           *             "reserved": 0,
           *             "unavailable": 0,
           *             "reason": null,
           *             "reference": "PO-1042",
           *             "actor": "anonymous",
           *             "document": null
           *           },
           *           "level": {
           *             "warehouse": "berlin",
           *             "sku": "MUG-BLUE",
           *             "onHand": 120,
           *             "reserved": 0,
           *             "unavailable": 0,
           *             "available": 120,
           *             "oversold": 0,
           *             "incoming": 0,
           *             "version": 1,
           *             "updatedAt": "2026-11-24T08:00:00.000Z"
           *           }
           *         }
           *       ]
           *     }
           */
          readonly 'application/json': {
            readonly results: readonly (
              | {
                  readonly level: components['schemas']['Level'];
                  readonly movement: components['schemas']['Movement'] | null;
                  readonly status: number;
                }
              | {
                  readonly error: {
                    readonly [key: string]: unknown;
                  };
                  readonly status: number;
                }
            )[];
          };
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this. `stale`: The level is not as expected */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_mismatch`: The idempotency key was used with another body */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getOrders: {
    readonly parameters: {
      readonly query?: {
        /** @description The `nextCursor` of the page before */
        readonly cursor?: string;
        /** @description How many items at most */
        readonly limit?: number;
        readonly status?:
          | 'reserved'
          | 'partially_fulfilled'
          | 'fulfilled'
          | 'cancelled'
          | 'expired';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description A page */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "order-1001",
           *           "status": "reserved",
           *           "lines": [
           *             {
           *               "sku": "MUG-BLUE",
           *               "quantity": 13,
           *               "reserved": 13,
           *               "shipped": 0,
           *               "returned": 0
           *             }
           *           ],
           *           "allocations": [
           *             {
           *               "warehouse": "berlin",
           *               "sku": "MUG-BLUE",
           *               "quantity": 10,
           *               "shipped": 0
           *             },
           *             {
           *               "warehouse": "paris",
           *               "sku": "MUG-BLUE",
           *               "quantity": 3,
           *               "shipped": 0
           *             }
           *           ],
           *           "shipTo": {
           *             "country": "DE",
           *             "latitude": 52.52,
           *             "longitude": 13.4
           *           },
           *           "reference": "web 1001",
           *           "createdAt": "2026-11-24T08:00:00.000Z",
           *           "updatedAt": "2026-11-24T08:00:00.000Z",
           *           "expiresAt": null
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          readonly 'application/json': {
            readonly items: readonly components['schemas']['Order'][];
            readonly nextCursor: string | null;
          };
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postOrders: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
         * @example po-1042-1
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "id": "order-1001",
         *       "lines": [
         *         {
         *           "sku": "MUG-BLUE",
         *           "quantity": 13
         *         }
         *       ],
         *       "shipTo": {
         *         "country": "DE",
         *         "latitude": 52.52,
         *         "longitude": 13.4
         *       },
         *       "sourcing": {
         *         "strategy": "nearest"
         *       },
         *       "reference": "web 1001"
         *     }
         */
        readonly 'application/json': components['schemas']['OrderInput'];
      };
    };
    readonly responses: {
      /** @description Reserved */
      readonly 201: {
        headers: {
          readonly 'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "order-1001",
           *       "status": "reserved",
           *       "lines": [
           *         {
           *           "sku": "MUG-BLUE",
           *           "quantity": 13,
           *           "reserved": 13,
           *           "shipped": 0,
           *           "returned": 0
           *         }
           *       ],
           *       "allocations": [
           *         {
           *           "warehouse": "berlin",
           *           "sku": "MUG-BLUE",
           *           "quantity": 10,
           *           "shipped": 0
           *         },
           *         {
           *           "warehouse": "paris",
           *           "sku": "MUG-BLUE",
           *           "quantity": 3,
           *           "shipped": 0
           *         }
           *       ],
           *       "shipTo": {
           *         "country": "DE",
           *         "latitude": 52.52,
           *         "longitude": 13.4
           *       },
           *       "reference": "web 1001",
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:00.000Z",
           *       "expiresAt": null
           *     }
           */
          readonly 'application/json': components['schemas']['Order'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this. `duplicate`: It exists already */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_mismatch`: The idempotency key was used with another body */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getOrdersById: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The order */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "order-1001",
           *       "status": "reserved",
           *       "lines": [
           *         {
           *           "sku": "MUG-BLUE",
           *           "quantity": 13,
           *           "reserved": 13,
           *           "shipped": 0,
           *           "returned": 0
           *         }
           *       ],
           *       "allocations": [
           *         {
           *           "warehouse": "berlin",
           *           "sku": "MUG-BLUE",
           *           "quantity": 10,
           *           "shipped": 0
           *         },
           *         {
           *           "warehouse": "paris",
           *           "sku": "MUG-BLUE",
           *           "quantity": 3,
           *           "shipped": 0
           *         }
           *       ],
           *       "shipTo": {
           *         "country": "DE",
           *         "latitude": 52.52,
           *         "longitude": 13.4
           *       },
           *       "reference": "web 1001",
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:00.000Z",
           *       "expiresAt": null
           *     }
           */
          readonly 'application/json': components['schemas']['Order'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postOrdersByIdCancel: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
         * @example po-1042-1
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        /** @example {} */
        readonly 'application/json': Record<string, never>;
      };
    };
    readonly responses: {
      /** @description Cancelled */
      readonly 200: {
        headers: {
          readonly 'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "order-1001",
           *       "status": "reserved",
           *       "lines": [
           *         {
           *           "sku": "MUG-BLUE",
           *           "quantity": 13,
           *           "reserved": 13,
           *           "shipped": 0,
           *           "returned": 0
           *         }
           *       ],
           *       "allocations": [
           *         {
           *           "warehouse": "berlin",
           *           "sku": "MUG-BLUE",
           *           "quantity": 10,
           *           "shipped": 0
           *         },
           *         {
           *           "warehouse": "paris",
           *           "sku": "MUG-BLUE",
           *           "quantity": 3,
           *           "shipped": 0
           *         }
           *       ],
           *       "shipTo": {
           *         "country": "DE",
           *         "latitude": 52.52,
           *         "longitude": 13.4
           *       },
           *       "reference": "web 1001",
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:00.000Z",
           *       "expiresAt": null
           *     }
           */
          readonly 'application/json': components['schemas']['Order'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_mismatch`: The idempotency key was used with another body */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postOrdersByIdFulfill: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
         * @example po-1042-1
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        /**
         * @example {
         *       "allocations": [
         *         {
         *           "warehouse": "berlin",
         *           "sku": "MUG-BLUE",
         *           "quantity": 10
         *         }
         *       ]
         *     }
         */
        readonly 'application/json': {
          readonly allocations?: readonly {
            readonly quantity: number;
            /** @example ABC-1 */
            readonly sku: string;
            /** @example ABC-1 */
            readonly warehouse: string;
          }[];
        };
      };
    };
    readonly responses: {
      /** @description Shipped */
      readonly 200: {
        headers: {
          readonly 'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "order-1001",
           *       "status": "reserved",
           *       "lines": [
           *         {
           *           "sku": "MUG-BLUE",
           *           "quantity": 13,
           *           "reserved": 13,
           *           "shipped": 0,
           *           "returned": 0
           *         }
           *       ],
           *       "allocations": [
           *         {
           *           "warehouse": "berlin",
           *           "sku": "MUG-BLUE",
           *           "quantity": 10,
           *           "shipped": 0
           *         },
           *         {
           *           "warehouse": "paris",
           *           "sku": "MUG-BLUE",
           *           "quantity": 3,
           *           "shipped": 0
           *         }
           *       ],
           *       "shipTo": {
           *         "country": "DE",
           *         "latitude": 52.52,
           *         "longitude": 13.4
           *       },
           *       "reference": "web 1001",
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:00.000Z",
           *       "expiresAt": null
           *     }
           */
          readonly 'application/json': components['schemas']['Order'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_mismatch`: The idempotency key was used with another body */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postOrdersByIdReturns: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
         * @example po-1042-1
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "lines": [
         *         {
         *           "sku": "MUG-BLUE",
         *           "quantity": 1,
         *           "warehouse": "berlin",
         *           "condition": "damaged"
         *         }
         *       ]
         *     }
         */
        readonly 'application/json': {
          readonly lines: readonly {
            /** @enum {string} */
            readonly condition: 'sellable' | 'damaged';
            readonly quantity: number;
            /** @example ABC-1 */
            readonly sku: string;
            /** @example ABC-1 */
            readonly warehouse: string;
          }[];
        };
      };
    };
    readonly responses: {
      /** @description Taken back */
      readonly 200: {
        headers: {
          readonly 'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "order-1001",
           *       "status": "reserved",
           *       "lines": [
           *         {
           *           "sku": "MUG-BLUE",
           *           "quantity": 13,
           *           "reserved": 13,
           *           "shipped": 0,
           *           "returned": 0
           *         }
           *       ],
           *       "allocations": [
           *         {
           *           "warehouse": "berlin",
           *           "sku": "MUG-BLUE",
           *           "quantity": 10,
           *           "shipped": 0
           *         },
           *         {
           *           "warehouse": "paris",
           *           "sku": "MUG-BLUE",
           *           "quantity": 3,
           *           "shipped": 0
           *         }
           *       ],
           *       "shipTo": {
           *         "country": "DE",
           *         "latitude": 52.52,
           *         "longitude": 13.4
           *       },
           *       "reference": "web 1001",
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:00.000Z",
           *       "expiresAt": null
           *     }
           */
          readonly 'application/json': components['schemas']['Order'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_mismatch`: The idempotency key was used with another body */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postOrdersBatch: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
         * @example po-1042-1
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "orders": [
         *         {
         *           "id": "order-1001",
         *           "lines": [
         *             {
         *               "sku": "MUG-BLUE",
         *               "quantity": 13
         *             }
         *           ],
         *           "shipTo": {
         *             "country": "DE",
         *             "latitude": 52.52,
         *             "longitude": 13.4
         *           },
         *           "sourcing": {
         *             "strategy": "nearest"
         *           },
         *           "reference": "web 1001",
         *           "idempotencyKey": "web-1001"
         *         }
         *       ]
         *     }
         */
        readonly 'application/json': {
          readonly orders: readonly components['schemas']['BatchOrder'][];
        };
        /** @example {"id":"order-1001","lines":[{"sku":"MUG-BLUE","quantity":13}],"shipTo":{"country":"DE","latitude":52.52,"longitude":13.4},"sourcing":{"strategy":"nearest"},"reference":"web 1001"} */
        readonly 'application/x-ndjson': string;
      };
    };
    readonly responses: {
      /** @description A result for each order, in the order of the request */
      readonly 200: {
        headers: {
          readonly 'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "results": [
           *         {
           *           "status": 201,
           *           "order": {
           *             "id": "order-1001",
           *             "status": "reserved",
           *             "lines": [
           *               {
           *                 "sku": "MUG-BLUE",
           *                 "quantity": 13,
           *                 "reserved": 13,
           *                 "shipped": 0,
           *                 "returned": 0
           *               }
           *             ],
           *             "allocations": [
           *               {
           *                 "warehouse": "berlin",
           *                 "sku": "MUG-BLUE",
           *                 "quantity": 10,
           *                 "shipped": 0
           *               },
           *               {
           *                 "warehouse": "paris",
           *                 "sku": "MUG-BLUE",
           *                 "quantity": 3,
           *                 "shipped": 0
           *               }
           *             ],
           *             "shipTo": {
           *               "country": "DE",
           *               "latitude": 52.52,
           *               "longitude": 13.4
           *             },
           *             "reference": "web 1001",
           *             "createdAt": "2026-11-24T08:00:00.000Z",
           *             "updatedAt": "2026-11-24T08:00:00.000Z",
           *             "expiresAt": null
           *           }
           *         }
           *       ]
           *     }
           */
          readonly 'application/json': {
            readonly results: readonly (
              | {
                  readonly order: components['schemas']['Order'];
                  /** @constant */
                  readonly status: 201;
                }
              | {
                  readonly error: {
                    readonly code: string;
                  } & {
                    readonly [key: string]: unknown;
                  };
                  readonly status: number;
                }
            )[];
          };
          /** @example {"status":201,"order":{"id":"order-1001","status":"reserved","lines":[{"sku":"MUG-BLUE","quantity":13,"reserved":13,"shipped":0,"returned":0}],"allocations":[{"warehouse":"berlin","sku":"MUG-BLUE","quantity":10,"shipped":0},{"warehouse":"paris","sku":"MUG-BLUE","quantity":3,"shipped":0}],"shipTo":{"country":"DE","latitude":52.52,"longitude":13.4},"reference":"web 1001","createdAt":"2026-11-24T08:00:00.000Z","updatedAt":"2026-11-24T08:00:00.000Z","expiresAt":null}} */
          readonly 'application/x-ndjson': string;
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_mismatch`: The idempotency key was used with another body */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postPoliciesSimulate: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "warehouse": "berlin",
         *       "category": "home",
         *       "policies": [
         *         {
         *           "strategy": "min-max",
         *           "min": 20,
         *           "max": 100
         *         },
         *         {
         *           "strategy": "days-of-cover",
         *           "leadTimeDays": 7,
         *           "safetyDays": 7,
         *           "targetDays": 28
         *         }
         *       ],
         *       "from": "2026-05-01T00:00:00.000Z",
         *       "to": "2026-11-01T00:00:00.000Z",
         *       "leadTimeDays": 7
         *     }
         */
        readonly 'application/json': {
          /** @enum {string} */
          readonly category?:
            | 'electronics'
            | 'grocery'
            | 'clothing'
            | 'home'
            | 'beauty'
            | 'toys'
            | 'books'
            | 'sports'
            | 'tools'
            | 'other';
          /**
           * Format: date-time
           * @description inclusive; else the first movement, or 182 days before `to`
           */
          readonly from?: string;
          /** @description how long orders take; else what each policy says */
          readonly leadTimeDays?: number;
          readonly policies: readonly components['schemas']['PolicyInput'][];
          /** @example ABC-1 */
          readonly sku?: string;
          /**
           * Format: date-time
           * @description exclusive; else now
           */
          readonly to?: string;
          /** @example ABC-1 */
          readonly warehouse: string;
        };
      };
    };
    readonly responses: {
      /** @description What each policy would have led to */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "warehouse": "berlin",
           *       "from": "2026-05-01T00:00:00.000Z",
           *       "to": "2026-11-01T00:00:00.000Z",
           *       "skus": 1,
           *       "results": [
           *         {
           *           "policy": {
           *             "strategy": "min-max",
           *             "min": 20,
           *             "max": 100
           *           },
           *           "daysOut": 3,
           *           "fillRate": 0.97,
           *           "cycleServiceLevel": 0.9,
           *           "averageStock": 61.2,
           *           "peakStock": 100,
           *           "ordersPlaced": 10,
           *           "unitsOrdered": 812
           *         },
           *         {
           *           "policy": {
           *             "strategy": "days-of-cover",
           *             "leadTimeDays": 7,
           *             "safetyDays": 7,
           *             "targetDays": 28
           *           },
           *           "daysOut": 0,
           *           "fillRate": 1,
           *           "cycleServiceLevel": 1,
           *           "averageStock": 84.5,
           *           "peakStock": 131,
           *           "ordersPlaced": 14,
           *           "unitsOrdered": 840
           *         }
           *       ]
           *     }
           */
          readonly 'application/json': {
            /** Format: date-time */
            readonly from: string;
            /** @description in the order of the policies */
            readonly results: readonly {
              /** @description over time, summed over the SKUs */
              readonly averageStock: number;
              /** @description share of the replenishment cycles without a shortage */
              readonly cycleServiceLevel: number;
              /** @description calendar days (UTC) with nothing there, summed over the SKUs */
              readonly daysOut: number;
              /** @description what is wrong with a custom strategy */
              readonly fault?: string;
              /** @description share of the units asked for that were there; 1 without demand */
              readonly fillRate: number;
              readonly ordersPlaced: number;
              /** @description sum of the peaks of the SKUs */
              readonly peakStock: number;
              readonly policy: components['schemas']['Policy'];
              readonly unitsOrdered: number;
            }[];
            /** @description how many were replayed */
            readonly skus: number;
            /** Format: date-time */
            readonly to: string;
            /** @example ABC-1 */
            readonly warehouse: string;
          };
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getProducts: {
    readonly parameters: {
      readonly query?: {
        readonly category?:
          | 'electronics'
          | 'grocery'
          | 'clothing'
          | 'home'
          | 'beauty'
          | 'toys'
          | 'books'
          | 'sports'
          | 'tools'
          | 'other';
        /** @description The `nextCursor` of the page before */
        readonly cursor?: string;
        /** @description How many items at most */
        readonly limit?: number;
        readonly q?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description A page of products */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "sku": "MUG-BLUE",
           *           "name": "Blue mug",
           *           "category": "home",
           *           "packSize": 6,
           *           "active": true,
           *           "attributes": {
           *             "colour": "blue"
           *           },
           *           "createdAt": "2026-11-24T08:00:00.000Z",
           *           "updatedAt": "2026-11-24T08:00:00.000Z"
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          readonly 'application/json': {
            readonly items: readonly components['schemas']['Product'][];
            readonly nextCursor: string | null;
          };
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postProducts: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "sku": "MUG-BLUE",
         *       "name": "Blue mug",
         *       "category": "home",
         *       "packSize": 6,
         *       "active": true,
         *       "attributes": {
         *         "colour": "blue"
         *       }
         *     }
         */
        readonly 'application/json': components['schemas']['ProductInput'];
      };
    };
    readonly responses: {
      /** @description Created */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "sku": "MUG-BLUE",
           *       "name": "Blue mug",
           *       "category": "home",
           *       "packSize": 6,
           *       "active": true,
           *       "attributes": {
           *         "colour": "blue"
           *       },
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Product'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `duplicate`: It exists already */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getProductsBySku: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly sku: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The product */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "sku": "MUG-BLUE",
           *       "name": "Blue mug",
           *       "category": "home",
           *       "packSize": 6,
           *       "active": true,
           *       "attributes": {
           *         "colour": "blue"
           *       },
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Product'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly putProductsBySku: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly sku: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "sku": "MUG-BLUE",
         *       "name": "Blue mug",
         *       "category": "home",
         *       "packSize": 6,
         *       "active": true,
         *       "attributes": {
         *         "colour": "blue"
         *       }
         *     }
         */
        readonly 'application/json': {
          /** @default true */
          readonly active?: boolean;
          /** @default {} */
          readonly attributes?: {
            readonly [key: string]: unknown;
          };
          /** @enum {string} */
          readonly category:
            | 'electronics'
            | 'grocery'
            | 'clothing'
            | 'home'
            | 'beauty'
            | 'toys'
            | 'books'
            | 'sports'
            | 'tools'
            | 'other';
          readonly name: string;
          /** @default 1 */
          readonly packSize?: number;
          /** @example ABC-1 */
          readonly sku?: string;
        };
      };
    };
    readonly responses: {
      /** @description Replaced */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "sku": "MUG-BLUE",
           *       "name": "Blue mug",
           *       "category": "home",
           *       "packSize": 6,
           *       "active": true,
           *       "attributes": {
           *         "colour": "blue"
           *       },
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Product'];
        };
      };
      /** @description Created */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "sku": "MUG-BLUE",
           *       "name": "Blue mug",
           *       "category": "home",
           *       "packSize": 6,
           *       "active": true,
           *       "attributes": {
           *         "colour": "blue"
           *       },
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Product'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly deleteProductsBySku: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly sku: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Deleted */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `invalid_state`: Its state does not allow this */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getProductsBySkuStock: {
    readonly parameters: {
      readonly query?: {
        /** @description Show it as it was at this time */
        readonly asOf?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly sku: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Sums and levels */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "sku": "MUG-BLUE",
           *       "onHand": 120,
           *       "reserved": 0,
           *       "unavailable": 0,
           *       "available": 120,
           *       "incoming": 0,
           *       "warehouses": [
           *         {
           *           "warehouse": "berlin",
           *           "sku": "MUG-BLUE",
           *           "onHand": 120,
           *           "reserved": 0,
           *           "unavailable": 0,
           *           "available": 120,
           *           "oversold": 0,
           *           "incoming": 0,
           *           "version": 1,
           *           "updatedAt": "2026-11-24T08:00:00.000Z"
           *         }
           *       ]
           *     }
           */
          readonly 'application/json': {
            readonly available: number;
            readonly incoming: number | null;
            readonly onHand: number;
            readonly reserved: number;
            /** @example ABC-1 */
            readonly sku: string;
            readonly unavailable: number;
            readonly warehouses: readonly components['schemas']['Level'][];
          };
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postProductsBatch: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "products": [
         *         {
         *           "sku": "MUG-BLUE",
         *           "name": "Blue mug",
         *           "category": "home",
         *           "packSize": 6,
         *           "active": true,
         *           "attributes": {
         *             "colour": "blue"
         *           }
         *         }
         *       ]
         *     }
         */
        readonly 'application/json': {
          readonly products: readonly components['schemas']['ProductInput'][];
        };
      };
    };
    readonly responses: {
      /** @description A result for each product, in request order */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "results": [
           *         {
           *           "status": 201,
           *           "product": {
           *             "sku": "MUG-BLUE",
           *             "name": "Blue mug",
           *             "category": "home",
           *             "packSize": 6,
           *             "active": true,
           *             "attributes": {
           *               "colour": "blue"
           *             },
           *             "createdAt": "2026-11-24T08:00:00.000Z",
           *             "updatedAt": "2026-11-24T08:00:00.000Z"
           *           }
           *         }
           *       ]
           *     }
           */
          readonly 'application/json': {
            readonly results: readonly (
              | {
                  readonly product: components['schemas']['Product'];
                  readonly status: number;
                }
              | {
                  readonly error: {
                    readonly [key: string]: unknown;
                  };
                  readonly status: number;
                }
            )[];
          };
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getRestocks: {
    readonly parameters: {
      readonly query?: {
        /** @description The `nextCursor` of the page before */
        readonly cursor?: string;
        /** @description How many items at most */
        readonly limit?: number;
        readonly sku?: string;
        readonly status?:
          | 'requested'
          | 'ordered'
          | 'partially_received'
          | 'received'
          | 'failed'
          | 'cancelled';
        readonly warehouse?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description A page */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "restock-0-1042",
           *           "warehouse": "berlin",
           *           "sku": "MUG-BLUE",
           *           "quantity": 84,
           *           "received": 0,
           *           "status": "ordered",
           *           "strategy": "min-max",
           *           "explanation": "the inventory position 18 is at or below the reorder point 20: 82 are missing to 100, which is 84 in packs of 6",
           *           "supplier": "acme",
           *           "expectedAt": "2026-12-01T08:00:00.000Z",
           *           "createdAt": "2026-11-24T08:00:00.000Z",
           *           "updatedAt": "2026-11-24T08:00:01.000Z"
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          readonly 'application/json': {
            readonly items: readonly components['schemas']['Restock'][];
            readonly nextCursor: string | null;
          };
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getRestocksById: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The restock */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "restock-0-1042",
           *       "warehouse": "berlin",
           *       "sku": "MUG-BLUE",
           *       "quantity": 84,
           *       "received": 0,
           *       "status": "ordered",
           *       "strategy": "min-max",
           *       "explanation": "the inventory position 18 is at or below the reorder point 20: 82 are missing to 100, which is 84 in packs of 6",
           *       "supplier": "acme",
           *       "expectedAt": "2026-12-01T08:00:00.000Z",
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:01.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Restock'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postRestocksByIdCancel: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
         * @example po-1042-1
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        /** @example {} */
        readonly 'application/json': Record<string, never>;
      };
    };
    readonly responses: {
      /** @description Cancelled */
      readonly 200: {
        headers: {
          readonly 'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "restock-0-1042",
           *       "warehouse": "berlin",
           *       "sku": "MUG-BLUE",
           *       "quantity": 84,
           *       "received": 0,
           *       "status": "ordered",
           *       "strategy": "min-max",
           *       "explanation": "the inventory position 18 is at or below the reorder point 20: 82 are missing to 100, which is 84 in packs of 6",
           *       "supplier": "acme",
           *       "expectedAt": "2026-12-01T08:00:00.000Z",
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:01.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Restock'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_mismatch`: The idempotency key was used with another body */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postRestocksByIdExpect: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
         * @example po-1042-1
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "expectedAt": "2026-12-03T08:00:00.000Z"
         *     }
         */
        readonly 'application/json': {
          /** @description when it arrives; null if nobody knows */
          readonly expectedAt: string | null;
        };
      };
    };
    readonly responses: {
      /** @description Expected at another time */
      readonly 200: {
        headers: {
          readonly 'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "restock-0-1042",
           *       "warehouse": "berlin",
           *       "sku": "MUG-BLUE",
           *       "quantity": 84,
           *       "received": 0,
           *       "status": "ordered",
           *       "strategy": "min-max",
           *       "explanation": "the inventory position 18 is at or below the reorder point 20: 82 are missing to 100, which is 84 in packs of 6",
           *       "supplier": "acme",
           *       "expectedAt": "2026-12-01T08:00:00.000Z",
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:01.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Restock'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_mismatch`: The idempotency key was used with another body */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postRestocksByIdFail: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
         * @example po-1042-1
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "reason": "no longer made"
         *     }
         */
        readonly 'application/json': {
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      /** @description Failed */
      readonly 200: {
        headers: {
          readonly 'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "restock-0-1042",
           *       "warehouse": "berlin",
           *       "sku": "MUG-BLUE",
           *       "quantity": 84,
           *       "received": 0,
           *       "status": "ordered",
           *       "strategy": "min-max",
           *       "explanation": "the inventory position 18 is at or below the reorder point 20: 82 are missing to 100, which is 84 in packs of 6",
           *       "supplier": "acme",
           *       "expectedAt": "2026-12-01T08:00:00.000Z",
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:01.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Restock'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_mismatch`: The idempotency key was used with another body */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postRestocksByIdOrder: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
         * @example po-1042-1
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        /**
         * @example {
         *       "expectedAt": "2026-12-01T08:00:00.000Z",
         *       "quantity": 84
         *     }
         */
        readonly 'application/json': {
          /** @description when it arrives; null if nobody knows */
          readonly expectedAt?: string | null;
          /** @description how many will come, if fewer than were asked for */
          readonly quantity?: number;
        };
      };
    };
    readonly responses: {
      /** @description Ordered */
      readonly 200: {
        headers: {
          readonly 'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "restock-0-1042",
           *       "warehouse": "berlin",
           *       "sku": "MUG-BLUE",
           *       "quantity": 84,
           *       "received": 0,
           *       "status": "ordered",
           *       "strategy": "min-max",
           *       "explanation": "the inventory position 18 is at or below the reorder point 20: 82 are missing to 100, which is 84 in packs of 6",
           *       "supplier": "acme",
           *       "expectedAt": "2026-12-01T08:00:00.000Z",
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:01.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Restock'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_mismatch`: The idempotency key was used with another body */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postRestocksByIdReceive: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
         * @example po-1042-1
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        /**
         * @example {
         *       "quantity": 48
         *     }
         */
        readonly 'application/json': {
          /** @description else all that is outstanding */
          readonly quantity?: number;
        };
      };
    };
    readonly responses: {
      /** @description Received, in part or in full */
      readonly 200: {
        headers: {
          readonly 'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "restock-0-1042",
           *       "warehouse": "berlin",
           *       "sku": "MUG-BLUE",
           *       "quantity": 84,
           *       "received": 0,
           *       "status": "ordered",
           *       "strategy": "min-max",
           *       "explanation": "the inventory position 18 is at or below the reorder point 20: 82 are missing to 100, which is 84 in packs of 6",
           *       "supplier": "acme",
           *       "expectedAt": "2026-12-01T08:00:00.000Z",
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:01.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Restock'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_mismatch`: The idempotency key was used with another body */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getStock: {
    readonly parameters: {
      readonly query?: {
        readonly category?:
          | 'electronics'
          | 'grocery'
          | 'clothing'
          | 'home'
          | 'beauty'
          | 'toys'
          | 'books'
          | 'sports'
          | 'tools'
          | 'other';
        /** @description The `nextCursor` of the page before */
        readonly cursor?: string;
        /** @description How many items at most */
        readonly limit?: number;
        readonly low?: 'true' | 'false';
        readonly sku?: string;
        readonly warehouse?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description A page of levels */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "warehouse": "berlin",
           *           "sku": "MUG-BLUE",
           *           "onHand": 120,
           *           "reserved": 0,
           *           "unavailable": 0,
           *           "available": 120,
           *           "oversold": 0,
           *           "incoming": 0,
           *           "version": 1,
           *           "updatedAt": "2026-11-24T08:00:00.000Z"
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          readonly 'application/json': {
            readonly items: readonly components['schemas']['Level'][];
            readonly nextCursor: string | null;
          };
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getTransfers: {
    readonly parameters: {
      readonly query?: {
        /** @description The `nextCursor` of the page before */
        readonly cursor?: string;
        /** @description How many items at most */
        readonly limit?: number;
        readonly status?: 'in_transit' | 'partially_received' | 'completed' | 'cancelled';
        readonly warehouse?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description A page */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "transfer-7",
           *           "from": "berlin",
           *           "to": "paris",
           *           "mode": "shipped",
           *           "status": "in_transit",
           *           "lines": [
           *             {
           *               "sku": "MUG-BLUE",
           *               "quantity": 5,
           *               "received": 0,
           *               "damaged": 0,
           *               "lost": 0,
           *               "returned": 0
           *             }
           *           ],
           *           "reference": null,
           *           "createdAt": "2026-11-24T08:00:00.000Z",
           *           "updatedAt": "2026-11-24T08:00:00.000Z"
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          readonly 'application/json': {
            readonly items: readonly components['schemas']['Transfer'][];
            readonly nextCursor: string | null;
          };
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postTransfers: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
         * @example po-1042-1
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "id": "transfer-7",
         *       "from": "berlin",
         *       "to": "paris",
         *       "mode": "shipped",
         *       "lines": [
         *         {
         *           "sku": "MUG-BLUE",
         *           "quantity": 5
         *         }
         *       ]
         *     }
         */
        readonly 'application/json': components['schemas']['TransferInput'];
      };
    };
    readonly responses: {
      /** @description Completed, or in transit */
      readonly 201: {
        headers: {
          readonly 'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "transfer-7",
           *       "from": "berlin",
           *       "to": "paris",
           *       "mode": "shipped",
           *       "status": "in_transit",
           *       "lines": [
           *         {
           *           "sku": "MUG-BLUE",
           *           "quantity": 5,
           *           "received": 0,
           *           "damaged": 0,
           *           "lost": 0,
           *           "returned": 0
           *         }
           *       ],
           *       "reference": null,
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Transfer'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this. `duplicate`: It exists already */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_mismatch`: The idempotency key was used with another body */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getTransfersById: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The transfer */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "transfer-7",
           *       "from": "berlin",
           *       "to": "paris",
           *       "mode": "shipped",
           *       "status": "in_transit",
           *       "lines": [
           *         {
           *           "sku": "MUG-BLUE",
           *           "quantity": 5,
           *           "received": 0,
           *           "damaged": 0,
           *           "lost": 0,
           *           "returned": 0
           *         }
           *       ],
           *       "reference": null,
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Transfer'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postTransfersByIdCancel: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
         * @example po-1042-1
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        /** @example {} */
        readonly 'application/json': Record<string, never>;
      };
    };
    readonly responses: {
      /** @description Cancelled, or completed if some had arrived */
      readonly 200: {
        headers: {
          readonly 'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "transfer-7",
           *       "from": "berlin",
           *       "to": "paris",
           *       "mode": "shipped",
           *       "status": "in_transit",
           *       "lines": [
           *         {
           *           "sku": "MUG-BLUE",
           *           "quantity": 5,
           *           "received": 0,
           *           "damaged": 0,
           *           "lost": 0,
           *           "returned": 0
           *         }
           *       ],
           *       "reference": null,
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Transfer'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_mismatch`: The idempotency key was used with another body */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postTransfersByIdReceive: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
         * @example po-1042-1
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "lines": [
         *         {
         *           "sku": "MUG-BLUE",
         *           "received": 4,
         *           "damaged": 1
         *         }
         *       ]
         *     }
         */
        readonly 'application/json': {
          readonly lines: readonly {
            /** @default 0 */
            readonly damaged?: number;
            /** @default 0 */
            readonly lost?: number;
            /** @default 0 */
            readonly received?: number;
            /** @example ABC-1 */
            readonly sku: string;
          }[];
        };
      };
    };
    readonly responses: {
      /** @description Received, in part or in full */
      readonly 200: {
        headers: {
          readonly 'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "transfer-7",
           *       "from": "berlin",
           *       "to": "paris",
           *       "mode": "shipped",
           *       "status": "in_transit",
           *       "lines": [
           *         {
           *           "sku": "MUG-BLUE",
           *           "quantity": 5,
           *           "received": 0,
           *           "damaged": 0,
           *           "lost": 0,
           *           "returned": 0
           *         }
           *       ],
           *       "reference": null,
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Transfer'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_mismatch`: The idempotency key was used with another body */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getWarehouses: {
    readonly parameters: {
      readonly query?: {
        /** @description The `nextCursor` of the page before */
        readonly cursor?: string;
        /** @description How many items at most */
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description A page of warehouses */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "berlin",
           *           "name": "Berlin",
           *           "priority": 10,
           *           "location": {
           *             "country": "DE",
           *             "latitude": 52.52,
           *             "longitude": 13.405
           *           },
           *           "active": true,
           *           "createdAt": "2026-11-24T08:00:00.000Z",
           *           "updatedAt": "2026-11-24T08:00:00.000Z"
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          readonly 'application/json': {
            readonly items: readonly components['schemas']['Warehouse'][];
            readonly nextCursor: string | null;
          };
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postWarehouses: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "id": "berlin",
         *       "name": "Berlin",
         *       "priority": 10,
         *       "location": {
         *         "country": "DE",
         *         "latitude": 52.52,
         *         "longitude": 13.405
         *       },
         *       "active": true
         *     }
         */
        readonly 'application/json': {
          /** @default true */
          readonly active?: boolean;
          /** @example ABC-1 */
          readonly id: string;
          /** @default null */
          readonly location?: {
            readonly country: string;
            /** @default null */
            readonly latitude?: number | null;
            /** @default null */
            readonly longitude?: number | null;
          } | null;
          readonly name: string;
          /** @default 100 */
          readonly priority?: number;
        };
      };
    };
    readonly responses: {
      /** @description Created */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "berlin",
           *       "name": "Berlin",
           *       "priority": 10,
           *       "location": {
           *         "country": "DE",
           *         "latitude": 52.52,
           *         "longitude": 13.405
           *       },
           *       "active": true,
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Warehouse'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `duplicate`: It exists already */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getWarehousesById: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The warehouse */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "berlin",
           *       "name": "Berlin",
           *       "priority": 10,
           *       "location": {
           *         "country": "DE",
           *         "latitude": 52.52,
           *         "longitude": 13.405
           *       },
           *       "active": true,
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Warehouse'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly putWarehousesById: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "id": "berlin",
         *       "name": "Berlin",
         *       "priority": 10,
         *       "location": {
         *         "country": "DE",
         *         "latitude": 52.52,
         *         "longitude": 13.405
         *       },
         *       "active": true
         *     }
         */
        readonly 'application/json': {
          /** @default true */
          readonly active?: boolean;
          /** @example ABC-1 */
          readonly id?: string;
          /** @default null */
          readonly location?: {
            readonly country: string;
            /** @default null */
            readonly latitude?: number | null;
            /** @default null */
            readonly longitude?: number | null;
          } | null;
          readonly name: string;
          /** @default 100 */
          readonly priority?: number;
        };
      };
    };
    readonly responses: {
      /** @description Replaced */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "berlin",
           *       "name": "Berlin",
           *       "priority": 10,
           *       "location": {
           *         "country": "DE",
           *         "latitude": 52.52,
           *         "longitude": 13.405
           *       },
           *       "active": true,
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Warehouse'];
        };
      };
      /** @description Created */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "berlin",
           *       "name": "Berlin",
           *       "priority": 10,
           *       "location": {
           *         "country": "DE",
           *         "latitude": 52.52,
           *         "longitude": 13.405
           *       },
           *       "active": true,
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "updatedAt": "2026-11-24T08:00:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Warehouse'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly deleteWarehousesById: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Deleted */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `invalid_state`: Its state does not allow this */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postWarehousesByIdMovements: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
         * @example po-1042-1
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "type": "receive",
         *       "sku": "MUG-BLUE",
         *       "quantity": 120,
         *       "reference": "PO-1042"
         *     }
         */
        readonly 'application/json': components['schemas']['Operation'];
      };
    };
    readonly responses: {
      /** @description The count agrees with the book: nothing to move */
      readonly 200: {
        headers: {
          readonly 'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "movement": null,
           *       "level": {
           *         "warehouse": "berlin",
           *         "sku": "MUG-BLUE",
           *         "onHand": 120,
           *         "reserved": 0,
           *         "unavailable": 0,
           *         "available": 120,
           *         "oversold": 0,
           *         "incoming": 0,
           *         "version": 1,
           *         "updatedAt": "2026-11-24T08:00:00.000Z"
           *       }
           *     }
           */
          readonly 'application/json': {
            readonly level: components['schemas']['Level'];
            readonly movement: components['schemas']['Movement'] | null;
          };
        };
      };
      /** @description The movement and the level after it */
      readonly 201: {
        headers: {
          readonly 'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "movement": {
           *         "seq": 1,
           *         "warehouse": "berlin",
           *         "sku": "MUG-BLUE",
           *         "at": "2026-11-24T08:00:00.000Z",
           *         "type": "receive",
           *         "quantity": 120,
           *         "amount": 120,
           *         "onHand": 120,
           *         "reserved": 0,
           *         "unavailable": 0,
           *         "reason": null,
           *         "reference": "PO-1042",
           *         "actor": "anonymous",
           *         "document": null
           *       },
           *       "level": {
           *         "warehouse": "berlin",
           *         "sku": "MUG-BLUE",
           *         "onHand": 120,
           *         "reserved": 0,
           *         "unavailable": 0,
           *         "available": 120,
           *         "oversold": 0,
           *         "incoming": 0,
           *         "version": 1,
           *         "updatedAt": "2026-11-24T08:00:00.000Z"
           *       }
           *     }
           */
          readonly 'application/json': {
            readonly level: components['schemas']['Level'];
            readonly movement: components['schemas']['Movement'] | null;
          };
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this. `stale`: The level is not as expected */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_mismatch`: The idempotency key was used with another body */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getWarehousesByIdPolicies: {
    readonly parameters: {
      readonly query?: {
        /** @description The `nextCursor` of the page before */
        readonly cursor?: string;
        /** @description How many items at most */
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description A page of policies */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "warehouse": "berlin",
           *           "scope": "sku:MUG-BLUE",
           *           "strategy": "min-max",
           *           "min": 20,
           *           "max": 100,
           *           "leadTimeDays": 7,
           *           "supplier": "acme"
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          readonly 'application/json': {
            readonly items: readonly components['schemas']['ScopedPolicy'][];
            readonly nextCursor: string | null;
          };
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getWarehousesByIdPoliciesByScope: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
        readonly scope: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The policy */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "warehouse": "berlin",
           *       "scope": "sku:MUG-BLUE",
           *       "strategy": "min-max",
           *       "min": 20,
           *       "max": 100,
           *       "leadTimeDays": 7,
           *       "supplier": "acme"
           *     }
           */
          readonly 'application/json': components['schemas']['ScopedPolicy'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly putWarehousesByIdPoliciesByScope: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
        readonly scope: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "strategy": "min-max",
         *       "min": 20,
         *       "max": 100,
         *       "leadTimeDays": 7,
         *       "supplier": "acme"
         *     }
         */
        readonly 'application/json': components['schemas']['ScopedPolicyInput'];
      };
    };
    readonly responses: {
      /** @description Replaced */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "warehouse": "berlin",
           *       "scope": "sku:MUG-BLUE",
           *       "strategy": "min-max",
           *       "min": 20,
           *       "max": 100,
           *       "leadTimeDays": 7,
           *       "supplier": "acme"
           *     }
           */
          readonly 'application/json': components['schemas']['ScopedPolicy'];
        };
      };
      /** @description Created */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "warehouse": "berlin",
           *       "scope": "sku:MUG-BLUE",
           *       "strategy": "min-max",
           *       "min": 20,
           *       "max": 100,
           *       "leadTimeDays": 7,
           *       "supplier": "acme"
           *     }
           */
          readonly 'application/json': components['schemas']['ScopedPolicy'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly deleteWarehousesByIdPoliciesByScope: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
        readonly scope: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Ended */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getWarehousesByIdPoliciesEffectiveBySku: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
        readonly sku: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The policy with its inputs and figures */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "warehouse": "berlin",
           *       "sku": "MUG-BLUE",
           *       "scope": "sku:MUG-BLUE",
           *       "policy": {
           *         "strategy": "min-max",
           *         "min": 20,
           *         "max": 100,
           *         "leadTimeDays": 7,
           *         "supplier": "acme"
           *       },
           *       "inputs": {
           *         "at": "2026-11-24T08:00:00.000Z",
           *         "available": 18,
           *         "incoming": 0,
           *         "position": 18,
           *         "demand": {
           *           "mean": 0,
           *           "std": 0,
           *           "days": 1
           *         },
           *         "packSize": 6,
           *         "isReview": false,
           *         "source": null
           *       },
           *       "formula": "if position <= min: order max - position, in full packs",
           *       "figures": {
           *         "reorderPoint": 20,
           *         "orderUpTo": 100
           *       },
           *       "alertAt": 20,
           *       "wouldOrder": {
           *         "quantity": 84,
           *         "because": "the inventory position 18 is at or below the reorder point 20: 82 are missing to 100, which is 84 in packs of 6"
           *       }
           *     }
           */
          readonly 'application/json': {
            /** @description stock is low at so many available, or fewer */
            readonly alertAt: number;
            /** @description the figures of the formula by name */
            readonly figures: {
              readonly [key: string]: number;
            };
            readonly formula: string;
            readonly inputs: {
              /** Format: date-time */
              readonly at: string;
              readonly available: number;
              /** @description units per calendar day (UTC), and over how many days */
              readonly demand: {
                readonly days: number;
                readonly mean: number;
                readonly std: number;
              };
              readonly incoming: number;
              /** @description whether a periodic policy is asked in its review */
              readonly isReview: boolean;
              readonly packSize: number;
              /** @description available + incoming */
              readonly position: number;
              /** @description how the source of a transfer stands, where that is known */
              readonly source: {
                readonly available: number;
                readonly minimum: number;
              } | null;
            };
            readonly policy: components['schemas']['Policy'];
            /**
             * @description of the policy that applies: the most specific one
             * @example sku:MUG-BLUE
             */
            readonly scope: string;
            /** @example ABC-1 */
            readonly sku: string;
            /** @example ABC-1 */
            readonly warehouse: string;
            readonly wouldOrder: {
              readonly because: string;
              readonly quantity: number;
            };
          };
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postWarehousesByIdReservations: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
         * @example po-1042-1
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "id": "basket-77",
         *       "lines": [
         *         {
         *           "sku": "MUG-BLUE",
         *           "quantity": 2
         *         }
         *       ],
         *       "ttlSeconds": 900,
         *       "reference": "basket 77"
         *     }
         */
        readonly 'application/json': {
          /** @example ABC-1 */
          readonly id?: string;
          readonly lines: readonly components['schemas']['Line'][];
          readonly reference?: string;
          readonly ttlSeconds?: number;
        };
      };
    };
    readonly responses: {
      /** @description Held */
      readonly 201: {
        headers: {
          readonly 'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "basket-77",
           *       "warehouse": "berlin",
           *       "status": "held",
           *       "lines": [
           *         {
           *           "sku": "MUG-BLUE",
           *           "quantity": 2,
           *           "committed": 0,
           *           "released": 0
           *         }
           *       ],
           *       "reference": "basket 77",
           *       "expiresAt": "2026-11-24T08:15:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Reservation'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this. `duplicate`: It exists already */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_mismatch`: The idempotency key was used with another body */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getWarehousesByIdReservationsByReservation: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
        readonly reservation: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The reservation */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "basket-77",
           *       "warehouse": "berlin",
           *       "status": "held",
           *       "lines": [
           *         {
           *           "sku": "MUG-BLUE",
           *           "quantity": 2,
           *           "committed": 0,
           *           "released": 0
           *         }
           *       ],
           *       "reference": "basket 77",
           *       "expiresAt": "2026-11-24T08:15:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Reservation'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly patchWarehousesByIdReservationsByReservation: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
         * @example po-1042-1
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path: {
        readonly id: string;
        readonly reservation: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "ttlSeconds": 1800
         *     }
         */
        readonly 'application/json': {
          readonly lines?: readonly components['schemas']['Line'][];
          readonly ttlSeconds?: number | null;
        };
      };
    };
    readonly responses: {
      /** @description Changed */
      readonly 200: {
        headers: {
          readonly 'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "basket-77",
           *       "warehouse": "berlin",
           *       "status": "held",
           *       "lines": [
           *         {
           *           "sku": "MUG-BLUE",
           *           "quantity": 2,
           *           "committed": 0,
           *           "released": 0
           *         }
           *       ],
           *       "reference": "basket 77",
           *       "expiresAt": "2026-11-24T08:15:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Reservation'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_mismatch`: The idempotency key was used with another body */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postWarehousesByIdReservationsByReservationCommit: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
         * @example po-1042-1
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path: {
        readonly id: string;
        readonly reservation: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        /**
         * @example {
         *       "lines": [
         *         {
         *           "sku": "MUG-BLUE",
         *           "quantity": 1
         *         }
         *       ]
         *     }
         */
        readonly 'application/json': {
          readonly lines?: readonly components['schemas']['Line'][];
        };
      };
    };
    readonly responses: {
      /** @description Shipped; what is left stays held */
      readonly 200: {
        headers: {
          readonly 'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "basket-77",
           *       "warehouse": "berlin",
           *       "status": "held",
           *       "lines": [
           *         {
           *           "sku": "MUG-BLUE",
           *           "quantity": 2,
           *           "committed": 0,
           *           "released": 0
           *         }
           *       ],
           *       "reference": "basket 77",
           *       "expiresAt": "2026-11-24T08:15:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Reservation'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_mismatch`: The idempotency key was used with another body */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postWarehousesByIdReservationsByReservationRelease: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
         * @example po-1042-1
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path: {
        readonly id: string;
        readonly reservation: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        /** @example {} */
        readonly 'application/json': Record<string, never>;
      };
    };
    readonly responses: {
      /** @description Released */
      readonly 200: {
        headers: {
          readonly 'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "basket-77",
           *       "warehouse": "berlin",
           *       "status": "held",
           *       "lines": [
           *         {
           *           "sku": "MUG-BLUE",
           *           "quantity": 2,
           *           "committed": 0,
           *           "released": 0
           *         }
           *       ],
           *       "reference": "basket 77",
           *       "expiresAt": "2026-11-24T08:15:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Reservation'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_mismatch`: The idempotency key was used with another body */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `outcome_unknown`: It may have been executed; retry with the same key */
      readonly 504: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getWarehousesByIdStockBySku: {
    readonly parameters: {
      readonly query?: {
        /** @description Show it as it was at this time */
        readonly asOf?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
        readonly sku: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The level */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "warehouse": "berlin",
           *       "sku": "MUG-BLUE",
           *       "onHand": 120,
           *       "reserved": 0,
           *       "unavailable": 0,
           *       "available": 120,
           *       "oversold": 0,
           *       "incoming": 0,
           *       "version": 1,
           *       "updatedAt": "2026-11-24T08:00:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Level'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getWebhooks: {
    readonly parameters: {
      readonly query?: {
        /** @description The `nextCursor` of the page before */
        readonly cursor?: string;
        /** @description How many items at most */
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description A page */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "0198c0de-7e11-7abc-8def-0123456789ab",
           *           "url": "https://shop.example/hooks/stock",
           *           "events": [
           *             "order.fulfilled",
           *             "stock.low"
           *           ],
           *           "warehouses": [
           *             "berlin"
           *           ],
           *           "status": "enabled",
           *           "failures": 0,
           *           "createdAt": "2026-11-24T08:00:00.000Z"
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          readonly 'application/json': {
            readonly items: readonly components['schemas']['Webhook'][];
            readonly nextCursor: string | null;
          };
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postWebhooks: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "url": "https://shop.example/hooks/stock",
         *       "events": [
         *         "order.fulfilled",
         *         "stock.low"
         *       ],
         *       "warehouses": [
         *         "berlin"
         *       ]
         *     }
         */
        readonly 'application/json': components['schemas']['WebhookInput'];
      };
    };
    readonly responses: {
      /** @description Created; the secret is shown this once */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0198c0de-7e11-7abc-8def-0123456789ab",
           *       "url": "https://shop.example/hooks/stock",
           *       "events": [
           *         "order.fulfilled",
           *         "stock.low"
           *       ],
           *       "warehouses": [
           *         "berlin"
           *       ],
           *       "status": "enabled",
           *       "failures": 0,
           *       "createdAt": "2026-11-24T08:00:00.000Z",
           *       "secret": "whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0"
           *     }
           */
          readonly 'application/json': {
            /** Format: date-time */
            readonly createdAt: string;
            readonly events: readonly (
              | 'stock.low'
              | 'stock.recovered'
              | 'stock.out'
              | 'stock.back'
              | 'stock.oversold'
              | 'order.reserved'
              | 'order.fulfilled'
              | 'order.cancelled'
              | 'order.expired'
              | 'transfer.in_transit'
              | 'transfer.completed'
              | 'transfer.cancelled'
              | 'restock.requested'
              | 'restock.received'
              | 'restock.failed'
            )[];
            /** @description attempts that failed since the last that did not */
            readonly failures: number;
            /** @example ABC-1 */
            readonly id: string;
            /** @description what deliveries are signed with; shown this once */
            readonly secret: string;
            /** @enum {string} */
            readonly status: 'enabled' | 'disabled';
            readonly url: string;
            /** @description null: of all warehouses */
            readonly warehouses: readonly string[] | null;
          };
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `invalid_state`: Its state does not allow this */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getWebhooksById: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The webhook */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0198c0de-7e11-7abc-8def-0123456789ab",
           *       "url": "https://shop.example/hooks/stock",
           *       "events": [
           *         "order.fulfilled",
           *         "stock.low"
           *       ],
           *       "warehouses": [
           *         "berlin"
           *       ],
           *       "status": "enabled",
           *       "failures": 0,
           *       "createdAt": "2026-11-24T08:00:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Webhook'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly deleteWebhooksById: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Deleted */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getWebhooksByIdDeliveries: {
    readonly parameters: {
      readonly query?: {
        /** @description The `nextCursor` of the page before */
        readonly cursor?: string;
        /** @description How many items at most */
        readonly limit?: number;
        readonly status?: 'pending' | 'delivered' | 'failed';
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description A page */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "eventId": "evt_2_1841",
           *           "type": "order.fulfilled",
           *           "status": "delivered",
           *           "attempts": 1,
           *           "responseStatus": 204,
           *           "error": null,
           *           "createdAt": "2026-11-24T08:00:00.120Z",
           *           "updatedAt": "2026-11-24T08:00:00.170Z"
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          readonly 'application/json': {
            readonly items: readonly {
              readonly attempts: number;
              /** Format: date-time */
              readonly createdAt: string;
              /** @description why the last attempt failed */
              readonly error: string | null;
              readonly eventId: string;
              /** @description of the last answer; null if there was none */
              readonly responseStatus: number | null;
              /** @enum {string} */
              readonly status: 'pending' | 'delivered' | 'failed';
              /** @enum {string} */
              readonly type:
                | 'stock.low'
                | 'stock.recovered'
                | 'stock.out'
                | 'stock.back'
                | 'stock.oversold'
                | 'order.reserved'
                | 'order.fulfilled'
                | 'order.cancelled'
                | 'order.expired'
                | 'transfer.in_transit'
                | 'transfer.completed'
                | 'transfer.cancelled'
                | 'restock.requested'
                | 'restock.received'
                | 'restock.failed';
              /** Format: date-time */
              readonly updatedAt: string;
            }[];
            readonly nextCursor: string | null;
          };
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postWebhooksByIdDeliveriesByEventReport: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly event: string;
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "ok": false,
         *       "status": 503,
         *       "error": "it answered 503"
         *     }
         */
        readonly 'application/json': {
          readonly error?: string;
          readonly ok: boolean;
          readonly status?: number;
        };
      };
    };
    readonly responses: {
      /** @description Nothing more to do, try again later, or given up */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "verdict": "again"
           *     }
           */
          readonly 'application/json': {
            /** @enum {string} */
            readonly verdict: 'done' | 'again' | 'failed';
          };
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postWebhooksByIdDeliveriesByEventTake: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly event: string;
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        /** @example {} */
        readonly 'application/json': Record<string, never>;
      };
    };
    readonly responses: {
      /** @description What is to be sent; null if it is not to be sent any more, or not now */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "outbound": {
           *         "url": "https://shop.example/hooks/stock",
           *         "secret": "whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0",
           *         "eventId": "evt_2_1841",
           *         "text": "{\"id\":\"evt_2_1841\",\"type\":\"order.reserved\",\"at\":\"2026-11-24T08:00:00.000Z\",\"document\":{\"type\":\"order\",\"id\":\"order-1001\"},\"data\":{\"id\":\"order-1001\",\"status\":\"reserved\",\"lines\":[{\"sku\":\"MUG-BLUE\",\"quantity\":13,\"reserved\":13,\"shipped\":0,\"returned\":0}],\"allocations\":[{\"warehouse\":\"berlin\",\"sku\":\"MUG-BLUE\",\"quantity\":10,\"shipped\":0},{\"warehouse\":\"paris\",\"sku\":\"MUG-BLUE\",\"quantity\":3,\"shipped\":0}],\"shipTo\":{\"country\":\"DE\",\"latitude\":52.52,\"longitude\":13.4},\"reference\":\"web 1001\",\"createdAt\":\"2026-11-24T08:00:00.000Z\",\"updatedAt\":\"2026-11-24T08:00:00.000Z\",\"expiresAt\":null}}"
           *       }
           *     }
           */
          readonly 'application/json': {
            readonly outbound: {
              readonly eventId: string;
              readonly secret: string;
              /** @description the event as JSON, to be sent as it is */
              readonly text: string;
              readonly url: string;
            } | null;
          };
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly postWebhooksByIdEnable: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        /** @example {} */
        readonly 'application/json': Record<string, never>;
      };
    };
    readonly responses: {
      /** @description Enabled */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "0198c0de-7e11-7abc-8def-0123456789ab",
           *       "url": "https://shop.example/hooks/stock",
           *       "events": [
           *         "order.fulfilled",
           *         "stock.low"
           *       ],
           *       "warehouses": [
           *         "berlin"
           *       ],
           *       "status": "enabled",
           *       "failures": 0,
           *       "createdAt": "2026-11-24T08:00:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Webhook'];
        };
      };
      /** @description `validation`: The request is not valid */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: There is no such thing */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is too large */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: The content type is not supported */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not executed; the service cannot do it now */
      readonly 503: {
        headers: {
          /** @description Seconds after which to try again */
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
}

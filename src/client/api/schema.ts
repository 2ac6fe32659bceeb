/** Made by `npm run generate` from the OpenAPI document. Not to be edited. */
export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process is alive */
        get: operations["getHealthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Metrics for Prometheus */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["getOpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether everything is recovered and can be written to */
        get: operations["getReadyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The fixed set of product categories */
        get: operations["getCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-Sent Events: what happens from now on, or after `Last-Event-ID` */
        get: operations["getEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/integrity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Replays the ledger against the levels and walks its hash chain; who asks while that is being done shares it if nothing was written since */
        get: operations["getIntegrity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-Sent Events for consoles: how the service stands, and what has changed */
        get: operations["getLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The history, newest first by default; as CSV or NDJSON all of it */
        get: operations["getMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/movements/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Up to 10,000 operations: each for itself, or all or nothing in one warehouse */
        post: operations["postMovementsBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List orders, newest first */
        get: operations["getOrders"];
        put?: never;
        /** Place an order: every line is set aside, or nothing */
        post: operations["postOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an order */
        get: operations["getOrdersById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give back what has not shipped */
        post: operations["postOrdersByIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/fulfill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ship all that is set aside, or some of it */
        post: operations["postOrdersByIdFulfill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take shipped goods back */
        post: operations["postOrdersByIdReturns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell the life of an order: its states and movements */
        get: operations["getOrdersByIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Place many orders, each for itself: as one body, or as a stream of lines */
        post: operations["postOrdersBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the service stands now */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/overview/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How it stood in the last hour, every 10 s; begins anew with the process */
        get: operations["getOverviewHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replay the recorded demand of a warehouse under policies */
        post: operations["postPoliciesSimulate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List products, oldest first */
        get: operations["getProducts"];
        put?: never;
        /** Create a product */
        post: operations["postProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a product */
        get: operations["getProductsBySku"];
        /** Create or replace a product */
        put: operations["putProductsBySku"];
        post?: never;
        /** Delete a product of which nothing is left; its history stays */
        delete: operations["deleteProductsBySku"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{sku}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the levels of a product at all warehouses, and their sums */
        get: operations["getProductsBySkuStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create or replace up to 10,000 products; each stands alone */
        post: operations["postProductsBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say how the queues stand */
        get: operations["getQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/queues/{name}/failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the jobs that have failed for good, the newest first */
        get: operations["getQueuesByNameFailed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/queues/{name}/failed/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a failed job anew */
        post: operations["postQueuesByNameFailedByIdRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/queues/{name}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start all failed jobs anew */
        post: operations["postQueuesByNameRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/restocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List restocks, newest first */
        get: operations["getRestocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/restocks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a restock */
        get: operations["getRestocksById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/restocks/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Expect no more of it; what has arrived stays */
        post: operations["postRestocksByIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/restocks/{id}/expect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say when it arrives */
        post: operations["postRestocksByIdExpect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/restocks/{id}/fail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that it will not come, and why */
        post: operations["postRestocksByIdFail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/restocks/{id}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the supplier has taken the order, and for how many */
        post: operations["postRestocksByIdOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/restocks/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how many have arrived: all that is outstanding, unless a quantity is given */
        post: operations["postRestocksByIdReceive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/restocks/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell the life of a restock: its states and movements */
        get: operations["getRestocksByIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find whatever a word may mean, in a moment
         * @description Looks for orders, transfers, restocks and reservations by their exact id, for an exact reference in the newest 250,000 movements of each shard (`GET /v1/movements?reference=` looks at all), for warehouses by a part of their id or name, and for products by a part of their SKU or name, best matches first. At most 20 are found, in this order. What takes longer to find than `SEARCH_TIME_MAX_MS`, or cannot be looked for now, is left out.
         */
        get: operations["getSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say every setting: its value, its default and what it is for */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List levels */
        get: operations["getStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stock/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A table of levels or products, filtered, sorted and in pages; as CSV all of it
         * @description Rows that are equal in what they are sorted by come in the order of SKU, then warehouse. `by=product` has a row for each product with a level: with `warehouse` its figures are those of this warehouse alone, else sums over all. `state` is `low` (at the alert point or below), `out` (nothing available), `oversold` (less than nothing) or `reserved`; a product is low or oversold if it is at any warehouse, and out if nothing is available in all. Deleted products and warehouses are left out, inactive ones are not. Figures are as of now; with more than 20,000 levels, which rows there are and their order may be up to a second old. As CSV the page is ignored, products come without what each warehouse has, and text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@` or a tab) has an apostrophe before it.
         */
        get: operations["getStockTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List transfers, newest first */
        get: operations["getTransfers"];
        put?: never;
        /** Move stock to another warehouse, at once or by shipping it */
        post: operations["postTransfers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a transfer */
        get: operations["getTransfersById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfers/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send what is in transit back to where it came from */
        post: operations["postTransfersByIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfers/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what has arrived, and how */
        post: operations["postTransfersByIdReceive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfers/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell the life of a transfer: its states and movements */
        get: operations["getTransfersByIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/warehouses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List warehouses, oldest first */
        get: operations["getWarehouses"];
        put?: never;
        /** Create a warehouse */
        post: operations["postWarehouses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/warehouses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a warehouse */
        get: operations["getWarehousesById"];
        /** Create or replace a warehouse */
        put: operations["putWarehousesById"];
        post?: never;
        /** Delete a warehouse in which nothing is left; its history stays */
        delete: operations["deleteWarehousesById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/warehouses/{id}/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Receive, remove, adjust, count, move or write off stock */
        post: operations["postWarehousesByIdMovements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/warehouses/{id}/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the policies of a warehouse: the default one, those of categories, those of SKUs */
        get: operations["getWarehousesByIdPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/warehouses/{id}/policies/{scope}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the policy of just this scope */
        get: operations["getWarehousesByIdPoliciesByScope"];
        /** Put a policy in force, and evaluate every level that it covers */
        put: operations["putWarehousesByIdPoliciesByScope"];
        post?: never;
        /** End a policy; a less specific one may apply then */
        delete: operations["deleteWarehousesByIdPoliciesByScope"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/warehouses/{id}/policies/{scope}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what a policy would order now if it were put in force; changes nothing */
        post: operations["postWarehousesByIdPoliciesByScopePreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/warehouses/{id}/policies/effective/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say which policy applies to a level, and what it would order now and why */
        get: operations["getWarehousesByIdPoliciesEffectiveBySku"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/warehouses/{id}/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set units aside: all lines or none */
        post: operations["postWarehousesByIdReservations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/warehouses/{id}/reservations/{reservation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a reservation */
        get: operations["getWarehousesByIdReservationsByReservation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change its lines to new totals, or its expiry */
        patch: operations["patchWarehousesByIdReservationsByReservation"];
        trace?: never;
    };
    "/v1/warehouses/{id}/reservations/{reservation}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ship all or some of it */
        post: operations["postWarehousesByIdReservationsByReservationCommit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/warehouses/{id}/reservations/{reservation}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give back what is left of it */
        post: operations["postWarehousesByIdReservationsByReservationRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/warehouses/{id}/stock/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a level, now or as of a time */
        get: operations["getWarehousesByIdStockBySku"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/warehouses/{id}/stock/{sku}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same, where no policy is an answer too */
        get: operations["getWarehousesByIdStockBySkuPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/warehouses/{id}/stock/{sku}/reserved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the reserved units of a level are reserved for, the oldest first
         * @description Found in the ledger of the level: the quantities and `older` sum up to `reserved`, which is that of the level at the moment of the first page; the pages after it are of the same moment. `older` is 0 unless more than 500,000 movements have to be looked at to find who holds the rest. `expiresAt` is as of now.
         */
        get: operations["getWarehousesByIdStockBySkuReserved"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List webhooks, oldest first */
        get: operations["getWebhooks"];
        put?: never;
        /** Have events sent to a URL, from now on, signed as standardwebhooks.com says */
        post: operations["postWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a webhook */
        get: operations["getWebhooksById"];
        put?: never;
        post?: never;
        /** Delete a webhook and what was to be sent to it */
        delete: operations["deleteWebhooksById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has become of the events for a webhook, newest first */
        get: operations["getWebhooksByIdDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries/{event}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For workers: how an attempt ended; answers what follows from it */
        post: operations["postWebhooksByIdDeliveriesByEventReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries/{event}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For workers: what is to be sent, with the secret to sign it with */
        post: operations["postWebhooksByIdDeliveriesByEventTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable a webhook that failed too often; it gets what it has missed */
        post: operations["postWebhooksByIdEnable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        BatchOperation: {
            expected?: {
                onHand: number;
            } | {
                version: number;
            };
            /** @enum {string} */
            from?: "available" | "damaged" | "quarantined" | "expired";
            idempotencyKey?: string;
            /** @description as of the operation alone: signed for adjust, 0 or more for count */
            quantity: number;
            reason?: string;
            reference?: string;
            /** @example ABC-1 */
            sku: string;
            /** @enum {string} */
            to?: "available" | "damaged" | "quarantined" | "expired";
            /** @enum {string} */
            type: "receive" | "remove" | "adjust" | "count" | "move" | "write_off";
            /** @example ABC-1 */
            warehouse: string;
        };
        BatchOrder: {
            /** @default false */
            allowPartial?: boolean;
            holdSeconds?: number;
            /** @example ABC-1 */
            id?: string;
            idempotencyKey?: string;
            lines: components["schemas"]["Line"][];
            reference?: string;
            shipTo?: {
                country: string;
                latitude?: number;
                longitude?: number;
            };
            sourcing?: {
                /** @default true */
                allowSplit?: boolean;
                /** @default priority */
                strategy?: string;
                warehouses?: string[];
            };
        };
        DocumentNews: {
            orders: boolean;
            policies: boolean;
            restocks: boolean;
            transfers: boolean;
        };
        Event: {
            /** Format: date-time */
            at: string;
            /** @description the document, or the figures of the level */
            data: {
                [key: string]: unknown;
            };
            document?: {
                /** @example ABC-1 */
                id: string;
                /** @enum {string} */
                type: "order" | "transfer" | "restock";
            };
            /** @description stays the same however often the event is told */
            id: string;
            /** @example ABC-1 */
            sku?: string;
            /** @enum {string} */
            type: "stock.low" | "stock.recovered" | "stock.out" | "stock.back" | "stock.oversold" | "order.reserved" | "order.fulfilled" | "order.cancelled" | "order.expired" | "transfer.in_transit" | "transfer.completed" | "transfer.cancelled" | "restock.requested" | "restock.received" | "restock.failed";
            /** @example ABC-1 */
            warehouse?: string;
        };
        FailedJob: {
            attempts: number;
            /** @description what the job says */
            data: unknown;
            /** Format: date-time */
            failedAt: string;
            id: string;
            name: string;
            reason: string;
        };
        Found: {
            detail: string;
            id: string;
            title: string;
            /** @enum {string} */
            type: "product" | "warehouse" | "order" | "transfer" | "restock" | "reservation" | "reference";
            /**
             * @description of a reservation
             * @example ABC-1
             */
            warehouse?: string;
        };
        Holder: {
            document: {
                /** @example ABC-1 */
                id: string;
                /** @enum {string} */
                type: "reservation" | "order" | "transfer" | "restock";
            };
            expiresAt: string | null;
            quantity: number;
            /** @description when the oldest of these units were set aside */
            since: string | null;
        };
        Level: {
            available: number;
            incoming: number | null;
            onHand: number;
            oversold: number;
            reserved: number;
            /** @example ABC-1 */
            sku: string;
            unavailable: number;
            updatedAt: string | null;
            version: number;
            /** @example ABC-1 */
            warehouse: string;
        };
        LevelRow: {
            available: number;
            /** @enum {string} */
            category: "electronics" | "grocery" | "clothing" | "home" | "beauty" | "toys" | "books" | "sports" | "tools" | "other";
            incoming: number | null;
            low: boolean;
            name: string;
            onHand: number;
            oversold: number;
            reserved: number;
            /** @example ABC-1 */
            sku: string;
            unavailable: number;
            updatedAt: string | null;
            version: number;
            /** @example ABC-1 */
            warehouse: string;
        };
        Line: {
            quantity: number;
            /** @example ABC-1 */
            sku: string;
        };
        Movement: {
            actor: string;
            amount: number;
            /** Format: date-time */
            at: string;
            document: {
                /** @example ABC-1 */
                id: string;
                /** @enum {string} */
                type: "reservation" | "order" | "transfer" | "restock";
            } | null;
            onHand: number;
            quantity: number;
            reason: string | null;
            reference: string | null;
            reserved: number;
            seq: number;
            /** @example ABC-1 */
            sku: string;
            states?: {
                from: ("available" | "damaged" | "quarantined" | "expired") | null;
                to: ("available" | "damaged" | "quarantined" | "expired") | null;
            };
            /** @enum {string} */
            type: "receive" | "remove" | "adjust" | "count" | "reserve" | "release" | "ship" | "transfer_out" | "transfer_in" | "transit_loss" | "return" | "move" | "write_off";
            unavailable: number;
            /** @example ABC-1 */
            warehouse: string;
        };
        Operation: {
            expected?: {
                onHand: number;
            } | {
                version: number;
            };
            quantity: number;
            reason?: string;
            reference?: string;
            /** @example ABC-1 */
            sku: string;
            /** @constant */
            type: "receive";
        } | {
            expected?: {
                onHand: number;
            } | {
                version: number;
            };
            quantity: number;
            reason?: string;
            reference?: string;
            /** @example ABC-1 */
            sku: string;
            /** @constant */
            type: "remove";
        } | {
            expected?: {
                onHand: number;
            } | {
                version: number;
            };
            quantity: number;
            reason?: string;
            reference?: string;
            /** @example ABC-1 */
            sku: string;
            /** @constant */
            type: "adjust";
        } | {
            expected?: {
                onHand: number;
            } | {
                version: number;
            };
            quantity: number;
            reason?: string;
            reference?: string;
            /** @example ABC-1 */
            sku: string;
            /** @constant */
            type: "count";
        } | {
            expected?: {
                onHand: number;
            } | {
                version: number;
            };
            /** @enum {string} */
            from: "available" | "damaged" | "quarantined" | "expired";
            quantity: number;
            reason?: string;
            reference?: string;
            /** @example ABC-1 */
            sku: string;
            /** @enum {string} */
            to: "available" | "damaged" | "quarantined" | "expired";
            /** @constant */
            type: "move";
        } | {
            expected?: {
                onHand: number;
            } | {
                version: number;
            };
            /** @enum {string} */
            from?: "available" | "damaged" | "quarantined" | "expired";
            quantity: number;
            reason?: string;
            reference?: string;
            /** @example ABC-1 */
            sku: string;
            /** @constant */
            type: "write_off";
        };
        Order: {
            allocations: {
                quantity: number;
                shipped: number;
                /** @example ABC-1 */
                sku: string;
                /** @example ABC-1 */
                warehouse: string;
            }[];
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            /** @example ABC-1 */
            id: string;
            lines: {
                quantity: number;
                reserved: number;
                returned: number;
                shipped: number;
                /** @example ABC-1 */
                sku: string;
            }[];
            reference: string | null;
            shipTo: {
                country: string;
                latitude: number | null;
                longitude: number | null;
            } | null;
            /** @enum {string} */
            status: "reserved" | "partially_fulfilled" | "fulfilled" | "cancelled" | "expired";
            /** Format: date-time */
            updatedAt: string;
        };
        OrderInput: {
            /** @default false */
            allowPartial?: boolean;
            holdSeconds?: number;
            /** @example ABC-1 */
            id?: string;
            lines: components["schemas"]["Line"][];
            reference?: string;
            shipTo?: {
                country: string;
                latitude?: number;
                longitude?: number;
            };
            sourcing?: {
                /** @default true */
                allowSplit?: boolean;
                /** @default priority */
                strategy?: string;
                warehouses?: string[];
            };
        };
        Overview: {
            /** Format: date-time */
            at: string;
            /** @description levels of warehouses and products that are not deleted; counted every 5 s at most */
            attention: {
                /** @description when they were counted; null if that is still to be done */
                at: string | null;
                /** @description levels that there are */
                levels: number;
                /** @description levels with `available` at their alert point or below it */
                low: number;
                /** @description levels with `available` of 0 or less that a movement was ever recorded of and whose product is active */
                out: number;
                /** @description levels with `available` below 0; they are among `out`, too */
                oversold: number;
            };
            /** @description consoles that are told what happens */
            consoles: number;
            diskFull: boolean;
            events: {
                clients: number;
            };
            /** @description the latest proof of the ledger, whoever asked for it */
            integrity: {
                /** @description when the latest proof was begun; null before the first */
                checkedAt: string | null;
                conserved: boolean | null;
                levelsChecked: number | null;
                running: boolean;
            };
            operations: {
                /** @description those that there were any of */
                byAnswer: {
                    /** @description `ok`, or the code of a problem */
                    answer: string;
                    perSecond: number;
                    type: string;
                }[];
                /** @description null without operations */
                p50Seconds: number | null;
                p99Seconds: number | null;
                /** @description over the last 10 s, like all of this */
                perSecond: number;
            };
            orders: {
                /** @description those that there were any of */
                byAnswer: {
                    /** @description `ok`, or the code of a problem */
                    answer: string;
                    /** @description orders placed, or not, in the last minute */
                    perMinute: number;
                }[];
            };
            queues: {
                /** @enum {string} */
                backend: "embedded" | "redis";
                /** @description empty while the queues are down */
                items: {
                    active: number;
                    delayed: number;
                    failed: number;
                    name: string;
                    waiting: number;
                }[];
                /** @description whether the back end answers, or has not been needed yet */
                up: boolean;
            };
            ready: boolean;
            /** @description restocks that have not come to their end */
            restocks: {
                ordered: number;
                partiallyReceived: number;
                requested: number;
                /** @description those of all whose next job no queue has been given */
                waiting: number;
            };
            shards: {
                /** @description over the last 10 s; null without commits */
                commitP99Seconds: number | null;
                journalBytes: number;
                /** @description messages that wait for its actors */
                messages: number;
                /** @description how long the oldest of them has been waiting */
                oldestSeconds: number;
                open: boolean;
                shard: number;
                warehouses: number;
            }[];
            /** Format: date-time */
            startedAt: string;
            version: string;
        };
        OverviewPoint: {
            /** Format: date-time */
            at: string;
            low: number | null;
            messages: number;
            oldestSeconds: number;
            /** @description over the 10 s before `at`, like all rates here */
            operationsPerSecond: number;
            ordersOkPerSecond: number;
            /** @description orders that were answered with a problem */
            ordersRefusedPerSecond: number;
            out: number | null;
            p50Seconds: number | null;
            p99Seconds: number | null;
            queueFailed: number | null;
            /** @description null if nobody has looked; figures of queues and levels are those of the last look */
            queueWaiting: number | null;
            restocksOpen: number;
        };
        Policy: {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays?: number;
            max: number;
            min: number;
            packSize?: number;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "min-max";
            supplier?: string;
        } | {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays?: number;
            /** @enum {string} */
            mode: "multiple" | "fixed" | "deficiency";
            packSize?: number;
            quantity: number;
            reorderPoint: number;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "reorder-point";
            supplier?: string;
        } | {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays: number;
            packSize?: number;
            safetyDays: number;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "days-of-cover";
            supplier?: string;
            targetDays: number;
            windowDays?: number;
        } | {
            alertAt?: number;
            enabled?: boolean;
            holdingCost?: number;
            leadTimeDays: number;
            leadTimeStdDays?: number;
            orderCost?: number;
            packSize?: number;
            reviewDays?: number;
            serviceLevel: number;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "service-level";
            supplier?: string;
            windowDays?: number;
        } | {
            alertAt?: number;
            enabled?: boolean;
            /**
             * @description a cron expression, in UTC
             * @example 0 6 * * 1
             */
            every: string;
            leadTimeDays?: number;
            orderUpTo: number;
            packSize?: number;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "periodic";
            supplier?: string;
        } | {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays?: number;
            max: number;
            min: number;
            packSize?: number;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @example ABC-1 */
            source: string;
            /** @constant */
            strategy: "transfer-from";
            supplier?: string;
        } | {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays?: number;
            packSize?: number;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "alert-only";
            supplier?: string;
        } | {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays?: number;
            name: string;
            /** @default {} */
            options: {
                [key: string]: unknown;
            };
            packSize?: number;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "custom";
            supplier?: string;
        };
        PolicyInput: {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays?: number;
            max: number;
            min: number;
            packSize?: number;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "min-max";
            supplier?: string;
        } | {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays?: number;
            /** @enum {string} */
            mode: "multiple" | "fixed" | "deficiency";
            packSize?: number;
            quantity: number;
            reorderPoint: number;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "reorder-point";
            supplier?: string;
        } | {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays: number;
            packSize?: number;
            safetyDays: number;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "days-of-cover";
            supplier?: string;
            targetDays: number;
            windowDays?: number;
        } | {
            alertAt?: number;
            enabled?: boolean;
            holdingCost?: number;
            leadTimeDays: number;
            leadTimeStdDays?: number;
            orderCost?: number;
            packSize?: number;
            reviewDays?: number;
            serviceLevel: number;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "service-level";
            supplier?: string;
            windowDays?: number;
        } | {
            alertAt?: number;
            enabled?: boolean;
            /**
             * @description a cron expression, in UTC
             * @example 0 6 * * 1
             */
            every: string;
            leadTimeDays?: number;
            orderUpTo: number;
            packSize?: number;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "periodic";
            supplier?: string;
        } | {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays?: number;
            max: number;
            min: number;
            packSize?: number;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @example ABC-1 */
            source: string;
            /** @constant */
            strategy: "transfer-from";
            supplier?: string;
        } | {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays?: number;
            packSize?: number;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "alert-only";
            supplier?: string;
        } | {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays?: number;
            name: string;
            /** @default {} */
            options?: {
                [key: string]: unknown;
            };
            packSize?: number;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "custom";
            supplier?: string;
        };
        PolicyPreview: {
            /** @description the largest orders first */
            items: {
                /** @description stock would be low at so many available, or fewer */
                alertAt: number;
                available: number;
                because: string;
                incoming: number;
                low: boolean;
                /** @description what the policy in force would order; null if none is */
                now: {
                    quantity: number;
                } | null;
                quantity: number;
                /** @example ABC-1 */
                sku: string;
            }[];
            /** @description the levels to which it would apply */
            levels: number;
            /** @description at how many of them it would order */
            orders: number;
            /** @description how many units in all */
            units: number;
        };
        Problem: {
            /**
             * @description absent with 408 and 500
             * @enum {string}
             */
            code?: "validation" | "unauthorized" | "forbidden" | "not_found" | "method_not_allowed" | "duplicate" | "insufficient_stock" | "invalid_state" | "stale" | "payload_too_large" | "unsupported_media_type" | "idempotency_mismatch" | "rate_limited" | "overloaded" | "unavailable" | "outcome_unknown" | "not_applied";
            /** @description with `stale`: how the level is */
            current?: {
                onHand: number;
                version: number;
            };
            detail: string;
            /** @description with `validation`: what is wrong where */
            errors?: {
                message: string;
                path: string;
            }[];
            instance?: string;
            /** @description of a `reject-all` batch: what became of each operation */
            results?: ({
                status: number;
            } & {
                [key: string]: unknown;
            })[];
            /** @description with `insufficient_stock`: every line that is short */
            shortages?: {
                available: number;
                /** @description of an order: how much is on its way */
                incoming?: number;
                requested: number;
                /** @example ABC-1 */
                sku: string;
                /** @example ABC-1 */
                warehouse?: string;
            }[];
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        Product: {
            active: boolean;
            attributes: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            category: "electronics" | "grocery" | "clothing" | "home" | "beauty" | "toys" | "books" | "sports" | "tools" | "other";
            /** Format: date-time */
            createdAt: string;
            name: string;
            packSize: number;
            /** @example ABC-1 */
            sku: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ProductInput: {
            /** @default true */
            active?: boolean;
            /** @default {} */
            attributes?: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            category: "electronics" | "grocery" | "clothing" | "home" | "beauty" | "toys" | "books" | "sports" | "tools" | "other";
            name: string;
            /** @default 1 */
            packSize?: number;
            /** @example ABC-1 */
            sku: string;
        };
        ProductRow: {
            available: number;
            /** @enum {string} */
            category: "electronics" | "grocery" | "clothing" | "home" | "beauty" | "toys" | "books" | "sports" | "tools" | "other";
            incoming: number;
            /** @description at any of the warehouses */
            low: boolean;
            name: string;
            onHand: number;
            reserved: number;
            /** @example ABC-1 */
            sku: string;
            unavailable: number;
            updatedAt: string | null;
            /** @description by the id of the warehouse */
            warehouses: {
                [key: string]: {
                    available: number;
                    incoming: number;
                    low: boolean;
                    onHand: number;
                };
            };
        };
        Queue: {
            active: number;
            /** @description of those that are kept */
            completed: number;
            /** @description jobs that ended well in this process in the last 60 seconds */
            completedPerMinute: number;
            delayed: number;
            /** @description jobs that have failed for good */
            failed: number;
            /** @description attempts that failed, also where they are made again, in this process in the last 60 seconds */
            failedPerMinute: number;
            name: string;
            waiting: number;
        };
        Reservation: {
            expiresAt: string | null;
            /** @example ABC-1 */
            id: string;
            lines: {
                committed: number;
                quantity: number;
                released: number;
                /** @example ABC-1 */
                sku: string;
            }[];
            reference: string | null;
            /** @enum {string} */
            status: "held" | "committed" | "released" | "expired";
            /** @example ABC-1 */
            warehouse: string;
        };
        Restock: {
            /** Format: date-time */
            createdAt: string;
            expectedAt: string | null;
            /** @description why it was asked for, and why it failed */
            explanation: string;
            /** @example ABC-1 */
            id: string;
            quantity: number;
            received: number;
            /** @example ABC-1 */
            sku: string;
            /** @enum {string} */
            status: "requested" | "ordered" | "partially_received" | "received" | "failed" | "cancelled";
            /**
             * @description of the policy that asked for it
             * @enum {string}
             */
            strategy: "min-max" | "reorder-point" | "days-of-cover" | "service-level" | "periodic" | "transfer-from" | "alert-only" | "custom";
            supplier: string | null;
            /** Format: date-time */
            updatedAt: string;
            /** @example ABC-1 */
            warehouse: string;
        };
        ScopedPolicy: {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays?: number;
            max: number;
            min: number;
            packSize?: number;
            /** @example sku:MUG-BLUE */
            scope: string;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "min-max";
            supplier?: string;
            /** @example ABC-1 */
            warehouse: string;
        } | {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays?: number;
            /** @enum {string} */
            mode: "multiple" | "fixed" | "deficiency";
            packSize?: number;
            quantity: number;
            reorderPoint: number;
            /** @example sku:MUG-BLUE */
            scope: string;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "reorder-point";
            supplier?: string;
            /** @example ABC-1 */
            warehouse: string;
        } | {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays: number;
            packSize?: number;
            safetyDays: number;
            /** @example sku:MUG-BLUE */
            scope: string;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "days-of-cover";
            supplier?: string;
            targetDays: number;
            /** @example ABC-1 */
            warehouse: string;
            windowDays?: number;
        } | {
            alertAt?: number;
            enabled?: boolean;
            holdingCost?: number;
            leadTimeDays: number;
            leadTimeStdDays?: number;
            orderCost?: number;
            packSize?: number;
            reviewDays?: number;
            /** @example sku:MUG-BLUE */
            scope: string;
            serviceLevel: number;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "service-level";
            supplier?: string;
            /** @example ABC-1 */
            warehouse: string;
            windowDays?: number;
        } | {
            alertAt?: number;
            enabled?: boolean;
            /**
             * @description a cron expression, in UTC
             * @example 0 6 * * 1
             */
            every: string;
            leadTimeDays?: number;
            orderUpTo: number;
            packSize?: number;
            /** @example sku:MUG-BLUE */
            scope: string;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "periodic";
            supplier?: string;
            /** @example ABC-1 */
            warehouse: string;
        } | {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays?: number;
            max: number;
            min: number;
            packSize?: number;
            /** @example sku:MUG-BLUE */
            scope: string;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @example ABC-1 */
            source: string;
            /** @constant */
            strategy: "transfer-from";
            supplier?: string;
            /** @example ABC-1 */
            warehouse: string;
        } | {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays?: number;
            packSize?: number;
            /** @example sku:MUG-BLUE */
            scope: string;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "alert-only";
            supplier?: string;
            /** @example ABC-1 */
            warehouse: string;
        } | {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays?: number;
            name: string;
            /** @default {} */
            options: {
                [key: string]: unknown;
            };
            packSize?: number;
            /** @example sku:MUG-BLUE */
            scope: string;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "custom";
            supplier?: string;
            /** @example ABC-1 */
            warehouse: string;
        };
        ScopedPolicyInput: {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays?: number;
            max: number;
            min: number;
            packSize?: number;
            /** @example sku:MUG-BLUE */
            scope?: string;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "min-max";
            supplier?: string;
            /** @example ABC-1 */
            warehouse?: string;
        } | {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays?: number;
            /** @enum {string} */
            mode: "multiple" | "fixed" | "deficiency";
            packSize?: number;
            quantity: number;
            reorderPoint: number;
            /** @example sku:MUG-BLUE */
            scope?: string;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "reorder-point";
            supplier?: string;
            /** @example ABC-1 */
            warehouse?: string;
        } | {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays: number;
            packSize?: number;
            safetyDays: number;
            /** @example sku:MUG-BLUE */
            scope?: string;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "days-of-cover";
            supplier?: string;
            targetDays: number;
            /** @example ABC-1 */
            warehouse?: string;
            windowDays?: number;
        } | {
            alertAt?: number;
            enabled?: boolean;
            holdingCost?: number;
            leadTimeDays: number;
            leadTimeStdDays?: number;
            orderCost?: number;
            packSize?: number;
            reviewDays?: number;
            /** @example sku:MUG-BLUE */
            scope?: string;
            serviceLevel: number;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "service-level";
            supplier?: string;
            /** @example ABC-1 */
            warehouse?: string;
            windowDays?: number;
        } | {
            alertAt?: number;
            enabled?: boolean;
            /**
             * @description a cron expression, in UTC
             * @example 0 6 * * 1
             */
            every: string;
            leadTimeDays?: number;
            orderUpTo: number;
            packSize?: number;
            /** @example sku:MUG-BLUE */
            scope?: string;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "periodic";
            supplier?: string;
            /** @example ABC-1 */
            warehouse?: string;
        } | {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays?: number;
            max: number;
            min: number;
            packSize?: number;
            /** @example sku:MUG-BLUE */
            scope?: string;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @example ABC-1 */
            source: string;
            /** @constant */
            strategy: "transfer-from";
            supplier?: string;
            /** @example ABC-1 */
            warehouse?: string;
        } | {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays?: number;
            packSize?: number;
            /** @example sku:MUG-BLUE */
            scope?: string;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "alert-only";
            supplier?: string;
            /** @example ABC-1 */
            warehouse?: string;
        } | {
            alertAt?: number;
            enabled?: boolean;
            leadTimeDays?: number;
            name: string;
            /** @default {} */
            options?: {
                [key: string]: unknown;
            };
            packSize?: number;
            /** @example sku:MUG-BLUE */
            scope?: string;
            /** Format: date-time */
            snoozedUntil?: string;
            /** @constant */
            strategy: "custom";
            supplier?: string;
            /** @example ABC-1 */
            warehouse?: string;
        };
        Settings: {
            /**
             * @description how clients show who they are: there are no keys
             * @constant
             */
            authentication: "none";
            items: {
                default: string | number | boolean;
                meaning: string;
                name: string;
                /** @description secrets and passwords are shown as *** */
                value: string | number | boolean;
            }[];
        };
        StockNews: {
            /** @constant */
            all: false;
            /** @description warehouse and SKU */
            levels: [
                string,
                string
            ][];
        } | {
            /** @constant */
            all: true;
        };
        Timeline: {
            /** @description false while a step is under way, or if there is more than can be looked at */
            complete: boolean;
            items: components["schemas"]["TimelineStep"][];
        };
        TimelineStep: {
            actor: string;
            /** Format: date-time */
            at: string;
            quantity: number | null;
            sku: string | null;
            /** @description that the document came to; null if a movement is told */
            status: string | null;
            /** @description a short past-tense word */
            step: string;
            /** @description the step in words */
            text: string;
            warehouse: string | null;
        };
        Transfer: {
            /** Format: date-time */
            createdAt: string;
            /** @example ABC-1 */
            from: string;
            /** @example ABC-1 */
            id: string;
            lines: {
                damaged: number;
                lost: number;
                quantity: number;
                received: number;
                returned: number;
                /** @example ABC-1 */
                sku: string;
            }[];
            /** @enum {string} */
            mode: "immediate" | "shipped";
            reference: string | null;
            /** @enum {string} */
            status: "in_transit" | "partially_received" | "completed" | "cancelled";
            /** @example ABC-1 */
            to: string;
            /** Format: date-time */
            updatedAt: string;
        };
        TransferInput: {
            /** @example ABC-1 */
            from: string;
            /** @example ABC-1 */
            id?: string;
            lines: components["schemas"]["Line"][];
            /**
             * @default immediate
             * @enum {string}
             */
            mode?: "immediate" | "shipped";
            reference?: string;
            /** @example ABC-1 */
            to: string;
        };
        Warehouse: {
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @example ABC-1 */
            id: string;
            location: {
                country: string;
                latitude: number | null;
                longitude: number | null;
            } | null;
            name: string;
            priority: number;
            /** Format: date-time */
            updatedAt: string;
        };
        Webhook: {
            /** Format: date-time */
            createdAt: string;
            events: ("stock.low" | "stock.recovered" | "stock.out" | "stock.back" | "stock.oversold" | "order.reserved" | "order.fulfilled" | "order.cancelled" | "order.expired" | "transfer.in_transit" | "transfer.completed" | "transfer.cancelled" | "restock.requested" | "restock.received" | "restock.failed")[];
            /** @description attempts that failed since the last that did not */
            failures: number;
            /** @example ABC-1 */
            id: string;
            /** @enum {string} */
            status: "enabled" | "disabled";
            url: string;
            /** @description null: of all warehouses */
            warehouses: string[] | null;
        };
        WebhookInput: {
            events: ("stock.low" | "stock.recovered" | "stock.out" | "stock.back" | "stock.oversold" | "order.reserved" | "order.fulfilled" | "order.cancelled" | "order.expired" | "transfer.in_transit" | "transfer.completed" | "transfer.cancelled" | "restock.requested" | "restock.received" | "restock.failed")[];
            /** Format: uri */
            url: string;
            warehouses?: string[];
        };
    };
    responses: {
        /** @description Any other problem. Two have no `code`: 408, the request did not arrive in time and was not executed; and 500, something went wrong inside the service and it may have been executed. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
         * @example po-1042-1
         */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: {
        /** @description `true` if this is the answer that was given the first time */
        IdempotencyReplayed: "true";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "alive"
                     *     }
                     */
                    "application/json": {
                        status: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metrics */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example stockroom_products 2400 */
                    "text/plain; version=0.0.4; charset=utf-8": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOpenapiJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getReadyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ready"
                     *     }
                     */
                    "application/json": {
                        status: string;
                    };
                };
            };
            /** @description `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The categories */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": {
                        items: ("electronics" | "grocery" | "clothing" | "home" | "beauty" | "toys" | "books" | "sports" | "tools" | "other")[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getEvents: {
        parameters: {
            query?: {
                types?: string;
                warehouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events with `id`, `event` (their type) and `data` (an Event). `event: reset` comes first if `Last-Event-ID` is unknown or older than 24 hours */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id: evt_2_1841
                     *     event: order.reserved
                     *     data: {"id":"evt_2_1841","type":"order.reserved","at":"2026-11-24T08:00:00.000Z","document":{"type":"order","id":"order-1001"},"data":{"id":"order-1001","status":"reserved","lines":[{"sku":"MUG-BLUE","quantity":13,"reserved":13,"shipped":0,"returned":0}],"allocations":[{"warehouse":"berlin","sku":"MUG-BLUE","quantity":10,"shipped":0},{"warehouse":"paris","sku":"MUG-BLUE","quantity":3,"shipped":0}],"shipTo":{"country":"DE","latitude":52.52,"longitude":13.4},"reference":"web 1001","createdAt":"2026-11-24T08:00:00.000Z","updatedAt":"2026-11-24T08:00:00.000Z","expiresAt":null}}
                     */
                    "text/event-stream": string;
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getIntegrity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What it proves */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": {
                        conserved: boolean;
                        /** @description the first places where it does not add up */
                        drift: {
                            problem: string;
                            seq: number | null;
                            sku: string | null;
                            warehouse: string | null;
                        }[];
                        /** @description how many there are in all */
                        driftTotal: number;
                        ledger: {
                            head: string;
                            lastSeq: number;
                            shard: number;
                        }[];
                        levelsChecked: number;
                    };
                };
            };
            /** @description `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getLive: {
        parameters: {
            query?: {
                topics?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Of the topic `overview`: the event `overview` (an Overview) at once and every second, and `point` (an OverviewPoint) every 10 s. Of `stock`: `stock` (StockNews) when levels have changed. Of `documents`: `documents` (DocumentNews) when documents or policies may have. Both come every 500 ms at most. There are no ids and no replay: whoever connects again reads afresh what it shows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example event: overview
                     *     data: {"at":"2026-11-24T08:00:00.000Z","ready":true,"diskFull":false,"operations":{"perSecond":812.5,"p50Seconds":0.0031,"p99Seconds":0.0094,"byAnswer":[{"type":"receive","answer":"ok","perSecond":812.5}]},"orders":{"byAnswer":[{"answer":"insufficient_stock","perMinute":3}]},"attention":{"out":12,"low":31,"oversold":1,"levels":4800,"at":"2026-11-24T08:00:00.000Z"},"restocks":{"requested":2,"ordered":14,"partiallyReceived":1,"waiting":0},"queues":{"up":true,"backend":"embedded","items":[{"name":"restock","waiting":0,"active":1,"delayed":14,"failed":0}]},"shards":[{"shard":0,"open":true,"warehouses":3,"messages":0,"oldestSeconds":0,"commitP99Seconds":0.0042,"journalBytes":48210944}],"integrity":{"checkedAt":"2026-11-24T08:00:00.000Z","conserved":true,"levelsChecked":4800,"running":false},"events":{"clients":2},"consoles":1,"startedAt":"2026-11-24T08:00:00.000Z","version":"0.3.0"}
                     *
                     *     event: stock
                     *     data: {"all":false,"levels":[["berlin","MUG-BLUE"]]}
                     */
                    "text/event-stream": string;
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getMovements: {
        parameters: {
            query?: {
                actor?: string;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                document?: string;
                from?: string;
                /** @description How many items at most */
                limit?: number;
                order?: "asc" | "desc";
                reference?: string;
                sku?: string;
                to?: string;
                type?: "receive" | "remove" | "adjust" | "count" | "reserve" | "release" | "ship" | "transfer_out" | "transfer_in" | "transit_loss" | "return" | "move" | "write_off";
                warehouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of movements; as CSV or NDJSON all that are asked for */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": {
                        items: components["schemas"]["Movement"][];
                        nextCursor: string | null;
                    };
                    /** @example {"seq":1,"warehouse":"berlin","sku":"MUG-BLUE","at":"2026-11-24T08:00:00.000Z","type":"receive","quantity":120,"amount":120,"onHand":120,"reserved":0,"unavailable":0,"reason":null,"reference":"PO-1042","actor":"anonymous","document":null} */
                    "application/x-ndjson": string;
                    /**
                     * @example seq,warehouse,sku,at,type,quantity,amount,onHand,reserved,unavailable,reason,reference,actor,documentType,documentId,from,to
                     *     1,berlin,MUG-BLUE,2026-11-24T08:00:00.000Z,receive,120,120,120,0,0,,PO-1042,anonymous,,,,
                     */
                    "text/csv": string;
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postMovementsBatch: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
                 * @example po-1042-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
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
                "application/json": {
                    /**
                     * @default reject-failed
                     * @enum {string}
                     */
                    onError?: "reject-failed" | "reject-all";
                    operations: components["schemas"]["BatchOperation"][];
                };
            };
        };
        responses: {
            /** @description A result for each operation, in request order */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
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
                    "application/json": {
                        results: ({
                            level: components["schemas"]["Level"];
                            movement: components["schemas"]["Movement"] | null;
                            status: number;
                        } | {
                            error: {
                                [key: string]: unknown;
                            };
                            status: number;
                        })[];
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this. `stale`: The level is not as expected */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The idempotency key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrders: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                /** @description How many items at most */
                limit?: number;
                status?: "reserved" | "partially_fulfilled" | "fulfilled" | "cancelled" | "expired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": {
                        items: components["schemas"]["Order"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrders: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
                 * @example po-1042-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
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
                "application/json": components["schemas"]["OrderInput"];
            };
        };
        responses: {
            /** @description Reserved */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this. `duplicate`: It exists already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The idempotency key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersByIdCancel: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
                 * @example po-1042-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Cancelled */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The idempotency key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersByIdFulfill: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
                 * @example po-1042-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
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
                "application/json": {
                    allocations?: {
                        quantity: number;
                        /** @example ABC-1 */
                        sku: string;
                        /** @example ABC-1 */
                        warehouse: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Shipped */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The idempotency key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersByIdReturns: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
                 * @example po-1042-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                "application/json": {
                    lines: {
                        /** @enum {string} */
                        condition: "sellable" | "damaged";
                        quantity: number;
                        /** @example ABC-1 */
                        sku: string;
                        /** @example ABC-1 */
                        warehouse: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Taken back */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The idempotency key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOrdersByIdTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its steps, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-11-24T08:00:00.000Z",
                     *           "actor": "anonymous",
                     *           "step": "created",
                     *           "status": "reserved",
                     *           "warehouse": null,
                     *           "sku": null,
                     *           "quantity": null,
                     *           "text": "created for 2 of MUG-BLUE, held until 2026-11-24 08:10 UTC"
                     *         },
                     *         {
                     *           "at": "2026-11-24T08:00:00.000Z",
                     *           "actor": "anonymous",
                     *           "step": "reserved",
                     *           "status": null,
                     *           "warehouse": "berlin",
                     *           "sku": "MUG-BLUE",
                     *           "quantity": 2,
                     *           "text": "reserved 2 of MUG-BLUE at berlin"
                     *         }
                     *       ],
                     *       "complete": true
                     *     }
                     */
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postOrdersBatch: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
                 * @example po-1042-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
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
                "application/json": {
                    orders: components["schemas"]["BatchOrder"][];
                };
                /** @example {"id":"order-1001","lines":[{"sku":"MUG-BLUE","quantity":13}],"shipTo":{"country":"DE","latitude":52.52,"longitude":13.4},"sourcing":{"strategy":"nearest"},"reference":"web 1001"} */
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description A result for each order, in the order of the request */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
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
                    "application/json": {
                        results: ({
                            order: components["schemas"]["Order"];
                            /** @constant */
                            status: 201;
                        } | {
                            error: {
                                code: string;
                            } & {
                                [key: string]: unknown;
                            };
                            status: number;
                        })[];
                    };
                    /** @example {"status":201,"order":{"id":"order-1001","status":"reserved","lines":[{"sku":"MUG-BLUE","quantity":13,"reserved":13,"shipped":0,"returned":0}],"allocations":[{"warehouse":"berlin","sku":"MUG-BLUE","quantity":10,"shipped":0},{"warehouse":"paris","sku":"MUG-BLUE","quantity":3,"shipped":0}],"shipTo":{"country":"DE","latitude":52.52,"longitude":13.4},"reference":"web 1001","createdAt":"2026-11-24T08:00:00.000Z","updatedAt":"2026-11-24T08:00:00.000Z","expiresAt":null}} */
                    "application/x-ndjson": string;
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The idempotency key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All figures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "at": "2026-11-24T08:00:00.000Z",
                     *       "ready": true,
                     *       "diskFull": false,
                     *       "operations": {
                     *         "perSecond": 812.5,
                     *         "p50Seconds": 0.0031,
                     *         "p99Seconds": 0.0094,
                     *         "byAnswer": [
                     *           {
                     *             "type": "receive",
                     *             "answer": "ok",
                     *             "perSecond": 812.5
                     *           }
                     *         ]
                     *       },
                     *       "orders": {
                     *         "byAnswer": [
                     *           {
                     *             "answer": "insufficient_stock",
                     *             "perMinute": 3
                     *           }
                     *         ]
                     *       },
                     *       "attention": {
                     *         "out": 12,
                     *         "low": 31,
                     *         "oversold": 1,
                     *         "levels": 4800,
                     *         "at": "2026-11-24T08:00:00.000Z"
                     *       },
                     *       "restocks": {
                     *         "requested": 2,
                     *         "ordered": 14,
                     *         "partiallyReceived": 1,
                     *         "waiting": 0
                     *       },
                     *       "queues": {
                     *         "up": true,
                     *         "backend": "embedded",
                     *         "items": [
                     *           {
                     *             "name": "restock",
                     *             "waiting": 0,
                     *             "active": 1,
                     *             "delayed": 14,
                     *             "failed": 0
                     *           }
                     *         ]
                     *       },
                     *       "shards": [
                     *         {
                     *           "shard": 0,
                     *           "open": true,
                     *           "warehouses": 3,
                     *           "messages": 0,
                     *           "oldestSeconds": 0,
                     *           "commitP99Seconds": 0.0042,
                     *           "journalBytes": 48210944
                     *         }
                     *       ],
                     *       "integrity": {
                     *         "checkedAt": "2026-11-24T08:00:00.000Z",
                     *         "conserved": true,
                     *         "levelsChecked": 4800,
                     *         "running": false
                     *       },
                     *       "events": {
                     *         "clients": 2
                     *       },
                     *       "consoles": 1,
                     *       "startedAt": "2026-11-24T08:00:00.000Z",
                     *       "version": "0.3.0"
                     *     }
                     */
                    "application/json": components["schemas"]["Overview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOverviewHistory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The points, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "everySeconds": 10,
                     *       "points": [
                     *         {
                     *           "at": "2026-11-24T08:00:00.000Z",
                     *           "operationsPerSecond": 812.5,
                     *           "p50Seconds": 0.0031,
                     *           "p99Seconds": 0.0094,
                     *           "ordersOkPerSecond": 20.1,
                     *           "ordersRefusedPerSecond": 0.1,
                     *           "messages": 0,
                     *           "oldestSeconds": 0,
                     *           "queueWaiting": 0,
                     *           "queueFailed": 0,
                     *           "restocksOpen": 17,
                     *           "low": 31,
                     *           "out": 12
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        everySeconds: 10;
                        /** @description of the last hour, oldest first */
                        points: components["schemas"]["OverviewPoint"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPoliciesSimulate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
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
                "application/json": {
                    /** @enum {string} */
                    category?: "electronics" | "grocery" | "clothing" | "home" | "beauty" | "toys" | "books" | "sports" | "tools" | "other";
                    /**
                     * Format: date-time
                     * @description inclusive; else the first movement, or 182 days before `to`
                     */
                    from?: string;
                    /** @description how long orders take; else what each policy says */
                    leadTimeDays?: number;
                    policies: components["schemas"]["PolicyInput"][];
                    /** @example ABC-1 */
                    sku?: string;
                    /**
                     * Format: date-time
                     * @description exclusive; else now
                     */
                    to?: string;
                    /** @example ABC-1 */
                    warehouse: string;
                };
            };
        };
        responses: {
            /** @description What each policy would have led to */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": {
                        /** Format: date-time */
                        from: string;
                        /** @description in the order of the policies */
                        results: {
                            /** @description over time, summed over the SKUs */
                            averageStock: number;
                            /** @description share of the replenishment cycles without a shortage */
                            cycleServiceLevel: number;
                            /** @description calendar days (UTC) with nothing there, summed over the SKUs */
                            daysOut: number;
                            /** @description what is wrong with a custom strategy */
                            fault?: string;
                            /** @description share of the units asked for that were there; 1 without demand */
                            fillRate: number;
                            ordersPlaced: number;
                            /** @description sum of the peaks of the SKUs */
                            peakStock: number;
                            policy: components["schemas"]["Policy"];
                            unitsOrdered: number;
                        }[];
                        /** @description how many were replayed */
                        skus: number;
                        /** Format: date-time */
                        to: string;
                        /** @example ABC-1 */
                        warehouse: string;
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProducts: {
        parameters: {
            query?: {
                category?: "electronics" | "grocery" | "clothing" | "home" | "beauty" | "toys" | "books" | "sports" | "tools" | "other";
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                /** @description How many items at most */
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of products */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": {
                        items: components["schemas"]["Product"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProducts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
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
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ProductInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `duplicate`: It exists already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProductsBySku: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putProductsBySku: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody: {
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
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @default true */
                    active?: boolean;
                    /** @default {} */
                    attributes?: {
                        [key: string]: unknown;
                    };
                    /** @enum {string} */
                    category: "electronics" | "grocery" | "clothing" | "home" | "beauty" | "toys" | "books" | "sports" | "tools" | "other";
                    name: string;
                    /** @default 1 */
                    packSize?: number;
                    /** @example ABC-1 */
                    sku?: string;
                };
            };
        };
        responses: {
            /** @description Replaced */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteProductsBySku: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_state`: Its state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProductsBySkuStock: {
        parameters: {
            query?: {
                /** @description Show it as it was at this time */
                asOf?: string;
            };
            header?: never;
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sums and levels */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": {
                        available: number;
                        incoming: number | null;
                        onHand: number;
                        reserved: number;
                        /** @example ABC-1 */
                        sku: string;
                        unavailable: number;
                        warehouses: components["schemas"]["Level"][];
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProductsBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
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
                "application/json": {
                    products: components["schemas"]["ProductInput"][];
                };
            };
        };
        responses: {
            /** @description A result for each product, in request order */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": {
                        results: ({
                            product: components["schemas"]["Product"];
                            status: number;
                        } | {
                            error: {
                                [key: string]: unknown;
                            };
                            status: number;
                        })[];
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getQueues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each queue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "up": true,
                     *       "backend": "embedded",
                     *       "items": [
                     *         {
                     *           "name": "restock",
                     *           "waiting": 2,
                     *           "active": 1,
                     *           "delayed": 40,
                     *           "failed": 1,
                     *           "completed": 380,
                     *           "completedPerMinute": 12,
                     *           "failedPerMinute": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        backend: "embedded" | "redis";
                        /** @description empty while the back end is down */
                        items: components["schemas"]["Queue"][];
                        /** @description whether the back end answers, or has not been needed yet */
                        up: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getQueuesByNameFailed: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                /** @description How many items at most */
                limit?: number;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of failed jobs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "order.restock-0-1042",
                     *           "name": "order",
                     *           "data": {
                     *             "restock": "restock-0-1042"
                     *           },
                     *           "attempts": 10,
                     *           "reason": "acme answered 500",
                     *           "failedAt": "2026-11-24T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["FailedJob"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postQueuesByNameFailedByIdRetry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Started */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "retried": 1
                     *     }
                     */
                    "application/json": {
                        retried: number;
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postQueuesByNameRetry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many there were */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "retried": 3
                     *     }
                     */
                    "application/json": {
                        retried: number;
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRestocks: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                /** @description How many items at most */
                limit?: number;
                sku?: string;
                status?: "requested" | "ordered" | "partially_received" | "received" | "failed" | "cancelled";
                warehouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": {
                        items: components["schemas"]["Restock"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRestocksById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The restock */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Restock"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postRestocksByIdCancel: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
                 * @example po-1042-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Cancelled */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Restock"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The idempotency key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postRestocksByIdExpect: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
                 * @example po-1042-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "expectedAt": "2026-12-03T08:00:00.000Z"
                 *     }
                 */
                "application/json": {
                    /** @description when it arrives; null if nobody knows */
                    expectedAt: string | null;
                };
            };
        };
        responses: {
            /** @description Expected at another time */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Restock"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The idempotency key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postRestocksByIdFail: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
                 * @example po-1042-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "no longer made"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Failed */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Restock"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The idempotency key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postRestocksByIdOrder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
                 * @example po-1042-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "expectedAt": "2026-12-01T08:00:00.000Z",
                 *       "quantity": 84
                 *     }
                 */
                "application/json": {
                    /** @description when it arrives; null if nobody knows */
                    expectedAt?: string | null;
                    /** @description how many will come, if fewer than were asked for */
                    quantity?: number;
                };
            };
        };
        responses: {
            /** @description Ordered */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Restock"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The idempotency key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postRestocksByIdReceive: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
                 * @example po-1042-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "quantity": 48
                 *     }
                 */
                "application/json": {
                    /** @description else all that is outstanding */
                    quantity?: number;
                };
            };
        };
        responses: {
            /** @description Received, in part or in full */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Restock"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The idempotency key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRestocksByIdTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its steps, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-11-24T08:00:00.000Z",
                     *           "actor": "anonymous",
                     *           "step": "created",
                     *           "status": "reserved",
                     *           "warehouse": null,
                     *           "sku": null,
                     *           "quantity": null,
                     *           "text": "created for 2 of MUG-BLUE, held until 2026-11-24 08:10 UTC"
                     *         },
                     *         {
                     *           "at": "2026-11-24T08:00:00.000Z",
                     *           "actor": "anonymous",
                     *           "step": "reserved",
                     *           "status": null,
                     *           "warehouse": "berlin",
                     *           "sku": "MUG-BLUE",
                     *           "quantity": 2,
                     *           "text": "reserved 2 of MUG-BLUE at berlin"
                     *         }
                     *       ],
                     *       "complete": true
                     *     }
                     */
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSearch: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "type": "product",
                     *           "id": "MUG-BLUE",
                     *           "title": "Blue mug",
                     *           "detail": "MUG-BLUE, home"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Found"][];
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "name": "PORT",
                     *           "value": 8080,
                     *           "default": 3000,
                     *           "meaning": "port to listen on"
                     *         }
                     *       ],
                     *       "authentication": "none"
                     *     }
                     */
                    "application/json": components["schemas"]["Settings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getStock: {
        parameters: {
            query?: {
                category?: "electronics" | "grocery" | "clothing" | "home" | "beauty" | "toys" | "books" | "sports" | "tools" | "other";
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                /** @description How many items at most */
                limit?: number;
                low?: "true" | "false";
                sku?: string;
                warehouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of levels */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": {
                        items: components["schemas"]["Level"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getStockTable: {
        parameters: {
            query?: {
                by?: "level" | "product";
                category?: "electronics" | "grocery" | "clothing" | "home" | "beauty" | "toys" | "books" | "sports" | "tools" | "other";
                /** @description How many items at most */
                limit?: number;
                /** @description How many items to pass over */
                offset?: number;
                order?: "asc" | "desc";
                q?: string;
                sort?: "sku" | "name" | "category" | "warehouse" | "onHand" | "reserved" | "unavailable" | "available" | "incoming" | "updatedAt";
                state?: "low" | "out" | "oversold" | "reserved";
                warehouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the table, and how many rows there are; as CSV all rows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 1,
                     *       "offset": 0,
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
                     *           "updatedAt": "2026-11-24T08:00:00.000Z",
                     *           "name": "Blue mug",
                     *           "category": "home",
                     *           "low": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["LevelRow"][];
                        offset: number;
                        total: number;
                    } | {
                        items: components["schemas"]["ProductRow"][];
                        offset: number;
                        total: number;
                    };
                    /**
                     * @example warehouse,sku,name,category,onHand,reserved,unavailable,available,oversold,incoming,low,version,updatedAt
                     *     berlin,MUG-BLUE,Blue mug,home,120,0,0,120,0,0,false,1,2026-11-24T08:00:00.000Z
                     */
                    "text/csv": string;
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getTransfers: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                /** @description How many items at most */
                limit?: number;
                status?: "in_transit" | "partially_received" | "completed" | "cancelled";
                warehouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": {
                        items: components["schemas"]["Transfer"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postTransfers: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
                 * @example po-1042-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
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
                "application/json": components["schemas"]["TransferInput"];
            };
        };
        responses: {
            /** @description Completed, or in transit */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this. `duplicate`: It exists already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The idempotency key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getTransfersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transfer */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postTransfersByIdCancel: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
                 * @example po-1042-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Cancelled, or completed if some had arrived */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The idempotency key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postTransfersByIdReceive: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
                 * @example po-1042-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                "application/json": {
                    lines: {
                        /** @default 0 */
                        damaged?: number;
                        /** @default 0 */
                        lost?: number;
                        /** @default 0 */
                        received?: number;
                        /** @example ABC-1 */
                        sku: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Received, in part or in full */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The idempotency key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getTransfersByIdTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its steps, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-11-24T08:00:00.000Z",
                     *           "actor": "anonymous",
                     *           "step": "created",
                     *           "status": "reserved",
                     *           "warehouse": null,
                     *           "sku": null,
                     *           "quantity": null,
                     *           "text": "created for 2 of MUG-BLUE, held until 2026-11-24 08:10 UTC"
                     *         },
                     *         {
                     *           "at": "2026-11-24T08:00:00.000Z",
                     *           "actor": "anonymous",
                     *           "step": "reserved",
                     *           "status": null,
                     *           "warehouse": "berlin",
                     *           "sku": "MUG-BLUE",
                     *           "quantity": 2,
                     *           "text": "reserved 2 of MUG-BLUE at berlin"
                     *         }
                     *       ],
                     *       "complete": true
                     *     }
                     */
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWarehouses: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                /** @description How many items at most */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of warehouses */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": {
                        items: components["schemas"]["Warehouse"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postWarehouses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
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
                 *       "active": true
                 *     }
                 */
                "application/json": {
                    /** @default true */
                    active?: boolean;
                    /** @example ABC-1 */
                    id: string;
                    /** @default null */
                    location?: {
                        country: string;
                        /** @default null */
                        latitude?: number | null;
                        /** @default null */
                        longitude?: number | null;
                    } | null;
                    name: string;
                    /** @default 100 */
                    priority?: number;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Warehouse"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `duplicate`: It exists already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWarehousesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The warehouse */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Warehouse"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putWarehousesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
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
                 *       "active": true
                 *     }
                 */
                "application/json": {
                    /** @default true */
                    active?: boolean;
                    /** @example ABC-1 */
                    id?: string;
                    /** @default null */
                    location?: {
                        country: string;
                        /** @default null */
                        latitude?: number | null;
                        /** @default null */
                        longitude?: number | null;
                    } | null;
                    name: string;
                    /** @default 100 */
                    priority?: number;
                };
            };
        };
        responses: {
            /** @description Replaced */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Warehouse"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Warehouse"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteWarehousesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_state`: Its state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postWarehousesByIdMovements: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
                 * @example po-1042-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "receive",
                 *       "sku": "MUG-BLUE",
                 *       "quantity": 120,
                 *       "reference": "PO-1042"
                 *     }
                 */
                "application/json": components["schemas"]["Operation"];
            };
        };
        responses: {
            /** @description The count agrees with the book: nothing to move */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
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
                    "application/json": {
                        level: components["schemas"]["Level"];
                        movement: components["schemas"]["Movement"] | null;
                    };
                };
            };
            /** @description The movement and the level after it */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
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
                    "application/json": {
                        level: components["schemas"]["Level"];
                        movement: components["schemas"]["Movement"] | null;
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this. `stale`: The level is not as expected */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The idempotency key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWarehousesByIdPolicies: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                /** @description How many items at most */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of policies */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": {
                        items: components["schemas"]["ScopedPolicy"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWarehousesByIdPoliciesByScope: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                scope: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The policy */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["ScopedPolicy"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putWarehousesByIdPoliciesByScope: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                scope: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "strategy": "min-max",
                 *       "min": 20,
                 *       "max": 100,
                 *       "leadTimeDays": 7,
                 *       "supplier": "acme"
                 *     }
                 */
                "application/json": components["schemas"]["ScopedPolicyInput"];
            };
        };
        responses: {
            /** @description Replaced */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["ScopedPolicy"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["ScopedPolicy"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteWarehousesByIdPoliciesByScope: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                scope: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postWarehousesByIdPoliciesByScopePreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                scope: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "strategy": "min-max",
                 *       "min": 20,
                 *       "max": 100,
                 *       "leadTimeDays": 7,
                 *       "supplier": "acme"
                 *     }
                 */
                "application/json": components["schemas"]["ScopedPolicyInput"];
            };
        };
        responses: {
            /** @description Sums over the levels to which it would apply, and the largest orders */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "levels": 1,
                     *       "orders": 1,
                     *       "units": 84,
                     *       "items": [
                     *         {
                     *           "sku": "MUG-BLUE",
                     *           "available": 18,
                     *           "incoming": 0,
                     *           "alertAt": 20,
                     *           "low": true,
                     *           "quantity": 84,
                     *           "because": "the inventory position 18 is at or below the reorder point 20: 82 are missing to 100, which is 84 in packs of 6",
                     *           "now": {
                     *             "quantity": 0
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PolicyPreview"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWarehousesByIdPoliciesEffectiveBySku: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The policy with its inputs and figures */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": {
                        /** @description stock is low at so many available, or fewer */
                        alertAt: number;
                        /** @description the figures of the formula by name */
                        figures: {
                            [key: string]: number;
                        };
                        formula: string;
                        inputs: {
                            /** Format: date-time */
                            at: string;
                            available: number;
                            /** @description units per calendar day (UTC), and over how many days */
                            demand: {
                                days: number;
                                mean: number;
                                std: number;
                            };
                            incoming: number;
                            /** @description whether a periodic policy is asked in its review */
                            isReview: boolean;
                            packSize: number;
                            /** @description available + incoming */
                            position: number;
                            /** @description how the source of a transfer stands, where that is known */
                            source: {
                                available: number;
                                minimum: number;
                            } | null;
                        };
                        policy: components["schemas"]["Policy"];
                        /**
                         * @description of the policy that applies: the most specific one
                         * @example sku:MUG-BLUE
                         */
                        scope: string;
                        /** @example ABC-1 */
                        sku: string;
                        /** @example ABC-1 */
                        warehouse: string;
                        wouldOrder: {
                            because: string;
                            quantity: number;
                        };
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postWarehousesByIdReservations: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
                 * @example po-1042-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                "application/json": {
                    /** @example ABC-1 */
                    id?: string;
                    lines: components["schemas"]["Line"][];
                    reference?: string;
                    ttlSeconds?: number;
                };
            };
        };
        responses: {
            /** @description Held */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Reservation"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this. `duplicate`: It exists already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The idempotency key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWarehousesByIdReservationsByReservation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                reservation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reservation */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Reservation"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patchWarehousesByIdReservationsByReservation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
                 * @example po-1042-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                reservation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ttlSeconds": 1800
                 *     }
                 */
                "application/json": {
                    lines?: components["schemas"]["Line"][];
                    ttlSeconds?: number | null;
                };
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Reservation"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The idempotency key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postWarehousesByIdReservationsByReservationCommit: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
                 * @example po-1042-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                reservation: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
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
                "application/json": {
                    lines?: components["schemas"]["Line"][];
                };
            };
        };
        responses: {
            /** @description Shipped; what is left stays held */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Reservation"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The idempotency key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postWarehousesByIdReservationsByReservationRelease: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send the request again: the same key with the same body is answered as the first time and changes nothing; with another body it is refused.
                 * @example po-1042-1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                reservation: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Released */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Reservation"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_stock`: There is not enough stock. `invalid_state`: Its state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The idempotency key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It may have been executed; retry with the same key */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWarehousesByIdStockBySku: {
        parameters: {
            query?: {
                /** @description Show it as it was at this time */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The level */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Level"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWarehousesByIdStockBySkuPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The policy with its inputs and figures, or null */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "assessment": {
                     *         "warehouse": "berlin",
                     *         "sku": "MUG-BLUE",
                     *         "scope": "sku:MUG-BLUE",
                     *         "policy": {
                     *           "strategy": "min-max",
                     *           "min": 20,
                     *           "max": 100,
                     *           "leadTimeDays": 7,
                     *           "supplier": "acme"
                     *         },
                     *         "inputs": {
                     *           "at": "2026-11-24T08:00:00.000Z",
                     *           "available": 18,
                     *           "incoming": 0,
                     *           "position": 18,
                     *           "demand": {
                     *             "mean": 0,
                     *             "std": 0,
                     *             "days": 1
                     *           },
                     *           "packSize": 6,
                     *           "isReview": false,
                     *           "source": null
                     *         },
                     *         "formula": "if position <= min: order max - position, in full packs",
                     *         "figures": {
                     *           "reorderPoint": 20,
                     *           "orderUpTo": 100
                     *         },
                     *         "alertAt": 20,
                     *         "wouldOrder": {
                     *           "quantity": 84,
                     *           "because": "the inventory position 18 is at or below the reorder point 20: 82 are missing to 100, which is 84 in packs of 6"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        assessment: {
                            /** @description stock is low at so many available, or fewer */
                            alertAt: number;
                            /** @description the figures of the formula by name */
                            figures: {
                                [key: string]: number;
                            };
                            formula: string;
                            inputs: {
                                /** Format: date-time */
                                at: string;
                                available: number;
                                /** @description units per calendar day (UTC), and over how many days */
                                demand: {
                                    days: number;
                                    mean: number;
                                    std: number;
                                };
                                incoming: number;
                                /** @description whether a periodic policy is asked in its review */
                                isReview: boolean;
                                packSize: number;
                                /** @description available + incoming */
                                position: number;
                                /** @description how the source of a transfer stands, where that is known */
                                source: {
                                    available: number;
                                    minimum: number;
                                } | null;
                            };
                            policy: components["schemas"]["Policy"];
                            /**
                             * @description of the policy that applies: the most specific one
                             * @example sku:MUG-BLUE
                             */
                            scope: string;
                            /** @example ABC-1 */
                            sku: string;
                            /** @example ABC-1 */
                            warehouse: string;
                            wouldOrder: {
                                because: string;
                                quantity: number;
                            };
                        } | null;
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWarehousesByIdStockBySkuReserved: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                /** @description How many items at most */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of those who hold units */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reserved": 2,
                     *       "older": 0,
                     *       "items": [
                     *         {
                     *           "document": {
                     *             "type": "reservation",
                     *             "id": "basket-77"
                     *           },
                     *           "quantity": 2,
                     *           "expiresAt": "2026-11-24T08:15:00.000Z",
                     *           "since": "2026-11-24T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Holder"][];
                        nextCursor: string | null;
                        /** @description of it, what was set aside too long ago to be told apart */
                        older: number;
                        /** @description of the level, at the moment that the list is of */
                        reserved: number;
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is waiting; not executed, try again. `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWebhooks: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                /** @description How many items at most */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": {
                        items: components["schemas"]["Webhook"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
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
                "application/json": components["schemas"]["WebhookInput"];
            };
        };
        responses: {
            /** @description Created; the secret is shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        events: ("stock.low" | "stock.recovered" | "stock.out" | "stock.back" | "stock.oversold" | "order.reserved" | "order.fulfilled" | "order.cancelled" | "order.expired" | "transfer.in_transit" | "transfer.completed" | "transfer.cancelled" | "restock.requested" | "restock.received" | "restock.failed")[];
                        /** @description attempts that failed since the last that did not */
                        failures: number;
                        /** @example ABC-1 */
                        id: string;
                        /** @description what deliveries are signed with; shown this once */
                        secret: string;
                        /** @enum {string} */
                        status: "enabled" | "disabled";
                        url: string;
                        /** @description null: of all warehouses */
                        warehouses: string[] | null;
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_state`: Its state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWebhooksById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteWebhooksById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWebhooksByIdDeliveries: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                /** @description How many items at most */
                limit?: number;
                status?: "pending" | "delivered" | "failed";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": {
                        items: {
                            attempts: number;
                            /** Format: date-time */
                            createdAt: string;
                            /** @description why the last attempt failed */
                            error: string | null;
                            eventId: string;
                            /** @description of the last answer; null if there was none */
                            responseStatus: number | null;
                            /** @enum {string} */
                            status: "pending" | "delivered" | "failed";
                            /** @enum {string} */
                            type: "stock.low" | "stock.recovered" | "stock.out" | "stock.back" | "stock.oversold" | "order.reserved" | "order.fulfilled" | "order.cancelled" | "order.expired" | "transfer.in_transit" | "transfer.completed" | "transfer.cancelled" | "restock.requested" | "restock.received" | "restock.failed";
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postWebhooksByIdDeliveriesByEventReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                event: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ok": false,
                 *       "status": 503,
                 *       "error": "it answered 503"
                 *     }
                 */
                "application/json": {
                    error?: string;
                    ok: boolean;
                    status?: number;
                };
            };
        };
        responses: {
            /** @description Nothing more to do, try again later, or given up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "verdict": "again"
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        verdict: "done" | "again" | "failed";
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postWebhooksByIdDeliveriesByEventTake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                event: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description What is to be sent; null if it is not to be sent any more, or not now */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": {
                        outbound: {
                            eventId: string;
                            secret: string;
                            /** @description the event as JSON, to be sent as it is */
                            text: string;
                            url: string;
                        } | null;
                    };
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postWebhooksByIdEnable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Enabled */
            200: {
                headers: {
                    [name: string]: unknown;
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
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description `validation`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not executed; the service cannot do it now */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}

/** The table of all endpoints. */
import type { Endpoint } from './endpoint.ts';
import type { Metrics } from './metrics.ts';
import { batchEndpoints } from './routes/batches.ts';
import { queueEndpoints } from './routes/console/queues.ts';
import { settingEndpoints } from './routes/console/settings.ts';
import { liveEndpoints } from './routes/console/live.ts';
import { overviewEndpoints } from './routes/console/overview.ts';
import { orderBatchEndpoints } from './routes/documents/order-batches.ts';
import { orderEndpoints } from './routes/documents/orders.ts';
import { timelineEndpoints } from './routes/documents/timelines.ts';
import { transferEndpoints } from './routes/documents/transfers.ts';
import { historyEndpoints } from './routes/history.ts';
import { movementEndpoints } from './routes/movements.ts';
import { operationEndpoints } from './routes/operations.ts';
import { deliveryDeskEndpoints } from './routes/notify/delivery-desk.ts';
import { eventEndpoints } from './routes/notify/events.ts';
import { webhookEndpoints } from './routes/notify/webhooks.ts';
import { productEndpoints } from './routes/products.ts';
import { reservationEndpoints } from './routes/reservations.ts';
import { policyEndpoints } from './routes/restock/policies.ts';
import { policyPreviewEndpoints } from './routes/restock/policy-preview.ts';
import { restockEndpoints } from './routes/restock/restocks.ts';
import { simulationEndpoints } from './routes/restock/simulate.ts';
import { searchEndpoints } from './routes/search.ts';
import { levelEndpoints } from './routes/stock/levels.ts';
import { reservedEndpoints } from './routes/stock/reserved.ts';
import { tableEndpoints } from './routes/stock/table.ts';
import { warehouseEndpoints } from './routes/warehouses.ts';

/** Every endpoint, in the order in which the document lists them. */
export function endpoints(metrics: Metrics): readonly Endpoint[] {
  const nouns = [
    ...productEndpoints,
    ...warehouseEndpoints,
    ...searchEndpoints,
    ...levelEndpoints,
    ...tableEndpoints,
    ...reservedEndpoints,
    ...movementEndpoints,
    ...batchEndpoints,
    ...historyEndpoints,
    ...reservationEndpoints,
    ...orderBatchEndpoints,
    ...orderEndpoints,
    ...transferEndpoints,
    ...policyEndpoints,
    ...policyPreviewEndpoints,
    ...simulationEndpoints,
    ...eventEndpoints,
    ...webhookEndpoints,
    ...deliveryDeskEndpoints,
    ...restockEndpoints,
    ...timelineEndpoints,
    ...queueEndpoints,
    ...settingEndpoints,
    ...overviewEndpoints,
    ...liveEndpoints,
  ];
  return [...nouns, ...operationEndpoints(metrics, nouns)];
}

/** The demo's traffic: a filled catalogue and a steady stream of orders against a service. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_RATE_PER_SECOND, DEMO_SEED } from './demo/defaults.ts';
import { setPolicies } from './demo/policies.ts';
import { Subscriber } from './demo/subscriber.ts';
import type { DemoCatalogue } from './demo-catalogue.ts';
import { demoCatalogue } from './demo-catalogue.ts';
import type { TrafficFigures } from './demo/traffic.ts';
import { Traffic } from './demo/traffic.ts';
import { Watching } from './demo/watching.ts';
import { count, millis } from './figures.ts';
import { StockroomClient } from './http-client.ts';
import { stockUp } from './stocking.ts';

const CONNECTIONS = 64;
const TICK_MS = 20;
const LINE_EVERY_MS = 1_000;

/** Moves up to the line that was printed last and clears it. */
const OVER_LAST_LINE = '\u001B[1A\u001B[2K';

export interface DemoOptions {
  readonly url: string;
  readonly apiKey?: string | undefined;
  /** Decides the catalogue and the orders. */
  readonly seed?: number;
  readonly ratePerSecond?: number;
  /** Ends the demo: no new order starts, and what is in flight is finished. */
  readonly signal: AbortSignal;
  /** Prints its argument and a line end. */
  readonly print: (line: string) => void;
  /** Width of the terminal that `print` writes to; without one, no line is written over. */
  readonly columns?: number | undefined;
}

/** Runs until `signal` is aborted and says what it came to. Safe on a service that it filled. */
export async function runDemo(options: DemoOptions): Promise<TrafficFigures> {
  const { url, apiKey, signal, print, seed = DEMO_SEED } = options;
  const catalogue = demoCatalogue(seed);
  const client = new StockroomClient({ url, apiKey, connections: CONNECTIONS, signal });
  try {
    await fill(client, catalogue, print);
    const [nearest] = catalogue.warehouses;
    const subscriber = await Subscriber.begin(client, nearest?.id ?? '');
    const watching = new Watching();
    const watched = watching.run(url, { apiKey, signal });
    await restock(client, catalogue, print);
    for (const line of whereToLook(url, catalogue)) print(line);
    const run = randomUUID().slice(0, 8);
    const traffic = new Traffic({ client, catalogue, seed, run });
    const demo = { traffic, watching, subscriber };
    await steadily(demo, options);
    await traffic.settled();
    await watched;
    await subscriber.end();
    for (const line of lastLines(demo)) print(line);
    return traffic.figures;
  } finally {
    await client.close();
  }
}

async function fill(
  client: StockroomClient,
  catalogue: DemoCatalogue,
  print: (line: string) => void,
): Promise<void> {
  const startedMs = performance.now();
  const { products, warehouses, opening } = await stockUp(client, catalogue);
  if (products.length + warehouses.length + opening.length === 0) {
    print('The catalogue is there already.');
    return;
  }
  print(
    `Created ${count(products.length)} products, ${warehouses.length} warehouses and the opening ` +
      `stock of ${count(opening.length)} levels in ${millis(performance.now() - startedMs)}.`,
  );
}

async function restock(
  client: StockroomClient,
  catalogue: DemoCatalogue,
  print: (line: string) => void,
): Promise<void> {
  const startedMs = performance.now();
  const policies = await setPolicies(client, catalogue);
  const elapsed = millis(performance.now() - startedMs);
  if (policies > 0) print(`Put ${count(policies)} restock policies in force in ${elapsed}.`);
}

/** What is told of while the demo runs. */
interface Running {
  readonly traffic: Traffic;
  readonly watching: Watching;
  readonly subscriber: Subscriber;
}

/** Starts orders at the wanted rate. What could not start within a second is not made up for. */
async function steadily(demo: Running, options: DemoOptions): Promise<void> {
  const { traffic } = demo;
  const { signal, print, ratePerSecond = DEMO_RATE_PER_SECOND } = options;
  const { columns = process.stdout.columns } = options;
  let owed = 0;
  let atMs = performance.now();
  let printedMs = atMs;
  let before = traffic.figures;
  let start = '';
  while (!signal.aborted) {
    await sleep(TICK_MS);
    const elapsedMs = performance.now() - atMs;
    atMs += elapsedMs;
    owed = Math.min(owed + (elapsedMs * ratePerSecond) / 1000, ratePerSecond);
    for (; owed >= 1; owed -= 1) traffic.order();
    if (atMs - printedMs < LINE_EVERY_MS) continue;
    print(start + liveLine(demo, before, (atMs - printedMs) / 1000).slice(0, columns));
    if (columns !== undefined) start = OVER_LAST_LINE;
    before = traffic.figures;
    printedMs = atMs;
    traffic.latencies.reset();
  }
}

function liveLine(demo: Running, before: TrafficFigures, seconds: number): string {
  const { figures, latencies } = demo.traffic;
  const rate = (name: keyof TrafficFigures): string =>
    count((figures[name] - before[name]) / seconds);
  const troubles = figures.failed + figures.skipped;
  return [
    `${rate('orders').padStart(5)} orders/s`,
    `${rate('accepted').padStart(5)} accepted`,
    `${rate('refused').padStart(3)} refused`,
    `p50 ${millis(latencies.quantileMs(0.5))}`,
    `p99 ${millis(latencies.quantileMs(0.99))}`,
    `${count(figures.movements)} movements`,
    ...restockFigures(demo),
    ...(troubles > 0 ? [`${count(figures.failed)} failed, ${count(figures.skipped)} skipped`] : []),
  ].join(' | ');
}

/** How stock falls low and comes back, as the stream of events and the webhooks tell of it. */
function restockFigures({ watching, subscriber }: Running): readonly string[] {
  const { figures } = watching;
  const { 'restock.requested': requested, 'restock.received': received } = figures;
  return [
    `${count(figures['stock.low'])} ran low, ${count(figures['stock.out'])} out`,
    `${count(requested)} restocks, ${count(received)} received`,
    `${count(subscriber.received)} webhooks`,
  ];
}

function lastLines(demo: Running): string[] {
  const { figures, failure } = demo.traffic;
  const { orders, accepted, refused, movements, failed, skipped } = figures;
  return [
    `${count(orders)} orders: ${count(accepted)} accepted, ${count(refused)} refused; ` +
      `${count(movements)} movements`,
    restockFigures(demo).join('; '),
    ...(skipped > 0 ? [`${count(skipped)} orders were skipped as too many were in flight`] : []),
    ...(failed > 0 ? [`${count(failed)} requests failed, the last one: ${String(failure)}`] : []),
  ];
}

function whereToLook(url: string, { products, warehouses, shelf }: DemoCatalogue): string[] {
  const base = url.replace(/\/+$/, '');
  // The most popular product, of which there is always something new to see.
  const sku = products[shelf.indexOf(Math.max(...shelf))]?.sku;
  const warehouse = warehouses[0]?.id;
  return [
    '',
    `  Stockroom   ${base}`,
    `  API         ${base}/docs`,
    `  queues      ${base}/queues`,
    `  events      curl -sN '${base}/v1/events?types=stock.low,restock.received'`,
    `  metrics     ${base}/metrics`,
    `  integrity   ${base}/v1/integrity`,
    '',
    '  Try:',
    `  curl -s '${base}/v1/products/${sku}/stock'`,
    `  curl -s '${base}/v1/movements?warehouse=${warehouse}&sku=${sku}&limit=5'`,
    `  curl -s '${base}/v1/products?category=toys&q=robot'`,
    `  curl -s '${base}/v1/orders?limit=3'`,
    `  curl -s '${base}/v1/restocks?warehouse=${warehouse}&limit=3'`,
    `  curl -s '${base}/v1/warehouses/${warehouse}/policies/effective/${sku}'`,
    `  curl -s -X POST '${base}/v1/orders' \\`,
    "    -H 'content-type: application/json' -H 'idempotency-key: try-1' \\",
    `    -d '{"lines":[{"sku":"${sku}","quantity":2}],"holdSeconds":60}'`,
    '',
  ];
}

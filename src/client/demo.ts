/** The demo's traffic: a filled catalogue and a steady stream of orders against a service. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoCatalogue } from './demo-catalogue.ts';
import { demoCatalogue } from './demo-catalogue.ts';
import type { TrafficFigures } from './demo/traffic.ts';
import { Traffic } from './demo/traffic.ts';
import { count, millis } from './figures.ts';
import { StockroomClient } from './http-client.ts';
import { stockUp } from './stocking.ts';

export const DEMO_SEED = 1;
export const DEMO_RATE_PER_SECOND = 200;

const CONNECTIONS = 64;
const TICK_MS = 20;
const LINE_EVERY_MS = 1_000;

export interface DemoOptions {
  readonly url: string;
  readonly apiKey?: string | undefined;
  /** Decides the catalogue and the orders. */
  readonly seed?: number;
  readonly ratePerSecond?: number;
  /** Ends the demo: no new order starts, and what is in flight is finished. */
  readonly signal: AbortSignal;
  readonly print: (line: string) => void;
}

/** Runs until `signal` is aborted and says what it came to. Safe on a service that it filled. */
export async function runDemo(options: DemoOptions): Promise<TrafficFigures> {
  const { url, apiKey, signal, print, seed = DEMO_SEED } = options;
  const catalogue = demoCatalogue(seed);
  const client = new StockroomClient({ url, apiKey, connections: CONNECTIONS, signal });
  try {
    await fill(client, catalogue, print);
    for (const line of whereToLook(url, catalogue)) print(line);
    const run = randomUUID().slice(0, 8);
    const traffic = new Traffic({ client, catalogue, seed, run });
    await steadily(traffic, options);
    await traffic.settled();
    const { orders, accepted, refused, movements } = traffic.figures;
    print(
      `${count(orders)} orders: ${count(accepted)} accepted, ${count(refused)} refused; ` +
        `${count(movements)} movements`,
    );
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
  const { products, warehouses, opening } = catalogue;
  // The last level is filled last: if it is there, so is everything else.
  const last = opening.at(-1);
  const path = `/v1/warehouses/${last?.warehouse}/stock/${last?.sku}`;
  const filled = await client.send({ method: 'GET', path });
  if (filled.ok) {
    print('The catalogue is there already.');
    return;
  }
  const startedMs = performance.now();
  await stockUp(client, catalogue);
  print(
    `Filled ${count(products.length)} products at ${warehouses.length} warehouses ` +
      `in ${millis(performance.now() - startedMs)}.`,
  );
}

/** Starts orders at the wanted rate. What could not start in time is not made up for. */
async function steadily(
  traffic: Traffic,
  { signal, print, ratePerSecond = DEMO_RATE_PER_SECOND }: DemoOptions,
): Promise<void> {
  let owed = 0;
  let atMs = performance.now();
  let printedMs = atMs;
  let before = traffic.figures;
  while (!signal.aborted) {
    await sleep(TICK_MS);
    const elapsedMs = performance.now() - atMs;
    atMs += elapsedMs;
    owed = Math.min(owed + (elapsedMs * ratePerSecond) / 1000, ratePerSecond);
    for (; owed >= 1; owed -= 1) traffic.order();
    traffic.deliver(atMs);
    if (atMs - printedMs < LINE_EVERY_MS) continue;
    print(liveLine(traffic, before, (atMs - printedMs) / 1000));
    before = traffic.figures;
    printedMs = atMs;
    traffic.latencies.reset();
  }
}

function liveLine(traffic: Traffic, before: TrafficFigures, seconds: number): string {
  const { figures, latencies, waiting } = traffic;
  const rate = (name: keyof TrafficFigures): string =>
    count((figures[name] - before[name]) / seconds);
  const troubles = figures.failed + figures.skipped;
  return [
    `${rate('orders').padStart(5)} orders/s`,
    `${rate('accepted').padStart(5)} accepted`,
    `${rate('refused').padStart(3)} refused`,
    `p50 ${millis(latencies.quantileMs(0.5))}`,
    `p99 ${millis(latencies.quantileMs(0.99))}`,
    `${waiting.low} refilling, ${waiting.out} out`,
    `${count(figures.movements)} movements`,
    ...(troubles > 0 ? [`${count(figures.failed)} failed, ${count(figures.skipped)} skipped`] : []),
  ].join(' | ');
}

function whereToLook(url: string, { products, warehouses }: DemoCatalogue): string[] {
  const base = url.replace(/\/+$/, '');
  const sku = products[0]?.sku;
  const warehouse = warehouses[0]?.id;
  return [
    '',
    `  Stockroom   ${base}`,
    `  API         ${base}/docs`,
    `  metrics     ${base}/metrics`,
    `  integrity   ${base}/v1/integrity`,
    '',
    '  Try:',
    `  curl -s '${base}/v1/products/${sku}/stock'`,
    `  curl -s '${base}/v1/movements?warehouse=${warehouse}&sku=${sku}&limit=5'`,
    `  curl -s '${base}/v1/products?category=toys&q=robot'`,
    `  curl -s -X POST '${base}/v1/warehouses/${warehouse}/reservations' \\`,
    "    -H 'content-type: application/json' -H 'idempotency-key: try-1' \\",
    `    -d '{"lines":[{"sku":"${sku}","quantity":2}],"ttlSeconds":60}'`,
    '',
  ];
}

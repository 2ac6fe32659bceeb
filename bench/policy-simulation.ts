/** How long simulations of policies take over HTTP, and what memory: real orders, and a million. */
import { existsSync, createReadStream, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import type { RawLine } from '../src/client/retail/classify.ts';
import { classify } from '../src/client/retail/classify.ts';
import { DAY_MS } from '../src/domain/restock/demand.ts';
import type { Policy } from '../src/domain/restock/policy.ts';
import type { Recorded } from '../test/support/recorded.ts';
import { record } from '../test/support/recorded.ts';
import { inDirectory, report, spreadOf, whole } from './measure.ts';
import type { ServiceProcess } from './service-process.ts';
import { startProcess } from './service-process.ts';

const RETAIL = new URL(
  '../../shared/data/online-retail-2010-12-to-2011-05.csv.gz',
  import.meta.url,
);
const RUNS = 5;
const HOUR_MS = 3_600_000;
const BATCH = 1_024;
const SAMPLE_EVERY_MS = 20;
const MADE_MOVEMENTS = 1_000_000;
const MADE_SKUS = 4_000;
const MADE_DAYS = 182;

const POLICIES: readonly Policy[] = [
  { strategy: 'min-max', min: 50, max: 200 },
  { strategy: 'days-of-cover', leadTimeDays: 7, safetyDays: 7, targetDays: 28 },
  { strategy: 'service-level', serviceLevel: 0.95, leadTimeDays: 7, windowDays: 90 },
];

interface Sale {
  readonly at: number;
  readonly sku: string;
  readonly quantity: number;
}

export async function policySimulation(): Promise<void> {
  if (existsSync(RETAIL)) {
    const sales = await retailSales(fileURLToPath(RETAIL));
    await simulating('half a year of real orders', sales);
  } else {
    console.log('  the Online Retail file is not there, so only sales that are made up');
  }
  await simulating('sales that are made up', madeSales());
}

async function simulating(name: string, sales: readonly Sale[]): Promise<void> {
  await inDirectory(async (path) => {
    const skus = [...new Set(sales.map(({ sku }) => sku))];
    const products = skus.map((sku) => ({ sku, category: 'home' as const }));
    record({ path, warehouses: ['w1'], products, past: pastOf(skus, sales) });
    const service = await startProcess({ DATA_DIR: path });
    try {
      const range = { from: sales[0]!.at, to: sales.at(-1)!.at + 1 };
      const body = JSON.stringify({
        warehouse: 'w1',
        policies: POLICIES,
        from: new Date(range.from).toISOString(),
        to: new Date(range.to).toISOString(),
        leadTimeDays: 7,
      });
      await ask(service, body);
      const before = residentMb(service.pid);
      const runs: { readonly seconds: number; readonly mostMb: number }[] = [];
      for (let run = 0; run < RUNS; run++) runs.push(await ask(service, body));
      const { least, median, most } = spreadOf(runs.map(({ seconds }) => seconds));
      const title = `${name}: ${whole(sales.length)} sales, ${whole(skus.length)} SKUs`;
      const figure = `${median.toFixed(2)} s (${least.toFixed(2)}–${most.toFixed(2)})`;
      report(`${title}, ${POLICIES.length} policies`, figure, '≤ 10 s');
      const mostMb = Math.max(...runs.map((run) => run.mostMb));
      report('resident memory before, and the most', `${before} MB, ${mostMb} MB`, 'bounded');
    } finally {
      await service.kill();
    }
  });
}

/** All that is sold is there from the beginning. Sales of one hour have its time. */
function* pastOf(skus: readonly string[], sales: readonly Sale[]): Generator<Recorded> {
  const quantities = new Map<string, number>();
  for (const { sku, quantity } of sales) {
    quantities.set(sku, (quantities.get(sku) ?? 0) + quantity);
  }
  const beginAt = sales[0]!.at - 1;
  for (let first = 0; first < skus.length; first += BATCH) {
    const commands = skus.slice(first, first + BATCH).map((sku): Recorded['commands'][number] => {
      return ['w1', { type: 'receive', sku, quantity: quantities.get(sku) ?? 1 }];
    });
    yield { at: beginAt, commands };
  }
  let first = 0;
  while (first < sales.length) {
    const { at } = sales[first]!;
    let end = first;
    while (end < sales.length && end - first < BATCH && sales[end]!.at === at) end += 1;
    yield {
      at,
      commands: sales
        .slice(first, end)
        .map(({ sku, quantity }) => ['w1', { type: 'remove', sku, quantity }] as const),
    };
    first = end;
  }
}

async function retailSales(path: string): Promise<readonly Sale[]> {
  const sales: Sale[] = [];
  const options = { bom: true, columns: true, relax_column_count: true, relax_quotes: true };
  const lines = createReadStream(path).pipe(createGunzip()).pipe(parse(options));
  for await (const raw of lines as AsyncIterable<RawLine>) {
    const classified = classify(raw);
    if (classified.type !== 'sale') continue;
    const { sku, quantity } = classified.line;
    const at = Date.parse(`${(raw['InvoiceDate'] ?? '').replace(' ', 'T')}Z`);
    if (quantity > 0) sales.push({ at: Math.floor(at / HOUR_MS) * HOUR_MS, sku, quantity });
  }
  return sales.toSorted((one, other) => one.at - other.at);
}

function madeSales(): readonly Sale[] {
  const beginAt = 20_000 * DAY_MS;
  const every = (MADE_DAYS * 24) / MADE_MOVEMENTS;
  return Array.from({ length: MADE_MOVEMENTS }, (_, index) => ({
    at: beginAt + Math.floor(index * every) * HOUR_MS,
    sku: `SKU-${(Math.imul(index, 0x9e3779b1) >>> 0) % MADE_SKUS}`,
    quantity: 1 + (index % 7),
  }));
}

/** Asks once: how long it took, and how much memory the process had meanwhile at the most. */
async function ask(
  { url, pid }: ServiceProcess,
  body: string,
): Promise<{ readonly seconds: number; readonly mostMb: number }> {
  let mostMb = 0;
  const timer = setInterval(() => {
    mostMb = Math.max(mostMb, residentMb(pid));
  }, SAMPLE_EVERY_MS);
  const startedAt = performance.now();
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/v1/policies/simulate`, { method: 'POST', headers, body });
  const text = await response.text();
  clearInterval(timer);
  if (!response.ok) throw new Error(text);
  return { seconds: (performance.now() - startedAt) / 1_000, mostMb };
}

/** Linux only, as the figures of this kind are. */
function residentMb(pid: number): number {
  const status = existsSync(`/proc/${pid}/status`)
    ? readFileSync(`/proc/${pid}/status`, 'utf8')
    : '';
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024);
}

/** How soon a page of the table of stock is there, and how long others wait for it meanwhile. */
import { join } from 'node:path';
import { makeLevels } from './levels.ts';
import { inDirectory, p95, report, whole } from './measure.ts';
import type { ServiceProcess } from './service-process.ts';
import { startProcess } from './service-process.ts';

const WAREHOUSES = 10;
const READS = 60;
const PAGE = 100;
const ADJECTIVES = ['Blue', 'red', 'Étoilé', 'green', 'Large', 'small', 'wooden'] as const;

const QUERIES: Readonly<Record<string, string>> = {
  'by SKU': 'sort=sku',
  'by name': 'sort=name',
  'most available first': 'sort=available&order=desc',
  'last changed first': 'sort=updatedAt&order=desc',
  'part of a name': 'q=large&sort=onHand',
  'products, least available first': 'by=product&sort=available',
};

export async function stockTable(): Promise<void> {
  for (const levels of [100_000, 1_000_000]) {
    await inDirectory(async (path) => {
      const data = join(path, 'data');
      const nameOf = (_sku: string, index: number): string =>
        `${ADJECTIVES[index % ADJECTIVES.length] ?? ''} thing ${(index * 7_919) % levels}`;
      makeLevels(data, { products: levels / WAREHOUSES, warehouses: WAREHOUSES, nameOf });
      const service = await startProcess({ DATA_DIR: data });
      try {
        await measure(service, levels);
      } finally {
        await service.kill();
      }
    });
  }
}

async function measure(service: ServiceProcess, levels: number): Promise<void> {
  console.log(`  ${whole(levels)} levels`);
  const others = new Others(service.url);
  const table = `${service.url}/v1/stock/table`;
  for (const [name, query] of Object.entries(QUERIES)) {
    const first = await timed(`${table}?${query}&limit=${PAGE}`);
    const { total } = JSON.parse(first.text) as { readonly total: number };
    const pageAt = (read: number): string => {
      const offset = Math.floor((read / READS) * total);
      return `${table}?${query}&limit=${PAGE}&offset=${offset}`;
    };
    const idle: number[] = [];
    for (let read = 0; read < READS; read++) idle.push((await timed(pageAt(read))).ms);
    const busy: number[] = [];
    for (let read = 0; read < READS; read++) {
      await move(service.url, read);
      busy.push((await timed(pageAt(read))).ms);
    }
    const figures = `${p95(idle).toFixed(1)} ms; first ${first.ms.toFixed(0)} ms`;
    const busyFigure = `a movement before each ${p95(busy).toFixed(0)} ms`;
    report(`${name}, p95 of ${READS} pages anywhere`, `${figures}; ${busyFigure}`, '≤ 50 ms');
  }
  const waits = await others.end();
  const sorted = waits.toSorted((one, other) => one - other);
  const at = (part: number): string =>
    (sorted[Math.ceil(part * sorted.length) - 1] ?? 0).toFixed(1);
  const wait = `p95 ${at(0.95)}, p99.9 ${at(0.999)}, longest ${at(1)} ms`;
  report(`others meanwhile, ${whole(waits.length)} requests`, wait, 'about 10 ms');
  const csv = await timed(`${table}?sort=name`, { accept: 'text/csv' });
  const rate = `${(csv.ms / 1_000).toFixed(1)} s, ${whole((levels / csv.ms) * 1_000)} rows/s`;
  report('all of it as CSV', rate, '');
}

/** Somebody who asks for something small, again and again. */
class Others {
  readonly #url: string;
  readonly #waits: Promise<number[]>;
  #isOver = false;

  constructor(url: string) {
    this.#url = url;
    this.#waits = this.#ask();
  }

  end(): Promise<number[]> {
    this.#isOver = true;
    return this.#waits;
  }

  async #ask(): Promise<number[]> {
    const waits: number[] = [];
    while (!this.#isOver) waits.push((await timed(`${this.#url}/healthz`)).ms);
    return waits;
  }
}

async function move(url: string, read: number): Promise<void> {
  const body = { type: 'receive', sku: `SKU-${10_000_000 + read}`, quantity: 1 };
  const response = await fetch(`${url}/v1/warehouses/w${read % WAREHOUSES}/movements`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  await response.arrayBuffer();
}

async function timed(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly ms: number; readonly text: string }> {
  const startedAt = performance.now();
  const response = await fetch(url, { headers });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${text}`);
  return { ms: performance.now() - startedAt, text };
}

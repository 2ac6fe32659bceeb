import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { DemoOptions } from '../../src/client/demo.ts';
import { runDemo } from '../../src/client/demo.ts';
import type { TrafficFigures } from '../../src/client/demo/traffic.ts';
import { StockroomClient } from '../../src/client/http-client.ts';
import { parseConfig } from '../../src/config.ts';
import { startService } from '../../src/main.ts';

let directory: string;
let service: Awaited<ReturnType<typeof startService>>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'stockroom-demo-'));
  const config = { PORT: '0', SHARDS: '1', LOG_LEVEL: 'silent', DATA_DIR: directory };
  service = await startService(parseConfig(config));
});

afterAll(async () => {
  await service.stop();
  await rm(directory, { recursive: true });
});

/** Runs the demo until it has printed a live line. */
async function shown(
  options: Partial<DemoOptions> = {},
): Promise<{ figures: TrafficFigures; lines: readonly string[] }> {
  const lines: string[] = [];
  const stopping = new AbortController();
  const print = (line: string): void => {
    lines.push(line);
    if (line.includes('orders/s')) stopping.abort();
  };
  const figures = await runDemo({
    url: service.url,
    ratePerSecond: 100,
    signal: stopping.signal,
    print,
    ...options,
  });
  return { figures, lines };
}

const read = async <T>(path: string, schema: z.ZodType<T>): Promise<T> => {
  const client = new StockroomClient({ url: service.url, connections: 1 });
  try {
    return await client.read({ method: 'GET', path }, schema);
  } finally {
    await client.close();
  }
};

test('a demo fills the service, says where to look, and sends orders until stopped', async () => {
  const { figures, lines } = await shown();
  expect(lines[0]).toMatch(/^Created 2,400 products, 4 warehouses .* of 9,600 levels/);
  expect(lines[1]).toMatch(/^Put 9,600 restock policies in force/);
  for (const place of ['/docs', '/metrics', '/v1/integrity', 'curl -s']) {
    expect(lines.join('\n')).toContain(place);
  }
  expect(lines.at(-3)).toMatch(/ \d+ orders\/s \| .* accepted \| .* refused \| p50 .* \| p99 /);
  expect(lines.at(-2)).toMatch(/^\d+ orders: \d+ accepted, \d+ refused; \d+ movements$/);
  expect(figures.failed).toBe(0);
  expect(figures.accepted).toBeGreaterThan(0);
  expect(figures.accepted + figures.refused).toBe(figures.orders);
  const Integrity = z.looseObject({ conserved: z.boolean() });
  expect((await read('/v1/integrity', Integrity)).conserved).toBe(true);
});

test('a demo on a service that was filled before leaves the catalogue as it is', async () => {
  const Products = z.looseObject({ items: z.array(z.unknown()) });
  const before = await read('/v1/products?limit=1000', Products);
  const { lines } = await shown({ seed: 2 });
  expect(lines[0]).toBe('The catalogue is there already.');
  expect(await read('/v1/products?limit=1000', Products)).toEqual(before);
});

test('the live line is rewritten where there is a terminal, and never wraps', async () => {
  const lines: string[] = [];
  const stopping = new AbortController();
  await runDemo({
    url: service.url,
    ratePerSecond: 10,
    signal: stopping.signal,
    columns: 40,
    print: (line) => {
      lines.push(line);
      if (line.startsWith('\u001B')) stopping.abort();
    },
  });
  const live = lines.filter((line) => line.includes('orders/s'));
  expect(live.map((line) => line.startsWith('\u001B[1A\u001B[2K'))).toEqual([false, true]);
  expect(live[0]).toHaveLength(40);
});

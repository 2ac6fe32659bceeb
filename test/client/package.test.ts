/** The client as a package: what `npm run build` makes of it, used from a folder of its own. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { testService } from '../support/service.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

const run = promisify(execFile);
const node = (...args: string[]) =>
  run(process.execPath, args, { cwd: folder }).catch((error: Error & { stdout?: string }) => {
    throw new Error(error.stdout || error.message, { cause: error });
  });

const CONSUMER = `
import { createStockroom, dataOf, everyItem, ProblemError } from 'stockroom/client';
import type { Shape } from 'stockroom/client';
import { readEvents } from 'stockroom/client/events';
declare const process: { readonly argv: readonly string[] };
const url = process.argv[2] ?? '';
const api = createStockroom({ url });
const lines = [{ sku: 'MUG', quantity: 2 }];
const order: Shape<'Order'> = await dataOf(api.POST('/v1/orders', { body: { lines } }));
for await (const level of everyItem((place) => api.GET('/v1/stock', { params: { query: place } })))
  console.log(order.status, level.sku, level.available satisfies number);
const refused = dataOf(api.GET('/v1/orders/{id}', { params: { path: { id: 'no' } } }));
await refused.catch((error) => console.log(error instanceof ProblemError, error.problem.code));
for await (const event of readEvents({ url, lastId: 'none', types: ['order.reserved'] })) {
  console.log(event.type);
  break;
}
`;

const folder = mkdtempSync(join(tmpdir(), 'stockroom-consumer-'));
const installed = join(folder, 'node_modules/stockroom');
const service = await testService();
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

beforeAll(async () => {
  mkdirSync(installed, { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(installed, 'package.json'));
  for (const name of ['openapi-fetch', 'openapi-typescript-helpers', 'eventsource-parser']) {
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'consumer.ts'), CONSUMER);
  await node(TSC, '-p', join(ROOT, 'src/client/api'), '--outDir', join(installed, 'dist/client'));
  await service.stock('berlin', { MUG: 12 });
});

test('a consumer is checked against its declarations', async () => {
  const options = ['--strict', '--noEmit', '--exactOptionalPropertyTypes', '--skipLibCheck'];
  const modern = ['--module', 'nodenext', '--target', 'es2023', '--lib', 'es2023,dom'];
  await node(TSC, ...options, ...modern, 'consumer.ts');
  writeFileSync(join(folder, 'wrong.ts'), CONSUMER.replace('quantity: 2', 'quantity: "two"'));
  const wrong = node(TSC, ...options, ...modern, 'wrong.ts');
  await expect(wrong).rejects.toThrow(/TS2322/);
});

test('a consumer runs', async () => {
  const { stdout } = await node('consumer.ts', service.url);
  expect(stdout).toBe('reserved MUG 10\ntrue not_found\nreset\n');
});

test('the package has what runs and what is imported, and no tests', async () => {
  const packed = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
  });
  const listed: unknown = JSON.parse(packed.stdout);
  const paths = [...JSON.stringify(listed).matchAll(/"path":"([^"]+)"/g)].map(([, path]) => path);
  expect(paths).toEqual(expect.arrayContaining(['src/cli.ts', 'workers/shard.ts', 'LICENSE']));
  expect(paths.filter((path) => /^(test|bench|data|web\/(?!dist))/.test(path ?? ''))).toEqual([]);
  const { './package.json': _own, ...entries } = packageJson.exports;
  for (const { types, default: code } of Object.values(entries)) {
    for (const path of [types, code])
      expect(path).toMatch(/^\.\/dist\/client\/[a-z]+\.(d\.ts|js)$/);
  }
  expect(packageJson.files).toContain('dist/client');
});

/**
 * Where an example finds a service: at `--url`, or else in this process, with its data in a folder
 * that is gone afterwards. The service of your own project is started by `npx stockroom serve`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Stockroom } from '../src/client/api/stockroom.ts';
import { dataOf } from '../src/client/api/stockroom.ts';
import { parseConfig } from '../src/config.ts';
import { startService } from '../src/main.ts';

/** Modules with strategies of our own, as a service is told of them by its settings. */
export const MODULES = {
  SOURCING_MODULES: join(import.meta.dirname, 'strategies/empty-shelves.ts'),
  RESTOCK_MODULES: join(import.meta.dirname, 'strategies/full-weeks.ts'),
};

/** Does `work` with the URL of a service. */
export async function withService(work: (url: string) => Promise<void>): Promise<void> {
  const { values } = parseArgs({ options: { url: { type: 'string' } } });
  if (values.url !== undefined) {
    await work(values.url);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'stockroom-example-'));
  const settings = { DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent', RESERVE_BYTES: '0' };
  const service = await startService(parseConfig({ ...settings, ...MODULES }));
  try {
    await work(service.url);
  } finally {
    await service.stop();
    rmSync(folder, { recursive: true });
  }
}

/** A product that no run before this one has seen, so that an example may run again and again. */
export async function newProduct(api: Stockroom, name: string): Promise<string> {
  const sku = `${name}-${Date.now().toString(36)}`;
  await dataOf(api.POST('/v1/products', { body: { sku, name, category: 'home' } }));
  return sku;
}

/** A warehouse, which may be there already. */
export async function haveWarehouse(api: Stockroom, id: string): Promise<void> {
  await dataOf(api.PUT('/v1/warehouses/{id}', { params: { path: { id } }, body: { name: id } }));
}

/** Lets so many units of a SKU arrive. */
export async function receive(
  api: Stockroom,
  id: string,
  { sku, quantity }: { readonly sku: string; readonly quantity: number },
): Promise<void> {
  const params = { path: { id } };
  const body = { type: 'receive', sku, quantity } as const;
  await dataOf(api.POST('/v1/warehouses/{id}/movements', { params, body }));
}

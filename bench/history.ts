/** How soon the history of one level with a million movements is read, whichever part of it. */
import { openDirectory } from '../src/journal/directory.ts';
import { Catalogue } from '../src/system/catalogue.ts';
import { makeJournal } from './journals.ts';
import { inDirectory, p95, report } from './measure.ts';
import { startProcess } from './service-process.ts';

const MOVEMENTS = 1_000_000;
const READS = 100;

export async function history(): Promise<void> {
  await inDirectory(async (path) => {
    const directory = openDirectory(path, 1);
    const catalogue = new Catalogue(directory.cataloguePath, 1);
    const [sku, id] = ['SKU-0', 'w1'];
    const rest = { category: 'home', packSize: 1, active: true, attributes: {} } as const;
    catalogue.saveProducts([{ sku, name: sku, ...rest }], Date.now());
    const warehouse = { id, name: id, priority: 1, location: null, active: true };
    catalogue.saveWarehouse(warehouse, Date.now());
    catalogue.close();
    const startAt = Date.now() - MOVEMENTS;
    const plan = { directory, warehouse: id, movements: MOVEMENTS, skus: 1 };
    makeJournal({ ...plan, snapshotEvery: 500_000, keys: false });
    directory.release();

    const service = await startProcess({ DATA_DIR: path });
    const middle = new Date(startAt + MOVEMENTS / 2).toISOString();
    const reads = {
      'newest page': '/v1/movements?warehouse=w1&sku=SKU-0&limit=100',
      'oldest page': '/v1/movements?warehouse=w1&sku=SKU-0&limit=100&order=asc',
      'as of the middle': `/v1/warehouses/w1/stock/SKU-0?asOf=${middle}`,
    };
    for (const [name, url] of Object.entries(reads)) {
      const ms = p95(await readTimes(service.url + url));
      report(`${name}, p95 of ${READS} reads`, `${ms.toFixed(1)} ms`, '≤ 100 ms');
    }
    await service.kill();
  });
}

async function readTimes(url: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (let read = 0; read < READS; read++) {
    const startedAt = performance.now();
    const response = await fetch(url);
    const body = await response.text();
    if (!response.ok) throw new Error(`${url}: ${response.status} ${body}`);
    times.push(performance.now() - startedAt);
  }
  return times;
}

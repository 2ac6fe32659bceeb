/** What a million levels cost: the resident memory of the whole service. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeLevels } from './levels.ts';
import { inDirectory, report } from './measure.ts';
import { startProcess } from './service-process.ts';

const PRODUCTS = 100_000;
const WAREHOUSES = 10;

export async function memory(): Promise<void> {
  await inDirectory(async (path) => {
    const data = join(path, 'data');
    makeLevels(data, { products: PRODUCTS, warehouses: WAREHOUSES });
    // The first start after an installation leaves behind what later ones need not compile.
    await (await startProcess({ DATA_DIR: data })).kill();
    const service = await startProcess({ DATA_DIR: data });
    const response = await fetch(`${service.url}/v1/stock?limit=1`);
    if (!response.ok) throw new Error(`the stock is not listed: ${response.status}`);
    const megabytes = residentBytes(service.pid) / 1e6;
    await service.kill();
    const figure = `${Math.round(megabytes)} MB`;
    report('resident, 1,000,000 levels, all told', figure, '≤ 500 MB');
  });
}

/** Resident memory by the kernel's account (Linux). */
function residentBytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1_024;
}

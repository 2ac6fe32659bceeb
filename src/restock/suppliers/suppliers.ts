/** The suppliers that the settings name, and those that there always are. */
import type { Config } from '../../config.ts';
import { ConfigError } from '../../config.ts';
import type { Tracer } from '../../tracing/tracer.ts';
import { NO_TRACER } from '../../tracing/tracer.ts';
import { MANUAL, SIMULATED } from '../restock-job.ts';
import { httpSupplier } from './http-supplier.ts';
import { manualSupplier } from './manual.ts';
import { simulatedSupplier } from './simulated.ts';
import type { Supplier } from './supplier.ts';

export type SupplierConfig = Pick<
  Config,
  'SUPPLIERS' | 'SUPPLIER_SECRET' | 'SUPPLIER_DEFAULT' | 'SUPPLIER_DAY_MS' | 'SUPPLIER_TIMEOUT_MS'
>;

const NAME_PATTERN = /^[a-z][a-z0-9-]{0,31}$/;

/** Suppliers by the names that policies give them. */
export interface Suppliers {
  readonly all: ReadonlyMap<string, Supplier>;
  /** Those of the settings, each of which has a queue of its own. */
  readonly named: ReadonlySet<string>;
}

/** Throws `ConfigError` unless the settings say where suppliers are and how orders are signed. */
export function suppliersOf(
  config: SupplierConfig,
  now: () => number,
  tracer: Pick<Tracer, 'ask'> = NO_TRACER,
): Suppliers {
  const { SUPPLIER_SECRET: secret, SUPPLIER_DAY_MS: dayMs } = config;
  const all = new Map<string, Supplier>([
    [SIMULATED, simulatedSupplier(dayMs)],
    [MANUAL, manualSupplier(dayMs)],
  ]);
  const named = new Set<string>();
  for (const entry of config.SUPPLIERS.split(/\s+/).filter((text) => text !== '')) {
    const [name, url] = placeOf(entry);
    if (all.has(name)) throw new ConfigError(`SUPPLIERS: there is a supplier ${name} already`);
    const about = { name, url, secret, timeoutMs: config.SUPPLIER_TIMEOUT_MS, dayMs, now };
    all.set(name, httpSupplier({ ...about, tracer }));
    named.add(name);
  }
  if (named.size > 0 && secret === '') {
    throw new ConfigError('SUPPLIER_SECRET: orders to SUPPLIERS are signed, so it is needed');
  }
  if (!all.has(config.SUPPLIER_DEFAULT)) {
    const known = [...all.keys()].join(', ');
    throw new ConfigError(`SUPPLIER_DEFAULT: ${config.SUPPLIER_DEFAULT} is none of ${known}`);
  }
  return { all, named };
}

function placeOf(entry: string): readonly [name: string, url: string] {
  const equals = entry.indexOf('=');
  const name = entry.slice(0, Math.max(0, equals));
  const url = entry.slice(equals + 1);
  if (!NAME_PATTERN.test(name)) {
    throw new ConfigError(`SUPPLIERS: need name=url with a name like acme, got ${entry}`);
  }
  const address = URL.parse(url);
  if (address === null || !/^https?:$/.test(address.protocol) || address.username !== '') {
    throw new ConfigError(`SUPPLIERS: ${name} needs an http:// or https:// address without a user`);
  }
  return [name, url];
}

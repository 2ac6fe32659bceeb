/** The limits in force, in base units: seconds and bytes, and numbers of whatever else. */
import type { Registry } from 'prom-client';
import { Gauge } from 'prom-client';
import type { Config } from '../../config.ts';

/** Settings that are numbers and not limits. */
const NO_LIMITS: ReadonlySet<string> = new Set(['PORT', 'OTEL_TRACES_SAMPLER_ARG']);

/** What is in the names of settings that are no mere numbers, and how they become base units. */
const UNITS = [
  [/_MS$/, 'seconds', (ms: number) => ms / 1_000],
  [/_SECONDS$/, 'seconds', (seconds: number) => seconds],
  [/_MINUTES$/, 'seconds', (minutes: number) => minutes * 60],
  [/_HOURS$/, 'seconds', (hours: number) => hours * 3_600],
  [/_BYTES(_|$)/, 'bytes', (bytes: number) => bytes],
] as const;

/** Shows each limit under the name of its setting. At most once for a registry. */
export function showLimits(registry: Registry, config: Config): void {
  const registers = [registry];
  const labelNames = ['name'];
  const help = 'by the name of their setting.';
  const count = new Gauge({
    name: 'stockroom_limit',
    help: `Limits in force that are numbers, ${help}`,
    labelNames,
    registers,
  });
  const gauges = {
    seconds: new Gauge({
      name: 'stockroom_limit_seconds',
      help: `Limits in force that are times, ${help}`,
      labelNames,
      registers,
    }),
    bytes: new Gauge({
      name: 'stockroom_limit_bytes',
      help: `Limits in force that are sizes, ${help}`,
      labelNames,
      registers,
    }),
  };
  for (const [name, value] of Object.entries(config)) {
    if (typeof value !== 'number' || NO_LIMITS.has(name)) continue;
    const found = UNITS.find(([pattern]) => pattern.test(name));
    if (found === undefined) {
      count.set({ name }, value);
      continue;
    }
    const [, unit, inUnit] = found;
    gauges[unit].set({ name }, inUnit(value));
  }
}

/** Chooses whether anything is traced. */
import type { Tracer } from './tracer.ts';
import { NO_TRACER } from './tracer.ts';
import type { TracingConfig } from './tracing-config.ts';

/**
 * The tracer that the settings ask for. Loads nothing unless they say where traces are sent to.
 * `warn` hears once when nobody takes them, and again once when that happens anew.
 */
export async function openTracer(
  config: TracingConfig,
  warn: (why: string) => void,
): Promise<Tracer> {
  const url = addressOf(config);
  if (url === undefined) return NO_TRACER;
  const { openOtlpTracer } = await import('./otlp/otlp-tracer.ts');
  return openOtlpTracer({ url, config, warn });
}

/** The address for traces is taken as it is, that for all signals is the root of it. */
function addressOf(config: TracingConfig): string | undefined {
  const { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: own, OTEL_EXPORTER_OTLP_ENDPOINT: root } = config;
  if (own !== '') return own;
  return root === '' ? undefined : `${root.replace(/\/$/, '')}/v1/traces`;
}

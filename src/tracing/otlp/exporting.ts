/** How spans leave the process: in batches, by OTLP over HTTP, and never waited for. */
import { setTimeout as sleep } from 'node:timers/promises';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import type { SpanExporter } from '@opentelemetry/sdk-trace';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace';

/** Spans that wait to be sent; what is more is dropped. */
const SPANS_WAITING_MAX = 8_192;
const SPANS_TOGETHER_MAX = 512;
const SEND_EVERY_MS = 1_000;
/** How long whoever takes spans has to answer, with all repetitions. */
const EXPORT_TIMEOUT_MS = 5_000;
/** How long a stop waits for what is left to be taken. */
const CLOSE_MS = 1_000;
const SUCCESS = 0;

/** Where spans go. */
export interface Exporting {
  readonly processor: BatchSpanProcessor;
  /** Waits for `shutdown`, but not long, and not at all if nobody has taken spans lately. */
  settle(shutdown: Promise<void>): Promise<void>;
}

/** `warn` hears once that nobody takes spans, and once more when it has worked in between. */
export function exportTo(
  url: string,
  headers: Readonly<Record<string, string>>,
  warn: (why: string) => void,
): Exporting {
  let isFailing = false;
  // Without the user and the password that it may have.
  const { origin, pathname } = new URL(url);
  const exporter = new OTLPTraceExporter({
    url,
    headers: { ...headers },
    timeoutMillis: EXPORT_TIMEOUT_MS,
  });
  const watched: SpanExporter = {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const hasFailed = result.code !== SUCCESS;
        if (hasFailed && !isFailing)
          warn(`${origin}${pathname} takes no traces: ${String(result.error)}`);
        isFailing = hasFailed;
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
  };
  const processor = new BatchSpanProcessor({
    exporter: watched,
    maxQueueSize: SPANS_WAITING_MAX,
    maxExportBatchSize: SPANS_TOGETHER_MAX,
    scheduledDelayMillis: SEND_EVERY_MS,
    exportTimeoutMillis: EXPORT_TIMEOUT_MS,
  });
  const settle = async (shutdown: Promise<void>): Promise<void> => {
    const settled = shutdown.catch(() => undefined);
    if (isFailing) return;
    await Promise.race([settled, sleep(CLOSE_MS, undefined, { ref: false })]);
  };
  return { processor, settle };
}

/** What `OTEL_EXPORTER_OTLP_HEADERS` says: `name=value`, separated by commas, as in a URL. */
export function headersIn(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(',').filter((pair) => pair.trim() !== '');
  const parsed = pairs.map((pair) => {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, equals).trim();
    return [name, decoded(pair.slice(equals + 1).trim())] as const;
  });
  return Object.fromEntries(parsed);
}

/** A value that is no part of a URL is meant as it is. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

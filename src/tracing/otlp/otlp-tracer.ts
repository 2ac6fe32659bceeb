/** The tracer that OpenTelemetry's SDK carries out. Loaded only where traces are sent somewhere. */
import type { Span, Tracer as OtelTracer } from '@opentelemetry/api';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { TracerProvider } from '@opentelemetry/sdk-trace';
import { BullMQOtel } from 'bullmq-otel';
import type { Telemetry } from 'bullmq';
import type { Answered, HandingOver, Incoming, TraceHeaders, Tracer } from '../tracer.ts';
import type { TracingConfig } from '../tracing-config.ts';
import { BatchSpans } from './batch-spans.ts';
import { bounded } from './budget.ts';
import type { Exporting } from './exporting.ts';
import { exportTo, headersIn } from './exporting.ts';
import { RestockParents } from './restock-parents.ts';
import { samplerOf } from './root-sampler.ts';
import { W3C_PROPAGATOR } from './w3c-propagator.ts';

const NAME = 'stockroom';

/** Sends traces to `url`. There can be one such tracer in a process, because BullMQ finds it so. */
export function openOtlpTracer(about: {
  readonly url: string;
  readonly config: TracingConfig;
  readonly warn: (why: string) => void;
}): Tracer {
  const { url, config, warn } = about;
  const exporting = exportTo(url, headersIn(config.OTEL_EXPORTER_OTLP_HEADERS), warn);
  const attributes = { 'service.name': config.OTEL_SERVICE_NAME, 'process.pid': process.pid };
  const provider = new TracerProvider({
    sampler: samplerOf(config.OTEL_TRACES_SAMPLER_ARG),
    resource: resourceFromAttributes(attributes),
    spanProcessors: [exporting.processor],
  });
  if (!trace.setGlobalTracerProvider(provider)) {
    throw new Error('this process sends traces already');
  }
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(W3C_PROPAGATOR);
  return new OtlpTracer(provider, exporting);
}

class OtlpTracer implements Tracer {
  readonly isOn = true;
  readonly shards: BatchSpans;
  readonly telemetry: Telemetry = new BullMQOtel({ tracerName: NAME });
  readonly #provider: TracerProvider;
  readonly #exporting: Exporting;
  readonly #tracer: OtelTracer;
  readonly #restocks = new RestockParents();

  constructor(provider: TracerProvider, exporting: Exporting) {
    this.#provider = provider;
    this.#exporting = exporting;
    this.#tracer = provider.getTracer(NAME);
    this.shards = new BatchSpans(this.#tracer, this.#restocks);
  }

  serve({ method, path, headers }: Incoming, work: Parameters<Tracer['serve']>[1]): void {
    const parent = propagation.extract(ROOT_CONTEXT, headers);
    const attributes = { 'http.request.method': method, 'url.path': path };
    const span = this.#tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, parent);
    const answered = ({ route, status, requestId }: Answered): void => {
      span.updateName(`${method} ${route}`);
      span.setAttributes({
        'http.route': route,
        'http.response.status_code': status,
        'stockroom.request_id': requestId,
      });
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    };
    context.with(bounded(trace.setSpan(parent, span)), () => work(answered));
  }

  async ask(url: string, work: (headers: TraceHeaders) => Promise<Response>): Promise<Response> {
    const { hostname, port, protocol } = new URL(url);
    const usual = protocol === 'https:' ? 443 : 80;
    const attributes = {
      'http.request.method': 'POST',
      'server.address': hostname,
      'server.port': port === '' ? usual : Number(port),
    };
    const span = this.#tracer.startSpan('POST', { kind: SpanKind.CLIENT, attributes });
    try {
      const within = trace.setSpan(context.active(), span);
      const response = await context.with(within, () => work(this.headers()));
      span.setAttribute('http.response.status_code', response.status);
      if (!response.ok) span.setStatus({ code: SpanStatusCode.ERROR });
      return response;
    } catch (error) {
      fail(span, error);
      throw error;
    } finally {
      span.end();
    }
  }

  headers(): TraceHeaders {
    const headers: Record<string, string> = {};
    propagation.inject(context.active(), headers);
    return headers;
  }

  handOver(restock: string): HandingOver | undefined {
    return this.#restocks.handOver(restock, (commit, ended) => {
      const attributes = { 'stockroom.restock': restock };
      const span = this.#tracer.startSpan('relay', { attributes }, commit);
      const carrier: Record<string, string> = {};
      propagation.inject(trace.setSpan(commit, span), carrier);
      const end = (): void => {
        span.end();
        ended();
      };
      return { metadata: JSON.stringify(carrier), end };
    });
  }

  apart<T>(metadata: string | undefined, work: () => T): T {
    const within =
      metadata === undefined
        ? ROOT_CONTEXT
        : propagation.extract<unknown>(ROOT_CONTEXT, JSON.parse(metadata));
    return context.with(within, work);
  }

  failed(error: unknown): void {
    const span = trace.getActiveSpan();
    if (span !== undefined) fail(span, error);
  }

  async close(): Promise<void> {
    const shutdown = this.#provider.shutdown();
    trace.disable();
    context.disable();
    propagation.disable();
    await this.#exporting.settle(shutdown);
  }
}

function fail(span: Span, error: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR, message: String(error) });
}

/** When traces are sent, and what becomes of a service whose traces nobody takes. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { openTracer } from '../../src/tracing/open-tracer.ts';
import type { Tracer } from '../../src/tracing/tracer.ts';
import { NO_TRACER } from '../../src/tracing/tracer.ts';
import { testService } from '../support/service.ts';
import { TraceReceiver } from '../support/trace-receiver.ts';

const CHILD = resolve(import.meta.dirname, '../support/loaded-child.ts');
/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:1';

let receiver: TraceReceiver;
let tracer: Tracer = NO_TRACER;
const warnings: string[] = [];

beforeEach(async () => {
  receiver = await TraceReceiver.start();
  warnings.length = 0;
});

afterEach(async () => {
  await tracer.close();
  await receiver.stop();
});

async function open(settings: Readonly<Record<string, string>>): Promise<void> {
  tracer = await openTracer(parseConfig(settings), (why) => warnings.push(why));
}

/** Traces a request; resolves when whoever takes traces has been told of it. */
async function request(): Promise<void> {
  const before = receiver.requests.length;
  tracer.serve({ method: 'GET', path: '/', headers: {} }, (answered) =>
    answered({ route: '/', status: 200, requestId: 'r' }),
  );
  await until(() => expect(receiver.requests.length).toBeGreaterThan(before));
}

const until = (assertion: () => void): Promise<void> =>
  vi.waitFor(assertion, { timeout: 15_000, interval: 10 });

test('nothing is traced unless the settings say where to', async () => {
  await open({ OTEL_SERVICE_NAME: 'a', OTEL_TRACES_SAMPLER_ARG: '1' });
  expect(tracer).toBe(NO_TRACER);
});

const loadedFor = async (settings: Readonly<Record<string, string>>): Promise<unknown> => {
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD, JSON.stringify(settings)]);
  return JSON.parse(stdout);
};

test('nothing that traces is loaded where nothing is traced', async () => {
  // Only an interface, which prom-client asks for.
  expect(await loadedFor({})).toEqual(['@opentelemetry/api']);
  const loaded = await loadedFor({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url });
  expect(loaded).toEqual(expect.arrayContaining(['@opentelemetry/sdk-trace', 'bullmq-otel']));
});

test('the address for traces is taken as it is, and goes before the other', async () => {
  await open({
    OTEL_EXPORTER_OTLP_ENDPOINT: NOWHERE,
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${receiver.url}/own/path`,
  });
  await request();
  expect(receiver.requests.map(({ url }) => url)).toEqual(['/own/path']);
});

test('that nobody takes traces is said once until somebody does, without a password', async () => {
  const url = receiver.url.replace('//', '//user:secret@');
  await open({ OTEL_EXPORTER_OTLP_ENDPOINT: `${url}/` });
  receiver.status = 400;
  await request();
  await until(() => expect(warnings).toHaveLength(1));
  await request();
  expect(warnings).toHaveLength(1);
  receiver.status = 200;
  await request();
  receiver.status = 400;
  await request();
  await until(() => expect(warnings).toHaveLength(2));
  expect(warnings[0]).toContain(`${receiver.url}/v1/traces`);
  expect(warnings.join()).not.toContain('secret');
});

test('a second tracer in the same process is refused', async () => {
  await open({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url });
  const again = openTracer(parseConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url }), vi.fn());
  await expect(again).rejects.toThrow('already');
  await tracer.close();
  await open({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url });
  await request();
});

test('what is left is not waited for until it is given up', async () => {
  const { promise, resolve: answer } = Promise.withResolvers<void>();
  receiver.answer = promise;
  await open({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url });
  await request();
  await tracer.close();
  // Which it would have said.
  expect(warnings).toEqual([]);
  answer();
});

test.each(['that is not there', 'that never answers'])(
  'a receiver %s keeps nobody waiting, not even a stop',
  async (what) => {
    const address = what === 'that is not there' ? NOWHERE : receiver.url;
    const { promise, resolve: answer } = Promise.withResolvers<void>();
    receiver.answer = promise;
    const service = await testService({ OTEL_EXPORTER_OTLP_ENDPOINT: address });
    await service.stock('ulm', { MUG: 3 });
    const { status } = await service.post('/v1/orders', { lines: [{ sku: 'MUG', quantity: 1 }] });
    expect(status).toBe(201);
    // It ends although the receiver has said nothing yet.
    await service.stop();
    answer();
  },
);

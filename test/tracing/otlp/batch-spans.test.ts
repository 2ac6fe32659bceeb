/** The spans of messages and batches, as the SDK keeps them. */
import { ROOT_CONTEXT, SpanStatusCode, context, trace } from '@opentelemetry/api';
import type { Context } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  InMemorySpanExporter,
  SimpleSpanProcessor,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { textOf } from '../../../src/actor/message.ts';
import type { Restock } from '../../../src/domain/restock/restock.ts';
import { BatchSpans } from '../../../src/tracing/otlp/batch-spans.ts';
import { MESSAGES_TRACED_MAX, bounded } from '../../../src/tracing/otlp/budget.ts';
import {
  RESTOCKS_REMEMBERED_MAX,
  RestockParents,
} from '../../../src/tracing/otlp/restock-parents.ts';
import type { ShardTracer, Traced } from '../../../src/tracing/tracer.ts';

const exporter = new InMemorySpanExporter();
const provider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
const tracer = provider.getTracer('test');

let restocks = new RestockParents();
let spans = new BatchSpans(tracer, restocks);

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
});
afterAll(() => context.disable());
beforeEach(() => {
  exporter.reset();
  restocks = new RestockParents();
  spans = new BatchSpans(tracer, restocks);
});

const request = (): Context => trace.setSpan(ROOT_CONTEXT, tracer.startSpan('request'));
const idOf = (of: Context): string => trace.getSpanContext(of)?.spanId ?? '';

/** A message to `to` about a SKU, posted in `within`. */
function letter(within: Context, to = 'ulm', sku = 'MUG'): Traced {
  const command = { type: 'remove', sku, quantity: 1 } as const;
  const text = textOf({ to, key: null, fingerprint: 0, by: 'test', command });
  return { text, trail: context.with(within, () => spans.posted(to, command)) };
}

type Done = Parameters<ShardTracer['committed']>[1];

/** A batch that was committed, and the restocks in it. */
const done = (...asked: readonly Partial<Restock>[]): Done => ({
  ok: true,
  at: 0,
  commit: 7,
  document: 0,
  documentTypes: [],
  movements: '[]',
  replies: '[]',
  late: '[]',
  outbox: [],
  shifts: [],
  restocking: { restocks: asked.map(restock), policies: [], lows: [] },
  nextExpiryAt: null,
  nextRepeatAt: null,
  commitMs: 2.5,
  answers: 0,
  isSnapshotDue: false,
});

const restock = (about: Partial<Restock>): Restock => ({
  id: 'restock-0-1',
  warehouse: 'ulm',
  sku: 'MUG',
  quantity: 5,
  received: 0,
  status: 'requested',
  strategy: 'min-max',
  explanation: '',
  supplier: null,
  expectedAt: null,
  createdAt: 0,
  updatedAt: 0,
  position: 5,
  terms: { leadTimeDays: 0, leadTimeStdDays: 0, packSize: 1, source: null },
  isCarried: false,
  ...about,
});

function carry(letters: readonly Traced[], outcome = done()): readonly ReadableSpan[] {
  spans.began(0, letters);
  spans.committed(0, outcome);
  spans.ended(0);
  return ended('commit');
}

const ended = (name: string): readonly ReadableSpan[] =>
  exporter.getFinishedSpans().filter((span) => span.name === name);

/** The commit that is remembered to have asked for a restock. */
function commitOf(id: string): string | undefined {
  let found: string | undefined;
  restocks.handOver(id, (commit) => {
    found = idOf(commit);
    return { metadata: '', end: () => undefined };
  });
  return found;
}

test('a message waits in its request, and its commit follows from that', () => {
  const within = request();
  const [commit] = carry([letter(within)]);
  const [mailbox] = ended('mailbox');
  expect(mailbox?.parentSpanContext?.spanId).toBe(idOf(within));
  expect(mailbox?.attributes).toEqual({ 'stockroom.actor': 'ulm', 'stockroom.command': 'remove' });
  expect(commit?.parentSpanContext?.spanId).toBe(mailbox?.spanContext().spanId);
  expect(commit?.attributes).toEqual({
    'stockroom.shard': 0,
    'stockroom.batch.messages': 1,
    'stockroom.commit': 7,
    'stockroom.sync_seconds': 0.0025,
  });
});

test('what nobody traces has no span, and costs a batch none', () => {
  const silent = letter(ROOT_CONTEXT);
  expect(silent.trail).toBeUndefined();
  expect(carry([silent, { text: '[]' }])).toEqual([]);
  expect(exporter.getFinishedSpans()).toEqual([]);
});

test('a batch links to the requests in it, and each of them to it', () => {
  const commits = carry([letter(request()), letter(ROOT_CONTEXT), letter(request())]);
  const [lead, other] = commits;
  const [, waited] = ended('mailbox');
  expect(commits).toHaveLength(2);
  expect(lead?.spanContext().traceId).not.toBe(other?.spanContext().traceId);
  expect(lead?.links.map((link) => link.context)).toEqual([waited?.spanContext()]);
  expect(other?.links.map((link) => link.context)).toEqual([lead?.spanContext()]);
  expect(lead?.attributes['stockroom.batch.messages']).toBe(3);
});

test('a batch of which nothing is known, and one that did not happen, are marked', () => {
  spans.began(0, [letter(request())]);
  spans.ended(0);
  const [lost] = ended('commit');
  expect(lost?.status.code).toBe(SpanStatusCode.ERROR);
  const [, well] = carry([letter(request())]);
  expect(well?.status.code).toBe(SpanStatusCode.UNSET);
});

test('the next batch may begin before the last one has ended', () => {
  const [first, second] = [request(), request()];
  spans.began(0, [letter(first)]);
  spans.began(0, [letter(second)]);
  spans.began(1, [letter(request())]);
  spans.committed(0, done({}));
  expect(ended('commit')).toEqual([]);
  spans.ended(0);
  const [commit, ...others] = ended('commit');
  expect(others).toEqual([]);
  expect(commit?.spanContext().traceId).toBe(trace.getSpanContext(first)?.traceId);
});

test('a restock follows from the message that names its level', () => {
  const letters = [letter(request(), 'ulm', 'CUP'), letter(request()), letter(request(), 'bonn')];
  const [, commit] = carry(letters, done({}, { id: 'restock-0-2', sku: 'PAN' }));
  expect(commitOf('restock-0-1')).toBe(commit?.spanContext().spanId);
  expect(commitOf('restock-0-2')).toBeUndefined();
});

test('a restock is forgotten when it has come to its end', () => {
  carry([letter(request())], done({}));
  carry([letter(request())], done({ status: 'ordered' }));
  expect(commitOf('restock-0-1')).toBeDefined();
  carry([letter(request())], done({ status: 'received' }));
  expect(commitOf('restock-0-1')).toBeUndefined();
});

test('no more restocks are remembered than there may be, and the oldest go first', () => {
  const ids = Array.from({ length: RESTOCKS_REMEMBERED_MAX + 1 }, (_, index) => `r${index}`);
  for (const id of ids.slice(0, -1)) restocks.learn(restock({ id }), request);
  expect(commitOf('r0')).toBeDefined();
  for (const id of ids.slice(-1)) restocks.learn(restock({ id }), request);
  expect(commitOf('r0')).toBeUndefined();
  expect(commitOf('r1')).toBeDefined();
});

test('no more messages of a request are traced than may be', () => {
  const within = bounded(request());
  const letters = Array.from({ length: MESSAGES_TRACED_MAX + 1 }, () => letter(within));
  const traced = letters.filter(({ trail }) => trail !== undefined);
  expect(traced).toEqual(letters.slice(0, MESSAGES_TRACED_MAX));
});

test('what an actor tells another follows from the message about the same document', () => {
  const command = { type: 'cancel_order', id: 'o-1' } as const;
  const trail = context.with(request(), () => spans.posted('desk/0', command));
  spans.began(0, [letter(request()), { text: '[]', trail }]);
  const told = (id: string): string => {
    const about = { attempt: [1, 1], warehouse: 'ulm', type: 'done' } as const;
    const messages = [{ document: { type: 'order', id }, ...about }] as const;
    const asked = { type: 'protocol', messages } as const;
    return textOf({ to: 'ulm', key: null, fingerprint: 0, by: '', command: asked });
  };
  expect(spans.told(0, 'ulm', told('o-2'))).toBeUndefined();
  expect(spans.told(1, 'ulm', told('o-1'))).toBeUndefined();
  const onward = spans.told(0, 'ulm', told('o-1'));
  spans.committed(0, done());
  spans.ended(0);
  const [, cancelling] = ended('commit');
  const [next] = carry([{ text: told('o-1'), trail: onward }]).slice(2);
  const [, , mailbox] = ended('mailbox');
  expect(mailbox?.parentSpanContext?.spanId).toBe(cancelling?.spanContext().spanId);
  expect(next?.spanContext().traceId).toBe(cancelling?.spanContext().traceId);
});

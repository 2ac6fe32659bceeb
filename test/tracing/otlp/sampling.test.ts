/** Which spans are kept, and how a trace goes from one process to the next. */
import {
  ROOT_CONTEXT,
  SpanKind,
  defaultTextMapGetter,
  defaultTextMapSetter,
} from '@opentelemetry/api';
import type { Context } from '@opentelemetry/api';
import { SamplingDecision } from '@opentelemetry/sdk-trace';
import { describe, expect, test } from 'vitest';
import { headersIn } from '../../../src/tracing/otlp/exporting.ts';
import { samplerOf } from '../../../src/tracing/otlp/root-sampler.ts';
import { W3C_PROPAGATOR } from '../../../src/tracing/otlp/w3c-propagator.ts';

type Carrier = Readonly<Record<string, string>>;

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';

const extract = (carrier: Carrier): Context =>
  W3C_PROPAGATOR.extract(ROOT_CONTEXT, carrier, defaultTextMapGetter);

function passedOn(carrier: Carrier): Carrier {
  const found: Record<string, string> = {};
  W3C_PROPAGATOR.inject(extract(carrier), found, defaultTextMapSetter);
  return found;
}

describe('headers', () => {
  test.each([`00-${TRACE}-${SPAN}-01`, `00-${TRACE}-${SPAN}-00`])('%s is understood', (parent) => {
    expect(passedOn({ traceparent: parent })).toEqual({ traceparent: parent });
  });

  test('what vendors say comes along, unless it is too long', () => {
    const traceparent = `00-${TRACE}-${SPAN}-01`;
    const said = { traceparent, tracestate: 'a=1,b=2' };
    expect(passedOn(said)).toEqual(said);
    expect(passedOn({ traceparent, tracestate: `a=${'1'.repeat(600)}` })).toEqual({ traceparent });
  });

  test('a later version is understood as far as it is known', () => {
    const traceparent = `01-${TRACE}-${SPAN}-03-more`;
    expect(passedOn({ traceparent })).toEqual({ traceparent: `00-${TRACE}-${SPAN}-01` });
  });

  test.each([
    '',
    'nonsense',
    `00-${TRACE}-${SPAN}`,
    `00-${TRACE}-${SPAN}-01-more`,
    `ff-${TRACE}-${SPAN}-01`,
    `00-${TRACE.toUpperCase()}-${SPAN}-01`,
    `00-${'0'.repeat(32)}-${SPAN}-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
  ])('"%s" belongs to no trace', (traceparent) => {
    expect(passedOn({ traceparent })).toEqual({});
  });

  test('of whoever takes traces are read as a URL has them, or as they are', () => {
    expect(headersIn('')).toEqual({});
    expect(headersIn('a=1, b = x%20y=,c=100%')).toEqual({ a: '1', b: 'x y=', c: '100%' });
  });
});

describe('sampling', () => {
  const kept = (ratio: number, kind: SpanKind, parent: Context = ROOT_CONTEXT): boolean => {
    const { decision } = samplerOf(ratio).shouldSample(parent, TRACE, 'name', kind, {}, []);
    return decision === SamplingDecision.RECORD_AND_SAMPLED;
  };
  const yes = extract({ traceparent: `00-${TRACE}-${SPAN}-01` });
  const no = extract({ traceparent: `00-${TRACE}-${SPAN}-00` });

  test('a share of the requests and jobs begins a trace, and nothing internal does', () => {
    for (const kind of [SpanKind.SERVER, SpanKind.PRODUCER, SpanKind.CONSUMER]) {
      expect([kept(1, kind), kept(0, kind)]).toEqual([true, false]);
    }
    expect(kept(1, SpanKind.INTERNAL)).toBe(false);
  });

  test('whoever began a trace says whether it is kept', () => {
    expect([kept(0, SpanKind.SERVER, yes), kept(1, SpanKind.SERVER, no)]).toEqual([true, false]);
  });

  test('what looks for jobs is no part of the traces of those that it finds', () => {
    expect([kept(1, SpanKind.CONSUMER, yes), kept(1, SpanKind.INTERNAL, yes)]).toEqual([
      true,
      false,
    ]);
  });
});

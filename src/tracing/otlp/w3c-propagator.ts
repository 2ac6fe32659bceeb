/** Trace contexts as W3C has them in headers: `traceparent`, and `tracestate` as it came. */
import type { Context, TextMapGetter, TextMapPropagator, TextMapSetter } from '@opentelemetry/api';
import { createTraceState, isSpanContextValid, trace } from '@opentelemetry/api';

const PARENT = 'traceparent';
const STATE = 'tracestate';
/** Later versions may have more at the end, and 255 is none. */
const PARENT_PATTERN = /^(?!ff)([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(-.*)?$/;
const STATE_LENGTH_MAX = 512;

export const W3C_PROPAGATOR: TextMapPropagator = {
  inject: (context: Context, carrier: unknown, setter: TextMapSetter) => {
    const span = trace.getSpanContext(context);
    if (span === undefined || !isSpanContextValid(span)) return;
    const { traceId, spanId, traceFlags, traceState } = span;
    const flags = traceFlags.toString(16).padStart(2, '0');
    setter.set(carrier, PARENT, `00-${traceId}-${spanId}-${flags}`);
    const state = traceState?.serialize() ?? '';
    if (state !== '') setter.set(carrier, STATE, state);
  },
  extract: (context: Context, carrier: unknown, getter: TextMapGetter) => {
    const text = (name: string): string => String(getter.get(carrier, name) ?? '').trim();
    const found = PARENT_PATTERN.exec(text(PARENT));
    if (found === null) return context;
    const [, version, traceId = '', spanId = '', flags = '', rest] = found;
    if (version === '00' && rest !== undefined) return context;
    const state = text(STATE);
    const parent = {
      traceId,
      spanId,
      traceFlags: Number.parseInt(flags, 16) & 1,
      isRemote: true,
      ...(state === '' || state.length > STATE_LENGTH_MAX
        ? {}
        : { traceState: createTraceState(state) }),
    };
    return isSpanContextValid(parent) ? trace.setSpanContext(context, parent) : context;
  },
  fields: () => [PARENT, STATE],
};

/** Which traces are kept. */
import { SpanKind } from '@opentelemetry/api';
import type { Sampler } from '@opentelemetry/sdk-trace';
import {
  AlwaysOnSampler,
  ParentBasedSampler,
  SamplingDecision,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace';

/**
 * Keeps `ratio` of all traces, and of those that others began what they keep.
 *
 * A trace begins with a request or a job. BullMQ's consumers look for jobs in circles, and each
 * turn would be a trace; so what is internal begins none, and neither does it follow right after
 * what another process did.
 */
export const samplerOf = (ratio: number): Sampler =>
  new ParentBasedSampler({
    root: exceptInternal(new TraceIdRatioBasedSampler(ratio)),
    remoteParentSampled: exceptInternal(new AlwaysOnSampler()),
  });

function exceptInternal(sampler: Sampler): Sampler {
  return {
    shouldSample: (...asked) => {
      const [, , , kind] = asked;
      if (kind === SpanKind.INTERNAL) return { decision: SamplingDecision.NOT_RECORD };
      return sampler.shouldSample(...asked);
    },
    toString: () => `ExceptInternal{${sampler.toString()}}`,
  };
}

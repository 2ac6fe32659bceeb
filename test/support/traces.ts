/** What tests ask of the traces that somebody took. */
import { carried } from './carrying.ts';
import type { ReceivedSpan, TraceReceiver } from './trace-receiver.ts';

/** Waits for the last span that is so, and returns it with all that it is a part of, inside out. */
export const trailTo = (
  receiver: Pick<TraceReceiver, 'spans'>,
  is: (span: ReceivedSpan, parent: ReceivedSpan | undefined) => boolean,
): Promise<readonly ReceivedSpan[]> =>
  carried(() => {
    const byId = new Map(receiver.spans.map((span) => [span.id, span]));
    let span = receiver.spans.findLast((each) => is(each, byId.get(each.parentId)));
    if (span === undefined) throw new Error('there is no such span yet');
    const trail = [span];
    while (span.parentId !== '') {
      span = byId.get(span.parentId);
      if (span === undefined) throw new Error('a span of the trail has not come yet');
      trail.push(span);
    }
    return trail;
  });

export const namesOf = (spans: readonly ReceivedSpan[]): readonly string[] =>
  spans.map(({ name }) => name);

/** How many traces they are of. */
export const tracesOf = (spans: readonly ReceivedSpan[]): number =>
  new Set(spans.map(({ traceId }) => traceId)).size;

/** What a job of the queue `notify` does: one attempt at one event for one webhook. */
import { z } from 'zod';
import type { Config } from '../../config.ts';
import type { NewJob, Processor } from '../../queue/job.ts';
import { Hopeless, Postponed } from '../../queue/job.ts';
import type { Queues } from '../../queue/queues.ts';
import type { Sender } from './sender.ts';
import type { DeliveryDesk, DeliveryKey } from './webhook.ts';

export const NOTIFY_QUEUE = 'notify';

const Key = z.strictObject({ webhook: z.string(), event: z.string() });

/** The job of a delivery, under an id that no other has. */
export const jobOf = ({ webhook, event }: DeliveryKey): NewJob => ({
  id: `${webhook}.${event}`,
  name: 'deliver',
  data: { webhook, event },
});

/**
 * Processes such jobs, in whatever process. A job says only which delivery is meant, so that
 * neither secrets nor whole orders lie in the queue, and what has changed since it was added
 * counts. It ends as failed only if the delivery does; a webhook that does not answer at all is
 * tried after `waitMs` once the attempts of the queue are used up.
 */
export const webhookProcessor =
  (desk: DeliveryDesk, send: Sender, waitMs: number): Processor =>
  async ({ data, isLastAttempt, signal }) => {
    const key = Key.parse(data);
    const outbound = await desk.take(key);
    if (outbound === null) return;
    const outcome = await send(outbound, signal);
    // It was told to stop: whether the event has arrived is not known, so it is sent again.
    if (signal.aborted && !outcome.ok) throw new Postponed(0);
    const verdict = await desk.report(key, outcome);
    if (verdict === 'done' || outcome.ok) return;
    if (verdict === 'failed') throw new Hopeless(outcome.error);
    throw isLastAttempt ? new Postponed(waitMs) : new Error(outcome.error);
  };

/** Begins to send what is in the queue, until the queues are closed. */
export function consumeDeliveries(
  queues: Pick<Queues, 'consumer'>,
  { desk, send }: { readonly desk: DeliveryDesk; readonly send: Sender },
  config: Pick<Config, 'WEBHOOK_CONCURRENCY' | 'QUEUE_BACKOFF_MAX_MS'>,
): void {
  const processor = webhookProcessor(desk, send, config.QUEUE_BACKOFF_MAX_MS);
  queues.consumer(NOTIFY_QUEUE, processor, { concurrency: config.WEBHOOK_CONCURRENCY });
}

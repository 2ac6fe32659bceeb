/**
 * What follows from an attempt, for the event and for its webhook.
 *
 * A webhook that fails too often in a row is disabled. An event is given up only if it has been
 * tried often enough and others got through after it had failed, for then it is the event that is
 * refused; as long as nothing gets through it waits.
 */
import type { Config } from '../../config.ts';
import type { PendingDelivery } from './delivery-table.ts';
import type { WebhookHealth } from './webhook-file.ts';
import type { DeliveryStatus, Outcome, Verdict } from './webhook.ts';

/** The receiver says that it wants nothing more. */
const GONE = 410;

export type JudgementLimits = Pick<Config, 'WEBHOOK_FAILURES_MAX' | 'QUEUE_ATTEMPTS_MAX'>;

export interface Attempt {
  readonly outcome: Outcome;
  readonly at: number;
  readonly delivery: Pick<PendingDelivery, 'attempts' | 'failedAt'>;
  /** How the webhook was before. */
  readonly health: WebhookHealth;
}

export interface Judgement {
  readonly status: DeliveryStatus;
  readonly health: WebhookHealth;
  readonly verdict: Verdict;
}

export function judge(attempt: Attempt, limits: JudgementLimits): Judgement {
  const { outcome, at, delivery, health } = attempt;
  if (outcome.ok) {
    const well: WebhookHealth = { status: health.status, failures: 0, deliveredAt: at };
    return { status: 'delivered', health: well, verdict: 'done' };
  }
  const failures = health.failures + 1;
  const isOver = failures >= limits.WEBHOOK_FAILURES_MAX || outcome.status === GONE;
  const status = isOver ? 'disabled' : health.status;
  const isTried = delivery.attempts + 1 >= limits.QUEUE_ATTEMPTS_MAX;
  const isRefused = isTried && delivery.failedAt !== null && health.deliveredAt > delivery.failedAt;
  return {
    status: isRefused ? 'failed' : 'pending',
    health: { status, failures, deliveredAt: health.deliveredAt },
    // What waits for a webhook that is disabled is not tried again before it is enabled.
    verdict: isRefused ? 'failed' : status === 'disabled' ? 'done' : 'again',
  };
}

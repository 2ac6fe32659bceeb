/** What follows from an attempt to deliver an event. */
import { expect, test } from 'vitest';
import { judge } from '../../../src/notify/webhooks/judgement.ts';
import type { Attempt } from '../../../src/notify/webhooks/judgement.ts';

const limits = { WEBHOOK_FAILURES_MAX: 5, QUEUE_ATTEMPTS_MAX: 3 };
const failed = { ok: false, status: 500, error: 'it answered 500' } as const;
const attempt: Attempt = {
  outcome: failed,
  at: 100,
  delivery: { attempts: 0, failedAt: null },
  health: { status: 'enabled', failures: 0, deliveredAt: 0 },
};

test('an event that is taken is delivered, and what failed before is forgotten', () => {
  const health = { status: 'enabled', failures: 4, deliveredAt: 20 } as const;
  expect(judge({ ...attempt, outcome: { ok: true, status: 204 }, health }, limits)).toEqual({
    status: 'delivered',
    health: { status: 'enabled', failures: 0, deliveredAt: 100 },
    verdict: 'done',
  });
});

test('an event that is not taken waits', () => {
  expect(judge(attempt, limits)).toEqual({
    status: 'pending',
    health: { status: 'enabled', failures: 1, deliveredAt: 0 },
    verdict: 'again',
  });
});

test('it waits beyond its attempts as long as nothing else is taken either', () => {
  const delivery = { attempts: 50, failedAt: 30 };
  const health = { ...attempt.health, deliveredAt: 20 };
  expect(judge({ ...attempt, delivery, health }, limits)).toMatchObject({ verdict: 'again' });
});

test('it is given up after its attempts if others were taken since it failed first', () => {
  const health = { ...attempt.health, deliveredAt: 40 };
  const second = { ...attempt, delivery: { attempts: 1, failedAt: 30 }, health };
  expect(judge(second, limits)).toMatchObject({ status: 'pending', verdict: 'again' });
  const third = { ...attempt, delivery: { attempts: 2, failedAt: 30 }, health };
  expect(judge(third, limits)).toMatchObject({ status: 'failed', verdict: 'failed' });
});

test('a webhook is disabled by too many failures in a row, and its events stay', () => {
  const health = { ...attempt.health, failures: 4 };
  expect(judge({ ...attempt, health }, limits)).toEqual({
    status: 'pending',
    health: { status: 'disabled', failures: 5, deliveredAt: 0 },
    verdict: 'done',
  });
});

test('a receiver that says it is gone is believed at once', () => {
  const outcome = { ...failed, status: 410 };
  expect(judge({ ...attempt, outcome }, limits)).toMatchObject({
    status: 'pending',
    health: { status: 'disabled', failures: 1 },
  });
});

/** How many jobs end a minute. */
import { expect, test } from 'vitest';
import { JobRates } from '../../src/queue/job-rates.ts';

const SECOND_MS = 1_000;

function watched() {
  const clock = { at: 1_700_000_000_000 };
  const rates = new JobRates(() => clock.at);
  const told: string[] = [];
  const observer = rates.beside({
    completed: (queue) => told.push(queue),
    failed: (queue, job) => told.push(`${queue} ${job}`),
    warning: (what) => told.push(what),
  });
  return { clock, rates, observer, told };
}

test('ends are counted by queue and outcome, and told on', () => {
  const { rates, observer, told } = watched();
  observer.completed?.('a');
  observer.completed?.('a');
  observer.failed?.('a', 'j', 'no', false);
  observer.completed?.('b');
  observer.warning?.('careful');
  expect(rates.of('a')).toEqual({ completedPerMinute: 2, failedPerMinute: 1 });
  expect(rates.of('b')).toEqual({ completedPerMinute: 1, failedPerMinute: 0 });
  expect(rates.of('c')).toEqual({ completedPerMinute: 0, failedPerMinute: 0 });
  expect(told).toEqual(['a', 'a', 'a j', 'b', 'careful']);
});

test('those of the last sixty seconds count, and no others', () => {
  const { clock, rates, observer } = watched();
  const perMinute = (): number => rates.of('a').completedPerMinute;
  for (let second = 0; second < 60; second++) {
    observer.completed?.('a');
    clock.at += SECOND_MS;
  }
  expect(perMinute()).toBe(59);
  observer.completed?.('a');
  expect(perMinute()).toBe(60);
  clock.at += 59 * SECOND_MS;
  expect(perMinute()).toBe(1);
  clock.at += SECOND_MS;
  expect(perMinute()).toBe(0);
});

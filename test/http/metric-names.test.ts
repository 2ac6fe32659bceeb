/** The names of all metrics, on a service that has done a little of everything. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Family } from '../support/exposition.ts';
import { familiesIn, flawsOf } from '../support/exposition.ts';
import type { TestService } from '../support/service.ts';
import { testService } from '../support/service.ts';

let service: TestService;
let families: readonly Family[] = [];

beforeAll(async () => {
  service = await testService();
  await service.stock('berlin', { MUG: 5 });
  families = familiesIn((await service.get('/metrics')).text);
});

afterAll(() => service.stop());

test('every metric is named as Prometheus has it', () => {
  expect(families.flatMap(flawsOf)).toEqual([]);
});

test('there are metrics of everything, and each of ours is there once', () => {
  const names = families.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const about of ['http', 'operation', 'commit', 'mailbox', 'queue', 'restocks', 'webhook']) {
    expect(names.filter((name) => name.startsWith(`stockroom_${about}`))).not.toEqual([]);
  }
});

const sample = (labels: Readonly<Record<string, string>>) => ({ name: 'x', labels, value: 1 });
const BAD: Readonly<Record<string, Partial<Family>>> = {
  'is not lower_snake_case': { name: 'stockroom_mailboxMessages' },
  'does not say whose it is': { name: 'mailbox_messages' },
  'has no help': { name: 'process_open_fds', help: '' },
  'has a help that is no sentence': { help: 'messages' },
  'is a counter and does not end in _total': { type: 'counter' },
  'ends in _total and is no counter': { name: 'stockroom_mailbox_messages_total' },
  'has the suffix of a histogram': { name: 'stockroom_message_count' },
  'names its type': { name: 'stockroom_gauge_messages' },
  'has a unit that is no base unit': { name: 'stockroom_wait_ms' },
  'does not have its unit last': { name: 'stockroom_seconds_waited' },
  'is a time without its unit': { name: 'stockroom_checked_timestamp' },
  'has a label that is reserved': { samples: [sample({ le: '1' })] },
  'has a label that is not lower_snake_case': { samples: [sample({ ofActor: 'a' })] },
};
const GOOD = { name: 'stockroom_messages', help: 'Messages.', type: 'gauge', samples: [] };

test.each(Object.entries(BAD))('a metric that %s is complained of', (flaw, bad) => {
  const family = { ...GOOD, ...bad };
  expect(flawsOf(GOOD)).toEqual([]);
  expect(flawsOf(family)).toEqual([`${family.name} ${flaw}`]);
});

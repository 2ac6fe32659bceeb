/** The parts of the queues that need no back end. */
import { describe, expect, test } from 'vitest';
import { ConfigError, parseConfig, settingLines } from '../../src/config.ts';
import { backoffMs } from '../../src/queue/backoff.ts';
import { keepable, pack, unpack } from '../../src/queue/payload.ts';
import { complaints } from '../../src/queue/redis/redis-info.ts';

test('waits double up to a limit, and are between half and all of that', () => {
  const backoff = { leastMs: 100, mostMs: 1_000 };
  const most = [1, 2, 3, 4, 5, 1_000].map((attempt) => backoffMs(attempt, backoff, 1));
  expect(most).toEqual([100, 200, 400, 800, 1_000, 1_000]);
  const least = [1, 2, 3, 4, 5, 1_000].map((attempt) => backoffMs(attempt, backoff, 0));
  expect(least).toEqual([50, 100, 200, 400, 500, 500]);
});

describe('data', () => {
  test.each([
    ['nothing', undefined, null],
    ['a text', 'a', 'a'],
    ['an object', { a: [1, null] }, { a: [1, null] }],
    ['U+0000', { a: '\0' }, { a: '\0' }],
    ['half a pair', ['\ud83d', '\u{1f600}'], ['\ud83d', '\u{1f600}']],
    ['what looks like it', ['\\u0000'], ['\\u0000']],
  ])('%s comes out as it went in', (_what, data, found) => {
    const stored = pack(data, 1_000);
    expect(unpack(stored)).toEqual(found);
    expect(JSON.stringify(stored)).not.toMatch(/(?<!\\)\\u(0000|d[89a-f])/);
  });

  test('is measured in bytes of JSON', () => {
    expect(() => pack('\u00e4\u00e4', 6)).not.toThrow();
    expect(() => pack('\u00e4\u00e4', 5)).toThrow('a job has 6 bytes, at most 5');
  });

  test('reasons are kept without what cannot be kept, and not at length', () => {
    expect(keepable('a\0b\ud800')).toBe('a\ufffdb\ufffd');
    expect(keepable('\u{1f600}'.repeat(2_000)).length).toBe(2_000);
  });
});

describe('a Redis', () => {
  const fit = { redis_version: '6.2.0', maxmemory_policy: 'noeviction', aof_enabled: '1' };
  const info = (fields: object): string =>
    ['# Server', ...Object.entries({ ...fit, ...fields }).map((pair) => pair.join(':'))].join(
      '\r\n',
    );

  test('that is fit is not complained about, and neither is what it does not say', () => {
    for (const redis_version of ['6.2.0', '6.10.1', '7.0.15', '10.0.0']) {
      expect(complaints(info({ redis_version }))).toEqual([]);
    }
    expect(complaints('# Nothing\r\n')).toEqual([]);
  });

  test('that is not fit is complained about, for each reason', () => {
    expect(complaints(info({ redis_version: '6.0.20' })).join()).toContain('6.0.20 is too old');
    expect(complaints(info({ redis_version: '5.9.9' }))).toHaveLength(1);
    expect(complaints(info({ maxmemory_policy: 'volatile-lru' })).join()).toContain('volatile-lru');
    expect(complaints(info({ aof_enabled: '0' })).join()).toContain('appendonly');
  });
});

describe('the settings of queues', () => {
  test.each(['http://a', 'redis', 'redis://', 'localhost:6379', 'postgres://a/b'])(
    '%s is no address of a Redis',
    (url) => expect(() => parseConfig({ QUEUE_URL: url })).toThrow(ConfigError),
  );

  test.each(['redis://a', 'rediss://u:p@a.example:6380/2', 'redis://[::1]:6379'])(
    '%s is one',
    (url) => expect(parseConfig({ QUEUE_URL: url }).QUEUE_URL).toBe(url),
  );

  test('a password is not shown', () => {
    const config = parseConfig({ QUEUE_URL: 'redis://user:secret@a.example:6380/2' });
    const line = settingLines(config).find(({ name }) => name === 'QUEUE_URL');
    expect(line?.value).toBe('redis://user:***@a.example:6380/2');
  });

  test('one that does not exist is named', () => {
    expect(() => parseConfig({ QUEUE_ULR: 'redis://a' })).toThrow('QUEUE_ULR');
  });
});

import { describe, expect, test } from 'vitest';
import type { StockroomEvent } from '../../../src/client/api/events.ts';
import type { Overview, Seen } from '../../../src/cli/top/screen.ts';
import { screenOf } from '../../../src/cli/top/screen.ts';
import { shown } from '../../../src/cli/top/spans.ts';
import { OVERVIEW_EXAMPLE } from '../../../src/http/schemas/console/overview.ts';

const about = (changes: Partial<Overview> = {}, others: Partial<Seen> = {}): Seen => ({
  url: 'http://stock.test',
  overview: structuredClone({ ...OVERVIEW_EXAMPLE, ...changes }),
  ageMs: 0,
  rates: [],
  events: [],
  ...others,
});

/** The screen without its colours. */
const textOf = (seen: Seen, rows?: number): readonly string[] =>
  screenOf(seen, rows).map((line) =>
    line
      .map((span) => (typeof span === 'string' ? span : span[1]))
      .join('')
      .trimEnd(),
  );

/** What is in a colour. */
const painted = (seen: Seen, style: string): readonly string[] =>
  screenOf(seen).flatMap((line) =>
    line.flatMap((span) => (typeof span !== 'string' && span[0] === style ? [span[1]] : [])),
  );

const event = (id: number): StockroomEvent => ({
  id: `evt_0_${id}`,
  type: 'stock.low',
  at: '2026-11-24T08:00:00.000Z',
  warehouse: 'berlin',
  sku: `SKU-${id}`,
  data: {},
});

test('says how the service stands', () => {
  expect(textOf(about())).toEqual([
    'Stockroom 0.3.0 at http://stock.test  ready  2026-11-24 08:00:00',
    'operations  813/s  p50 3.10 ms  p99 9.40 ms',
    'orders      3 insufficient_stock in the last minute',
    'attention   12 out, 31 low, 1 oversold of 4,800 levels',
    'restocks    2 requested, 14 ordered, 1 partly received; 0 wait for a queue',
    'ledger      adds up: 4,800 levels at 2026-11-24 08:00:00',
    '',
    'shard  state  warehouses  messages   oldest  commit p99   journal',
    '    0  open            3         0  0.00 ms     4.20 ms  46.0 MiB',
    '',
    'queue    waiting  active  delayed  failed',
    'restock        0       1       14       0',
  ]);
});

test('orders that went well come first, and there may be none', () => {
  const byAnswer = [
    { answer: 'insufficient_stock', perMinute: 3 },
    { answer: 'ok', perMinute: 1_200 },
  ];
  expect(textOf(about({ orders: { byAnswer } }))[2]).toBe(
    'orders      1,200 ok, 3 insufficient_stock in the last minute',
  );
  expect(textOf(about({ orders: { byAnswer: [] } }))[2]).toBe(
    'orders      none in the last minute',
  );
});

describe('is red', () => {
  const { integrity, queues, shards } = structuredClone(OVERVIEW_EXAMPLE);

  test.each<readonly [string, Seen, string]>([
    ['what is not ready', about({ ready: false }), 'not ready'],
    ['a full disk', about({ diskFull: true }), 'the disk is full'],
    [
      'a ledger that does not add up',
      about({ integrity: { ...integrity, conserved: false } }),
      'does not add up',
    ],
    [
      'a queue that does not answer',
      about({ queues: { ...queues, up: false, items: [] } }),
      'the queues (embedded) do not answer',
    ],
    ['a service that is not heard of', about({}, { ageMs: 12_345 }), 'no news for 12 s'],
  ])('%s', (_what, seen, text) => {
    expect(painted(seen, 'red')).toContain(text);
    expect(painted(about(), 'red')).not.toContain(text);
  });

  test('a shard that is closed, as a whole line', () => {
    const closed = shards.map((shard) => ({ ...shard, open: false }));
    expect(painted(about({ shards: closed }), 'red').join()).toContain('closed');
  });
});

test('rates are bars, of which the highest is full', () => {
  const [, line = ''] = textOf(about({}, { rates: [0, 50, 100] }));
  expect(line.slice(-3)).toBe('▁▅█');
});

test('events have the room that is left, the newest first', () => {
  const events = [1, 2, 3, 4, 5].map(event);
  const all = textOf(about({}, { events }));
  expect(all.slice(13)[0]).toBe('08:00:00  stock.low           SKU-5 at berlin');
  expect(all).toHaveLength(18);
  const some = textOf(about({}, { events }), 16);
  expect(some.slice(13).map((line) => /SKU-\d/.exec(line)?.[0])).toEqual(['SKU-5', 'SKU-4']);
  expect(textOf(about({}, { events }), 5)).toHaveLength(5);
});

test('a line ends where the terminal does, in the middle of a colour too', () => {
  const line = ['four', ['red', 'five5'], 'six'] as const;
  const plain = process.stderr;
  const cut = (columns: number): string =>
    // oxlint-disable-next-line no-control-regex
    shown(line, columns, plain).replaceAll(/\u001B\[\d+m/g, '');
  expect([3, 6, 10, 80].map(cut)).toEqual(['fou', 'fourfi', 'fourfive5s', 'fourfive5six']);
});

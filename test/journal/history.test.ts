import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Message } from '../../src/actor/message.ts';
import type { Head } from '../../src/journal/level-history/head.ts';
import type { HistoryQuery } from '../../src/journal/history.ts';
import { HistoryFile } from '../../src/journal/history.ts';
import type { MovementRow } from '../../src/journal/rows.ts';
import { MARK_EVERY, toMovement } from '../../src/journal/rows.ts';
import { NOW } from '../support/given.ts';
import { ShardOnFile, commit, message, receive, reserve } from '../support/shards.ts';

const PLACES = ['berlin', 'hamburg'];
const ROUNDS = 500;
/** Every third round is at the same time as the one before. */
const timeOf = (round: number): number => NOW + (round - (round % 3 === 2 ? 1 : 0)) * 10;

let rows: readonly MovementRow[] = [];
let file: HistoryFile;

const roundOf = (round: number): readonly Message[] => {
  const to = PLACES[round % 7 === 0 ? 1 : 0] ?? '';
  const about = { to, by: `clerk-${round % 3}` };
  const reference = `ref-${round % 5}`;
  return [
    message({ type: 'receive', sku: 'a', quantity: 5, reference }, about),
    message({ type: 'remove', sku: 'a', quantity: 1, reference }, about),
    receive(2, { sku: round % 50 === 0 ? 'c' : 'b', ...about }),
    reserve(`r${round}`, 2, about),
    commit(`r${round}`, about),
    ...(round % 2 === 0 ? [message({ type: 'count', sku: 'a', quantity: round }, about)] : []),
  ];
};

beforeAll(() => {
  const on = new ShardOnFile();
  for (let round = 0; round < ROUNDS; round += 1) on.do(timeOf(round), ...roundOf(round));
  rows = on.movements();
  file = new HistoryFile(on.path);
});

const headOf = ([seq, , , warehouse, sku]: MovementRow): Head => ({ warehouse, sku, seq });

const isOf = (row: MovementRow, head: Head): boolean =>
  row[3] === head.warehouse && row[4] === head.sku && row[0] <= head.seq;

/** The newest movement of a level. */
const newest = (warehouse: string, sku: string): Head => {
  const row = rows.findLast((each) => each[3] === warehouse && each[4] === sku);
  if (row === undefined) throw new Error(`there is no level of ${sku} at ${warehouse}`);
  return headOf(row);
};

/** What the history is, by looking at every row. */
function looked(query: HistoryQuery): readonly MovementRow[] {
  const { heads, from = 0, to = Infinity, order, beyond, limit } = query;
  const ordered = order === 'asc' ? rows : rows.toReversed();
  return ordered
    .filter((row) => heads?.some((head) => isOf(row, head)) ?? true)
    .filter((row) => row[2] >= from && row[2] < to)
    .filter((row) => beyond === null || (order === 'asc' ? row[0] > beyond : row[0] < beyond))
    .filter((row) => {
      const named = toMovement(row);
      const columns = ['warehouse', 'type', 'reference', 'actor', 'document'] as const;
      return columns.every((each) => query[each] === undefined || named[each] === query[each]);
    })
    .slice(0, limit);
}

const seqs = (found: readonly MovementRow[]): readonly number[] => found.map(([seq]) => seq);

const time = fc.integer({ min: -2, max: ROUNDS * 10 + 2 }).map((after) => NOW + after);
const sometimes = <Value>(some: fc.Arbitrary<Value>) =>
  fc.option(some, { nil: undefined, freq: 3 });
/** Heads that are a level's newest movement, or one that was the newest once. */
const head = fc.tuple(fc.boolean(), fc.nat({ max: 1e6 })).map(([isNewest, draw]) => {
  const some = headOf(rows[draw % rows.length] ?? rows[0]!);
  return isNewest ? newest(some.warehouse, some.sku) : some;
});
const heads = fc.uniqueArray(head, {
  minLength: 1,
  maxLength: 4,
  selector: ({ warehouse, sku }) => `${warehouse} ${sku}`,
});

const query: fc.Arbitrary<HistoryQuery> = fc.record({
  heads: fc.option(heads, { nil: undefined, freq: 4 }),
  warehouse: sometimes(fc.constantFrom(...PLACES, 'nowhere')),
  type: sometimes(fc.constantFrom('receive', 'remove', 'reserve', 'ship', 'count')),
  reference: sometimes(fc.constantFrom('ref-0', 'ref-4', 'ref-9')),
  actor: sometimes(fc.constantFrom('clerk-0', 'clerk-2')),
  document: sometimes(fc.constantFrom('reservation:r3', 'reservation:r490')),
  from: sometimes(time),
  to: sometimes(time),
  order: fc.constantFrom('asc', 'desc'),
  beyond: fc.option(fc.integer({ min: 0, max: 3_000 })),
  limit: fc.constantFrom(1, 10, 300, 5_000),
});

describe('the history of a journal', () => {
  test('is long enough to be tried: several marks for one level, none for another', () => {
    const lengths = Map.groupBy(rows, (row) => `${row[3]} ${row[4]}`);
    expect(rows.length).toBeGreaterThan(2_500);
    expect(lengths.get('berlin a')?.length).toBeGreaterThan(4 * MARK_EVERY);
    expect(lengths.get('berlin c')?.length).toBeLessThan(MARK_EVERY);
  });

  test('is what looking at every row would give', () => {
    fc.assert(
      fc.property(query, (asked) => {
        expect(seqs(file.movements(asked))).toEqual(seqs(looked(asked)));
      }),
      { numRuns: 1_000 },
    );
  });

  test('has whole rows', () => {
    const asked = { order: 'asc', beyond: null, limit: 50 } as const;
    expect(file.movements(asked)).toEqual(rows.slice(0, 50));
    const walked = { ...asked, heads: [newest('berlin', 'a')] };
    expect(file.movements(walked)).toEqual(looked(walked));
  });

  test.each(['asc', 'desc'] as const)('comes page by page, each row once (%s)', (order) => {
    const asked = { heads: [newest('berlin', 'a'), newest('hamburg', 'a')], order, limit: 97 };
    const pages: MovementRow[] = [];
    let beyond: number | null = null;
    // A page that came again and again would be too many rows, not an endless test.
    while (pages.length <= rows.length) {
      const page = file.movements({ ...asked, beyond });
      if (page.length === 0) break;
      pages.push(...page);
      beyond = page.at(-1)?.[0] ?? null;
    }
    expect(pages).toEqual(looked({ ...asked, beyond: null, limit: Infinity }));
  });

  test('includes its first millisecond and not its last', () => {
    const asked = {
      from: timeOf(30),
      to: timeOf(40),
      order: 'asc',
      beyond: null,
      limit: 1e6,
    } as const;
    const times = file.movements(asked).map((row) => row[2]);
    expect(times[0]).toBe(timeOf(30));
    expect(times.at(-1)).toBe(timeOf(39));
    expect(times).toHaveLength(
      rows.filter((row) => row[2] >= asked.from && row[2] < asked.to).length,
    );
  });
});

describe('the last movement of a level at a time', () => {
  test('is the last that is not later', () => {
    fc.assert(
      fc.property(head, time, (of, at) => {
        const expected = rows.findLast((row) => isOf(row, of) && row[2] <= at);
        expect(file.lastAt(of, at)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('is none before the first', () => {
    expect(file.lastAt(newest('berlin', 'a'), NOW - 1)).toBeUndefined();
  });
});

/** The versions and movements of one document, among those of others in the same journal. */
import { describe, expect, test } from 'vitest';
import { HistoryFile } from '../../../src/journal/history.ts';
import { firstLate } from '../../../src/journal/timeline/bisection.ts';
import type { Span, VersionQuery } from '../../../src/journal/timeline/trail.ts';
import { Actors, placeOrder, placeTransfer } from '../../support/actors.ts';
import { NOW } from '../../support/given.ts';

const ANY: Span = { from: 0, to: Infinity };

/** An order `o` in the middle of others, shipped in two parts, and a transfer `t`. */
function recorded(): HistoryFile {
  const actors = new Actors().stocked({ berlin: { a: 100 }, paris: { a: 100 } });
  const shares = { berlin: { a: 3 }, paris: { a: 2 } };
  for (const [index, id] of ['before', 'o', 'after'].entries()) {
    actors.ask(NOW + 10 * index, placeOrder(shares, { id }));
    actors.settle(NOW + 10 * index + 1);
  }
  actors.ask(NOW + 50, placeTransfer({ a: 7 }));
  actors.settle(NOW + 50);
  const some = [{ warehouse: 'berlin', sku: 'a', quantity: 1 }];
  for (const [at, allocations] of [
    [NOW + 100, some],
    [NOW + 200, null],
  ] as const) {
    actors.ask(at, { type: 'fulfill_order', id: 'o', allocations });
    actors.settle(at);
    actors.ask(at, { type: 'cancel_order', id: 'before' });
    actors.settle(at);
  }
  return new HistoryFile(actors.on.path);
}

const { trail } = recorded();

const statuses = (query: Partial<VersionQuery>): readonly unknown[] =>
  trail
    .versions({ type: 'order', id: 'o', since: NOW, ...query })
    .map(({ document }) => [document.value.id, document.value.status]);

const amounts = (spans: readonly Span[], id = 'order:o'): readonly unknown[] =>
  trail.movements({ documents: [id, id], spans }).map((row) => [row[5], row[3], row[7]]);

const RESERVES = [
  ['reserve', 'berlin', 3],
  ['reserve', 'paris', 2],
];

describe('versions', () => {
  test('are those of the one document, oldest first', () => {
    expect(statuses({})).toEqual([
      ['o', 'reserved'],
      ['o', 'partially_fulfilled'],
      ['o', 'fulfilled'],
    ]);
    expect(statuses({ type: 'transfer', id: 't' })).toEqual([['t', 'in_transit']]);
  });

  test('are found from any time on that is not after the first', () => {
    expect(statuses({ since: NOW + 11 })).toHaveLength(3);
    expect(statuses({ since: NOW + 12 })).toEqual([]);
  });

  test('are none of a document of another kind or another journal', () => {
    expect(statuses({ type: 'transfer' })).toEqual([]);
    expect(statuses({ id: 'nobody' })).toEqual([]);
  });
});

describe('movements', () => {
  test('are those of the one document, oldest first', () => {
    const ships = [
      ['ship', 'berlin', 1],
      ['ship', 'berlin', 2],
      ['ship', 'paris', 2],
    ];
    expect(amounts([ANY])).toEqual([...RESERVES, ...ships]);
  });

  test('are looked for between the times that are given, these included', () => {
    expect(amounts([{ from: NOW + 11, to: NOW + 11 }])).toEqual(RESERVES);
    expect(amounts([{ from: NOW + 12, to: NOW + 99 }])).toEqual([]);
    const spans = [
      { from: NOW, to: NOW + 20 },
      { from: NOW + 100, to: NOW + 101 },
    ];
    expect(amounts(spans)).toEqual([...RESERVES, ['ship', 'berlin', 1]]);
  });

  test('may be those of two documents', () => {
    const documents = ['order:o', 'transfer:t'] as const;
    const rows = trail.movements({ documents, spans: [{ from: NOW + 10, to: NOW + 60 }] });
    const types = ['reserve', 'reserve', 'reserve', 'transfer_out'];
    expect(rows.map((row) => row[5])).toEqual(types);
  });
});

test('a bisection finds the first that is late, or that none is', () => {
  for (let late = 1; late <= 9; late++) {
    expect(firstLate(8, (number) => number >= late)).toBe(late);
  }
  expect(firstLate(0, () => true)).toBe(1);
});

import { describe, expect, test } from 'vitest';
import { mended, shownRows } from '../../../../web/pages/documents/list/rows.ts';
import type { Piece } from '../../../../web/pages/documents/list/rows.ts';

interface Row {
  readonly id: string;
  readonly createdAt: string;
}

/** Rows named by their time: the greater the newer. */
const rows = (...times: readonly number[]): readonly Row[] =>
  times.map((time) => ({ id: `row-${time}`, createdAt: new Date(time).toISOString() }));
const piece = (times: readonly number[], next: string | null = 'more'): Piece<Row> => ({
  rows: rows(...times),
  next,
});
const idsIn = ({ rows: shown }: { readonly rows: readonly Row[] }): readonly string[] =>
  shown.map(({ id }) => id.slice('row-'.length));

describe('a piece that is read again', () => {
  test('has what is new at its beginning, and ends where it ended', () => {
    const found = mended(piece([9, 8, 7, 6, 5], 'further'), piece([7, 6], 'after 6'));
    expect(idsIn(found)).toEqual(['9', '8', '7', '6']);
    expect(found.next).toBe('after 6');
  });

  test('keeps its end if so much is new that the reading did not come to it', () => {
    const found = mended(piece([9, 8, 7], 'further'), piece([7, 6, 5], 'after 5'));
    expect(idsIn(found)).toEqual(['9', '8', '7', '6', '5']);
    expect(found.next).toBe('after 5');
  });

  test('loses what no longer matches, at its end too', () => {
    expect(idsIn(mended(piece([8, 5, 4], 'further'), piece([8, 7, 6], 'after 6')))).toEqual(['8']);
  });

  test('is whole at the end of the list', () => {
    expect(mended(piece([9, 8, 7], null), piece([8, 7], null))).toEqual(piece([9, 8, 7], null));
  });

  test('does not take what is the next one’s when the list turns out to end', () => {
    const found = mended(piece([9, 8, 7, 6], null), piece([8, 7], 'after 7'));
    expect(idsIn(found)).toEqual(['9', '8', '7']);
    expect(found.next).toBe('after 7');
  });

  test('is as it was read the first time', () => {
    expect(mended(piece([2, 1]), undefined)).toEqual(piece([2, 1]));
  });
});

describe('what is shown', () => {
  test('is each row once, and where each piece begins', () => {
    const shown = shownRows([piece([5, 4, 3]), piece([3, 2]), undefined], undefined);
    expect(idsIn(shown)).toEqual(['5', '4', '3', '2']);
    expect(shown.starts).toEqual([0, 3, 4]);
    expect(shown.newer).toBe(0);
  });

  test('begins at the row at which one began; what is newer is counted', () => {
    const [top] = rows(4);
    const shown = shownRows([piece([6, 5, 4, 3]), piece([2, 1])], top);
    expect(idsIn(shown)).toEqual(['4', '3', '2', '1']);
    expect(shown.newer).toBe(2);
  });

  test('begins below that row if it is gone', () => {
    const [top] = rows(4);
    const shown = shownRows([piece([6, 3])], top);
    expect(idsIn(shown)).toEqual(['3']);
    expect(shown.newer).toBe(1);
  });

  test('has nothing newer from a piece further down', () => {
    const [top] = rows(4);
    const shown = shownRows([piece([4, 3]), piece([5, 2])], top);
    expect(idsIn(shown)).toEqual(['4', '3', '2']);
    expect(shown.newer).toBe(0);
  });
});

import { expect, test } from 'vitest';
import { figures, tableOf, words } from '../../../src/cli/print/table.ts';

interface Row {
  readonly name: string | null;
  readonly units: number | null;
}

const COLUMNS = [
  words<Row>('name', ({ name }) => name),
  figures<Row>('units', ({ units }) => units),
  figures<Row>('share', () => '5.0 %'),
];

test('words are flush left, figures flush right with their thousands apart', () => {
  const rows = [
    { name: 'a', units: 1_234_567 },
    { name: 'longer', units: -5 },
  ];
  expect(tableOf(COLUMNS, rows).split('\n')).toEqual([
    'name        units  share',
    '------  ---------  -----',
    'a       1,234,567  5.0 %',
    'longer         -5  5.0 %',
  ]);
});

test('what there is nothing of is a dash, but 0 is 0', () => {
  const rows = [
    { name: null, units: null },
    { name: '', units: 0 },
  ];
  expect(tableOf(COLUMNS.slice(0, 2), rows).split('\n').slice(2)).toEqual([
    '–         –',
    '–         0',
  ]);
});

test('what somebody else has written does nothing to a terminal', () => {
  const table = tableOf(COLUMNS.slice(0, 1), [{ name: 'a\u001B[2Jb\nc\u009Bd', units: 0 }]);
  expect(table.split('\n')[2]).toBe('a\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}d');
});

test('colours do not move columns', () => {
  const painted = words<Row>(
    'name',
    ({ name }) => name,
    () => 'red',
  );
  const [plain] = tableOf([painted, COLUMNS[1]!], [{ name: 'a', units: 1 }])
    .split('\n')
    .slice(2);
  // oxlint-disable-next-line no-control-regex
  expect(plain?.replaceAll(/\u001B\[\d+m/g, '')).toBe('a         1');
});

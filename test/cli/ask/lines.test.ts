import { describe, expect, test } from 'vitest';
import { anotherAllocation, anotherLine, wholeNumber } from '../../../src/cli/ask/lines.ts';
import { shipToOf } from '../../../src/cli/ask/ship-to.ts';

test('a line is a SKU and how many of it, behind those before it', () => {
  const first = anotherLine('MUG:blue-1=2');
  expect(anotherLine('PLATE=1', first)).toEqual([
    { sku: 'MUG:blue-1', quantity: 2 },
    { sku: 'PLATE', quantity: 1 },
  ]);
});

test.each(['MUG', 'MUG=', '=2', 'MUG=x', 'MUG=-1', 'MUG=1.5', 'a/MUG=1', 'MUG=1=2'])(
  '%s is no line',
  (text) => {
    expect(() => anotherLine(text)).toThrow('need sku=quantity');
  },
);

test('a part names its warehouse too', () => {
  expect(anotherAllocation('berlin/MUG=2')).toEqual([
    { warehouse: 'berlin', sku: 'MUG', quantity: 2 },
  ]);
  expect(() => anotherAllocation('MUG=2')).toThrow('need warehouse/sku=quantity');
  expect(() => anotherAllocation('/MUG=2')).toThrow('need warehouse/sku=quantity');
});

test('a whole number may have a sign', () => {
  expect(['5', '-5', '+5', '0'].map(wholeNumber)).toEqual([5, -5, 5, 0]);
  for (const text of ['', ' ', '1.5', '1e3', '0x5', 'five', '9007199254740993']) {
    expect(() => wholeNumber(text)).toThrow('need a whole number');
  }
});

describe('where an order goes', () => {
  test('is a country, and perhaps degrees', () => {
    expect(shipToOf('DE')).toEqual({ country: 'DE' });
    expect(shipToOf('DE,52.5,-13.4')).toEqual({ country: 'DE', latitude: 52.5, longitude: -13.4 });
  });

  test.each(['DE,1', 'DE,1,x', 'DE,1,2,3'])('is not %s', (text) => {
    expect(() => shipToOf(text)).toThrow('need a country');
  });
});

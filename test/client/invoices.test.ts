import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { InvoiceFile } from '../../src/client/invoices.ts';
import { parseInvoices, readInvoices } from '../../src/client/invoices.ts';

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';
const REAL = fileURLToPath(
  new URL('../../../shared/data/online-retail-2010-12-to-2011-05.csv.gz', import.meta.url),
);

/** A file of lines `invoice,code,description,quantity`, all of them in France. */
const csvOf = (lines: readonly string[]): string =>
  [HEADER, ...lines.map((line) => `${line},2010-12-01 08:26:00,2.55,17850.0,France`)].join('\n');

const parsed = (...lines: readonly string[]): Promise<InvoiceFile> => parseInvoices(csvOf(lines));

const sum = (counts: object): number =>
  Object.values(counts).reduce<number>((total, part) => total + Number(part), 0);

describe('an invoice', () => {
  test('is all lines of one number, in the order of the file', async () => {
    const { invoices } = await parsed('1,A,APPLE,3', '1,E,EGG,2', '2,F,FAN,1', '1,A,APPLE,4');
    expect(invoices.map(({ number, sales }) => [number, sales.map((line) => line.sku)])).toEqual([
      ['1', ['A', 'E', 'A']],
      ['2', ['F']],
    ]);
    expect(invoices[0]?.sales.map((line) => line.quantity)).toEqual([3, 2, 4]);
    expect(invoices[0]?.country).toBe('France');
  });

  test('that starts with C is a return', async () => {
    const { invoices, classes } = await parsed('C7,A,APPLE,-3');
    expect(invoices[0]?.returns).toEqual([{ sku: 'A', quantity: -3, description: 'APPLE' }]);
    expect(classes).toMatchObject({ return: 1, sale: 0 });
  });

  test('with a negative quantity and no C is a correction', async () => {
    const { invoices, classes } = await parsed('8,A,damaged,-3', '9,A,APPLE,1', '9,A,?,-1');
    expect(invoices.map(({ sales, corrections }) => [sales.length, corrections.length])).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(classes).toMatchObject({ correction: 2, sale: 1 });
  });

  test('about charges only has no goods', async () => {
    const charges = ['POST', 'DOT', 'C2', 'm', 'D', 'S', 'BANK CHARGES', 'AMAZONFEE', 'CRUK'];
    const lines = [...charges, 'PADS', 'gift_0001_20', '23444'].map(
      (code, n) => `${n},${code},X,1`,
    );
    const file = await parsed(...lines, 'C1,POST,POSTAGE,-1', '50,POST,POSTAGE,1', '50,A,APPLE,1');
    expect(file.classes).toMatchObject({ noGoods: 14, sale: 1 });
    expect(file.invoices.map(({ number }) => number)).toEqual(['50']);
    expect(file.withoutGoods).toBe(13);
  });
});

describe('a stock code', () => {
  test('means the same in either case', async () => {
    const { invoices } = await parsed('1,85123a,T-LIGHT HOLDER,1', '1,85123A,T-LIGHT HOLDER,1');
    expect(invoices[0]?.sales.map(({ sku }) => sku)).toEqual(['85123A', '85123A']);
  });
});

describe('a dirty line', () => {
  test.each([
    ['invoice', ',A,APPLE,1'],
    ['invoice', '12 34,A,APPLE,1'],
    ['stockCode', '1,,APPLE,1'],
    ['stockCode', '1,A/B,APPLE,1'],
    ['stockCode', `1,${'A'.repeat(65)},APPLE,1`],
    ['quantity', '1,A,APPLE,'],
    ['quantity', '1,A,APPLE,1.5'],
    ['quantity', '1,A,APPLE,0'],
    ['quantity', '1,A,APPLE,1000000001'],
    ['quantity', '1,A,APPLE,many'],
    ['sign', 'C1,A,APPLE,1'],
    ['unreadable', '1,A,"APPLE,1'],
    ['unreadable', '1,A,"APPLE"PIE,1'],
  ])('is malformed by its %s: %s', async (flaw, line) => {
    const file = await parsed('1,A,APPLE,1', line, '2,A,APPLE,1');
    expect(file.classes).toMatchObject({ sale: 2, malformed: 1 });
    expect(file.flaws).toEqual({ [flaw]: 1 });
    expect(file.lines).toBe(3);
  });

  test('that is cut short is malformed, and so is one without a country', async () => {
    const file = await parseInvoices(`${HEADER}\n1,A\n1,A,APPLE,1,2010-12-01,2.55,17850.0,\n`);
    expect(file.flaws).toEqual({ quantity: 1, country: 1 });
  });

  test('may have quotes inside, spaces around and Windows line ends', async () => {
    const { invoices } = await parseInvoices(
      `\uFEFF${HEADER}\r\n1, A ,12" RULER  RED,1,,,,France\r\n\r\n1,E,"A ""B"", C",1,,,,France\r\n`,
    );
    const descriptions = invoices[0]?.sales.map(({ description }) => description);
    expect(descriptions).toEqual(['12" RULER RED', 'A "B", C']);
  });
});

test('every line of a file is in exactly one class', async () => {
  const file = await parsed('1,A,X,1', 'C2,A,X,-1', '3,A,X,-1', '4,POST,X,1', '5,A,X,0', '"');
  expect(file.lines).toBe(6);
  expect(sum(file.classes)).toBe(6);
  expect(sum(file.flaws)).toBe(file.classes.malformed);
});

test('a file that is no Online Retail file is refused by its header', async () => {
  await expect(parseInvoices('sku,quantity\nA,1\n')).rejects.toThrow('lacks InvoiceNo, StockCode');
});

test('a file without line ends is refused before it fills the memory', async () => {
  await expect(parseInvoices('x'.repeat(1_000_001))).rejects.toThrow('a line of more than');
});

test('a file may be compressed, and a missing one is an error', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'stockroom-invoices-'));
  try {
    const csv = csvOf(['1,A,APPLE,1', 'C2,A,APPLE,-1']);
    await writeFile(join(directory, 'plain.csv'), csv);
    await writeFile(join(directory, 'packed.csv.gz'), gzipSync(csv));
    const plain = await readInvoices(join(directory, 'plain.csv'));
    expect(plain.classes).toMatchObject({ sale: 1, return: 1 });
    expect(await readInvoices(join(directory, 'packed.csv.gz'))).toEqual(plain);
    await expect(readInvoices(join(directory, 'missing.csv'))).rejects.toThrow('ENOENT');
  } finally {
    await rm(directory, { recursive: true });
  }
});

test('the real file is understood to the last line', async ({ skip }) => {
  skip(!existsSync(REAL), `the Online Retail file is not there: ${REAL}`);
  const file = await readInvoices(REAL);
  expect(file.lines).toBe(209_029);
  expect(sum(file.classes)).toBe(file.lines);
  expect(file.classes).toEqual({
    sale: 203_604,
    return: 3_526,
    correction: 651,
    noGoods: 1_248,
    malformed: 0,
  });
  expect(file.invoices.length + file.withoutGoods).toBe(10_783);
  const interrupted = file.invoices.filter(({ number }) => number === '542806');
  expect(interrupted.length).toBe(1);
  // A reservation takes 2,000 lines.
  expect(Math.max(...file.invoices.map(({ sales }) => sales.length))).toBe(674);
});

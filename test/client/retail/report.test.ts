import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/client/http-client.ts';
import type { ReplayReport } from '../../../src/client/retail/report.ts';
import { ReplayTally, printable, succeeded } from '../../../src/client/retail/report.ts';

const yes = (elapsedMs: number, replayed = false): Answer => ({
  ok: true,
  replayed,
  elapsedMs,
  body: {},
});

const no = (code: string, short = 0): Answer => {
  const shortages = Array.from({ length: short }, () => ({ sku: 'A', requested: 2, available: 1 }));
  return { ok: false, replayed: false, elapsedMs: 2, problem: { code, shortages } };
};

function tally(...invoices: readonly (readonly Answer[])[]): ReplayTally {
  const counted = new ReplayTally();
  for (const answers of invoices) counted.add(answers);
  return counted;
}

const report = (part: Partial<ReplayReport>): ReplayReport => ({
  ...tally([yes(1), yes(1)], [no('insufficient_stock', 2)]).figures(),
  file: {
    lines: 1_234,
    classes: { sale: 1_200, return: 20, correction: 3, noGoods: 10, malformed: 1 },
    flaws: { quantity: 1 },
    withoutGoods: 4,
  },
  opened: 7,
  sent: 2,
  linesSent: 6,
  seconds: 0.5,
  conserved: true,
  ...part,
});

describe('an invoice', () => {
  test('is accepted if no answer to it is a refusal', () => {
    const figures = tally([yes(1), yes(2, true)], [yes(3)]).figures();
    expect(figures).toMatchObject({ accepted: 2, requests: 3, replayed: 1, refusals: {} });
  });

  test('is refused for lack of stock if that is among the reasons, otherwise otherwise', () => {
    const short = [no('insufficient_stock', 3)];
    const figures = tally(short, [no('not_found'), ...short], [yes(1), no('not_found')]).figures();
    expect(figures).toMatchObject({
      accepted: 0,
      refusedForStock: 2,
      refusedOtherwise: 1,
      shortages: 6,
      refusals: { insufficient_stock: 2, not_found: 2 },
    });
  });
});

describe('a replay', () => {
  test('succeeds with refusals that real data brings about', () => {
    expect(succeeded(report({}))).toBe(true);
    expect(succeeded(report({ refusals: { insufficient_stock: 4, not_found: 1 } }))).toBe(true);
  });

  test.each([
    ['stock is not conserved', { conserved: false }],
    ['an invoice was not answered', { failures: ['POST /v1 had no answer'] }],
    ['something else is refused', { refusals: { validation: 1 } }],
  ])('does not succeed if %s', (_why, part) => {
    expect(succeeded(report(part))).toBe(false);
  });

  test('is printed as a table, and then what failed', () => {
    const lines = printable(report({ failures: ['POST /v1 had no answer'] })).split('\n');
    const row = (start: string): string | undefined =>
      lines
        .find((line) => line.trim().startsWith(start))
        ?.replaceAll(/\s+/g, ' ')
        .trim();
    expect(row('lines in the file')).toBe('lines in the file 1,234');
    expect(row('noGoods')).toBe('noGoods 10');
    expect(row('accepted')).toBe('accepted 1 50.0 %');
    expect(row('refused for lack')).toBe('refused for lack of stock 1 50.0 %');
    expect(row('invoices/s')).toBe('invoices/s 4');
    expect(row('lines/s')).toBe('lines/s 12');
    expect(row('conserved')).toBe('conserved true');
    expect(lines.at(-1)).toBe('failed: POST /v1 had no answer');
  });
});

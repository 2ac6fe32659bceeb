/** What the journals of several shards say of the same documents. */
import { expect, test } from 'vitest';
import { contradictions, DocumentFold } from '../../src/journal/proof/verify-documents.ts';
import type { DocumentRow } from '../../src/journal/rows.ts';
import { NOW } from '../support/given.ts';
import { part, placed } from '../support/steps.ts';

const LATER = NOW + 60_000;
const COUNT = 1_000;

/** The row of the order `id` at its desk, which holds two units at berlin or none any more. */
function ofDesk(id: string, isOpen = true): DocumentRow {
  const order = placed({ a: 2 }, { berlin: { a: 2 } }, { id });
  const value = isOpen ? order : { ...order, status: 'cancelled' };
  const text = JSON.stringify({ document: { type: 'order', value }, todo: null });
  return [1, 1, NOW, '', 'order', id, 'tester', null, text];
}

/** The row of its part at berlin, which holds so many. */
function ofPart(id: string, units: number): DocumentRow {
  const held = units === 0 ? {} : { a: units };
  const text = JSON.stringify({ ...part({ held }), document: { type: 'order', id } });
  return [1, 1, NOW, 'berlin', 'order_part', id, 'tester', null, text];
}

function folded(...rows: readonly DocumentRow[]): DocumentFold {
  const fold = new DocumentFold(LATER);
  for (const row of rows) fold.document(row);
  return fold;
}

const ids = Array.from({ length: COUNT }, (_, index) => `o${index}`);

test('what adds up in one journal, or is at its end, is not told to others', () => {
  const both = folded(...ids.flatMap((id) => [ofDesk(id), ofPart(id, 2)]));
  expect(both.findings().setAside.size).toBe(0);
  const ended = ids.flatMap((id) => [ofDesk(id), ofDesk(id, false)]);
  expect(folded(...ended).findings().setAside.size).toBe(0);
});

test('what two journals say of an order is to be the same', () => {
  const compared = (units: number) => {
    const desk = folded(...ids.map((id) => ofDesk(id))).findings();
    const berlin = folded(...ids.map((id) => ofPart(id, id === 'o7' ? units : 2))).findings();
    return [...contradictions([desk, berlin])];
  };
  const about = { warehouse: 'berlin', sku: 'a' };
  const problem = (words: string) => `order o7: ${words} are set aside than the document says`;
  expect(compared(2)).toEqual([]);
  expect(compared(3)).toEqual([{ ...about, problem: problem('1 more') }]);
  expect(compared(0)).toEqual([{ ...about, problem: problem('2 fewer') }]);
});

test('what changed in the last ten seconds is not compared', () => {
  const recent = new DocumentFold(NOW + 10_000);
  recent.document(ofDesk('o'));
  expect([...contradictions([recent.findings()])]).toEqual([]);
  const older = new DocumentFold(NOW + 10_001);
  older.document(ofDesk('o'));
  expect([...contradictions([older.findings()])]).toHaveLength(1);
});

test('nothing is on hand in a warehouse that is closed', () => {
  const ofEnd = (warehouse: string, closed: boolean): DocumentRow => {
    const body = JSON.stringify({ closed });
    return [1, 1, NOW, warehouse, 'warehouse', warehouse, 'tester', null, body];
  };
  const rows = [ofEnd('berlin', true), ofEnd('paris', true), ofEnd('paris', false)];
  const found = (onHand: number) => {
    const levels = ['berlin a', 'paris a', 'rome a'].map((key) => {
      return [key, { onHand, reserved: 0 }] as const;
    });
    return [...folded(...rows).mismatches(levels)];
  };
  expect(found(0)).toEqual([]);
  const problem = '3 are on hand, but the warehouse is closed';
  expect(found(3)).toEqual([{ warehouse: 'berlin', sku: 'a', problem }]);
});

test('units that left and did not arrive are those of transfers', () => {
  const fold = folded();
  const figures = [-5, 5, 0, 0, 0, 0, 1] as const;
  const texts = [null, null, 'tester', 'transfer:t', null, null] as const;
  fold.movement([1, 0, NOW, 'berlin', 'a', 'transfer_out', ...figures, ...texts]);
  const problem = 'a: 5 more left and have not arrived than transfers say';
  expect([...contradictions([fold.findings()])]).toEqual([{ warehouse: null, sku: 'a', problem }]);
});

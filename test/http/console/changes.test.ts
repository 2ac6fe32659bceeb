/** What is gathered of batches for consoles, and what is not. */
import { expect, test } from 'vitest';
import { Changes } from '../../../src/http/console/changes.ts';
import { LEVELS_TOLD_MAX } from '../../../src/http/schemas/console/live.ts';
import type { DocumentType, MovementRow } from '../../../src/journal/rows.ts';
import type { Done } from '../../../src/system/shard/shard-events.ts';
import { NOW } from '../../support/given.ts';
import { ShardOnFile, receive, reserve } from '../../support/shards.ts';

const BOTH = { stock: true, documents: true };

const on = new ShardOnFile();

/** A batch that receives one of each SKU. */
function received(...skus: readonly string[]): readonly [Done, { rows: readonly MovementRow[] }] {
  const { outcome, movements } = on.do(NOW, ...skus.map((sku) => receive(1, { sku })));
  return [outcome, { rows: movements }];
}

const many = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `SKU-${index}`);
const [idle] = received();
const wrote = (...documentTypes: readonly DocumentType[]): Done => ({ ...idle, documentTypes });

test('levels that have changed are told once, whatever changed them', () => {
  const changes = new Changes();
  changes.want(BOTH);
  changes.committed(...received('MUG', 'MUG'));
  const lows = [['paris', 'CUP', true]] as const;
  const news = { restocks: [], policies: [], lows };
  changes.committed({ ...idle, shifts: [['paris', 'MUG', 4]], restocking: news }, { rows: [] });
  changes.committed(...received('MUG'));
  const levels = [
    ['berlin', 'MUG'],
    ['paris', 'MUG'],
    ['paris', 'CUP'],
  ];
  expect(changes.takeStock()).toEqual({ all: false, levels });
  expect(changes.takeStock()).toBeNull();
});

test('as many levels as may be listed are, and one more is all', () => {
  const changes = new Changes();
  changes.want(BOTH);
  changes.committed(...received(...many(LEVELS_TOLD_MAX)));
  expect(changes.takeStock()).toMatchObject({ all: false, levels: { length: LEVELS_TOLD_MAX } });
  changes.committed(...received(...many(LEVELS_TOLD_MAX + 1)));
  expect(changes.takeStock()).toEqual({ all: true });
  expect(changes.takeStock()).toBeNull();
});

test.each([
  ['order', 'orders'],
  ['transfer', 'transfers'],
  ['restock', 'restocks'],
  ['policy', 'policies'],
] as const)('a row about %s tells of %s, and of nothing else', (type, kind) => {
  const changes = new Changes();
  changes.want(BOTH);
  changes.committed(wrote(type, 'order_part', 'settled', 'reservation'), { rows: [] });
  const none = { orders: false, transfers: false, restocks: false, policies: false };
  expect(changes.takeDocuments()).toEqual({ ...none, [kind]: true });
  expect(changes.takeDocuments()).toBeNull();
});

test('a batch that wrote nothing of the kind tells of no documents', () => {
  const changes = new Changes();
  changes.want(BOTH);
  const { outcome, movements } = on.do(NOW, receive(5, { sku: 'a' }), reserve('r', 2));
  expect(outcome.documentTypes).toEqual(['reservation']);
  changes.committed(outcome, { rows: movements });
  changes.committed(wrote('reservation', 'alert', 'warehouse'), { rows: [] });
  expect(changes.takeDocuments()).toBeNull();
});

test('when a shard was opened again, everything may have changed', () => {
  const changes = new Changes();
  changes.want(BOTH);
  changes.opened();
  expect(changes.takeStock()).toEqual({ all: true });
  const all = { orders: true, transfers: true, restocks: true, policies: true };
  expect(changes.takeDocuments()).toEqual(all);
});

test('what nobody listens to is not gathered, and is forgotten', () => {
  const changes = new Changes();
  changes.committed(...received('MUG'));
  changes.committed(wrote('order'), { rows: [] });
  changes.opened();
  expect([changes.takeStock(), changes.takeDocuments()]).toEqual([null, null]);
  changes.want(BOTH);
  changes.committed(...received('MUG'));
  changes.committed(wrote('order'), { rows: [] });
  changes.want({ stock: false, documents: false });
  expect([changes.takeStock(), changes.takeDocuments()]).toEqual([null, null]);
});

/** What clients ask of the stock of a warehouse, and of its reservations. */
import type { Operation } from '../../../src/domain/operation.ts';
import { STOCK_STATES } from '../../../src/domain/level.ts';
import type { Asked } from './asked.ts';
import type { Known } from './known.ts';
import { RARE_SKU, RARE_WAREHOUSE } from './known.ts';

const OTHERS = ['remove', 'adjust', 'count', 'count', 'move', 'write_off'] as const;

/** An operation of each type comes up often enough; most bring something in. */
export function operate(known: Known, n: number): Asked {
  const { dice } = known;
  const warehouse = known.warehouse();
  if (dice.chance(0.12)) {
    const operations = Array.from({ length: dice.int(1, 4) }, (_, index) =>
      operation(known, warehouse, `${n}.${index}`),
    );
    return { type: 'stock', warehouse, command: { type: 'operate_all', operations } };
  }
  return { type: 'stock', warehouse, command: operation(known, warehouse, String(n)) };
}

function operation(known: Known, warehouse: string, reference: string): Operation {
  const { dice } = known;
  const sku = known.sku();
  const type: Operation['type'] = dice.chance(0.5) ? 'receive' : dice.pick(OTHERS);
  const expected = dice.chance(0.2) ? { expected: expectedAt(known, warehouse, sku) } : {};
  const about = { type, sku, reference, ...expected };
  const quantity = known.quantity();
  // What is rare is emptied again and again, so that it can be deleted.
  const isRare = sku === RARE_SKU || warehouse === RARE_WAREHOUSE;
  if (isRare && dice.chance(0.5)) return { ...about, type: 'count', quantity: 0 };
  switch (type) {
    case 'receive':
      return { ...about, quantity: quantity * 2, ...(dice.chance(0.2) ? { to: 'damaged' } : {}) };
    case 'adjust':
      if (dice.chance(0.05)) return { ...about, quantity: 0 };
      return { ...about, quantity: dice.chance(0.5) ? -quantity : quantity };
    case 'count':
      return { ...about, quantity: dice.chance(0.3) ? 0 : quantity };
    case 'move':
      return { ...about, quantity, from: dice.pick(STOCK_STATES), to: dice.pick(STOCK_STATES) };
    case 'write_off':
      return { ...about, quantity, ...(dice.chance(0.3) ? {} : { from: dice.pick(STOCK_STATES) }) };
    case 'remove':
      return { ...about, quantity };
  }
}

/** What was last heard of a level, or a guess. */
function expectedAt(known: Known, warehouse: string, sku: string): Operation['expected'] {
  const { dice } = known;
  const level = known.levels.get(`${warehouse} ${sku}`) ?? { onHand: 0, version: 0 };
  const off = dice.chance(0.3) ? 1 : 0;
  if (dice.chance(0.5)) return { onHand: level.onHand + off };
  return { version: level.version + off };
}

export function reserve(known: Known, n: number): Asked {
  const warehouse = known.warehouse();
  const id = `r${n}`;
  known.reservations.set(id, warehouse);
  const about = { id, lines: known.lines(), ttlSeconds: known.hold(), reference: String(n) };
  return { type: 'stock', warehouse, command: { type: 'reserve', ...about } };
}

export function changeReservation(known: Known, n: number): Asked {
  const { dice } = known;
  if (known.held.size === 0 && dice.chance(0.9)) return reserve(known, n);
  const id = known.id([...(dice.chance(0.9) ? known.held : known.reservations).keys()]);
  const warehouse = known.reservations.get(id) ?? known.warehouse();
  const type = dice.pick(['commit', 'release', 'change'] as const);
  const lines = known.held.get(id)?.lines ?? known.lines();
  switch (type) {
    case 'release':
      return { type: 'stock', warehouse, command: { type, id } };
    case 'commit': {
      const some = lines.map(({ sku, quantity }) => ({ sku, quantity: dice.int(1, quantity) }));
      const asked = dice.chance(0.5) ? {} : { lines: some };
      return { type: 'stock', warehouse, command: { type, id, ...asked } };
    }
    case 'change': {
      const others = lines.map(({ sku, quantity }) => {
        return { sku, quantity: Math.max(1, quantity + dice.int(-3, 3)) };
      });
      const total = dice.chance(0.7) ? others : known.lines();
      const asked = dice.chance(0.8) ? { lines: total } : {};
      const until = dice.chance(0.5) ? { ttlSeconds: known.hold() } : {};
      return { type: 'stock', warehouse, command: { type, id, ...asked, ...until } };
    }
  }
}

/**
 * Random commands that make sense where they are asked. A wish is drawn beforehand, and becomes a
 * command only against the warehouse as it is by then, so that it often hits the edge of what is
 * possible: all there is, one more, a reservation that is there, one that has ended.
 */
import fc from 'fast-check';
import type { WarehouseState } from '../../src/domain/decision.ts';
import type { Level, StockState } from '../../src/domain/level.ts';
import { NO_LEVEL, STOCK_STATES, available } from '../../src/domain/level.ts';
import type { Operation } from '../../src/domain/operation.ts';
import type { Line } from '../../src/domain/reservation.ts';
import { held } from '../../src/domain/reservation.ts';
import type { Command } from '../../src/domain/warehouse.ts';

export const SKUS = ['a', 'b', 'c'] as const;

/** All reservation ids that are ever asked for. */
export const IDS = Array.from({ length: 12 }, (_, index) => `r${index + 1}`);

const OPERATIONS = ['receive', 'remove', 'adjust', 'count', 'move', 'write_off'] as const;
const OTHERS = ['operate_all', 'reserve', 'change', 'commit', 'release', 'expire'] as const;

/** What leads to states that are worth something: stock, and reservations in the midst of life. */
const OFTEN = [
  'receive',
  'receive',
  'reserve',
  'reserve',
  'change',
  'change',
  'commit',
  'commit',
] as const;

/** One line or operation of a wish. `of` says what its quantity goes by. */
export interface Wish {
  readonly type: (typeof OPERATIONS)[number] | (typeof OTHERS)[number];
  readonly id: string;
  /** Whether the id makes sense, instead of being any: a new one to reserve, else one held. */
  readonly isFitting: boolean;
  readonly ttlSeconds: number | null;
  readonly parts: readonly Part[];
}

interface Part {
  readonly operation: (typeof OPERATIONS)[number];
  readonly sku: string;
  readonly of: 'draw' | 'all' | 'one more';
  readonly draw: number;
  readonly from: StockState;
  readonly to: StockState;
}

const part: fc.Arbitrary<Part> = fc.record({
  operation: fc.constantFrom(...OPERATIONS),
  sku: fc.constantFrom(...SKUS),
  of: fc.constantFrom('draw', 'draw', 'all', 'one more'),
  draw: fc.integer({ min: 1, max: 12 }),
  from: fc.constantFrom(...STOCK_STATES),
  to: fc.constantFrom(...STOCK_STATES),
});

/** Any command, sooner or later. */
export const wish: fc.Arbitrary<Wish> = fc.record({
  type: fc.constantFrom(...OPERATIONS, ...OTHERS, ...OFTEN),
  id: fc.constantFrom(...IDS),
  isFitting: fc.constantFrom(true, true, true, true, false),
  ttlSeconds: fc.option(fc.integer({ min: 1, max: 3 })),
  parts: fc.array(part, { minLength: 1, maxLength: 4 }),
});

/** The command that a wish comes to at `state`. */
export function commandOf(wished: Wish, state: WarehouseState): Command {
  const { type, ttlSeconds, parts } = wished;
  const id = wished.isFitting ? fittingId(wished, state) : wished.id;
  switch (type) {
    case 'operate_all':
      return { type, operations: parts.map((each) => operationOf(each.operation, each, state)) };
    case 'reserve':
      return { type, id, lines: linesOf(parts, state), ttlSeconds, reference: null };
    case 'change': {
      // Of the lines, of the time, of both.
      if (ttlSeconds === 1) return { type, id, ttlSeconds };
      const lines = linesOf(parts, state, id);
      return ttlSeconds === 2 ? { type, id, lines } : { type, id, lines, ttlSeconds };
    }
    case 'commit':
      return ttlSeconds === null ? { type, id } : { type, id, lines: heldOf(parts, state, id) };
    case 'release':
    case 'expire':
      return { type, id };
    case 'receive':
    case 'remove':
    case 'adjust':
    case 'count':
    case 'move':
    case 'write_off': {
      const [first] = parts;
      if (first === undefined) throw new Error('a wish has a part');
      return operationOf(type, first, state);
    }
  }
}

function fittingId({ type, id }: Wish, state: WarehouseState): string {
  const wanted = type === 'reserve' ? undefined : 'held';
  const start = IDS.indexOf(id);
  const ids = [...IDS.slice(start), ...IDS.slice(0, start)];
  return ids.find((each) => state.reservation(each)?.status === wanted) ?? id;
}

function operationOf(type: Operation['type'], wished: Part, state: WarehouseState): Operation {
  const { sku, from, to, draw } = wished;
  const level = state.level(sku) ?? NO_LEVEL;
  if (type === 'receive') return { type, sku, quantity: 4 * draw };
  const [all, sign] = type === 'adjust' ? [level.onHand, -1] : [unitsFor(type, level, from), 1];
  const quantity = wished.of === 'draw' ? draw : sign * (all + (wished.of === 'all' ? 0 : 1));
  // The edge refuses quantities below 1, and they never come as far as here.
  const least = type === 'adjust' || type === 'count' ? quantity : Math.max(1, quantity);
  return type === 'move' || type === 'write_off'
    ? { type, sku, quantity: least, from, to }
    : { type, sku, quantity: least };
}

function unitsFor(type: Operation['type'], level: Level, from: StockState): number {
  if (type === 'count') return level.onHand;
  if (type === 'write_off' && from === 'available') return level.onHand;
  return from === 'available' || type === 'remove' ? available(level) : level[from];
}

function linesOf(parts: readonly Part[], state: WarehouseState, own?: string): readonly Line[] {
  return parts.map(({ sku, of, draw }) => {
    const mine = own === undefined ? 0 : heldBy(state, own, sku);
    const all = available(state.level(sku) ?? NO_LEVEL) + mine;
    const quantity = of === 'draw' ? draw : all + (of === 'all' ? 0 : 1);
    return { sku, quantity: Math.max(1, quantity) };
  });
}

/** Lines of a reservation, if it has any; some SKU else. */
function heldOf(parts: readonly Part[], state: WarehouseState, id: string): readonly Line[] {
  const own = state.reservation(id)?.lines ?? [];
  return parts.map(({ sku, of, draw }) => {
    const some = own[draw % own.length]?.sku ?? sku;
    const all = heldBy(state, id, some);
    const quantity = of === 'draw' ? Math.ceil(all / 2) : all + (of === 'all' ? 0 : 1);
    return { sku: some, quantity: Math.max(1, quantity) };
  });
}

function heldBy(state: WarehouseState, id: string, sku: string): number {
  const line = state.reservation(id)?.lines.find((each) => each.sku === sku);
  return line === undefined ? 0 : held(line);
}

/** Units of `sku` that the reservations `ids` hold; those that have ended hold nothing. */
export const heldTogether = (
  state: WarehouseState,
  sku: string,
  ids: readonly string[] = IDS,
): number => ids.reduce((sum, id) => sum + heldBy(state, id, sku), 0);

/** Reads of levels: one, one product's, and lists; now or as of a time. */
import { setImmediate as turn } from 'node:timers/promises';
import { z } from 'zod';
import type { Sku, WarehouseId } from '../../../domain/product.ts';
import type { MovementRow } from '../../../journal/rows.ts';
import type { LevelFigures } from '../../../system/stock-view.ts';
import { figuresAfter, figuresOf } from '../../../system/stock-view.ts';
import { requireProduct, requireWarehouse, sendJson } from '../../asking.ts';
import { fromCursor, toCursor } from '../../cursor.ts';
import type { Endpoint, Handler } from '../../endpoint.ts';
import { notFound } from '../../problem.ts';
import { ProductPath } from '../../schemas/catalogue.ts';
import { LEVEL_EXAMPLE } from '../../schemas/stock-examples.ts';
import {
  AsOfQuery,
  LevelOut,
  LevelPage,
  LevelPath,
  ProductStockOut,
  StockQuery,
  levelOut,
} from '../../schemas/stock.ts';

/** Levels that are looked at before others have their turn. */
const TURN_LEVELS = 10_000;

/** Where a list of levels goes on: at a slot of a warehouse, both in the order of creation. */
const Place = z.tuple([z.int().min(0), z.int().min(0)]);

const readLevel: Handler = async (request, response, context) => {
  const { id, sku } = LevelPath.parse(request.params);
  const { asOf } = AsOfQuery.parse(request.query);
  requireWarehouse(context, id);
  requireProduct(context, sku);
  const level = await context.system.level(id, sku);
  if (level === undefined) throw notFound(`nothing was ever recorded of ${sku} at ${id}`);
  if (asOf === undefined) {
    sendJson(response, 200, levelOut(figuresOf(id, sku, level)));
    return;
  }
  const [row = null] = await context.system.history.lastAt(sku, [id], asOf);
  sendJson(response, 200, levelAsOf(id, sku, row));
};

const readProduct: Handler = async (request, response, context) => {
  const { sku } = ProductPath.parse(request.params);
  const { asOf } = AsOfQuery.parse(request.query);
  requireProduct(context, sku);
  const { system } = context;
  const ids = system.catalogue.warehouses().map(({ warehouse }) => warehouse.id);
  const levels = await Promise.all(ids.map((id) => system.level(id, sku)));
  const known = ids.flatMap((id, index) => {
    const level = levels[index];
    return level === undefined ? [] : [figuresOf(id, sku, level)];
  });
  if (asOf === undefined) {
    sendJson(response, 200, productStock(sku, known.map(levelOut)));
    return;
  }
  const warehouses = known.map(({ warehouse }) => warehouse);
  const rows = await system.history.lastAt(sku, warehouses, asOf);
  const then = warehouses.map((id, index) => levelAsOf(id, sku, rows[index] ?? null));
  sendJson(response, 200, { ...productStock(sku, then), incoming: null });
};

const list: Handler = async (request, response, context) => {
  const { cursor, limit, ...filters } = StockQuery.parse(request.query);
  const { warehouse, sku, category, low } = filters;
  const asked = { list: 'stock', ...filters };
  const { catalogue, restocking, router, stock } = context.system;
  const [fromNumber, fromSlot] = fromCursor(cursor, asked, Place) ?? [0, 0];
  const items: LevelFigures[] = [];
  let looked = 0;
  const wanted = catalogue
    .warehouses()
    .filter(({ number }) => number >= fromNumber)
    .filter(({ warehouse: { id } }) => warehouse === undefined || id === warehouse)
    .toSorted((a, b) => a.number - b.number);
  for (const {
    number,
    warehouse: { id },
  } of wanted) {
    await router.settleExpiries(id);
    const table = stock.table(id);
    const first = number === fromNumber ? fromSlot : 0;
    // Of one SKU there is one level at most, which is found without its slot.
    for (let slot = first; slot < (sku === undefined ? table.size : first + 1); slot++) {
      if (++looked % TURN_LEVELS === 0) await turn();
      const each = sku ?? table.skuAt(slot);
      const card = catalogue.card(each);
      if (card === undefined || (category !== undefined && card.category !== category)) continue;
      const level = stock.level(id, each);
      if (level === undefined) continue;
      const figures = figuresOf(id, each, level);
      if (low !== undefined && restocking.isLow(id, each) !== (low === 'true')) continue;
      if (items.length === limit) {
        sendJson(response, 200, {
          items: items.map(levelOut),
          nextCursor: toCursor(asked, [number, slot]),
        });
        return;
      }
      items.push(figures);
    }
  }
  sendJson(response, 200, { items: items.map(levelOut), nextCursor: null });
};

/** The level after `row`; zeros before the first row. What was incoming is not kept. */
function levelAsOf(warehouse: WarehouseId, sku: Sku, row: MovementRow | null): LevelSent {
  const nothing = {
    warehouse,
    sku,
    onHand: 0,
    reserved: 0,
    unavailable: 0,
    available: 0,
    oversold: 0,
    incoming: 0,
    version: 0,
    updatedAt: 0,
  };
  return { ...levelOut(row === null ? nothing : figuresAfter(row)), incoming: null };
}

type LevelSent = z.infer<typeof LevelOut>;

function productStock(sku: Sku, warehouses: readonly LevelSent[]): object {
  const sum = (figure: (level: LevelSent) => number): number =>
    warehouses.reduce((total, level) => total + figure(level), 0);
  return {
    sku,
    onHand: sum((level) => level.onHand),
    reserved: sum((level) => level.reserved),
    unavailable: sum((level) => level.unavailable),
    available: sum((level) => level.available),
    incoming: sum((level) => level.incoming ?? 0),
    warehouses,
  };
}

/** A read waits until what has expired by now is written. */
const PROBLEMS_OF_WAITING = ['overloaded', 'unavailable'] as const;
const tag = 'Stock';
const { updatedAt: _, warehouse: __, oversold: ___, version: ____, ...totals } = LEVEL_EXAMPLE;

export const levelEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/v1/warehouses/:id/stock/:sku',
    tag,
    summary: 'Read a level, now or as of a time',
    params: LevelPath,
    query: AsOfQuery,
    successes: { 200: { description: 'The level', schema: LevelOut, example: LEVEL_EXAMPLE } },
    problems: ['validation', 'not_found', ...PROBLEMS_OF_WAITING],
    handle: readLevel,
  },
  {
    method: 'get',
    path: '/v1/products/:sku/stock',
    tag,
    summary: 'Read the levels of a product at all warehouses, and their sums',
    params: ProductPath,
    query: AsOfQuery,
    successes: {
      200: {
        description: 'Sums and levels',
        schema: ProductStockOut,
        example: { ...totals, warehouses: [LEVEL_EXAMPLE] },
      },
    },
    problems: ['validation', 'not_found', ...PROBLEMS_OF_WAITING],
    handle: readProduct,
  },
  {
    method: 'get',
    path: '/v1/stock',
    tag,
    summary: 'List levels',
    query: StockQuery,
    successes: {
      200: {
        description: 'A page of levels',
        schema: LevelPage,
        example: { items: [LEVEL_EXAMPLE], nextCursor: null },
      },
    },
    problems: ['validation', ...PROBLEMS_OF_WAITING],
    handle: list,
  },
];

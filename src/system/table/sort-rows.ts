/**
 * Finds the rows that a query wants and puts them in order, in slices. Everything is first put in
 * the order of SKUs, and of one SKU in that of warehouses; what it is sorted by then leaves equals
 * in that order, so that pages are the same each time.
 */
import type { LevelFigure, LevelTable } from '../../actor/state/level-table.ts';
import type { WarehouseId } from '../../domain/product.ts';
import { CATEGORIES } from '../../domain/product.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Restocking } from '../restocks/restocking.ts';
import type { StockView } from '../stock-view.ts';
import type { Pace } from './pace.ts';
import type { ProductRanks } from './ranks.ts';
import { byKeys } from './sorting.ts';
import type { Order } from './sorting.ts';
import type { Sort, SortedRows, TableQuery, TooMany } from './table-query.ts';

/** Where rows are found. */
export interface TableSources {
  readonly catalogue: Pick<Catalogue, 'card' | 'warehouses' | 'revision'>;
  readonly stock: Pick<StockView, 'skus' | 'table' | 'level' | 'revision'>;
  readonly restocking: Pick<Restocking, 'isLow' | 'lowRevision'>;
  readonly ranks: ProductRanks;
}

/** What the steps of a search have in common. */
interface Search extends TableSources {
  readonly query: TableQuery;
  readonly pace: Pace;
  /** Whether a product is wanted, by the number of its SKU. */
  readonly wanted: Uint8Array;
  readonly warehouses: readonly WarehouseId[];
  readonly rowsMax: number;
}

/** What was found, before it is in order, and by what it is to be put in order. */
interface Found {
  /** How many rows; no more than `rowsMax` of them are in the columns. */
  readonly count: number;
  readonly skus: Uint32Array;
  readonly places: Uint32Array | null;
  readonly keys: Float64Array;
}

const RANKS_OF_CATEGORIES = new Map(
  [...CATEGORIES].sort().map((category, rank) => [category, rank] as const),
);

/** The rows that `query` wants, in its order; at most `rowsMax`. */
export async function sortRows(
  sources: TableSources,
  query: TableQuery,
  { pace, rowsMax }: { readonly pace: Pace; readonly rowsMax: number },
): Promise<SortedRows | TooMany> {
  const warehouses = warehousesOf(sources, query);
  const wanted = await wantedProducts(sources, query, pace);
  const search: Search = { ...sources, query, pace, wanted, warehouses, rowsMax };
  const found = query.by === 'level' ? await findLevels(search) : await findProducts(search);
  if (found.count > rowsMax) return { ok: false, found: found.count };
  const order = await ordered(search, found);
  return {
    ok: true,
    skus: await picked(found.skus, order, pace),
    places: found.places === null ? null : await picked(found.places, order, pace),
    warehouses,
  };
}

/** The warehouses whose levels `query` is about, by id. */
export function warehousesOf(
  { catalogue }: Pick<TableSources, 'catalogue'>,
  { warehouse }: TableQuery,
): readonly WarehouseId[] {
  const ids = catalogue.warehouses().map(({ warehouse: { id } }) => id);
  return ids.filter((id) => warehouse === undefined || id === warehouse).toSorted();
}

async function wantedProducts(
  { catalogue, stock }: TableSources,
  { category, q }: TableQuery,
  pace: Pace,
): Promise<Uint8Array> {
  const { skus } = stock;
  const part = q?.toLowerCase();
  const wanted = new Uint8Array(skus.length);
  await pace.through(wanted.length, (from, to) => {
    for (let number = from; number < to; number++) {
      const card = catalogue.card(skus[number] ?? '');
      if (card === undefined) continue;
      if (category !== undefined && card.category !== category) continue;
      if (part !== undefined && !contains(card, part)) continue;
      wanted[number] = 1;
    }
  });
  return wanted;
}

/** Whether `part`, in small letters, is in the SKU or the name of a product. */
const contains = (
  { sku, name }: { readonly sku: string; readonly name: string },
  part: string,
): boolean => sku.toLowerCase().includes(part) || name.toLowerCase().includes(part);

async function findLevels(search: Search): Promise<Found> {
  const { warehouses, wanted, pace, query, stock, rowsMax } = search;
  // Levels that are new from here on come into the next search.
  const tables = warehouses.map((id) => [stock.table(id), stock.table(id).size] as const);
  const levels = tables.reduce((sum, [, size]) => sum + size, 0);
  const most = Math.min(levels, rowsMax);
  const [skus, places] = [new Uint32Array(most), new Uint32Array(most)];
  const keys = new Float64Array(most);
  const ranks = await rankedBy(search);
  let count = 0;
  for (const [place, [table, size]] of tables.entries()) {
    const isWanted = stateOf(search, warehouses[place] ?? '', table);
    await pace.through(size, (from, to) => {
      for (let slot = from; slot < to; slot++) {
        const sku = table.numberAt(slot);
        if (wanted[sku] !== 1 || !isWanted(slot)) continue;
        // What is written beyond the end of a typed array is nowhere.
        skus[count] = sku;
        places[count] = place;
        keys[count] =
          ranks === null ? keyOf(query.sort, table, { slot, place }) : (ranks[sku] ?? 0);
        count += 1;
      }
    });
  }
  return {
    count,
    skus: skus.subarray(0, count),
    places: places.subarray(0, count),
    keys: keys.subarray(0, count),
  };
}

async function findProducts(search: Search): Promise<Found> {
  const { warehouses, wanted, pace, query, stock } = search;
  const sums = new Float64Array(wanted.length);
  const available = new Float64Array(query.state === 'out' ? wanted.length : 0);
  /** 1 where there is a level of the state that is wanted. */
  const marks = new Uint8Array(wanted.length);
  const ranks = await rankedBy(search);
  for (const [place, id] of warehouses.entries()) {
    const table = stock.table(id);
    const isWanted = stateOf(search, id, table);
    await pace.through(table.size, (from, to) => {
      for (let slot = from; slot < to; slot++) {
        const sku = table.numberAt(slot);
        if (wanted[sku] !== 1) continue;
        if (isWanted(slot)) marks[sku] = 1;
        if (query.state === 'out') {
          available[sku] = (available[sku] ?? 0) + table.figureAt(slot, 'available');
        }
        if (ranks !== null) continue;
        const [sum = 0, key] = [sums[sku], keyOf(query.sort, table, { slot, place })];
        sums[sku] = query.sort === 'updatedAt' ? Math.max(sum, key) : sum + key;
      }
    });
  }
  const most = Math.min(wanted.length, search.rowsMax);
  const [skus, keys] = [new Uint32Array(most), new Float64Array(most)];
  let count = 0;
  await pace.through(wanted.length, (from, to) => {
    for (let sku = from; sku < to; sku++) {
      // Where nothing is available of all together, nothing is somewhere.
      if (marks[sku] !== 1 || (available[sku] ?? 0) > 0) continue;
      skus[count] = sku;
      keys[count] = ranks === null ? (sums[sku] ?? 0) : (ranks[sku] ?? 0);
      count += 1;
    }
  });
  return { count, skus: skus.subarray(0, count), places: null, keys: keys.subarray(0, count) };
}

/** Whether the level in a slot is of the state that is wanted. */
function stateOf(
  { query: { state }, stock, restocking }: Search,
  warehouse: WarehouseId,
  table: LevelTable,
): (slot: number) => boolean {
  const { skus } = stock;
  switch (state) {
    case undefined:
      return () => true;
    case 'low':
      return (slot) => restocking.isLow(warehouse, skus[table.numberAt(slot)] ?? '');
    case 'out':
      return (slot) => table.figureAt(slot, 'available') <= 0;
    case 'oversold':
      return (slot) => table.figureAt(slot, 'available') < 0;
    case 'reserved':
      return (slot) => table.figureAt(slot, 'reserved') > 0;
  }
}

/** The ranks of products if that is what rows are sorted by; null if it is not. */
async function rankedBy({ query, ranks, catalogue, stock, pace }: Search): Promise<Order | null> {
  const { sort } = query;
  if (sort === 'sku') return ranks.bySku(pace);
  if (sort === 'name') return ranks.byName(pace);
  if (sort !== 'category') return null;
  const { skus } = stock;
  const categories = new Uint32Array(skus.length);
  await pace.through(categories.length, (from, to) => {
    for (let number = from; number < to; number++) {
      const category = catalogue.card(skus[number] ?? '')?.category ?? 'other';
      categories[number] = RANKS_OF_CATEGORIES.get(category) ?? 0;
    }
  });
  return categories;
}

/** What a level is sorted by if that is not its product. */
function keyOf(
  sort: Sort,
  table: LevelTable,
  { slot, place }: { readonly slot: number; readonly place: number },
): number {
  if (sort === 'warehouse') return place;
  const isOfProduct = sort === 'sku' || sort === 'name' || sort === 'category';
  return isOfProduct ? 0 : table.figureAt(slot, sort satisfies LevelFigure);
}

/** The numbers of what was found, in the order of the query. */
async function ordered({ query, ranks, pace }: Search, { skus, keys }: Found): Promise<Order> {
  const bySku = await ranks.bySku(pace);
  const order = new Uint32Array(skus.length);
  const skuKeys = new Float64Array(skus.length);
  await pace.through(order.length, (from, to) => {
    for (let number = from; number < to; number++) {
      order[number] = number;
      skuKeys[number] = bySku[skus[number] ?? 0] ?? 0;
    }
  });
  const settled = await byKeys(order, skuKeys, { isDescending: false, pace });
  if (query.sort === 'sku' && query.order === 'asc') return settled;
  return byKeys(settled, keys, { isDescending: query.order === 'desc', pace });
}

/** What is in `column` at the places of `order`. */
async function picked(column: Uint32Array, order: Order, pace: Pace): Promise<Uint32Array> {
  const result = new Uint32Array(order.length);
  await pace.through(order.length, (from, to) => {
    for (let place = from; place < to; place++) result[place] = column[order[place] ?? 0] ?? 0;
  });
  return result;
}

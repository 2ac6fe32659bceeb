/** The table of stock, as clients ask for it and read it. */
import { z } from 'zod';
import type { LevelRow, ProductRow } from '../../../system/table/table-query.ts';
import { ROW_STATES, SORTS } from '../../../system/table/table-query.ts';
import { CategoryName, Id, Limit, Offset, TimeOut, iso } from '../basics.ts';
import { LEVEL_EXAMPLE } from '../stock-examples.ts';
import { LevelOut, levelOut } from '../stock.ts';

const SEARCH_MAX = 200;
const Figure = z.int();

export const TableQuery = z
  .strictObject({
    by: z.enum(['level', 'product']).default('level').describe('What each row is'),
    warehouse: Id.optional(),
    category: CategoryName.optional(),
    q: z.string().min(1).max(SEARCH_MAX).optional().describe('A part of the SKU or the name'),
    state: z.enum(ROW_STATES).optional(),
    sort: z.enum(SORTS).default('sku'),
    order: z.enum(['asc', 'desc']).default('asc'),
    offset: Offset,
    limit: Limit,
  })
  .refine(({ by, sort }) => by === 'level' || sort !== 'warehouse', {
    path: ['sort'],
    error: 'a product has no warehouse of its own to be sorted by',
  });

export const LevelRowOut = LevelOut.extend({
  name: z.string(),
  category: CategoryName,
  low: z.boolean(),
});

export const ProductRowOut = z.strictObject({
  sku: Id,
  name: z.string(),
  category: CategoryName,
  onHand: Figure,
  reserved: Figure,
  unavailable: Figure,
  available: Figure,
  incoming: Figure,
  low: z.boolean().describe('at any of the warehouses'),
  updatedAt: TimeOut.nullable(),
  warehouses: z
    .record(
      z.string(),
      z.strictObject({ onHand: Figure, available: Figure, incoming: Figure, low: z.boolean() }),
    )
    .describe('by the id of the warehouse'),
});

const page = { total: z.int().min(0), offset: z.int().min(0) };
export const TablePage = z.union([
  z.strictObject({ ...page, items: z.array(LevelRowOut) }),
  z.strictObject({ ...page, items: z.array(ProductRowOut) }),
]);

/** A row as it is sent. */
export const rowOut = (
  row: LevelRow | ProductRow,
): z.infer<typeof LevelRowOut> | z.infer<typeof ProductRowOut> =>
  'warehouses' in row ? productRowOut(row) : levelRowOut(row);

function levelRowOut({ figures, name, category, low }: LevelRow): z.infer<typeof LevelRowOut> {
  return { ...levelOut(figures), name, category, low };
}

function productRowOut({
  updatedAt,
  warehouses,
  ...row
}: ProductRow): z.infer<typeof ProductRowOut> {
  const shares = warehouses.map(({ figures, low }) => {
    const { warehouse, onHand, available, incoming } = figures;
    return [warehouse, { onHand, available, incoming, low }] as const;
  });
  return {
    ...row,
    updatedAt: updatedAt === 0 ? null : iso(updatedAt),
    warehouses: Object.fromEntries(shares),
  };
}

export const TABLE_EXAMPLE = {
  total: 1,
  offset: 0,
  items: [{ ...LEVEL_EXAMPLE, name: 'Blue mug', category: 'home', low: false }],
} as const;

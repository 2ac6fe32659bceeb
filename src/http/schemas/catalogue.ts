/** Products and warehouses, as clients write and read them. */
import { z } from 'zod';
import type { Product, Warehouse } from '../../domain/product.ts';
import { Attributes } from './attributes.ts';
import { CategoryName, Cursor, Id, Limit, Name, TimeOut, iso, pageOf } from './basics.ts';

const PACK_SIZE_MAX = 1_000_000;
const PRIORITY_DEFAULT = 100;
export const PRODUCTS_MAX = 10_000;

export const ProductBody = z.strictObject({
  sku: Id,
  name: Name,
  category: CategoryName,
  packSize: z.int().min(1).max(PACK_SIZE_MAX).default(1),
  active: z.boolean().default(true),
  attributes: Attributes,
});

/** In a PUT the id stands in the path and may be left out of the body. */
export const ProductPutBody = ProductBody.extend({ sku: Id.optional() });

export const ProductOut = z.strictObject({
  sku: Id,
  name: z.string(),
  category: CategoryName,
  packSize: z.int(),
  active: z.boolean(),
  attributes: z.record(z.string(), z.unknown()),
  createdAt: TimeOut,
  updatedAt: TimeOut,
});

export const ProductPath = z.strictObject({ sku: Id });
export const ProductQuery = z.strictObject({
  category: CategoryName.optional(),
  q: z.string().min(1).max(200).optional(),
  cursor: Cursor.optional(),
  limit: Limit,
});
export const ProductPage = pageOf(ProductOut);
export const ProductBatchBody = z.strictObject({
  products: z.array(z.unknown()).min(1).max(PRODUCTS_MAX),
});

const LocationBody = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters (ISO 3166-1)'),
  latitude: z.number().min(-90).max(90).nullable().default(null),
  longitude: z.number().min(-180).max(180).nullable().default(null),
});

export const WarehouseBody = z.strictObject({
  id: Id,
  name: Name,
  priority: z.int().min(0).max(1_000_000).default(PRIORITY_DEFAULT),
  location: LocationBody.nullable().default(null),
  active: z.boolean().default(true),
});
export const WarehousePutBody = WarehouseBody.extend({ id: Id.optional() });

export const WarehouseOut = z.strictObject({
  id: Id,
  name: z.string(),
  priority: z.int(),
  location: z
    .strictObject({
      country: z.string(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
    })
    .nullable(),
  active: z.boolean(),
  createdAt: TimeOut,
  updatedAt: TimeOut,
});

export const WarehousePath = z.strictObject({ id: Id });
export const WarehouseQuery = z.strictObject({ cursor: Cursor.optional(), limit: Limit });
export const WarehousePage = pageOf(WarehouseOut);

/** The product as it is sent. */
export function productOut(product: Product): z.infer<typeof ProductOut> {
  const { sku, name, category, packSize, active, attributes, createdAt, updatedAt } = product;
  const times = { createdAt: iso(createdAt), updatedAt: iso(updatedAt) };
  return { sku, name, category, packSize, active, attributes, ...times };
}

/** The warehouse as it is sent. */
export function warehouseOut(warehouse: Warehouse): z.infer<typeof WarehouseOut> {
  const { id, name, priority, location, active, createdAt, updatedAt } = warehouse;
  const times = { createdAt: iso(createdAt), updatedAt: iso(updatedAt) };
  return { id, name, priority, location, active, ...times };
}

const TIMES = { createdAt: '2026-11-24T08:00:00.000Z', updatedAt: '2026-11-24T08:00:00.000Z' };

export const PRODUCT_EXAMPLE = {
  sku: 'MUG-BLUE',
  name: 'Blue mug',
  category: 'home',
  packSize: 6,
  active: true,
  attributes: { colour: 'blue' },
} as const;
export const PRODUCT_OUT_EXAMPLE = { ...PRODUCT_EXAMPLE, ...TIMES };

export const WAREHOUSE_EXAMPLE = {
  id: 'berlin',
  name: 'Berlin',
  priority: 10,
  location: { country: 'DE', latitude: 52.52, longitude: 13.405 },
  active: true,
} as const;
export const WAREHOUSE_OUT_EXAMPLE = { ...WAREHOUSE_EXAMPLE, ...TIMES };

import type { Category, Sku } from '../../domain/product.ts';
import { openForReading } from '../schema.ts';

/** The pack sizes of the products in the catalogue at `path`: of one, of a category, or of all. */
export function packSizes(
  path: string,
  { sku, category }: { readonly sku?: Sku | undefined; readonly category?: Category | undefined },
): ReadonlyMap<Sku, number> {
  const database = openForReading(path);
  try {
    const statement = database.prepare(
      `SELECT sku, pack_size FROM product
        WHERE (?1 IS NULL OR sku = ?1) AND (?2 IS NULL OR category = ?2)`,
    );
    statement.setReturnArrays(true);
    const rows = statement.all(sku ?? null, category ?? null) as unknown;
    return new Map(rows as readonly (readonly [Sku, number])[]);
  } finally {
    database.close();
  }
}

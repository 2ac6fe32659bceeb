/** Products by a part of their SKU or name, out of memory and in slices. */
import type { ProductCard } from '../../journal/catalogue-file.ts';
import type { Catalogue } from '../catalogue.ts';
import { Pace } from '../table/pace.ts';

/** Products that are looked at before it is looked at the clock. */
const BLOCK = 512;

/**
 * At most `limit` products that have `text` in their SKU or name, in any case, the best match
 * first: the SKU itself, what begins with it, and then what it is a part of. What was not looked
 * at after `timeMaxMs` is left out.
 */
export async function searchProducts(
  catalogue: Pick<Catalogue, 'cards'>,
  text: string,
  { limit, timeMaxMs }: { readonly limit: number; readonly timeMaxMs: number },
): Promise<readonly ProductCard[]> {
  const part = text.toLowerCase();
  const found: ProductCard[][] = [[], [], [], []];
  const pace = new Pace();
  const endAt = performance.now() + timeMaxMs;
  let looked = 0;
  for (const card of catalogue.cards()) {
    const group = found[rankOf(card, part)];
    if (group !== undefined && group.length < limit) group.push(card);
    if (++looked % BLOCK !== 0) continue;
    if (performance.now() > endAt) break;
    await pace.step();
  }
  return found.flat().slice(0, limit);
}

/** How well a product matches, the best first; none if it does not. */
function rankOf({ sku, name }: ProductCard, part: string): number {
  const [inSku, inName] = [sku.toLowerCase().indexOf(part), name.toLowerCase().indexOf(part)];
  if (inSku === 0) return sku.length === part.length ? 0 : 1;
  if (inName === 0) return 2;
  return inSku > 0 || inName > 0 ? 3 : -1;
}

/** Changes of the catalogue, as the edge makes them. */
import { removeProduct } from '../../../src/http/leaving.ts';
import { RequestError } from '../../../src/http/problem.ts';
import type { Refusal } from '../../../src/domain/refusal.ts';
import type { WarehouseInput } from '../../../src/system/catalogue.ts';
import type { World } from '../world/world.ts';
import type { CatalogueAsked } from './asked.ts';

type Answered =
  | { readonly ok: true; readonly replayed: false }
  | {
      readonly ok: false;
      readonly replayed: false;
      readonly refusal: Refusal;
      readonly isAtEdge: true;
    };

export async function askCatalogue(
  world: World,
  asked: CatalogueAsked,
  at: number,
): Promise<Answered> {
  const { catalogue } = world;
  const { id } = asked;
  switch (asked.type) {
    case 'save_product':
      saveProduct(world, asked, at);
      return DONE;
    case 'save_warehouse':
      await world.doors.save(warehouseOf(asked), at, CLIENT);
      return DONE;
    case 'delete_product':
      if (catalogue.card(id) === undefined) return atEdge('not_found', `no product ${id}`);
      return leave(world, id);
    case 'delete_warehouse': {
      if (catalogue.warehouse(id) === undefined) return atEdge('not_found', `no warehouse ${id}`);
      const refusal = await world.doors.remove(id, CLIENT);
      return refusal === null ? DONE : { ok: false, replayed: false, refusal, isAtEdge: true };
    }
  }
}

interface Saved {
  readonly id: string;
  readonly active: boolean;
}

export function saveProduct({ catalogue }: World, { id, active }: Saved, at: number): void {
  const about = { category: 'home', packSize: 1, attributes: {} } as const;
  catalogue.saveProducts([{ sku: id, name: id, active, ...about }], at);
}

export function saveWarehouse({ catalogue }: World, saved: Saved, at: number): void {
  catalogue.saveWarehouse(warehouseOf(saved), at);
}

const warehouseOf = ({ id, active }: Saved): WarehouseInput => {
  return { id, name: id, priority: Number(id.slice(1)), location: null, active };
};

/** Removes a product if none of it is left. What actors cannot answer is a fault. */
async function leave(world: World, sku: string): Promise<Answered> {
  try {
    await removeProduct({ system: world }, sku);
    return DONE;
  } catch (error) {
    if (!(error instanceof RequestError) || error.code !== 'invalid_state') throw error;
    return atEdge('invalid_state', error.message);
  }
}

const DONE = { ok: true, replayed: false } as const;

/** On whose behalf. */
const CLIENT = 'client';

const atEdge = (code: 'not_found' | 'invalid_state', detail: string): Answered => ({
  ok: false,
  replayed: false,
  refusal: { code, detail },
  isAtEdge: true,
});

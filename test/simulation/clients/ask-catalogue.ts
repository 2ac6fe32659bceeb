/** Changes of the catalogue, as the edge makes them. */
import { removeWhenEmpty } from '../../../src/http/leaving.ts';
import { RequestError } from '../../../src/http/problem.ts';
import type { Refusal } from '../../../src/domain/refusal.ts';
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
      saveWarehouse(world, asked, at);
      return DONE;
    case 'delete_product': {
      if (catalogue.card(id) === undefined) return refused('not_found', `no product ${id}`);
      const warehouses = catalogue.warehouses().map(({ warehouse }) => warehouse.id);
      const remove = (): void => catalogue.removeProduct(id);
      return leave(world, { what: `product ${id}`, sku: id, warehouses, remove });
    }
    case 'delete_warehouse': {
      if (catalogue.warehouse(id) === undefined) return refused('not_found', `no warehouse ${id}`);
      const remove = (): void => catalogue.removeWarehouse(id);
      return leave(world, { what: `warehouse ${id}`, sku: null, warehouses: [id], remove });
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

export function saveWarehouse({ catalogue }: World, { id, active }: Saved, at: number): void {
  const priority = Number(id.slice(1));
  catalogue.saveWarehouse({ id, name: id, priority, location: null, active }, at);
}

/** Removes a thing if it is empty. What warehouses cannot answer is a fault. */
async function leave(
  world: World,
  leaving: Parameters<typeof removeWhenEmpty>[1],
): Promise<Answered> {
  try {
    await removeWhenEmpty({ system: world }, leaving);
    return DONE;
  } catch (error) {
    if (!(error instanceof RequestError) || error.code !== 'invalid_state') throw error;
    return refused('invalid_state', error.message);
  }
}

const DONE = { ok: true, replayed: false } as const;

const refused = (code: 'not_found' | 'invalid_state', detail: string): Answered => ({
  ok: false,
  replayed: false,
  refusal: { code, detail },
  isAtEdge: true,
});

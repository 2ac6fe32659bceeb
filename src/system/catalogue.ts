/**
 * Products and warehouses. Writes are durable when they return; what they throw is a `Fault`, and
 * memory is then as before or, if the file was opened again for it, as the file is. Actors are not
 * asked for most of it; what the catalogue has to say to a command travels with the command.
 */
import { Fault } from '../actor/fault.ts';
import type { RestockingCommand } from '../actor/restock/restock-command.ts';
import type { Facts } from '../domain/decision.ts';
import type { Product, Sku, Warehouse, WarehouseId } from '../domain/product.ts';
import type { Command } from '../domain/warehouse.ts';
import type { PlacedWarehouse, ProductCard, ProductFilter } from '../journal/catalogue-file.ts';
import { CatalogueFile, cardOf } from '../journal/catalogue-file.ts';
import { CatalogueStore } from './catalogue/catalogue-store.ts';
import { skusOf } from './catalogue/command-skus.ts';
import { Placements } from './catalogue/placements.ts';

/** What a client says of a product; the times are ours. */
export type ProductInput = Omit<Product, 'createdAt' | 'updatedAt'>;

/** What a client says of a warehouse; the times are ours. */
export type WarehouseInput = Omit<Warehouse, 'createdAt' | 'updatedAt'>;

/** A thing that was written, and whether it is new. */
export interface Saved<Thing> {
  readonly created: boolean;
  readonly value: Thing;
}

/** What was created, replaced or, if it is a product, removed. */
export type CatalogueChange =
  | { readonly products: readonly Sku[] }
  | { readonly warehouse: WarehouseId };

/** How a catalogue is kept. */
export interface CatalogueOptions {
  /** Hears what operators should know. */
  readonly trouble?: (why: string) => void;
  /** Hears what was written or removed, so that nothing goes by what was said before. */
  readonly saved?: (what: CatalogueChange) => void;
  /** Opens its file in another way. */
  readonly open?: (path: string) => CatalogueFile;
}

export class Catalogue {
  readonly #store: CatalogueStore;
  readonly #shards: number;
  readonly #saved: (what: CatalogueChange) => void;
  #cards = new Map<Sku, ProductCard>();
  /** The few products that are not active, so that what is asked of the others needs no card. */
  readonly #inactive = new Set<Sku>();
  #placed = new Placements();
  #revision = 0;
  /** What is on its way out, and how often that was asked: nothing more is taken in for it. */
  readonly #leaving = new Map<string, number>();
  /** Warehouses whose actors are closed, or may be. One that is not deleted is to be opened. */
  readonly closed = new Set<WarehouseId>();

  /** Throws if the file cannot be opened. */
  constructor(path: string, shards: number, options: CatalogueOptions = {}) {
    const { trouble = () => undefined, open = (at: string) => new CatalogueFile(at) } = options;
    this.#shards = shards;
    this.#saved = options.saved ?? (() => undefined);
    this.#store = new CatalogueStore(path, { open, opened: (file) => this.#load(file), trouble });
  }

  /** Whether its file can be read and written. */
  get isOpen(): boolean {
    return this.#store.isOpen;
  }

  get productCount(): number {
    return this.#cards.size;
  }

  /** Another one whenever anything was written or removed. */
  get revision(): number {
    return this.#revision;
  }

  /** What is known of all products; others may have their turn in between. */
  cards(): IterableIterator<ProductCard> {
    return this.#cards.values();
  }

  card(sku: Sku): ProductCard | undefined {
    return this.#cards.get(sku);
  }

  product(sku: Sku): Product | undefined {
    return this.#store.read((file) => (this.#cards.has(sku) ? file.product(sku) : undefined));
  }

  /** Products with the numbers that they are listed by, oldest first. */
  products(filter: ProductFilter): readonly (readonly [number: number, product: Product])[] {
    return this.#store.read((file) => file.products(filter));
  }

  /** Creates or replaces products, all or none. Of equal SKUs the last one stays. */
  saveProducts(inputs: readonly ProductInput[], at: number): readonly Saved<Product>[] {
    const pending = new Map<Sku, Product>();
    const saved = inputs.map((input): Saved<Product> => {
      const before = pending.get(input.sku) ?? this.product(input.sku);
      const value = { ...input, createdAt: before?.createdAt ?? at, updatedAt: at };
      pending.set(input.sku, value);
      return { created: before === undefined, value };
    });
    const things = [...pending.keys()].map(productThing);
    this.#store.write(things, (file) => file.saveProducts([...pending.values()]));
    for (const product of pending.values()) this.#keep(cardOf(product));
    this.#revision += 1;
    this.#saved({ products: [...pending.keys()] });
    return saved;
  }

  removeProduct(sku: Sku): void {
    this.#store.write([productThing(sku)], (file) => file.removeProduct(sku));
    this.#cards.delete(sku);
    this.#inactive.delete(sku);
    this.#revision += 1;
    this.#saved({ products: [sku] });
  }

  /** A warehouse that is not deleted. Throws `Fault` while it is in doubt whether it is there. */
  warehouse(id: WarehouseId): Warehouse | undefined {
    if (!this.isOpen) this.#requireSettled([warehouseThing(id)]);
    const placed = this.#placed.get(id);
    return placed === undefined || placed.deleted ? undefined : placed.warehouse;
  }

  /** Warehouses with the numbers that they are listed by, oldest first; not the deleted ones. */
  warehouses(): readonly PlacedWarehouse[] {
    return this.#placed.present();
  }

  /** Those that are active: the same list until one changes. */
  activeWarehouses(): readonly Warehouse[] {
    return this.#placed.active();
  }

  /** Creates or replaces a warehouse. A new one is put on the shard that has the fewest. */
  saveWarehouse(input: WarehouseInput, at: number): Saved<Warehouse> {
    const known = this.#placed.get(input.id);
    const before = known === undefined || known.deleted ? undefined : known.warehouse;
    const value: Warehouse = { ...input, createdAt: before?.createdAt ?? at, updatedAt: at };
    const shard = known?.shard ?? this.#placed.emptiestOf(this.#shards);
    this.#place({ shard, deleted: false, warehouse: value });
    this.#saved({ warehouse: input.id });
    return { created: before === undefined, value };
  }

  removeWarehouse(id: WarehouseId): void {
    const placed = this.#placed.get(id);
    if (placed !== undefined) this.#place({ ...placed, deleted: true });
  }

  /**
   * Keeps commands from `id`, which is `product <sku>` or `warehouse <id>`, while `leave` finds out
   * whether it may be removed: they are refused as `unavailable`, which is not remembered. Of
   * several at once each keeps them away until its own end.
   */
  async whileLeaving<Result>(id: string, leave: () => Promise<Result>): Promise<Result> {
    this.#leaving.set(id, (this.#leaving.get(id) ?? 0) + 1);
    try {
      return await leave();
    } finally {
      const others = (this.#leaving.get(id) ?? 0) - 1;
      if (others > 0) this.#leaving.set(id, others);
      else this.#leaving.delete(id);
    }
  }

  /** The shard of a warehouse; undefined if there never was such a warehouse. */
  shardOf(id: WarehouseId): number | undefined {
    return this.#placed.get(id)?.shard;
  }

  /**
   * What there is to say to `command`; undefined if all is in order. Throws `Fault` while one of
   * those whom it is about may be removed, or is in doubt.
   */
  factsFor(id: WarehouseId, command: Command | RestockingCommand): Facts | undefined {
    const isActive = this.warehouse(id)?.active === true;
    const isGuarded = this.#leaving.size > 0 || !this.isOpen;
    const isPlain = isActive && !isGuarded && !this.closed.has(id);
    // The one SKU of nearly all commands is looked at without a list of it.
    if (isPlain && 'sku' in command && this.#stands(command.sku) === 'active') return undefined;
    return this.factsAbout(id, skusOf(command));
  }

  /** The same of a warehouse and these SKUs. */
  factsAbout(id: WarehouseId, skus: readonly Sku[]): Facts | undefined {
    const isActive = this.warehouse(id)?.active === true;
    const isGuarded = this.#leaving.size > 0 || !this.isOpen;
    if (isGuarded) this.#requireStaying([warehouseThing(id), ...skus.map(productThing)]);
    if (this.closed.has(id) && this.warehouse(id) !== undefined) {
      throw new Fault('unavailable', `${warehouseThing(id)} is not open yet`);
    }
    if (isActive && skus.every((sku) => this.#stands(sku) === 'active')) return undefined;
    const unknown = skus.filter((sku) => this.#stands(sku) === 'unknown');
    const inactive = skus.filter((sku) => this.#stands(sku) === 'inactive');
    return { ...(isActive ? {} : { warehouseInactive: true }), unknown, inactive };
  }

  close(): void {
    this.#store.close();
  }

  /** Takes over what the file says. */
  #load(file: CatalogueFile): void {
    const cards = [...file.cards()];
    this.#placed = new Placements(file.warehouses());
    this.#revision += 1;
    this.#cards = new Map();
    this.#inactive.clear();
    for (const card of cards) this.#keep(card);
  }

  #keep(card: ProductCard): void {
    this.#cards.set(card.sku, card);
    this.#inactive[card.active ? 'delete' : 'add'](card.sku);
  }

  #requireStaying(things: readonly string[]): void {
    const leaving = things.find((thing) => this.#leaving.has(thing));
    if (leaving !== undefined) throw new Fault('unavailable', `${leaving} is being deleted`);
    this.#requireSettled(things);
  }

  #requireSettled(things: readonly string[]): void {
    const doubtful = things.find((thing) => this.#store.isDoubtful(thing));
    if (doubtful === undefined) return;
    throw new Fault('unavailable', `it is not known yet what became of ${doubtful}`);
  }

  #stands(sku: Sku): 'active' | 'inactive' | 'unknown' {
    if (!this.#cards.has(sku)) return 'unknown';
    return this.#inactive.has(sku) ? 'inactive' : 'active';
  }

  #place(placed: Omit<PlacedWarehouse, 'number'>): void {
    const { id } = placed.warehouse;
    const number = this.#store.write([warehouseThing(id)], (file) => file.saveWarehouse(placed));
    this.#placed.set({ ...placed, number });
    this.#revision += 1;
  }
}

/** How products and warehouses are called where both are meant; see `whileLeaving`. */
const productThing = (sku: Sku): string => `product ${sku}`;
const warehouseThing = (id: WarehouseId): string => `warehouse ${id}`;

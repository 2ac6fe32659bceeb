/** What the rows of all journals say, added up here and by nobody else's code. */
import type { MovementType } from '../../../src/domain/level.ts';
import type { DocumentType, MovementRow } from '../../../src/journal/rows.ts';
import type { Filed } from '../../../src/actor/kept.ts';
import type { DeskDocument } from '../../../src/domain/steps/document-step.ts';
import type { Order } from '../../../src/domain/order.ts';
import type { Part } from '../../../src/domain/steps/part.ts';
import type { Reservation } from '../../../src/domain/reservation.ts';
import type { Transfer } from '../../../src/domain/transfer.ts';
import type { SqliteJournal } from '../../../src/journal/sqlite.ts';
import type { World } from '../world/world.ts';
import { RestockFold } from './restock-fold.ts';

/** The latest row of a document, and where it is. */
interface Latest {
  readonly warehouse: string;
  readonly type: DocumentType;
  readonly text: string;
}

/** Something that is kept at a warehouse; at a desk if that is ''. */
export interface Placed<Value> {
  readonly warehouse: string;
  readonly value: Value;
}

export interface Figures {
  onHand: number;
  reserved: number;
  damaged: number;
  quarantined: number;
  expired: number;
  /** What kind of movement was the latest. */
  latest: MovementType;
}

export class Ledger {
  readonly rows: MovementRow[] = [];
  readonly warehouses = new Set<string>();
  readonly skus = new Set<string>();
  readonly levels = new Map<string, Figures>();
  readonly restocking = new RestockFold();
  readonly #latest = new Map<string, Latest>();
  readonly #parsed = new Map<DocumentType, readonly Placed<unknown>[]>();
  readonly #rowsOf = new Map<string, MovementRow[]>();
  /** The last rows that were read of each shard's journal. */
  readonly #read: { movement: number; document: number }[] = [];
  /** Whether one row of what came in is still to be overlooked. */
  #isCanary: boolean;

  /** A canary finds one row of what came in less than there is. */
  constructor(isCanary = false) {
    this.#isCanary = isCanary;
  }

  /** Takes in what has been written since the last time. All shards must be there. */
  read(world: World): this {
    for (const [shard, { journal }] of world.shards.entries()) this.#readOf(shard, journal);
    return this;
  }

  /** Rows on behalf of a document, of which there may be one of the same name at each warehouse. */
  rowsOf(document: string): readonly MovementRow[] {
    return this.#rowsOf.get(document) ?? [];
  }

  /** Units that rows of one type moved for a document at a level, or at all warehouses. */
  sum(document: string, type: string, sku: string, warehouse = ''): number {
    let units = 0;
    for (const row of this.rowsOf(document)) {
      const isThere = row[4] === sku && (warehouse === '' || row[3] === warehouse);
      if (isThere && row[5] === type) units += row[7];
    }
    return units;
  }

  /** Units that are set aside for a document at a level. */
  held(document: string, sku: string, warehouse: string): number {
    let units = 0;
    for (const row of this.rowsOf(document)) {
      if (row[4] !== sku || row[3] !== warehouse) continue;
      if (row[5] === 'reserve') units += row[7];
      if (ENDS_OF_HOLDING.has(row[5])) units -= row[7];
    }
    return units;
  }

  reservations(): readonly Placed<Reservation>[] {
    return this.#of('reservation') as readonly Placed<Reservation>[];
  }

  documents(): readonly DeskDocument[] {
    return [
      ...this.orders().map((value) => ({ type: 'order', value }) as const),
      ...this.transfers().map((value) => ({ type: 'transfer', value }) as const),
    ];
  }

  orders(): readonly Order[] {
    return this.#of('order').map(({ value }) => (value as Filed).document.value as Order);
  }

  transfers(): readonly Transfer[] {
    return this.#of('transfer').map(({ value }) => (value as Filed).document.value as Transfer);
  }

  parts(): readonly Placed<Part>[] {
    return [...this.#of('order_part'), ...this.#of('transfer_part')] as readonly Placed<Part>[];
  }

  /** The latest rows of one type. They are read once, because checks come for them often. */
  #of(type: DocumentType): readonly Placed<unknown>[] {
    const known = this.#parsed.get(type);
    if (known !== undefined) return known;
    const made = [...this.#latest.values()]
      .filter((each) => each.type === type)
      .map(({ warehouse, text }) => ({ warehouse, value: JSON.parse(text) as unknown }));
    this.#parsed.set(type, made);
    return made;
  }

  #readOf(shard: number, journal: SqliteJournal): void {
    const read = (this.#read[shard] ??= { movement: 0, document: 0 });
    const { movement, document } = journal.position;
    if (movement > read.movement) {
      for (const row of journal.movementsAfter(read.movement)) {
        // What comes after is of a COMMIT that failed and may never have been.
        if (row[0] > movement) break;
        this.#add(row);
      }
      read.movement = movement;
    }
    if (document === read.document) return;
    this.#parsed.clear();
    for (const row of journal.documentsAfter(read.document)) {
      const [n, , , warehouse, type, id] = row;
      if (n > document) break;
      this.restocking.document(row);
      if (type !== 'settled') {
        this.#latest.set(`${warehouse} ${type} ${id}`, { warehouse, type, text: row[8] });
        if (type === 'order' && row[8].includes(PLACED)) {
          this.#addPlaced(id, JSON.parse(row[8]) as Filed);
        }
      }
    }
    read.document = document;
  }

  /** The part of an order's only warehouse may have no row: then the order's tells of it. */
  #addPlaced(id: string, { document, placed }: Filed): void {
    if (placed === undefined || document.type !== 'order') return;
    const { allocations, reference, expiresAt } = document.value;
    const held = allocations.map(({ sku, quantity }) => ({ sku, quantity }));
    const about = {
      document: { type: 'order', id },
      expected: [],
      vote: null,
      done: null,
    } as const;
    const part: Part = { ...about, held, reference, expiresAt };
    const latest = { warehouse: placed.warehouse, type: 'order_part', text: JSON.stringify(part) };
    this.#latest.set(`${placed.warehouse} order_part ${id}`, latest as Latest);
  }

  #add(row: MovementRow): void {
    const [, , , warehouse, sku, type] = row;
    if (this.#isCanary && type === 'receive') {
      this.#isCanary = false;
      return;
    }
    this.rows.push(row);
    this.restocking.movement(row);
    this.warehouses.add(warehouse);
    this.skus.add(sku);
    this.#addToLevel(row);
    const document = row[16];
    if (document === null) return;
    const others = this.#rowsOf.get(document);
    if (others === undefined) this.#rowsOf.set(document, [row]);
    else others.push(row);
  }

  #addToLevel(row: MovementRow): void {
    const [, , , warehouse, sku, type, quantity, amount] = row;
    const [from, to] = [row[17], row[18]];
    const key = `${warehouse} ${sku}`;
    const level = this.levels.get(key) ?? { ...NOTHING, latest: type };
    this.levels.set(key, level);
    level.latest = type;
    level.onHand += quantity;
    if (type === 'reserve') level.reserved += amount;
    if (type === 'release' || type === 'transfer_out' || type === 'ship') level.reserved -= amount;
    if (from !== null && from !== 'available') level[from] -= amount;
    if (to !== null && to !== 'available') level[to] += amount;
  }
}

/** What a row has in it that tells of a part which has none. */
const PLACED = '"placed":';
const NOTHING = { onHand: 0, reserved: 0, damaged: 0, quarantined: 0, expired: 0 };
const ENDS_OF_HOLDING: ReadonlySet<string> = new Set(['release', 'ship', 'transfer_out']);

/** What the rows of all journals say, added up here and by nobody else's code. */
import type { DocumentType, MovementRow } from '../../../src/journal/rows.ts';
import type { Filed } from '../../../src/actor/documents.ts';
import type { Part } from '../../../src/domain/steps/part.ts';
import type { Reservation } from '../../../src/domain/reservation.ts';
import type { DeskDocument } from '../../../src/domain/steps/document-step.ts';
import type { SqliteJournal } from '../../../src/journal/sqlite.ts';
import type { World } from '../world/world.ts';

/** The latest row of a document, and where it is. */
interface Latest {
  readonly warehouse: string;
  readonly type: DocumentType;
  readonly text: string;
}

export interface Figures {
  onHand: number;
  reserved: number;
  damaged: number;
  quarantined: number;
  expired: number;
}

export class Ledger {
  readonly rows: MovementRow[] = [];
  readonly levels = new Map<string, Figures>();
  readonly #latest = new Map<string, Latest>();
  /** Sums of amounts by document, type, warehouse and SKU. */
  readonly #sums = new Map<string, number>();
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

  /** Units that rows of one type moved for a document at a level, or at all warehouses. */
  sum(document: string, type: string, sku: string, warehouse = ''): number {
    return this.#sums.get(`${document} ${type} ${sku} ${warehouse}`) ?? 0;
  }

  /** Units that are set aside for a document at a level. */
  held(document: string, sku: string, warehouse: string): number {
    let units = this.sum(document, 'reserve', sku, warehouse);
    for (const type of ENDS_OF_HOLDING) units -= this.sum(document, type, sku, warehouse);
    return units;
  }

  reservations(): readonly { readonly warehouse: string; readonly value: Reservation }[] {
    return this.#of((type) => type === 'reservation') as ReturnType<Ledger['reservations']>;
  }

  documents(): readonly DeskDocument[] {
    const filed = this.#of((type) => type === 'order' || type === 'transfer');
    return filed.map(({ value }) => (value as Filed).document);
  }

  parts(): readonly { readonly warehouse: string; readonly value: Part }[] {
    const isPart = (type: string): boolean => type === 'order_part' || type === 'transfer_part';
    return this.#of(isPart) as ReturnType<Ledger['parts']>;
  }

  #of(isWanted: (type: DocumentType) => boolean): readonly {
    readonly warehouse: string;
    readonly value: unknown;
  }[] {
    return [...this.#latest.values()]
      .filter(({ type }) => isWanted(type))
      .map(({ warehouse, text }) => ({ warehouse, value: JSON.parse(text) as unknown }));
  }

  #readOf(shard: number, journal: SqliteJournal): void {
    const read = (this.#read[shard] ??= { movement: 0, document: 0 });
    const { movement, document } = journal.position;
    if (movement > read.movement) {
      for (const row of journal.movementsAfter(read.movement)) this.#add(row);
      read.movement = movement;
    }
    if (document === read.document) return;
    for (const row of journal.documentsAfter(read.document)) {
      const [, , , warehouse, type, id] = row;
      if (type !== 'settled') {
        this.#latest.set(`${warehouse} ${type} ${id}`, { warehouse, type, text: row[8] });
      }
    }
    read.document = document;
  }

  #add(row: MovementRow): void {
    const [, , , warehouse, sku, type, , amount] = row;
    if (this.#isCanary && type === 'receive') {
      this.#isCanary = false;
      return;
    }
    this.rows.push(row);
    this.#addToLevel(row);
    const document = row[16];
    if (document === null) return;
    const place = document.startsWith('reservation') ? `${document}@${warehouse}` : document;
    for (const where of [warehouse, '']) {
      const about = `${place} ${type} ${sku} ${where}`;
      this.#sums.set(about, (this.#sums.get(about) ?? 0) + amount);
    }
  }

  #addToLevel(row: MovementRow): void {
    const [, , , warehouse, sku, type, quantity, amount] = row;
    const [from, to] = [row[17], row[18]];
    const key = `${warehouse} ${sku}`;
    const level = this.levels.get(key) ?? { ...NOTHING };
    this.levels.set(key, level);
    level.onHand += quantity;
    if (type === 'reserve') level.reserved += amount;
    if (type === 'release' || type === 'transfer_out' || type === 'ship') level.reserved -= amount;
    if (from !== null && from !== 'available') level[from] -= amount;
    if (to !== null && to !== 'available') level[to] += amount;
  }
}

const NOTHING: Figures = { onHand: 0, reserved: 0, damaged: 0, quarantined: 0, expired: 0 };
const ENDS_OF_HOLDING = ['release', 'ship', 'transfer_out'] as const;

/** What the rows of all journals say, added up here and by nobody else's code. */
import type { DocumentType, MovementRow } from '../../../src/journal/rows.ts';
import type { Filed } from '../../../src/actor/documents.ts';
import type { Part } from '../../../src/domain/steps/part.ts';
import type { Reservation } from '../../../src/domain/reservation.ts';
import type { DeskDocument } from '../../../src/domain/steps/document-step.ts';
import type { World } from '../world/world.ts';

/** The latest row of a document, and where it is. */
export interface Latest {
  readonly warehouse: string;
  readonly type: DocumentType;
  readonly id: string;
  readonly body: unknown;
}

export interface Figures {
  onHand: number;
  reserved: number;
  damaged: number;
}

export class Ledger {
  readonly rows: readonly MovementRow[];
  readonly latest: readonly Latest[];
  readonly levels = new Map<string, Figures>();
  /** Sums of amounts by document, type, warehouse and SKU. */
  readonly #sums = new Map<string, number>();

  /** A canary finds one row of what came in less than there is. */
  constructor(world: World, isCanary = false) {
    const { shards } = world;
    const rows = shards.flatMap(({ journal }) => [...journal.movementsAfter(0)]);
    const canary = rows.find((row) => row[5] === 'receive');
    this.rows = isCanary ? rows.filter((row) => row !== canary) : rows;
    const latest = new Map<string, Latest>();
    for (const { journal } of shards) {
      for (const [, , , warehouse, type, id, , , text] of journal.documentsAfter(0)) {
        const body: unknown = JSON.parse(text);
        if (type !== 'settled')
          latest.set(`${warehouse} ${type} ${id}`, { warehouse, type, id, body });
      }
    }
    this.latest = [...latest.values()];
    for (const row of this.rows) this.#add(row);
  }

  /** Units that rows of one type moved for a document at a level, or at all warehouses. */
  sum(document: string, type: string, sku: string, warehouse = ''): number {
    return this.#sums.get(`${document} ${type} ${sku} ${warehouse}`) ?? 0;
  }

  /** Units that are set aside for a document at a level. */
  held(document: string, sku: string, warehouse: string): number {
    const gone = ['release', 'ship', 'transfer_out'].map((type) =>
      this.sum(document, type, sku, warehouse),
    );
    return gone.reduce((left, each) => left - each, this.sum(document, 'reserve', sku, warehouse));
  }

  reservations(): readonly { readonly warehouse: string; readonly value: Reservation }[] {
    return this.latest
      .filter(({ type }) => type === 'reservation')
      .map(({ warehouse, body }) => ({ warehouse, value: body as Reservation }));
  }

  documents(): readonly DeskDocument[] {
    return this.latest
      .filter(({ warehouse }) => warehouse === '')
      .map(({ body }) => (body as Filed).document);
  }

  parts(): readonly { readonly warehouse: string; readonly value: Part }[] {
    return this.latest
      .filter(({ type }) => type === 'order_part' || type === 'transfer_part')
      .map(({ warehouse, body }) => ({ warehouse, value: body as Part }));
  }

  #add(row: MovementRow): void {
    const [, , , warehouse, sku, type, quantity, amount] = row;
    const key = `${warehouse} ${sku}`;
    const level = this.levels.get(key) ?? { onHand: 0, reserved: 0, damaged: 0 };
    this.levels.set(key, level);
    level.onHand += quantity;
    if (type === 'reserve') level.reserved += amount;
    if (type === 'release' || type === 'transfer_out' || type === 'ship') level.reserved -= amount;
    if (row[18] === 'damaged') level.damaged += amount;
    const document = row[16];
    if (document === null) return;
    const place = document.startsWith('reservation') ? `${document}@${warehouse}` : document;
    for (const where of [warehouse, '']) {
      const about = `${place} ${type} ${sku} ${where}`;
      this.#sums.set(about, (this.#sums.get(about) ?? 0) + amount);
    }
  }
}

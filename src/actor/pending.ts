/**
 * What a batch has decided so far, none of which has happened yet: the rows that are to be
 * committed, and drafts of the warehouses as they would be afterwards. Dropping it undoes it.
 */
import type { Shifted, StockEvent } from '../domain/decision.ts';
import type { Level, Moved } from '../domain/level.ts';
import { unavailable } from '../domain/level.ts';
import type { Sku, WarehouseId } from '../domain/product.ts';
import { demandOf } from '../domain/restock/demand.ts';
import type { CustomStrategies } from '../domain/restock/strategies/custom.ts';
import type { Products } from '../journal/product-reader.ts';
import type { Part } from '../domain/steps/part.ts';
import { arrivingBy, promisedUnits, setAsideBy } from '../domain/steps/part.ts';
import { Draft } from '../domain/warehouse.ts';
import type { AnswerRow, MarkRow, MovementRow } from '../journal/rows.ts';
import { MARK_EVERY } from '../journal/rows.ts';
import type { SqliteJournal } from '../journal/sqlite.ts';
import type { Answers } from './state/answers.ts';
import type { Documents } from './documents.ts';
import type { LevelTable } from './state/level-table.ts';
import type { Shift } from './message.ts';
import type { Rounds } from './desk/rounds.ts';
import { Buyer } from './restock/buyer.ts';
import type { Purchasing } from './restock/purchasing.ts';
import type { RestockBook } from './restock/restock-book.ts';
import type { RestockMemory } from './restock/restock-memory.ts';
import type { Cause } from './states.ts';
import { States } from './states.ts';

/** What has happened at a shard: where the work of a batch begins. */
export interface Committed {
  readonly journal: SqliteJournal;
  readonly documents: Documents;
  readonly answers: Answers;
  readonly rounds: Rounds;
  readonly restocking: RestockMemory;
  readonly products: Products;
  readonly strategies: CustomStrategies;
  /** The address of the shard's desk. */
  readonly address: string;
  /** Whether an actor lives in this shard and can be told something in the same batch. */
  isHere(address: string): boolean;
  levels(warehouse: WarehouseId): LevelTable;
}

export class Pending implements Purchasing {
  readonly movements: MovementRow[] = [];
  readonly states: States;
  readonly answers: AnswerRow[] = [];
  readonly marks: MarkRow[] = [];
  readonly drafts = new Map<WarehouseId, Draft>();
  readonly at: number;
  readonly buyer: Buyer;
  readonly #committed: Committed;
  /** These are made when there is something to put into them, which is seldom. */
  #closed: Map<WarehouseId, boolean> | undefined;
  #shifted: Map<string, readonly [WarehouseId, Sku]> | undefined;

  constructor(committed: Committed, at: number) {
    this.#committed = committed;
    this.at = at;
    this.states = new States(committed.documents, committed.journal.position.document, at);
    this.buyer = new Buyer(this);
  }

  get products(): Products {
    return this.#committed.products;
  }

  get strategies(): CustomStrategies {
    return this.#committed.strategies;
  }

  get restockPrefix(): string {
    return `restock-${this.#committed.address.replace(/^.*\//, '')}-`;
  }

  book(warehouse: WarehouseId): RestockBook {
    return this.#committed.restocking.book(warehouse);
  }

  levels(warehouse: WarehouseId): LevelTable {
    return this.#committed.levels(warehouse);
  }

  /** Whether there is nothing to commit. */
  get isEmpty(): boolean {
    return this.states.isEmpty && this.movements.length + this.answers.length === 0;
  }

  get nextSeq(): number {
    return this.#committed.journal.position.movement + this.movements.length + 1;
  }

  /** The levels whose incoming figure has changed. */
  shifts(): readonly Shift[] {
    if (this.#shifted === undefined) return [];
    return [...this.#shifted.values()].map(([warehouse, sku]): Shift => {
      return [warehouse, sku, this.draft(warehouse).level(sku)?.incoming ?? 0];
    });
  }

  draft(warehouse: WarehouseId): Draft {
    const known = this.drafts.get(warehouse);
    if (known !== undefined) return known;
    const levels = this.#committed.levels(warehouse);
    const draft = new Draft({
      id: warehouse,
      level: (sku) => levels.level(sku),
      reservation: (id) => {
        const body = this.states.find({ warehouse, type: 'reservation', id })?.body;
        return body?.type === 'reservation' ? body.value : undefined;
      },
      isClosed: () => this.isClosed(warehouse),
      contended: (sku) => this.#contended(warehouse, sku),
      arriving: (sku) => promisedUnits(this.promisedAt(warehouse), sku, arrivingBy),
    });
    this.drafts.set(warehouse, draft);
    return draft;
  }

  isClosed(warehouse: WarehouseId): boolean {
    return this.#closed?.get(warehouse) ?? this.#committed.documents.closed.has(warehouse);
  }

  /** Closes a warehouse, or opens it again. */
  setClosed(warehouse: WarehouseId, closed: boolean, cause: Cause): void {
    this.#closed ??= new Map();
    this.#closed.set(warehouse, closed);
    const place = { warehouse, type: 'warehouse', id: warehouse } as const;
    this.states.write(place, { type: 'warehouse', value: { closed } }, cause);
  }

  /** Lets events happen at a warehouse, and looks after the levels that have changed. */
  apply(draft: Draft, events: readonly StockEvent[], cause: Cause): void {
    const [only] = events;
    if (events.length === 1 && only !== undefined && only.type !== 'documented') {
      const { sku } = only;
      const before = draft.level(sku);
      this.happen(draft, events, cause);
      this.buyer.look(draft, { sku, before, cause });
      return;
    }
    const befores = new Map<Sku, Level | undefined>();
    for (const event of events) {
      if (event.type === 'documented' || befores.has(event.sku)) continue;
      befores.set(event.sku, draft.level(event.sku));
    }
    this.happen(draft, events, cause);
    for (const [sku, before] of befores) this.buyer.look(draft, { sku, before, cause });
  }

  /** Lets events happen at a warehouse, and looks after nothing. */
  happen(draft: Draft, events: readonly StockEvent[], cause: Cause): void {
    for (const event of events) {
      switch (event.type) {
        case 'moved':
          this.#move(draft, event, cause);
          break;
        case 'shifted':
          this.#shift(draft, event);
          break;
        case 'documented': {
          const { reservation: value } = event;
          draft.apply(event, { seq: 0, at: this.at });
          const place = { warehouse: draft.id, type: 'reservation', id: value.id } as const;
          this.states.write(place, { type: 'reservation', value }, cause);
        }
      }
    }
  }

  #move(draft: Draft, event: Moved, { by }: Cause): void {
    const { sku, document } = event;
    const seq = this.nextSeq;
    const prev = draft.level(sku)?.seq ?? 0;
    const level = draft.apply(event, { seq, at: this.at });
    const book = this.buyer.draft(draft.id);
    if (book.policies.isByDemand) {
      const sold = demandOf(event);
      if (sold > 0) book.sell(sku, sold);
    }
    this.movements.push([
      seq,
      prev,
      this.at,
      draft.id,
      sku,
      event.movement,
      event.quantity,
      event.amount,
      level.onHand,
      level.reserved,
      unavailable(level),
      level.incoming,
      level.version,
      event.reason,
      event.reference,
      by,
      document === null ? null : `${document.type}:${document.id}`,
      event.from,
      event.to,
    ]);
    if (level.version % MARK_EVERY === 0) {
      this.marks.push([draft.id, sku, level.version, seq, this.at]);
    }
  }

  #shift(draft: Draft, event: Shifted): void {
    draft.apply(event, { seq: 0, at: this.at });
    if (event.incoming === 0) return;
    this.#shifted ??= new Map();
    this.#shifted.set(`${draft.id} ${event.sku}`, [draft.id, event.sku]);
  }

  /** Looked at only where there is a shortage, which these units may be the cause of. */
  #contended(warehouse: WarehouseId, sku: Sku): number {
    if ((this.draft(warehouse).level(sku)?.reserved ?? 0) === 0) return 0;
    return promisedUnits(this.promisedAt(warehouse), sku, setAsideBy);
  }

  /** The parts at a warehouse that have promised something. */
  *promisedAt(warehouse: WarehouseId): Generator<Part, void, void> {
    const start = `${warehouse} `;
    for (const [key, { body }] of this.states.found) {
      if (body.type !== 'part' || body.value.vote === null) continue;
      if (key.startsWith(start)) yield body.value;
    }
    for (const [key, part] of this.#committed.documents.promised) {
      if (key.startsWith(start) && !this.states.found.has(key)) yield part;
    }
  }
}

/**
 * What a batch has decided so far, none of which has happened yet: the rows that are to be
 * committed, and drafts of the warehouses as they would be afterwards. Dropping it undoes it.
 */
import type { Shifted, StockEvent } from '../domain/decision.ts';
import type { Moved } from '../domain/level.ts';
import { unavailable } from '../domain/level.ts';
import type { Sku, WarehouseId } from '../domain/product.ts';
import type { Part } from '../domain/steps/part.ts';
import { arrivingBy, promisedUnits, setAsideBy } from '../domain/steps/part.ts';
import { Draft } from '../domain/warehouse.ts';
import type { AnswerRow, DocumentRow, MarkRow, MovementRow } from '../journal/rows.ts';
import { MARK_EVERY } from '../journal/rows.ts';
import type { SqliteJournal } from '../journal/sqlite.ts';
import type { Answers } from './answers.ts';
import type { Body, Creation, Documents, Place } from './documents.ts';
import { keyOf } from './documents.ts';
import type { LevelTable } from './state/level-table.ts';
import type { Shift } from './message.ts';
import type { Rounds } from './desk/rounds.ts';

/** What has happened at a shard: where the work of a batch begins. */
export interface Committed {
  readonly journal: SqliteJournal;
  readonly documents: Documents;
  readonly answers: Answers;
  readonly rounds: Rounds;
  /** The address of the shard's desk. */
  readonly address: string;
  /** Whether an actor lives in this shard and can be told something in the same batch. */
  isHere(address: string): boolean;
  levels(warehouse: WarehouseId): LevelTable;
}

/** On whose behalf something happens. `fingerprint` is that of the body that asked for it. */
export interface Cause {
  readonly by: string;
  readonly fingerprint: number | null;
}

/** A document as it would be after the batch. */
export interface Found {
  readonly first: number;
  readonly body: Body;
}

/** A state that a document came to in the batch. */
interface State extends Found, Cause {
  readonly place: Place;
}

export class Pending {
  readonly movements: MovementRow[] = [];
  readonly documents: DocumentRow[] = [];
  /** What the rows of documents say, in the same order. */
  readonly bodies: (Body | undefined)[] = [];
  readonly answers: AnswerRow[] = [];
  readonly marks: MarkRow[] = [];
  readonly drafts = new Map<WarehouseId, Draft>();
  readonly at: number;
  readonly #committed: Committed;
  readonly #found = new Map<string, Found>();
  readonly #created = new Map<string, Creation>();
  readonly #shifted = new Map<string, readonly [WarehouseId, Sku]>();
  readonly #votes: string[] = [];
  readonly #states: State[] = [];
  readonly #stateOf = new Map<string, number>();
  readonly #settled = new Set<string>();

  constructor(committed: Committed, at: number) {
    this.#committed = committed;
    this.at = at;
  }

  /** Whether there is nothing to commit. */
  get isEmpty(): boolean {
    const states = this.#states.length + this.#settled.size;
    return states + this.movements.length + this.answers.length === 0;
  }

  get nextSeq(): number {
    return this.#committed.journal.position.movement + this.movements.length + 1;
  }

  /** The levels whose incoming figure has changed. */
  shifts(): readonly Shift[] {
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
        const body = this.find({ warehouse, type: 'reservation', id })?.body;
        return body?.type === 'reservation' ? body.value : undefined;
      },
      contended: (sku) => this.#contended(warehouse, sku),
      arriving: (sku) => promisedUnits(this.promisedAt(warehouse), sku, arrivingBy),
    });
    this.drafts.set(warehouse, draft);
    return draft;
  }

  /** A document as it is now, in the batch. */
  find(place: Place, key: string = keyOf(place)): Found | undefined {
    return this.#found.get(key) ?? this.#committed.documents.find(place, key);
  }

  /** How a document was asked for, and what it was at first. */
  creation(place: Place, found: Found): Creation {
    return this.#created.get(keyOf(place)) ?? this.#committed.documents.creation(found);
  }

  /** Lets events happen at a warehouse. */
  apply(draft: Draft, events: readonly StockEvent[], cause: Cause): void {
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
          this.write(place, { type: 'reservation', value }, cause);
        }
      }
    }
  }

  /** The keys of the parts that hold a promise since this batch. */
  get votes(): readonly string[] {
    return this.#votes;
  }

  /** Puts down the state that a document came to. */
  write(place: Place, body: Body, { by, fingerprint }: Cause): void {
    const key = keyOf(place);
    const n = this.#nextDocument;
    const first = this.find(place, key)?.first ?? n;
    this.#stateOf.set(key, this.#states.length);
    this.#states.push({ place, first, body, by, fingerprint });
    this.#found.set(key, { first, body });
    // It went on from where it came to rest: what is said of it now is the row.
    this.#settled.delete(key);
    if (body.type === 'part' && body.value.vote !== null) this.#votes.push(key);
    if (n === first) this.#created.set(key, { fingerprint, body });
  }

  /**
   * Puts down that a part or a document is at rest, without a row for each: its latest row says
   * what it is but for that, or is still to be written. `body` is what it is now.
   */
  settle(place: Place, body: Body): void {
    const key = keyOf(place);
    const first = this.find(place, key)?.first;
    if (first === undefined) throw new Error(`there is nothing under ${key} to settle`);
    this.#found.set(key, { first, body });
    const index = this.#stateOf.get(key) ?? -1;
    const state = this.#states[index];
    if (state === undefined) this.#settled.add(key);
    else this.#states[index] = { ...state, body };
  }

  /** Makes rows of the states of documents. To be called once, before the rows are committed. */
  close(): void {
    let n = this.#committed.journal.position.document;
    for (const { place, first, body, by, fingerprint } of this.#states) {
      const { warehouse, type, id } = place;
      const text = JSON.stringify(body.value);
      this.documents.push([++n, first, this.at, warehouse, type, id, by, fingerprint, text]);
      this.bodies.push(body);
    }
    if (this.#settled.size === 0) return;
    const text = JSON.stringify([...this.#settled]);
    this.documents.push([++n, n, this.at, '', 'settled', '', 'clock', null, text]);
  }

  get #nextDocument(): number {
    return this.#committed.journal.position.document + this.#states.length + 1;
  }

  #move(draft: Draft, event: Moved, { by }: Cause): void {
    const { sku, document } = event;
    const seq = this.nextSeq;
    const prev = draft.level(sku)?.seq ?? 0;
    const level = draft.apply(event, { seq, at: this.at });
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
    if (event.incoming !== 0) this.#shifted.set(`${draft.id} ${event.sku}`, [draft.id, event.sku]);
  }

  /** Looked at only where there is a shortage, which these units may be the cause of. */
  #contended(warehouse: WarehouseId, sku: Sku): number {
    if ((this.draft(warehouse).level(sku)?.reserved ?? 0) === 0) return 0;
    return promisedUnits(this.promisedAt(warehouse), sku, setAsideBy);
  }

  /** The parts at a warehouse that have promised something. */
  *promisedAt(warehouse: WarehouseId): Generator<Part, void, void> {
    const start = `${warehouse} `;
    for (const [key, { body }] of this.#found) {
      if (body.type !== 'part' || body.value.vote === null) continue;
      if (key.startsWith(start)) yield body.value;
    }
    for (const [key, part] of this.#committed.documents.promised) {
      if (key.startsWith(start) && !this.#found.has(key)) yield part;
    }
  }
}

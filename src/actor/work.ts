/**
 * What a batch has decided so far, none of which has happened yet: the rows that are to be
 * committed, and drafts of the warehouses as they would be afterwards. Dropping it undoes it.
 */
import type { Documented, StockEvent } from '../domain/decision.ts';
import type { Moved } from '../domain/level.ts';
import { NO_LEVEL, isZero, unavailable } from '../domain/level.ts';
import type { Sku, WarehouseId } from '../domain/product.ts';
import type { Command } from '../domain/warehouse.ts';
import { Draft, decide } from '../domain/warehouse.ts';
import type { KeyHash } from '../journal/hash-index.ts';
import type { AnswerRow, DocumentRow, MarkRow, MovementRow } from '../journal/rows.ts';
import { MARK_EVERY } from '../journal/rows.ts';
import type { SqliteJournal } from '../journal/sqlite.ts';
import type { Answers } from './answers.ts';
import type { Creation, Documents, Expiry } from './documents.ts';
import { keyOf } from './documents.ts';
import type { LevelTable } from './level-table.ts';
import type { Message, Reply, Step } from './message.ts';

/** What has happened at a shard: where the work of a batch begins. */
export interface Committed {
  readonly journal: SqliteJournal;
  readonly documents: Documents;
  readonly answers: Answers;
  levels(warehouse: WarehouseId): LevelTable;
}

/** On whose behalf events happen. */
interface Cause {
  readonly warehouse: WarehouseId;
  readonly by: string;
  readonly fingerprint: number | null;
}

/** Who lets reservations expire. */
const CLOCK = 'clock';

export class Work {
  readonly movements: MovementRow[] = [];
  readonly documents: DocumentRow[] = [];
  readonly answers: AnswerRow[] = [];
  readonly marks: MarkRow[] = [];
  readonly drafts = new Map<WarehouseId, Draft>();
  readonly #committed: Committed;
  readonly #at: number;
  readonly #created = new Map<string, Creation>();
  readonly #heads = new Map<string, { readonly first: number }>();

  constructor(committed: Committed, at: number) {
    this.#committed = committed;
    this.#at = at;
  }

  /** Whether there is nothing to commit. */
  get isEmpty(): boolean {
    return this.documents.length + this.movements.length + this.answers.length === 0;
  }

  /** Lets a reservation expire that is due. */
  expire({ warehouse, id }: Expiry): void {
    const draft = this.#draft(warehouse);
    const decision = decide(draft, { type: 'expire', id }, { at: this.#at });
    if (!decision.ok) throw new Error(`${id} at ${warehouse} cannot expire`);
    this.#apply(draft, decision.events, { warehouse, by: CLOCK, fingerprint: null });
  }

  /** Decides `message`, or answers as it was answered before under the same key. */
  handle(message: Message): Reply {
    const { key, fingerprint } = message;
    if (key === null) return this.#decide(message);
    const { answers } = this.#committed;
    const hash = answers.hash(key);
    const before = answers.find(key, hash, this.answers);
    if (before === undefined) return this.#remember(key, hash, message);
    if (before.fingerprint === fingerprint) return this.#again(before.reply);
    const detail = 'the idempotency key was used before with another body';
    return { ok: false, refusal: { code: 'idempotency_mismatch', detail } };
  }

  #remember(key: string, hash: KeyHash, message: Message): Reply {
    const reply = this.#decide(message);
    const { fingerprint } = message;
    const n = this.#committed.journal.position.answer + this.answers.length + 1;
    this.answers.push([n, this.#at, key, fingerprint, JSON.stringify(reply)]);
    this.#committed.answers.expect(hash, n);
    return reply;
  }

  #decide(message: Message): Reply {
    const { command } = message;
    switch (command.type) {
      case 'claim':
        return { ok: true };
      case 'look_up':
        return this.#lookUp(message.to, command.id);
      case 'is_empty':
        return { ok: true, empty: this.#isEmptyAt(message.to, command.sku) };
      case 'reserve':
        return this.#firstCreation(message, command.id) ?? this.#obey(message, command);
      case 'receive':
      case 'remove':
      case 'adjust':
      case 'count':
      case 'move':
      case 'write_off':
      case 'operate_all':
      case 'change':
      case 'commit':
      case 'release':
      case 'expire':
        return this.#obey(message, command);
    }
  }

  #obey(message: Message, command: Command): Reply {
    const { to: warehouse, by, fingerprint } = message;
    const draft = this.#draft(warehouse);
    const decision = decide(draft, command, { at: this.#at, facts: message.facts });
    if (!decision.ok) return decision;
    const firstSeq = this.#nextSeq();
    this.#apply(draft, decision.events, { warehouse, by, fingerprint });
    if (decision.steps === undefined) return { ok: true, ...reservationIn(decision.events) };
    if (decision.steps.length === 1 && decision.events.length === 1) return firstSeq;
    let seq = firstSeq;
    const steps = decision.steps.map((found): Step => found ?? seq++);
    return { ok: true, steps };
  }

  /** The answer to the first creation of this id, if the body is the same. */
  #firstCreation({ to, fingerprint }: Message, id: string): Reply | undefined {
    const pending = this.#created.get(keyOf(to, id));
    const kept = pending === undefined ? this.#committed.documents.find(to, id) : undefined;
    const creation = kept === undefined ? pending : this.#committed.documents.creation(kept);
    if (creation === undefined || creation.fingerprint !== fingerprint) return undefined;
    return { ok: true, reservation: creation.reservation, replayed: true };
  }

  #apply(draft: Draft, events: readonly StockEvent[], cause: Cause): void {
    for (const event of events) {
      if (event.type === 'moved') this.#move(draft, event, cause);
      else this.#document(draft, event, cause);
    }
  }

  #move(draft: Draft, event: Moved, { warehouse, by }: Cause): void {
    const { sku, document } = event;
    const seq = this.#nextSeq();
    const prev = draft.level(sku)?.seq ?? 0;
    const level = draft.apply(event, { seq, at: this.#at });
    this.movements.push([
      seq,
      prev,
      this.#at,
      warehouse,
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
      this.marks.push([warehouse, sku, level.version, seq, this.#at]);
    }
  }

  #document(draft: Draft, event: Documented, { warehouse, by, fingerprint }: Cause): void {
    const { reservation } = event;
    const key = keyOf(warehouse, reservation.id);
    const n = this.#committed.journal.position.document + this.documents.length + 1;
    const head = this.#heads.get(key) ?? this.#committed.documents.find(warehouse, reservation.id);
    const first = head?.first ?? n;
    draft.apply(event, { seq: 0, at: this.#at });
    const body = JSON.stringify(reservation);
    const { id } = reservation;
    this.documents.push([n, first, this.#at, warehouse, 'reservation', id, by, fingerprint, body]);
    this.#heads.set(key, { first });
    if (n === first) this.#created.set(key, { fingerprint, reservation });
  }

  /** The answer that was given before, with the ledger rows that it speaks of. */
  #again(reply: Reply): Reply {
    if (typeof reply === 'number') {
      return { ok: true, steps: [reply], replayed: true, rows: [this.#row(reply)] };
    }
    if (!reply.ok) return { ...reply, replayed: true };
    const seqs = (reply.steps ?? []).filter((step) => typeof step === 'number');
    return { ...reply, replayed: true, rows: seqs.map((seq) => this.#row(seq)) };
  }

  #row(seq: number): MovementRow {
    const { journal } = this.#committed;
    const row = this.movements[seq - journal.position.movement - 1] ?? journal.movement(seq);
    if (row === undefined) throw new Error(`the journal has no movement ${seq}`);
    return row;
  }

  #lookUp(warehouse: WarehouseId, id: string): Reply {
    const reservation = this.#draft(warehouse).reservation(id);
    if (reservation !== undefined) return { ok: true, reservation };
    const detail = `there is no reservation ${id} at ${warehouse}`;
    return { ok: false, refusal: { code: 'not_found', detail } };
  }

  #isEmptyAt(warehouse: WarehouseId, sku: Sku | null): boolean {
    const draft = this.#draft(warehouse);
    const isZeroAt = (each: Sku): boolean => isZero(draft.level(each) ?? NO_LEVEL);
    if (sku !== null) return isZeroAt(sku);
    const known = this.#committed.levels(warehouse).skus();
    return known.every(isZeroAt) && draft.levels.keys().every(isZeroAt);
  }

  #nextSeq(): number {
    return this.#committed.journal.position.movement + this.movements.length + 1;
  }

  #draft(warehouse: WarehouseId): Draft {
    const known = this.drafts.get(warehouse);
    if (known !== undefined) return known;
    const levels = this.#committed.levels(warehouse);
    const draft = new Draft({
      id: warehouse,
      level: (sku) => levels.level(sku),
      reservation: (id) => this.#committed.documents.find(warehouse, id)?.reservation,
    });
    this.drafts.set(warehouse, draft);
    return draft;
  }
}

/** The reservation that the events are about, if they are. */
function reservationIn(events: readonly StockEvent[]): Pick<Documented, 'reservation'> | object {
  const documented = events.find((event) => event.type === 'documented');
  return documented === undefined ? {} : { reservation: documented.reservation };
}

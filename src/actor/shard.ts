/**
 * A shard: the warehouses that share a thread and a journal.
 *
 * A batch is decided message by message, committed once, and only then made true in memory. So
 * whatever goes wrong before the COMMIT leaves no trace, and nothing is answered that a crash
 * could take back. What goes wrong at the COMMIT itself may have happened or not: then the shard
 * is of no use any more and must be opened again.
 */
import { HashIndex } from '../journal/hash-index.ts';
import type { Snapshots } from '../journal/snapshot-file.ts';
import type { Position } from '../journal/sqlite.ts';
import { JOURNAL_START, JournalError, SqliteJournal } from '../journal/sqlite.ts';
import type { WarehouseId } from '../domain/product.ts';
import type { CustomStrategies } from '../domain/restock/strategies/custom.ts';
import { NO_CUSTOM_STRATEGIES } from '../domain/restock/strategies/custom.ts';
import type { Products } from '../journal/product-reader.ts';
import { NO_PRODUCTS } from '../journal/product-reader.ts';
import type { AnswerLimits } from './state/answers.ts';
import { Answers } from './state/answers.ts';
import { Documents } from './documents.ts';
import type { Due } from './state/due.ts';
import { nextAt, putBack, remindAgain, takeDue } from './state/due.ts';
import { LevelTable } from './state/level-table.ts';
import type { Batch, Opened, Outcome } from './message.ts';
import { newsAtFirst, newsOf } from './restock/restock-news.ts';
import { RestockMemory } from './restock/restock-memory.ts';
import { textOf } from './message.ts';
import type { Committed } from './pending.ts';
import type { ProtocolMessage } from './desk/protocol.ts';
import { replay } from './state/replay.ts';
import { Rounds } from './desk/rounds.ts';
import { SkuBook } from './state/sku-book.ts';
import { isSnapshotDue, loadSnapshot, saveSnapshot } from './state/snapshot.ts';
import { Work } from './work.ts';

/** What a shard is made with. `seed` is any 32-bit number that outsiders do not know. */
export interface ShardOptions {
  readonly journalPath: string;
  readonly snapshotPath: string;
  /** Where the catalogue is that restocking reads; without it products have no categories. */
  readonly cataloguePath?: string | undefined;
  /** Paths of modules with restock strategies of the operator's own. */
  readonly restockModules?: readonly string[] | undefined;
  /** How the desk of the shard is addressed. */
  readonly address: string;
  /** Whether actors of the shard may tell each other something in the same batch. */
  readonly isShortcutAllowed: boolean;
  readonly answers: AnswerLimits;
  /** Commands that may wait at one document. */
  readonly documentWaitingMax: number;
  /** A snapshot is taken after so many movements, rows of documents or answers. */
  readonly snapshotEvery: number;
  readonly seed: number;
}

/** What a shard lives with; each has a default that does without. */
export interface ShardSurroundings {
  readonly journal?: SqliteJournal;
  readonly snapshots?: Snapshots | undefined;
  readonly products?: Products;
  readonly strategies?: CustomStrategies;
}

export class Shard implements Committed {
  readonly journal: SqliteJournal;
  readonly documents: Documents;
  readonly answers: Answers;
  readonly rounds: Rounds;
  readonly restocking: RestockMemory;
  readonly products: Products;
  readonly strategies: CustomStrategies;
  readonly replayed: number;
  readonly #levels = new Map<WarehouseId, LevelTable>();
  readonly #book = new SkuBook();
  readonly #options: ShardOptions;
  readonly #snapshots: Snapshots | undefined;
  #snapshotAt: Position;

  /** Opens the journal and replays what is in it. Throws if it contradicts itself. */
  constructor(options: ShardOptions, surroundings: ShardSurroundings = {}) {
    this.#options = options;
    this.journal = surroundings.journal ?? new SqliteJournal(options.journalPath);
    this.products = surroundings.products ?? NO_PRODUCTS;
    this.strategies = surroundings.strategies ?? NO_CUSTOM_STRATEGIES;
    this.#snapshots = surroundings.snapshots;
    const { seed, snapshotPath } = options;
    const snapshot = loadSnapshot(this.#snapshots, snapshotPath, this.journal);
    for (const sku of snapshot?.skus ?? []) this.#book.number(sku);
    for (const [id, parts] of snapshot?.levels ?? [])
      this.#levels.set(id, new LevelTable(this.#book, parts));
    const documents = new HashIndex(seed, snapshot?.documents);
    this.documents = new Documents(this.journal, documents, snapshot);
    const answers = new HashIndex(seed, snapshot?.answers);
    this.answers = new Answers(this.journal, answers, options.answers);
    this.#snapshotAt = snapshot?.position ?? JOURNAL_START;
    this.restocking = new RestockMemory(snapshot?.books);
    this.replayed = replay(this, snapshot?.position);
    for (const [n, key] of this.journal.answerKeysAfter(snapshot?.position.answer ?? 0))
      answers.add(answers.hash(key), n);
    this.restocking.begin(this.journal.position.at);
    this.rounds = Rounds.restored(this.documents);
    this.rounds.waitingMax = options.documentWaitingMax;
  }

  /** Whether an actor lives in this shard. Of a warehouse of which nothing is known, false. */
  isHere(address: string): boolean {
    if (!this.#options.isShortcutAllowed) return false;
    return address === this.#options.address || this.#levels.has(address);
  }

  get address(): string {
    return this.#options.address;
  }

  /** All that the main thread needs to know to begin. */
  opened(): Opened {
    return {
      position: this.journal.position,
      nextExpiryAt: this.documents.nextExpiryAt,
      nextRepeatAt: nextAt(this),
      restocking: newsAtFirst(this.restocking, this.documents),
      warehouses: [...new Set([...this.#levels.keys(), ...this.restocking.books.keys()])],
      closed: [...this.documents.closed],
      skus: this.#book.skus,
      replayed: this.replayed,
      answers: this.answers.count,
    };
  }

  levels(warehouse: WarehouseId): LevelTable {
    const known = this.#levels.get(warehouse);
    if (known !== undefined) return known;
    const table = new LevelTable(this.#book);
    this.#levels.set(warehouse, table);
    return table;
  }

  /**
   * Lets expire what is due, then obeys the messages of `batch` in their order, all in one COMMIT.
   * Never yields, so that nothing can come between a decision and its effect.
   */
  carryOut(batch: Batch): Outcome {
    const at = Math.max(batch.at, this.journal.position.at);
    const work = new Work(this, at);
    const due = takeDue(this, at);
    for (const expiry of due.expiries) work.expire(expiry);
    work.repeat(due);
    work.restocker.lookAt(due.looks);
    work.settleInside();
    const replies = batch.messages.map((message) => work.textOf(work.carryOut(message)));
    work.pending.states.close();
    return this.#commit(work, { due, replies });
  }

  /**
   * Takes a snapshot now, so that the next start has nothing to replay. Throws what the disk
   * throws; the next one is then due as if it had been taken.
   */
  snapshot(): void {
    this.#snapshotAt = this.journal.position;
    const { index, open, expiries } = this.documents.parts();
    saveSnapshot(this.#snapshots, this.#options.snapshotPath, {
      position: this.journal.position,
      answers: this.answers.parts(),
      documents: index,
      open,
      expiries,
      books: this.restocking.books,
      skus: this.#book.skus,
      levels: new Map([...this.#levels].map(([id, table]) => [id, table.parts()])),
    });
  }

  close(): void {
    this.journal.close();
  }

  #commit(
    work: Work,
    { due, replies }: { readonly due: Due; readonly replies: readonly string[] },
  ): Outcome {
    const { at, movements, states, answers, marks } = work.pending;
    const movementsText = JSON.stringify(movements);
    const startedAt = performance.now();
    if (!work.isEmpty) {
      const answerMin = this.answers.answerMin(at);
      const documents = states.rows;
      const entry = { at, movements, movementsText, documents, answers, marks, answerMin };
      try {
        this.journal.append(entry);
      } catch (error) {
        if (!(error instanceof JournalError)) throw error;
        putBack(this, due, at);
        const { committed, diskFull, message: detail } = error;
        return { ok: false, committed, diskFull, detail };
      }
    }
    const commitMs = work.isEmpty ? null : performance.now() - startedAt;
    this.#settle(work, due);
    const { position } = this.journal;
    return {
      ok: true,
      at,
      commit: position.commit,
      document: position.document,
      movements: movementsText,
      replies: `[${replies.join()}]`,
      late: `[${work.late.join()}]`,
      outbox: [...work.outbox].map(([to, messages]) => [to, this.#bundle(to, messages)]),
      shifts: work.pending.shifts(),
      restocking: newsOf(states),
      documentTypes: states.types,
      nextExpiryAt: this.documents.nextExpiryAt,
      nextRepeatAt: nextAt(this),
      commitMs,
      answers: this.answers.count,
      isSnapshotDue: isSnapshotDue(this.#snapshotAt, position, this.#options.snapshotEvery),
    };
  }

  #bundle(to: string, messages: readonly ProtocolMessage[]): string {
    const command = { type: 'protocol', messages } as const;
    return textOf({ to, key: null, fingerprint: 0, by: this.address, command });
  }

  #settle({ pending, turns, restocker }: Work, due: Due): void {
    for (const [id, draft] of pending.drafts) {
      const table = this.levels(id);
      for (const [sku, level] of draft.levels) table.set(sku, level);
    }
    for (const row of pending.movements)
      this.restocking.record(row, this.levels(row[3]).slot(row[4]));
    const { rows, said } = pending.states;
    for (const [index, row] of rows.entries()) {
      this.documents.settle(row, said[index]?.body, said[index]?.key);
      this.restocking.settle(row, said[index]?.body);
    }
    for (const sweep of restocker.sweeps) this.restocking.sweep(sweep);
    this.answers.settle(pending.answers.length);
    turns.settle(pending.at);
    for (const key of pending.states.votes) {
      if (this.documents.open.has(key)) this.rounds.remindOfPart(key, pending.at);
    }
    remindAgain(this, due, pending.at);
  }
}

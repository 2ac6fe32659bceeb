/** A snapshot of a shard: its state at a commit, so that a start replays only what came after. */
import type { Sku } from '../../domain/product.ts';
import type { HashIndexParts } from '../../journal/hash-index.ts';
import type { Column, Snapshots } from '../../journal/snapshot-file.ts';
import { SNAPSHOT_FILES } from '../../journal/snapshot-file.ts';
import type { Position, SqliteJournal } from '../../journal/sqlite.ts';
import type { Expiry, Kept } from '../kept.ts';
import type { LevelParts } from '../message.ts';
import type { RestockParts } from '../restock/restock-book.ts';
import { RestockBook } from '../restock/restock-book.ts';

/** The state of a shard at `position`. The levels have the numbers of `skus`. */
export interface Snapshot {
  readonly position: Position;
  readonly answers: HashIndexParts;
  readonly documents: HashIndexParts;
  readonly open: ReadonlyMap<string, Kept>;
  readonly expiries: readonly Expiry[];
  readonly skus: readonly Sku[];
  readonly levels: ReadonlyMap<string, LevelParts>;
  /** What each warehouse remembers to restock. */
  readonly books: ReadonlyMap<string, RestockBook>;
}

type Uint32 = Uint32Array<ArrayBuffer>;

/** What is said in words; the arrays follow in the same order. */
interface Head {
  readonly position: Position;
  readonly seeds: readonly [answers: number, documents: number];
  readonly open: readonly (readonly [string, Kept])[];
  readonly expiries: readonly Expiry[];
  readonly skus: readonly Sku[];
  readonly warehouses: readonly { readonly id: string; readonly rare: boolean }[];
  readonly books: readonly (readonly [warehouse: string, parts: RestockParts])[];
}

/**
 * Puts `snapshot` at `path`, in the place of the one before: into a file if `files` are not given.
 * Throws what the disk throws.
 */
export function saveSnapshot(files: Snapshots | undefined, path: string, snapshot: Snapshot): void {
  const { position, answers, documents, open, expiries, skus, levels, books } = snapshot;
  const head: Head = {
    position,
    seeds: [answers.seed, documents.seed],
    open: [...open],
    expiries,
    skus,
    warehouses: [...levels].map(([id, { rare }]) => ({ id, rare: rare !== null })),
    books: [...books].map(([id, book]) => [id, book.parts()]),
  };
  const columns: Column[] = [answers.entries, documents.entries];
  for (const part of levels.values()) {
    columns.push(part.skus, part.figures);
    if (part.rare !== null) columns.push(part.rare.places, part.rare.rows);
  }
  for (const { demand } of books.values()) {
    const { firsts, blocks, heap } = demand.parts();
    columns.push(firsts, blocks, heap);
  }
  (files ?? SNAPSHOT_FILES).write(path, { head, columns });
}

/** Whether a snapshot is due: after `every` rows of one kind since the one at `last`. */
export function isSnapshotDue(last: Position, now: Position, every: number): boolean {
  const documents = now.document - last.document;
  return Math.max(now.movement - last.movement, documents, now.answer - last.answer) >= every;
}

/** The snapshot at `path`; undefined if there is none, or none of a commit of `journal`. */
export function loadSnapshot(
  files: Snapshots | undefined,
  path: string,
  journal: SqliteJournal,
): Snapshot | undefined {
  const content = (files ?? SNAPSHOT_FILES).read(path);
  if (content === undefined) return undefined;
  const head = content.head as Head;
  if (journal.headAt(head.position.commit) !== head.position.head) return undefined;
  const columns = content.columns.values();
  const next = <Kind extends Column>(): Kind => columns.next().value as Kind;
  const [answersSeed, documentsSeed] = head.seeds;
  return {
    position: head.position,
    answers: { seed: answersSeed, entries: next() },
    documents: { seed: documentsSeed, entries: next() },
    open: new Map(head.open),
    expiries: head.expiries,
    skus: head.skus,
    levels: new Map(
      head.warehouses.map(({ id, rare }): [string, LevelParts] => [
        id,
        {
          skus: next(),
          figures: next(),
          rare: rare ? { places: next(), rows: next() } : null,
        },
      ]),
    ),
    books: new Map(
      head.books.map(([id, parts]): [string, RestockBook] => {
        const demand = { firsts: next<Uint32>(), blocks: next<Uint32>(), heap: next<Uint32>() };
        return [id, new RestockBook({ ...parts, demand })];
      }),
    ),
  };
}

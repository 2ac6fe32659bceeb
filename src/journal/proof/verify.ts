/**
 * Proves a journal: folds its ledger from the first row and compares the result with the figures
 * in the rows and with what the running service believes, and walks the hash chain.
 */
import type { Level } from '../../domain/level.ts';
import { NO_LEVEL } from '../../domain/level.ts';
import { CHAIN_START, hashAnswers, hashCommit } from '../chain.ts';
import type { AnswerRow, CommitRow, DocumentRow, MovementRow } from '../rows.ts';
import { agrees, replayRow } from '../rows.ts';
import type { Findings } from './verify-documents.ts';
import { DocumentFold } from './verify-documents.ts';
import { openForReading } from '../schema.ts';
import type { Belief } from './belief.ts';

/** A place where the ledger does not agree with itself or with the service. */
export interface Drift {
  readonly warehouse: string | null;
  readonly sku: string | null;
  readonly seq: number | null;
  readonly problem: string;
}

/** What was found out about one journal. */
export interface Verification {
  readonly levelsChecked: number;
  /** The first places, at most `DRIFT_MAX`, and how many there are in all. */
  readonly drift: readonly Drift[];
  readonly driftTotal: number;
  readonly lastSeq: number;
  readonly head: string;
  /** What it says of documents that other journals have their part of. */
  readonly findings: Findings;
}

/** Problems beyond this number are counted and not listed; one is enough to know. */
export const DRIFT_MAX = 100;

/**
 * Verifies the journal at `path` as of `now`. `beliefs` are by `<warehouse> <sku>`; none if
 * offline.
 */
export function verifyJournal(
  path: string,
  beliefs: ReadonlyMap<string, Belief>,
  now: number,
): Verification {
  const database = openForReading(path);
  try {
    database.exec('BEGIN');
    return new Verifier(database, beliefs, now).verify();
  } finally {
    database.close();
  }
}

type Database = ReturnType<typeof openForReading>;

class Verifier {
  readonly #database: Database;
  readonly #beliefs: ReadonlyMap<string, Belief>;
  readonly #levels = new Map<string, Level>();
  readonly #drift: Drift[] = [];
  readonly #answerMin: number;
  readonly #fold: DocumentFold;
  #driftTotal = 0;
  #confirmed = 0;

  constructor(database: Database, beliefs: ReadonlyMap<string, Belief>, now: number) {
    this.#fold = new DocumentFold(now);
    this.#database = database;
    this.#beliefs = beliefs;
    const [oldest] = [...this.#rows<readonly [number | null]>('SELECT min(n) FROM answer')];
    this.#answerMin = oldest?.[0] ?? Infinity;
  }

  verify(): Verification {
    const movements = this.#rows<MovementRow>('SELECT * FROM movement ORDER BY seq');
    const documents = this.#rows<DocumentRow>('SELECT * FROM document ORDER BY n');
    const answers = this.#rows<AnswerRow>('SELECT * FROM answer ORDER BY n');
    let head = CHAIN_START;
    let last: CommitRow = [0, 0, 0, 0, 0, '', head];
    for (const commit of this.#rows<CommitRow>('SELECT * FROM "commit" ORDER BY n')) {
      const [n, at, movement, document, answer, answersHash, hash] = commit;
      const moved = taken(movements, movement - last[2]);
      for (const row of moved) this.#move(row);
      const link = {
        at,
        movements: JSON.stringify(moved),
        documents: taken(documents, document - last[3]),
      };
      for (const row of link.documents) this.#fold.document(row);
      head = hashCommit(head, { ...link, answersHash });
      if (hash !== head)
        this.#report({ problem: `the hash of commit ${n} is not that of its rows` });
      this.#checkAnswers(answers, { from: last[4], to: answer, answersHash, n });
      last = commit;
    }
    if (!movements.next().done)
      this.#report({ problem: 'there are rows that no commit speaks of' });
    this.#compare();
    for (const each of this.#fold.mismatches(this.#levels)) this.#report(each);
    const [, , lastSeq] = last;
    const findings = this.#fold.findings();
    const levelsChecked = this.#levels.size;
    const drift = { drift: this.#drift, driftTotal: this.#driftTotal };
    return { levelsChecked, ...drift, lastSeq, head: last[6], findings };
  }

  #move(row: MovementRow): void {
    this.#fold.movement(row);
    const [seq, , , warehouse, sku] = row;
    const key = `${warehouse} ${sku}`;
    const before = this.#levels.get(key) ?? NO_LEVEL;
    const after = replayRow(before, row);
    if (!agrees(row, before, after)) {
      this.#report({ warehouse, sku, seq, problem: 'the figures do not follow from those before' });
    }
    this.#levels.set(key, after);
    const belief = this.#beliefs.get(key);
    if (belief?.seq !== seq) return;
    this.#confirmed += 1;
    const same =
      belief.onHand === row[8] && belief.reserved === row[9] && belief.unavailable === row[10];
    if (!same) this.#report({ warehouse, sku, seq, problem: 'the service has other figures' });
  }

  /** Answers are forgotten after a while; those that are all there must be as they were. */
  #checkAnswers(
    answers: Iterator<AnswerRow>,
    commit: {
      readonly from: number;
      readonly to: number;
      readonly answersHash: string;
      readonly n: number;
    },
  ): void {
    const { from, to, answersHash, n } = commit;
    if (to === from || to < this.#answerMin) return;
    const rows = taken(answers, to - Math.max(from, this.#answerMin - 1));
    if (from + 1 < this.#answerMin) return;
    if (hashAnswers(rows) !== answersHash) {
      this.#report({ problem: `the answers of commit ${n} are not as they were` });
    }
  }

  #compare(): void {
    if (this.#confirmed === this.#beliefs.size) return;
    for (const [key, belief] of this.#beliefs) {
      const [warehouse = null, sku = null] = key.split(' ');
      const seq = this.#levels.get(key)?.seq ?? 0;
      if (seq >= belief.seq && belief.seq > 0) continue;
      this.#report({
        warehouse,
        sku,
        seq,
        problem: 'the service knows movements that are not there',
      });
    }
  }

  #report(drift: Partial<Drift> & { readonly problem: string }): void {
    this.#driftTotal += 1;
    if (this.#drift.length >= DRIFT_MAX) return;
    this.#drift.push({ warehouse: null, sku: null, seq: null, ...drift });
  }

  #rows<Row>(sql: string): IterableIterator<Row> {
    const statement = this.#database.prepare(sql);
    statement.setReturnArrays(true);
    return statement.iterate() as unknown as IterableIterator<Row>;
  }
}

/** The next `count` of `rows`, or fewer if there are no more. */
function taken<Row>(rows: Iterator<Row>, count: number): readonly Row[] {
  const found: Row[] = [];
  while (found.length < count) {
    const next = rows.next();
    if (next.done === true) break;
    found.push(next.value);
  }
  return found;
}

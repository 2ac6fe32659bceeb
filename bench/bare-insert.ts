/** The ceiling of the engine: a loop that inserts the same rows into SQLite, and no more. */
import { DatabaseSync } from 'node:sqlite';

const BATCH = 1_024;

/** Inserts a movement and an answer for each of `count` operations; returns operations a second. */
export function bareInserts(path: string, count: number): number {
  const database = new DatabaseSync(path);
  database.exec(`PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    PRAGMA wal_autocheckpoint = 2000; PRAGMA cache_size = -16000;
    CREATE TABLE movement (seq INTEGER PRIMARY KEY, prev INTEGER, at INTEGER, warehouse TEXT,
      sku TEXT, type TEXT, quantity INTEGER, amount INTEGER, on_hand INTEGER, reserved INTEGER,
      unavailable INTEGER, incoming INTEGER, version INTEGER, reason TEXT, reference TEXT,
      actor TEXT, document TEXT, from_state TEXT, to_state TEXT) STRICT;
    CREATE TABLE answer (n INTEGER PRIMARY KEY, at INTEGER, key TEXT, fingerprint INTEGER,
      reply TEXT) STRICT`);
  const marks = (columns: number): string => Array.from({ length: columns }, () => '?').join();
  const movement = database.prepare(`INSERT INTO movement VALUES (${marks(19)})`);
  const answer = database.prepare(`INSERT INTO answer VALUES (${marks(5)})`);
  const at = Date.now();
  const startedAt = performance.now();
  for (let seq = 1; seq <= count;) {
    database.exec('BEGIN');
    for (let row = 0; row < BATCH && seq <= count; row++, seq++) {
      const figures = [1, 1_000_000, 0, 0, 0, 7, null, null] as const;
      const rest = ['anonymous', null, null, null] as const;
      const sku = `SKU-${10_000 + (seq % 10_000)}`;
      movement.run(seq, seq - 1, at, 'w1', sku, 'remove', -1, ...figures, ...rest);
      answer.run(seq, at, `anonymous POST /v1/warehouses/w1/movements ${seq}`, 12_345, `${seq}`);
    }
    database.exec('COMMIT');
  }
  const rate = (count / (performance.now() - startedAt)) * 1_000;
  database.close();
  return rate;
}

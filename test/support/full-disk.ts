/** A journal that finds no room, and then some, without a disk that is full. */
import { DatabaseSync } from 'node:sqlite';

/** An AUTOINCREMENT that has come to its end is SQLITE_FULL too. */
const FULL = `
  CREATE TABLE full (n INTEGER PRIMARY KEY AUTOINCREMENT);
  INSERT INTO full VALUES (9223372036854775807);
  CREATE TRIGGER disk BEFORE INSERT ON "commit" BEGIN INSERT INTO full VALUES (NULL); END`;
const ROOM = 'DROP TRIGGER disk; DROP TABLE full';

/** Has every commit of the journal at `path` fail for want of room. */
export const fillDisk = (path: string): void => run(path, FULL);

/** Lets the journal at `path` be written again. */
export const makeRoom = (path: string): void => run(path, ROOM);

function run(path: string, sql: string): void {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
}

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  SCHEMA_VERSION,
  openFile,
  openForReading,
  openJournalFile,
} from '../../src/journal/schema.ts';
import { meddle, newFolder } from '../support/shards.ts';

const TABLES = 'CREATE TABLE thing (n INTEGER PRIMARY KEY) STRICT';
const newPath = (): string => join(newFolder(), 'file.db');

describe('a file that is opened for writing', () => {
  test.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['trusted_schema', 0],
    ['mmap_size', 0],
    ['user_version', SCHEMA_VERSION],
  ])('has %s = %s, also the second time', (name, value) => {
    const path = newPath();
    for (const database of [openFile(path, TABLES), openFile(path, TABLES)]) {
      const actual = Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {});
      // SQLite says nothing of mmap_size where it is built without it.
      expect(actual[0] ?? 0).toBe(value);
    }
  });

  test('keeps what is in it', () => {
    const path = newPath();
    openFile(path, TABLES).exec('INSERT INTO thing VALUES (7)');
    expect(openFile(path, TABLES).prepare('SELECT n FROM thing').get()).toMatchObject({ n: 7 });
  });

  test.each([SCHEMA_VERSION + 1, SCHEMA_VERSION - 1])(
    'is refused if its schema version is %i',
    (version) => {
      const path = newPath();
      openJournalFile(path).close();
      meddle(path, `PRAGMA user_version = ${version}`);
      expect(() => openJournalFile(path)).toThrow(`has schema version ${version}, needed`);
    },
  );

  test('is refused if it is no SQLite file', () => {
    const path = new URL(import.meta.url).pathname;
    expect(() => openFile(path, TABLES)).toThrow('not a database');
  });

  test.each(['movement', 'document', 'answer', '"commit"', 'mark'])(
    'has a strict table %s if it is a journal',
    (table) => {
      const database = openJournalFile(newPath());
      const [name] = table.replaceAll('"', '').split(' ');
      const strict = database.prepare('SELECT strict FROM pragma_table_list WHERE name = ?');
      expect(strict.get(name ?? '')).toMatchObject({ strict: 1 });
    },
  );
});

describe('a file that is opened for reading', () => {
  test('sees what was committed and can change nothing', () => {
    const path = newPath();
    const writing = openFile(path, TABLES);
    writing.exec('INSERT INTO thing VALUES (7)');
    const reading = openForReading(path);
    writing.exec('BEGIN; INSERT INTO thing VALUES (8)');
    expect(reading.prepare('SELECT n FROM thing').all()).toMatchObject([{ n: 7 }]);
    writing.exec('COMMIT');
    expect(reading.prepare('SELECT n FROM thing').all()).toHaveLength(2);
    expect(() => reading.exec('DELETE FROM thing')).toThrow('readonly');
  });

  test('is not made if it is not there', () => {
    expect(() => openForReading(newPath())).toThrow('unable to open');
  });
});

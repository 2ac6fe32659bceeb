/**
 * Inserts rows into a table, many with each statement: a quarter less work than one by one, as long
 * as the list of their values is not made anew each time.
 */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** Rows that one statement inserts, where there are so many. */
const TOGETHER = 32;

type Row = readonly SQLInputValue[];

export class Inserter {
  readonly #columns: number;
  readonly #one: StatementSync;
  /** Prepared when there are so many rows for the first time. */
  #many: StatementSync | undefined;
  readonly #prepareMany: () => StatementSync;
  readonly #values: SQLInputValue[] = [];

  /** `columns` is how many values each row has. */
  constructor(database: DatabaseSync, table: string, columns: number) {
    const row = `(?${',?'.repeat(columns - 1)})`;
    this.#columns = columns;
    this.#one = database.prepare(`INSERT INTO ${table} VALUES ${row}`);
    this.#prepareMany = () => {
      for (let at = 0; at < columns * TOGETHER; at++) this.#values.push(null);
      const rows = `${row}${`,${row}`.repeat(TOGETHER - 1)}`;
      return database.prepare(`INSERT INTO ${table} VALUES ${rows}`);
    };
  }

  insert(rows: readonly Row[]): void {
    let done = 0;
    for (; done + TOGETHER <= rows.length; done += TOGETHER) {
      this.#many ??= this.#prepareMany();
      for (let row = 0; row < TOGETHER; row++) this.#lay(row, rows[done + row] ?? []);
      this.#many.run(...this.#values);
    }
    for (; done < rows.length; done++) this.#one.run(...(rows[done] ?? []));
  }

  #lay(at: number, row: Row): void {
    const from = at * this.#columns;
    for (let column = 0; column < this.#columns; column++) {
      this.#values[from + column] = row[column] ?? null;
    }
  }
}

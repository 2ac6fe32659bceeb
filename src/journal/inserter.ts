/**
 * Inserts rows into a table, many with each statement: a quarter less work than one by one, as long
 * as the list of their values is not made anew each time.
 */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** Rows that one statement inserts, where there are so many. */
const TOGETHER = 16;

type Row = readonly SQLInputValue[];

export class Inserter {
  readonly #columns: number;
  readonly #one: StatementSync;
  /** Prepared when there are so many rows for the first time. */
  #many: StatementSync | undefined;
  readonly #prepareMany: () => StatementSync;
  readonly #values: SQLInputValue[];

  /** `columns` is how many values each row has. */
  constructor(database: DatabaseSync, table: string, columns: number) {
    const row = `(${Array.from({ length: columns }, () => '?').join()})`;
    this.#columns = columns;
    this.#one = database.prepare(`INSERT INTO ${table} VALUES ${row}`);
    this.#prepareMany = () => {
      const rows = Array.from({ length: TOGETHER }, () => row).join();
      return database.prepare(`INSERT INTO ${table} VALUES ${rows}`);
    };
    this.#values = Array.from({ length: columns * TOGETHER }, () => null);
  }

  insert(rows: readonly Row[]): void {
    let done = 0;
    for (; done + TOGETHER <= rows.length; done += TOGETHER) {
      for (let row = 0; row < TOGETHER; row++) this.#lay(row, rows[done + row] ?? []);
      this.#many ??= this.#prepareMany();
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

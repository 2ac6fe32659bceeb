/**
 * The catalogue's file while the service runs. After a COMMIT that failed only the file can tell
 * what is true, when it has been closed and opened again. Until it opens, all that it is needed for
 * is `unavailable`, and what was to be written is in doubt.
 */
import { Fault } from '../../actor/fault.ts';
import type { CatalogueFile } from '../../journal/catalogue-file.ts';
import { JournalError } from '../../journal/sqlite.ts';

/** What a store tells of its life. */
export interface StoreEvents {
  /** Opens its file. Throws if it cannot be opened. */
  open(path: string): CatalogueFile;
  /** The file was opened, and is what is true from now on. */
  opened(file: CatalogueFile): void;
  /** Something went wrong that operators should know of. */
  trouble(why: string): void;
}

/** Pause before a file that did not open is tried again. */
const RETRY_DELAY_MS = 1_000;
const NOTHING: ReadonlySet<string> = new Set();

export class CatalogueStore {
  readonly #path: string;
  readonly #events: StoreEvents;
  #file: CatalogueFile | undefined;
  #doubtful = NOTHING;
  #timer: NodeJS.Timeout | undefined;

  /** Throws if the file cannot be opened. */
  constructor(path: string, events: StoreEvents) {
    this.#path = path;
    this.#events = events;
    this.#open();
  }

  /** Whether the file can be read and written, and nothing is in doubt. */
  get isOpen(): boolean {
    return this.#file !== undefined;
  }

  /** Whether it is not known what became of `thing`, which was to be written. */
  isDoubtful(thing: string): boolean {
    return this.#doubtful.has(thing);
  }

  /** What `look` finds in the file. Throws `Fault` unavailable if it cannot be read. */
  read<Result>(look: (file: CatalogueFile) => Result): Result {
    const file = this.#opened();
    try {
      return look(file);
    } catch (error) {
      if (!isOfSqlite(error)) throw error;
      this.#events.trouble(`not read: ${error.message}`);
      throw new Fault('unavailable', `not read: ${error.message}`, { cause: error });
    }
  }

  /**
   * Has `write` change the file and with it `things`. Throws `Fault`: `unavailable` if nothing was
   * written, and `outcome_unknown` if the file alone can tell.
   */
  write<Result>(things: readonly string[], write: (file: CatalogueFile) => Result): Result {
    const file = this.#opened();
    try {
      return write(file);
    } catch (error) {
      if (!(error instanceof JournalError)) throw error;
      const { committed, message } = error;
      this.#events.trouble(`not written: ${message}`);
      if (committed === 'no') {
        throw new Fault('unavailable', `not written: ${message}`, { cause: error });
      }
      this.#file = undefined;
      this.#doubtful = new Set(things);
      file.close();
      this.#reopen();
      throw new Fault('outcome_unknown', `the commit failed: ${message}`, { cause: error });
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#file?.close();
  }

  #opened(): CatalogueFile {
    if (this.#file === undefined) throw new Fault('unavailable', 'the catalogue is not open');
    return this.#file;
  }

  #reopen(): void {
    try {
      this.#open();
    } catch (error) {
      this.#events.trouble(`it does not open: ${String(error)}`);
      this.#timer = setTimeout(() => this.#reopen(), RETRY_DELAY_MS).unref();
    }
  }

  #open(): void {
    const file = this.#events.open(this.#path);
    try {
      this.#events.opened(file);
    } catch (error) {
      file.close();
      throw error;
    }
    this.#file = file;
    this.#doubtful = NOTHING;
  }
}

const isOfSqlite = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';

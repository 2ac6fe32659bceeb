/**
 * A snapshot in a file of its own: a head of JSON, typed arrays as they lie in memory, and a digest
 * of both. It is a cache beside the journal: a file that is cut off, of another layout, or
 * different in one bit counts as none, and losing it costs time at the next start only.
 *
 * It is not in the journal, where its bytes would be written twice and push the ledger's pages out.
 * Arrays are written from where they are and read to where they stay, without copies in between.
 */
import { createHash } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, readSync, renameSync, writeSync } from 'node:fs';

/** An array of a snapshot. */
export type Column = Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** What a snapshot consists of. `head` is anything that JSON can say. */
export interface SnapshotContent {
  readonly head: unknown;
  readonly columns: readonly Column[];
}

/** Where snapshots are, by their paths. What `write` was given may change afterwards. */
export interface Snapshots {
  /** The snapshot at `path`; undefined if there is none or it cannot be trusted. */
  read(path: string): SnapshotContent | undefined;
  /** Puts a snapshot at `path`, in the place of the one before. Throws what the disk throws. */
  write(path: string, content: SnapshotContent): void;
}

/** Grows with every change of the layout or of what lies in it. */
const MAGIC = 'stockroom snapshot 3';
/** Bytes of the line that says how long the head is, padded with spaces. */
const LINE_BYTES = 64;
const DIGEST = 'sha256';
const DIGEST_BYTES = 32;

/** The arrays in the order in which they follow the head. */
type Layout = readonly (readonly [type: 'u32' | 'f64', length: number])[];

/** Snapshots that are files. */
export const SNAPSHOT_FILES: Snapshots = { read: readSnapshot, write: writeSnapshot };

function writeSnapshot(path: string, { head, columns }: SnapshotContent): void {
  const layout: Layout = columns.map((column) => [
    column instanceof Uint32Array ? 'u32' : 'f64',
    column.length,
  ]);
  const text = Buffer.from(JSON.stringify({ layout, head }));
  const line = Buffer.from(`${MAGIC}: ${text.length}`.padEnd(LINE_BYTES));
  const draft = `${path}.new`;
  const file = openSync(draft, 'w');
  try {
    const digest = createHash(DIGEST);
    for (const part of [line, text, ...columns.map(bytesOf)]) {
      digest.update(part);
      writeAll(file, part);
    }
    writeAll(file, digest.digest());
    fdatasyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}

function readSnapshot(path: string): SnapshotContent | undefined {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return undefined;
  }
  try {
    return readContent(file);
  } catch {
    return undefined;
  } finally {
    closeSync(file);
  }
}

function readContent(file: number): SnapshotContent | undefined {
  const digest = createHash(DIGEST);
  const read = (part: Uint8Array): void => {
    readAll(file, part);
    digest.update(part);
  };
  const line = Buffer.alloc(LINE_BYTES);
  read(line);
  const [magic, length] = line.toString().split(': ');
  if (magic !== MAGIC) return undefined;
  const text = Buffer.alloc(Number(length));
  read(text);
  const { layout, head } = JSON.parse(text.toString()) as {
    readonly layout: Layout;
    readonly head: unknown;
  };
  const columns = layout.map(([type, size]): Column => {
    const column = type === 'u32' ? new Uint32Array(size) : new Float64Array(size);
    read(bytesOf(column));
    return column;
  });
  const expected = Buffer.alloc(DIGEST_BYTES);
  readAll(file, expected);
  return digest.digest().equals(expected) ? { head, columns } : undefined;
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Column): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}

/** Fills `bytes` from where the file stands. Throws if it ends before. */
function readAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) {
    const count = readSync(file, bytes, done, bytes.length - done, null);
    if (count === 0) throw new Error('the snapshot is cut off');
    done += count;
  }
}

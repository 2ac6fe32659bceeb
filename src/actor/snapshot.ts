/**
 * A snapshot of a shard: its state at a commit, so that a start replays only what came after. A
 * part that does not agree with its digest, or that this Node cannot read, counts as no snapshot.
 */
import { hash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { SqliteJournal, Position } from '../journal/sqlite.ts';
import type { HashIndexParts } from '../journal/hash-index.ts';
import type { Kept } from './documents.ts';
import type { LevelParts } from './message.ts';

/** The state of a shard at `position`. */
export interface Snapshot {
  readonly position: Position;
  readonly answers: HashIndexParts;
  readonly documents: HashIndexParts;
  readonly open: ReadonlyMap<string, Kept>;
  readonly levels: ReadonlyMap<string, LevelParts>;
}

const DIGESTS = 'digests';

/** Puts `snapshot` in the place of the one before. Throws `JournalError`. */
export function saveSnapshot(journal: SqliteJournal, snapshot: Snapshot): void {
  const { levels, ...rest } = snapshot;
  const parts = new Map<string, Uint8Array>([['shard', serialize(rest)]]);
  for (const [warehouse, part] of levels) parts.set(`levels ${warehouse}`, serialize(part));
  const digests = [...parts].map(([name, body]) => [name, digest(body)] as const);
  parts.set(DIGESTS, serialize(new Map(digests)));
  journal.saveSnapshot(parts);
}

/** The newest snapshot; undefined if there is none or it cannot be trusted. */
export function loadSnapshot(journal: SqliteJournal): Snapshot | undefined {
  const digests = partOf(journal, DIGESTS) as ReadonlyMap<string, string> | undefined;
  if (!(digests instanceof Map)) return undefined;
  const levels = new Map<string, LevelParts>();
  let rest: Omit<Snapshot, 'levels'> | undefined;
  for (const [name, expected] of digests) {
    const part = partOf(journal, name, expected);
    if (part === undefined) return undefined;
    if (name === 'shard') rest = part as Omit<Snapshot, 'levels'>;
    else levels.set(name.slice('levels '.length), part as LevelParts);
  }
  if (rest === undefined || rest.position.commit > journal.position.commit) return undefined;
  return { ...rest, levels };
}

function partOf(journal: SqliteJournal, name: string, expected?: string): unknown {
  const body = journal.snapshotPart(name);
  if (body === undefined) return undefined;
  if (expected !== undefined && digest(body) !== expected) return undefined;
  try {
    return deserialize(body);
  } catch {
    return undefined;
  }
}

const digest = (body: Uint8Array): string => hash('sha256', body, 'hex');

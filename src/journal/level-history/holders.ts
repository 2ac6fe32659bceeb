/**
 * Who holds what is reserved of a level, found in its ledger.
 *
 * Every change of `reserved` is a movement of a document. Walking back from a movement, the changes
 * of each document are summed. A document holds at least its sum, because it held no less than
 * nothing before; so once the sums above 0 make up all that is reserved, each of them is what its
 * document holds, and nobody else holds any. The walk ends there: at the oldest of those units.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Head } from './head.ts';

/** Which of the holders of a level are wanted, as of the movement with the seq of `head`. */
export interface HoldersQuery {
  readonly head: Head;
  readonly offset: number;
  readonly limit: number;
  /** Movements that are looked at; what was set aside before these is not told apart. */
  readonly movementsMax: number;
}

/** Units that a document (`<type>:<id>`) holds, and since when it has held some of these. */
export type Holder = readonly [document: string, quantity: number, since: number];

export interface HoldersPage {
  /** What is reserved in all. */
  readonly reserved: number;
  /** Of it, what was set aside before the movements that were looked at. */
  readonly older: number;
  /** Those who have held longest first. */
  readonly holders: readonly Holder[];
  readonly total: number;
}

type Step = readonly [prev: number, at: number, reserved: number, document: string | null];

interface Sum {
  units: number;
  since: number;
}

/** A movement of a level and those before it: half the time of looking up each by its seq. */
const WALK = `
  WITH RECURSIVE walk (prev, at, reserved, document) AS (
    SELECT prev, at, reserved, document FROM movement
      WHERE seq = ? AND warehouse = ? AND sku = ?
    UNION ALL
    SELECT movement.prev, movement.at, movement.reserved, movement.document
      FROM walk JOIN movement ON movement.seq = walk.prev
  )
  SELECT prev, at, reserved, document FROM walk LIMIT ?`;

export class HolderReader {
  readonly #walk: StatementSync;

  constructor(database: DatabaseSync) {
    this.#walk = database.prepare(WALK);
    this.#walk.setReturnArrays(true);
  }

  /** A page of the holders; null if the head is no movement of its level. */
  page({ head, offset, limit, movementsMax }: HoldersQuery): HoldersPage | null {
    const { warehouse, sku, seq } = head;
    const steps = this.#walk.iterate(seq, warehouse, sku, movementsMax + 1) as unknown;
    const found = sumsOf(steps as Iterable<Step>);
    if (found === null) return null;
    const { reserved, known, sums } = found;
    const holders = [...sums]
      .filter(([, { units }]) => units > 0)
      .map(([document, { units, since }]): Holder => [document, units, since])
      .sort(byTime);
    return {
      reserved,
      older: reserved - known,
      holders: holders.slice(offset, offset + limit),
      total: holders.length,
    };
  }
}

/** The sums of the documents, as far back as it takes; null if there is no movement. */
function sumsOf(steps: Iterable<Step>): {
  readonly reserved: number;
  readonly known: number;
  readonly sums: ReadonlyMap<string, Sum>;
} | null {
  const sums = new Map<string, Sum>();
  let reserved: number | undefined;
  let known = 0;
  let after: Step | undefined;
  const count = ([, at, left, document]: Step, before: number): void => {
    const change = left - before;
    if (change === 0 || document === null) return;
    const sum = sums.get(document) ?? { units: 0, since: at };
    sums.set(document, sum);
    known -= Math.max(0, sum.units);
    sum.units += change;
    known += Math.max(0, sum.units);
    if (change > 0) sum.since = at;
  };
  for (const step of steps) {
    if (after === undefined) reserved = step[2];
    else count(after, step[2]);
    after = step;
    if (known === reserved) break;
  }
  if (after?.[0] === 0 && known !== reserved) count(after, 0);
  return reserved === undefined ? null : { reserved, known, sums };
}

const byTime = ([one, , oneSince]: Holder, [other, , otherSince]: Holder): number =>
  oneSince - otherSince || (one < other ? -1 : 1);

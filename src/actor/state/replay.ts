/** Makes what a journal says true in memory: only by `evolve`, never by deciding anything again. */
import type { Shifted } from '../../domain/decision.ts';
import { shifted } from '../../domain/decision.ts';
import { NO_LEVEL } from '../../domain/level.ts';
import { restockShifts } from '../../domain/restock/restock.ts';
import { shifts } from '../../domain/steps/part.ts';
import type { DocumentRow, MovementRow } from '../../journal/rows.ts';
import { agrees, replayRow } from '../../journal/rows.ts';
import type { Position } from '../../journal/sqlite.ts';
import type { Body } from '../kept.ts';
import { keptFrom } from '../kept.ts';
import type { Committed } from '../pending.ts';

type Replayed = Pick<Committed, 'journal' | 'documents' | 'levels' | 'restocking'>;

/**
 * Replays what comes after a position, or all. Returns the number of movements. Throws if the
 * journal contradicts itself.
 */
export function replay(to: Replayed, from: Position | undefined): number {
  const { journal } = to;
  let replayed = 0;
  for (const row of journal.movementsAfter(from?.movement ?? 0)) {
    replayMovement(to, row);
    replayed += 1;
  }
  for (const row of journal.documentsAfter(from?.document ?? 0)) {
    const body = replayShifts(to, row);
    to.documents.settle(row, body);
    to.restocking.settle(row, body);
  }
  if ((from?.movement ?? 0) + replayed !== journal.position.movement) {
    throw new Error(`${journal.path} has rows that no commit speaks of, or lacks some`);
  }
  return replayed;
}

function replayMovement(to: Replayed, row: MovementRow): void {
  const [seq, , , warehouse, sku] = row;
  const table = to.levels(warehouse);
  const before = table.level(sku) ?? NO_LEVEL;
  const after = replayRow(before, row);
  if (!agrees(row, before, after)) {
    throw new Error(`${to.journal.path}: movement ${seq} contradicts those before it`);
  }
  table.set(sku, after);
  to.restocking.record(row, table.slot(sku));
}

/**
 * What a new state says of the figures that no movement tells of. Returns what the row says, if
 * that is not for the documents alone.
 */
function replayShifts(to: Replayed, row: DocumentRow): Body | undefined {
  const [, , , warehouse, type, id] = row;
  switch (type) {
    case 'order_part':
    case 'transfer_part':
    case 'restock': {
      const before = to.documents.find({ warehouse, type, id })?.body;
      const { body } = keptFrom(row);
      const table = to.levels(warehouse);
      for (const event of shiftsBetween(before, body)) {
        table.set(event.sku, shifted(table.level(event.sku) ?? NO_LEVEL, event));
      }
      return body;
    }
    case 'policy':
    case 'alert':
      return keptFrom(row).body;
    case 'warehouse':
    case 'reservation':
    case 'order':
    case 'transfer':
    case 'settled':
      return undefined;
  }
}

/** How the figures that no movement tells of change from one state of a document to the next. */
function shiftsBetween(before: Body | undefined, after: Body): readonly Shifted[] {
  if (after.type === 'part') {
    return shifts(before?.type === 'part' ? before.value : undefined, after.value);
  }
  if (after.type !== 'restock') return [];
  return restockShifts(before?.type === 'restock' ? before.value : undefined, after.value);
}

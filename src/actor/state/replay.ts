/** Makes what a journal says true in memory: only by `evolve`, never by deciding anything again. */
import { shifted } from '../../domain/decision.ts';
import { NO_LEVEL } from '../../domain/level.ts';
import type { Part } from '../../domain/steps/part.ts';
import { shifts } from '../../domain/steps/part.ts';
import type { DocumentRow, MovementRow } from '../../journal/rows.ts';
import { agrees, replayRow } from '../../journal/rows.ts';
import type { Position } from '../../journal/sqlite.ts';
import type { Body } from '../kept.ts';
import type { Committed } from '../pending.ts';

type Replayed = Pick<Committed, 'journal' | 'documents' | 'levels'>;

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
    to.documents.settle(row, replayShifts(to, row));
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
}

/**
 * What a part's new state says of the figures that no movement tells of. Returns what the row says,
 * if it is about a part.
 */
function replayShifts(to: Replayed, row: DocumentRow): Body | undefined {
  const [, , , warehouse, type, id, , , text] = row;
  if (type !== 'order_part' && type !== 'transfer_part') return undefined;
  const before = to.documents.find({ warehouse, type, id })?.body;
  const after = JSON.parse(text) as Part;
  const table = to.levels(warehouse);
  for (const event of shifts(before?.type === 'part' ? before.value : undefined, after)) {
    table.set(event.sku, shifted(table.level(event.sku) ?? NO_LEVEL, event));
  }
  return { type: 'part', value: after };
}

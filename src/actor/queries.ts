/** Questions to a warehouse that leave it as it is. */
import { NO_LEVEL, isZero } from '../domain/level.ts';
import type { Sku } from '../domain/product.ts';
import type { ReservationId } from '../domain/reservation.ts';
import type { Draft } from '../domain/warehouse.ts';
import type { Part, PartAction } from '../domain/steps/part.ts';
import type { LevelTable } from './state/level-table.ts';
import type { Reply } from './message.ts';

/** The reservation with this id. */
export function lookUp(draft: Draft, id: ReservationId): Reply {
  const reservation = draft.reservation(id);
  if (reservation !== undefined) return { ok: true, reservation };
  const detail = `there is no reservation ${id} at ${draft.id}`;
  return { ok: false, refusal: { code: 'not_found', detail } };
}

/**
 * Whether nothing is there, promised or on its way: of one SKU, or of all. `promised` are the parts
 * that have promised something.
 */
export function isEmptyAt(
  draft: Draft,
  { levels, promised }: { readonly levels: LevelTable; readonly promised: Iterable<Part> },
  sku: Sku | null,
): boolean {
  for (const { vote } of promised) {
    if (vote !== null && skusOf(vote.action).some((each) => sku === null || each === sku)) {
      return false;
    }
  }
  const isZeroAt = (each: Sku): boolean => isZero(draft.level(each) ?? NO_LEVEL);
  if (sku !== null) return isZeroAt(sku);
  return levels.skus().every(isZeroAt) && draft.levels.keys().every(isZeroAt);
}

function skusOf(action: PartAction): readonly Sku[] {
  if ('lines' in action) return action.lines.map(({ sku }) => sku);
  return 'arrivals' in action ? action.arrivals.map(({ sku }) => sku) : [];
}

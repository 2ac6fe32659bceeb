/** Questions to a warehouse that leave it as it is. */
import { NO_LEVEL, isZero } from '../domain/level.ts';
import type { Sku } from '../domain/product.ts';
import type { ReservationId } from '../domain/reservation.ts';
import type { Draft } from '../domain/warehouse.ts';
import type { LevelTable } from './state/level-table.ts';
import type { Reply } from './message.ts';

/** The reservation with this id. */
export function lookUp(draft: Draft, id: ReservationId): Reply {
  const reservation = draft.reservation(id);
  if (reservation !== undefined) return { ok: true, reservation };
  const detail = `there is no reservation ${id} at ${draft.id}`;
  return { ok: false, refusal: { code: 'not_found', detail } };
}

/** Whether nothing is there, promised or on its way: of one SKU, or of all. */
export function isEmptyAt(draft: Draft, levels: LevelTable, sku: Sku | null): boolean {
  const isZeroAt = (each: Sku): boolean => isZero(draft.level(each) ?? NO_LEVEL);
  if (sku !== null) return isZeroAt(sku);
  return levels.skus().every(isZeroAt) && draft.levels.keys().every(isZeroAt);
}

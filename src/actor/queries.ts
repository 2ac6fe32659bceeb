/** Questions to a warehouse that leave it as it is. */
import type { DocumentRef } from '../domain/level.ts';
import type { WarehouseId } from '../domain/product.ts';
import type { ReservationId } from '../domain/reservation.ts';
import type { Draft } from '../domain/warehouse.ts';
import { expiryOf } from './kept.ts';
import type { Message, Reply } from './message.ts';
import type { States } from './states.ts';
import type { RestockId } from '../domain/restock/restock.ts';
import type { SqliteJournal } from '../journal/sqlite.ts';
import { restockAt } from './restock/purchasing.ts';

/** The reservation with this id. */
export function lookUp(draft: Draft, id: ReservationId): Reply {
  const reservation = draft.reservation(id);
  if (reservation !== undefined) return { ok: true, reservation };
  const detail = `there is no reservation ${id} at ${draft.id}`;
  return { ok: false, refusal: { code: 'not_found', detail } };
}

/** When what a warehouse has of `documents` expires. */
export function readExpiries(
  states: States,
  warehouse: WarehouseId,
  documents: readonly DocumentRef[],
): Reply {
  const expiries = documents.map(({ type, id }) => {
    if (type === 'restock') return null;
    const kept = type === 'reservation' ? type : (`${type}_part` as const);
    const found = states.find({ warehouse, type: kept, id });
    return found === undefined ? null : expiryOf(found.body);
  });
  return { ok: true, expiries };
}

/** The restock with this id, which says in which row of which shard it began. */
export function readRestock(journal: SqliteJournal, states: States, id: RestockId): Reply {
  const detail = `there is no restock ${id}`;
  const missing = { ok: false, refusal: { code: 'not_found', detail } } as const;
  const row = journal.document(Number(id.slice(id.lastIndexOf('-') + 1)));
  if (row?.[4] !== 'restock' || row[5] !== id) return missing;
  const restock = restockAt(states, row[3], id);
  return restock === undefined ? missing : { ok: true, restock };
}

/** The answer to the first creation of a reservation, if what `message` asks for is the same. */
export function firstCreation(
  states: States,
  { to, fingerprint }: Message,
  id: ReservationId,
): Reply | undefined {
  const place = { warehouse: to, type: 'reservation', id } as const;
  const found = states.find(place);
  if (found === undefined) return undefined;
  const { body, ...creation } = states.creation(place, found);
  if (creation.fingerprint !== fingerprint || body.type !== 'reservation') return undefined;
  return { ok: true, reservation: body.value, replayed: true };
}

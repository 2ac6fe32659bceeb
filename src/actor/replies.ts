/** What is said of a decision, now and when it is asked for again. */
import type { StockEvent } from '../domain/decision.ts';
import type { DeskDocument } from '../domain/steps/document-step.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { MovementRow } from '../journal/rows.ts';
import type { Reply } from './message.ts';

/** The answer that was given before, with the ledger rows that it speaks of. */
export function again(reply: Reply, rowOf: (seq: number) => MovementRow): Reply {
  if (typeof reply === 'number') {
    return { ok: true, steps: [reply], replayed: true, rows: [rowOf(reply)] };
  }
  if (!reply.ok) return 'refusal' in reply ? { ...reply, replayed: true } : reply;
  const seqs = (reply.steps ?? []).filter((step) => typeof step === 'number');
  return { ...reply, replayed: true, rows: seqs.map(rowOf) };
}

/** The JSON of `reply`; that of the document in it, which was made before, is asked for. */
export function textOfReply(
  reply: Reply | null,
  textOf: (document: DeskDocument) => string,
): string {
  if (typeof reply === 'number') return String(reply);
  if (reply === null || !reply.ok || reply.document === undefined) return JSON.stringify(reply);
  const { document, ...rest } = reply;
  return `${JSON.stringify(rest).slice(0, -1)},"document":${textOf(document)}}`;
}

/** The reservation that the events are about, if they are. */
export function reservationIn(events: readonly StockEvent[]): {
  readonly reservation?: Reservation;
} {
  const documented = events.find((event) => event.type === 'documented');
  return documented === undefined ? {} : { reservation: documented.reservation };
}

/**
 * Whether this is the answer to a command for good. It is not where nothing was decided, or an
 * order may be served by another plan.
 */
export const isFinal = (reply: Reply): boolean =>
  typeof reply === 'number' || reply.ok || ('refusal' in reply && reply.isPlanStale !== true);

/** What was answered, with its ledger rows. Rows get their names at the edge, if anybody asks. */
import { Fault } from '../actor/fault.ts';
import type { Message, RefusedPart, Reply } from '../actor/message.ts';
import type { DeskDocument } from '../domain/steps/document-step.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { Assessment } from '../domain/restock/assess.ts';
import type { PreviewPart } from '../actor/restock/preview.ts';
import type { Restock } from '../domain/restock/restock.ts';
import type { ScopedPolicy } from '../domain/restock/scope.ts';
import type { MovementRow } from '../journal/rows.ts';
import type { LevelFigures } from './stock-view.ts';
import { figuresAfter, figuresOf } from './stock-view.ts';

/** What one operation led to: a ledger row, or nothing at a level that was right already. */
export type OperationResult =
  | { readonly row: MovementRow }
  | { readonly row: null; readonly level: LevelFigures };

/** The level after an operation. */
export const levelAfter = (result: OperationResult): LevelFigures =>
  result.row === null ? result.level : figuresAfter(result.row);

/** What was answered about policies and restocks. */
export interface RestockingAnswer {
  readonly restock: Restock | undefined;
  readonly policies: readonly ScopedPolicy[];
  readonly assessment: Assessment | null;
  readonly preview: PreviewPart | undefined;
  readonly isNew: boolean;
}

/** What was answered. `replayed`: it was answered before, and nothing happened now. */
export type Answer =
  | {
      readonly ok: true;
      readonly replayed: boolean;
      readonly results: readonly OperationResult[];
      readonly reservation: Reservation | undefined;
      readonly empty: boolean | undefined;
      readonly document: DeskDocument | undefined;
      readonly expiries: readonly (number | null)[];
      /** What of a claim was refused when it was made. */
      readonly refused: readonly RefusedPart[];
      /** What was asked about restocking, as the reply has it. */
      readonly restocking: RestockingAnswer | undefined;
    }
  | {
      readonly ok: false;
      readonly replayed: boolean;
      readonly refusal: Refusal;
      /** The stock that an order was to take went meanwhile; another plan may do. */
      readonly isPlanStale: boolean;
    };

const NOTHING_MORE = {
  reservation: undefined,
  empty: undefined,
  document: undefined,
  expiries: [],
  refused: [],
  restocking: undefined,
} as const;

/** The ledger rows of a batch, of which the first has `firstSeq` and the others follow. */
export interface BatchRows {
  readonly rows: readonly MovementRow[];
  readonly firstSeq: number;
}

/** What was asked, and of whom. */
type Asked = Pick<Message, 'to' | 'command'>;

/** Joins a reply with the rows that it speaks of. Throws a `Fault` if that is what it is. */
export function answerOf(asked: Asked, reply: Reply, batch: BatchRows): Answer {
  if (typeof reply === 'number') {
    const results = [resultOf(batch.rows[reply - batch.firstSeq])];
    return { ok: true, replayed: false, results, ...NOTHING_MORE };
  }
  if ('overloaded' in reply) throw new Fault('overloaded', reply.overloaded);
  const replayed = reply.replayed === true;
  if (!reply.ok) {
    const { refusal, isPlanStale = false } = reply;
    return { ok: false, replayed, refusal, isPlanStale };
  }
  const own = reply.rows === undefined ? undefined : rowsBySeq(reply.rows);
  const results = (reply.steps ?? []).map((step, index) => {
    if (typeof step !== 'number') {
      return { row: null, level: figuresOf(asked.to, skuAt(asked, index), step) };
    }
    return resultOf(own === undefined ? batch.rows[step - batch.firstSeq] : own.get(step));
  });
  const { reservation, empty, document, expiries = [], refused = [] } = reply;
  const restocking = restockingIn(reply);
  const about = { reservation, empty, document, expiries, refused, restocking };
  return { ok: true, replayed, results, ...about };
}

function resultOf(row: MovementRow | undefined): OperationResult {
  if (row === undefined) throw new Error('an answer speaks of a movement that did not come along');
  return { row };
}

function restockingIn(reply: Reply): RestockingAnswer | undefined {
  if (typeof reply === 'number' || !reply.ok) return undefined;
  const { restock, policies, assessment, preview, isNew } = reply;
  const isAbout = [restock, policies, assessment, preview, isNew].some(
    (each) => each !== undefined,
  );
  if (!isAbout) return undefined;
  return {
    restock,
    policies: policies ?? [],
    assessment: assessment ?? null,
    preview,
    isNew: isNew ?? false,
  };
}

const rowsBySeq = (rows: readonly MovementRow[]): ReadonlyMap<number, MovementRow> =>
  new Map(rows.map((row) => [row[0], row]));

function skuAt({ command }: Asked, index: number): string {
  if (command.type === 'operate_all') return command.operations[index]?.sku ?? '';
  return 'sku' in command ? (command.sku ?? '') : '';
}

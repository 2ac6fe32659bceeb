/** One entry of a batch: an operation with its warehouse, or what is wrong with it. */
import type { Operation as StockOperation } from '../../domain/operation.ts';
import type { WarehouseId } from '../../domain/product.ts';
import type { Flaw } from '../../domain/refusal.ts';
import { flawsOf } from '../failure.ts';
import { Entry } from '../schemas/batches.ts';
import { Operation } from '../schemas/stock.ts';

export interface GoodEntry {
  readonly ok: true;
  readonly warehouse: WarehouseId;
  readonly idempotencyKey?: string | undefined;
  readonly operation: StockOperation;
}

export type BatchEntry =
  | GoodEntry
  | { readonly ok: false; readonly flaws: readonly Flaw[]; readonly raw: unknown };

/** Reads an entry; the paths of its flaws begin at it. */
export function entryOf(raw: unknown): BatchEntry {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { ok: false, flaws: [{ path: '', message: 'must be an object' }], raw };
  }
  const { warehouse, idempotencyKey, ...rest } = raw as Readonly<Record<string, unknown>>;
  const envelope = Entry.safeParse({
    warehouse,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  });
  const operation = Operation.safeParse(rest);
  if (envelope.success && operation.success) {
    return { ok: true, ...envelope.data, operation: operation.data };
  }
  const flaws = [envelope, operation].flatMap((each) => (each.success ? [] : flawsOf(each.error)));
  return { ok: false, flaws, raw };
}

/** What tells an entry from another one; the order of its fields does not. */
export function essenceOf(entry: BatchEntry): unknown {
  if (!entry.ok) return entry.raw;
  return [entry.warehouse, entry.idempotencyKey ?? null, entry.operation];
}

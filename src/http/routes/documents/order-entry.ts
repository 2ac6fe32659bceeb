/** One order of many: what it asks for, or what is wrong with it. */
import type { z } from 'zod';
import type { Flaw } from '../../../domain/refusal.ts';
import { flawsOf } from '../../failure.ts';
import { problem, problemOfFlaws } from '../../problem.ts';
import type { Problem } from '../../problem.ts';
import { Entry } from '../../schemas/batches.ts';
import { OrderBody } from '../../schemas/orders.ts';
import type { Line } from './lines.ts';

export type OrderEntry =
  | {
      readonly ok: true;
      readonly idempotencyKey: string | undefined;
      readonly body: z.infer<typeof OrderBody>;
    }
  | { readonly ok: false; readonly problem: Problem; readonly raw: unknown };

const Own = Entry.pick({ idempotencyKey: true });

/** Reads an entry of a batch; the paths of its flaws begin at it. */
export function entryOf(raw: unknown): OrderEntry {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return flawed([{ path: '', message: 'must be an object' }], raw);
  }
  const { idempotencyKey, ...rest } = raw as Readonly<Record<string, unknown>>;
  const own = Own.safeParse(idempotencyKey === undefined ? {} : { idempotencyKey });
  const body = OrderBody.safeParse(rest);
  if (own.success && body.success) {
    return { ok: true, idempotencyKey: own.data.idempotencyKey, body: body.data };
  }
  const flaws = [own, body].flatMap((each) => (each.success ? [] : flawsOf(each.error)));
  return flawed(flaws, raw);
}

/** Reads a line of a stream. */
export function entryOfLine(line: Line): OrderEntry {
  if (!line.ok) return { ok: false, problem: problem(line.code, line.detail), raw: null };
  let raw: unknown;
  try {
    raw = JSON.parse(line.text);
  } catch {
    return flawed([{ path: '', message: 'is not JSON' }], null);
  }
  return entryOf(raw);
}

/** What tells an entry from another one; the order of its fields does not. */
export const essenceOf = (entry: OrderEntry): unknown =>
  entry.ok ? [entry.idempotencyKey ?? null, entry.body] : entry.raw;

const flawed = (flaws: readonly Flaw[], raw: unknown): OrderEntry => ({
  ok: false,
  problem: problemOfFlaws(flaws),
  raw,
});

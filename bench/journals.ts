/** Makes journals of a given size for benchmarks, by the shard's own code. */
import type { Message } from '../src/actor/message.ts';
import { Shard } from '../src/actor/shard.ts';
import type { Directory } from '../src/journal/directory.ts';

const BATCH = 1_024;
const HOUR_MS = 3_600_000;

/** What lies in the journal that is made, which is that of the first shard. */
export interface JournalPlan {
  readonly directory: Directory;
  readonly warehouse: string;
  readonly movements: number;
  readonly skus: number;
  readonly snapshotEvery: number;
  readonly keys: boolean;
}

/** Makes a journal and leaves it as a crash would: without a last snapshot. */
export function makeJournal(plan: JournalPlan): void {
  const shard = new Shard({
    journalPath: plan.directory.journalPath(0),
    snapshotPath: plan.directory.snapshotPath(0),
    address: 'desk/0',
    isShortcutAllowed: true,
    documentWaitingMax: 64,
    answers: { windowMs: 24 * HOUR_MS, max: 2_000_000 },
    snapshotEvery: plan.snapshotEvery,
    seed: 1,
  });
  let at = Date.now() - plan.movements;
  for (let done = 0; done < plan.movements; done += BATCH) {
    const messages = Array.from({ length: Math.min(BATCH, plan.movements - done) }, (_, index) =>
      message(plan, done + index),
    );
    const outcome = shard.carryOut({ at: (at += messages.length), messages });
    if (!outcome.ok) throw new Error(outcome.detail);
    if (outcome.isSnapshotDue) shard.snapshot();
  }
  shard.close();
}

function message({ warehouse, skus, keys }: JournalPlan, number: number): Message {
  const sku = `SKU-${number % skus}`;
  const key = keys ? `anonymous POST /v1/warehouses/${warehouse}/movements ${number}` : null;
  const command = { type: 'receive', sku, quantity: 1 } as const;
  return { to: warehouse, key, fingerprint: number, by: 'bench', command };
}

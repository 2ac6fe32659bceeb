/**
 * What is to be done for a restock, and the job that does it.
 *
 *     bought:       requested ─ order ─► ordered ─ receive ─► received
 *     transferred:  requested ─ transfer ─► ordered ─ arrive ─► received
 *
 * Who has what arrives says so; there is a job for it only if the supplier is simulated.
 *
 * All of it follows from the restock as it is, so nothing is remembered of what was handed to a
 * queue: a job that a queue has lost can be made again, with the same id.
 */
import { z } from 'zod';
import type { Restock } from '../domain/restock/restock.ts';
import { isOpenRestock } from '../domain/restock/restock.ts';
import type { Job, NewJob } from '../queue/job.ts';
import { Hopeless } from '../queue/job.ts';
import { leadTimeMs } from './lead-time.ts';

/** The name of the supplier that only does as if, and delivers by itself. */
export const SIMULATED = 'simulated';
/** The name of those who look after a restock themselves, and say over the API when it is there. */
export const MANUAL = 'manual';

/** Orders and receipts of suppliers that need no queue of their own. */
export const RESTOCK_QUEUE = 'restock';
/** What warehouses do among themselves, which only the service itself can do: see `carrier.ts`. */
export const WAREHOUSE_QUEUE = 'warehouse';

/**
 * The queue of a supplier that has its own: a rate is one of a queue, counted over all consumers
 * wherever they run, and a supplier that does not answer holds up nobody else.
 */
export const supplierQueue = (supplier: string): string => `${RESTOCK_QUEUE}-${supplier}`;

export type StepName = 'order' | 'receive' | 'transfer' | 'arrive';

/** What is to be done next, and when. */
export interface Step {
  readonly name: StepName;
  readonly dueAt: number;
}

/** What the steps of restocks depend on, besides the restocks. */
export interface Circumstances {
  /** Who supplies where the policy names nobody. */
  readonly supplierDefault: string;
  /** Suppliers with a queue of their own. */
  readonly ownQueues: ReadonlySet<string>;
  /** Whether there is anybody to carry out jobs that order and receive. */
  readonly hasBuyers: boolean;
  readonly dayMs: number;
}

/** What is to be done for `restock` now or later; null if that is for others or it has ended. */
export function nextStep(restock: Restock, circumstances: Circumstances): Step | null {
  if (!isOpenRestock(restock)) return null;
  const { status, terms, isCarried, createdAt, expectedAt } = restock;
  const isSimulated = supplierOf(restock, circumstances) === SIMULATED;
  if (terms.source !== null) {
    if (!isCarried) return { name: 'transfer', dueAt: createdAt };
    if (!isSimulated) return null;
    const dueAt = expectedAt ?? createdAt + leadTimeMs(restock.id, terms, circumstances.dayMs);
    return { name: 'arrive', dueAt };
  }
  if (!circumstances.hasBuyers) return null;
  if (status === 'requested') return { name: 'order', dueAt: createdAt };
  return isSimulated ? { name: 'receive', dueAt: expectedAt ?? restock.updatedAt } : null;
}

const supplierOf = ({ supplier }: Restock, { supplierDefault }: Circumstances): string =>
  supplier ?? supplierDefault;

/** What a job says. The rest is looked up when it is carried out. */
const Errand = z.object({
  restock: z.string(),
  warehouse: z.string(),
  sku: z.string(),
  supplier: z.string(),
  source: z.string().nullable(),
  packSize: z.number(),
  leadTimeDays: z.number(),
  leadTimeStdDays: z.number(),
  requestedAt: z.number(),
});

export type Errand = Readonly<z.infer<typeof Errand>>;

/** The job of a step, and the queue that it is for. */
export function jobOf(
  restock: Restock,
  { name, dueAt }: Step,
  about: { readonly circumstances: Circumstances; readonly now: number },
): readonly [queue: string, job: NewJob] {
  const { id, warehouse, sku, terms, createdAt } = restock;
  const supplier = supplierOf(restock, about.circumstances);
  const { source, packSize, leadTimeDays, leadTimeStdDays } = terms;
  const times = { leadTimeDays, leadTimeStdDays, requestedAt: createdAt };
  const data: Errand = { restock: id, warehouse, sku, supplier, source, packSize, ...times };
  // The time is in it because ids begin again in another data directory, and dates are moved.
  const job = { id: `${name}_${id}_${dueAt.toString(36)}`, name, data };
  const delayMs = dueAt - about.now;
  return [queueOf(name, supplier, about.circumstances), delayMs > 0 ? { ...job, delayMs } : job];
}

function queueOf(step: StepName, supplier: string, { ownQueues }: Circumstances): string {
  if (step === 'transfer' || step === 'arrive') return WAREHOUSE_QUEUE;
  return ownQueues.has(supplier) ? supplierQueue(supplier) : RESTOCK_QUEUE;
}

/** What `job` says. Throws `Hopeless` if it is none of ours. */
export function errandOf({ id, data }: Pick<Job, 'id' | 'data'>): Errand {
  const result = Errand.safeParse(data);
  if (result.success) return result.data;
  const why = z.prettifyError(result.error);
  throw new Hopeless(`the job ${id} does not say what to do: ${why}`, { cause: result.error });
}

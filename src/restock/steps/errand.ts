/** What the steps of all restocks have in common: when they fail, and when they wait. */
import { Fault } from '../../actor/fault.ts';
import { isOpenRestock } from '../../domain/restock/restock.ts';
import type { Job, Processor } from '../../queue/job.ts';
import { Hopeless, Postponed } from '../../queue/job.ts';
import { uniform } from '../lead-time.ts';
import type { Errand } from '../restock-job.ts';
import { errandOf } from '../restock-job.ts';
import type { ActAnswer, RestockService, RestockState } from '../restock-service.ts';

/** What the service cannot do now is tried again after about so long. */
const FAULT_WAIT_MS = 2_000;
/** How long a job may wait for the service or for a supplier before its attempts are counted. */
const WAITING_MS_MAX = 24 * 3_600_000;
const REASON_LENGTH_MAX = 200;

/** One attempt at a job, with the restock that it is for, which was open just now. */
export interface Attempt {
  readonly job: Job;
  readonly errand: Errand;
  readonly restock: RestockState;
}

export interface ErrandParts {
  readonly service: RestockService;
  readonly now: () => number;
}

/**
 * Carries out a step of a restock that is open. One that has come to its end needs nothing more.
 *
 * If the last attempt fails, or none can succeed, the restock fails, and the job stays among those
 * that have failed. A service that cannot, and a supplier who says when to come back, are waited
 * for: neither is a failed attempt, unless it takes for ever.
 */
export function errandProcessor(
  { service, now }: ErrandParts,
  step: (attempt: Attempt) => Promise<void>,
): Processor {
  return async (job) => {
    const errand = errandOf(job);
    try {
      await step({ job, errand, restock: await restockOf(errand, service) });
    } catch (error) {
      if (error instanceof Ended) return;
      const isPatient = now() - job.addedAt < WAITING_MS_MAX;
      if (isPatient && error instanceof Fault) throw new Postponed(faultWaitMs(job));
      if (job.signal.aborted || error instanceof Stray) throw error;
      if (isPatient && error instanceof Postponed) throw error;
      const isLast = job.isLastAttempt || error instanceof Hopeless;
      if (isLast) await giveUp({ service, job, errand }, error);
      throw error instanceof Postponed ? new Error(error.message, { cause: error }) : error;
    }
  };
}

/** The restock has come to its end, so there is nothing to do. */
class Ended extends Error {
  override readonly name = 'Ended';
}

/** The job is for a restock of another data directory. */
class Stray extends Hopeless {}

async function restockOf(errand: Errand, service: RestockService): Promise<RestockState> {
  const restock = await service.restock(errand.restock);
  // Ids begin again in another data directory, and a queue may outlive one.
  if (restock?.createdAt !== errand.requestedAt) {
    throw new Stray(`there is no restock ${errand.restock} that was asked for at that time`);
  }
  if (!isOpenRestock(restock)) throw new Ended();
  return restock;
}

/**
 * The restock after a command that was obeyed. Throws what ends the attempt if it was not: the
 * restock may have come to its end meanwhile, or to another state, which the next one will see.
 */
export async function obeyed(
  answer: ActAnswer,
  { errand, service }: { readonly errand: Errand; readonly service: RestockService },
): Promise<RestockState> {
  if (answer.ok) return answer.restock;
  await restockOf(errand, service);
  throw new Error(answer.refusal.text);
}

/** The key of a command: another attempt may find other circumstances, and asks anew. */
export const keyOf = (job: Job): string => `${job.id} ${job.attempt}`;

async function giveUp(
  { service, job, errand }: Omit<ErrandParts, 'now'> & { readonly job: Job; errand: Errand },
  error: unknown,
): Promise<void> {
  const why = error instanceof Error ? error.message : String(error);
  const reason = why.slice(0, REASON_LENGTH_MAX).toWellFormed();
  // If nobody can write that down now, the restock stays open, and the job is started anew.
  await service.act(errand.restock, [{ type: 'fail', reason }], keyOf(job)).catch(() => undefined);
}

/** Each job waits otherwise, so that those which met a fault together do not come back together. */
const faultWaitMs = ({ id }: Job): number => Math.round(FAULT_WAIT_MS * (0.5 + uniform(id)));

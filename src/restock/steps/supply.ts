/** Buys: orders a restock from its supplier, and receives it if the supplier is simulated. */
import type { RestockCommand } from '../../domain/restock/restock-step.ts';
import type { Processor } from '../../queue/job.ts';
import { Hopeless, Postponed } from '../../queue/job.ts';
import { SIMULATED } from '../restock-job.ts';
import type { Suppliers } from '../suppliers/suppliers.ts';
import type { Attempt, ErrandParts } from './errand.ts';
import { errandProcessor, keyOf, obeyed } from './errand.ts';

export interface SupplyParts extends ErrandParts {
  readonly suppliers: Suppliers;
}

/**
 * Makes the processor of the jobs `order` and `receive`.
 *
 * Whatever is killed in between, the next attempt looks at the restock and goes on from there. The
 * supplier may be asked twice, with the same id; the service is told once.
 */
export const supplyProcessor = (parts: SupplyParts): Processor =>
  errandProcessor(parts, async (attempt) => {
    switch (attempt.job.name) {
      case 'order':
        return order(attempt, parts);
      case 'receive':
        return receive(attempt, parts);
      default:
        throw new Hopeless(`nobody knows how to ${attempt.job.name}`);
    }
  });

async function order(attempt: Attempt, parts: SupplyParts): Promise<void> {
  const { job, errand, restock } = attempt;
  if (restock.status !== 'requested') return receiveIfDue(attempt, parts);
  const { service, suppliers, now } = parts;
  const supplier = suppliers.all.get(errand.supplier);
  if (supplier === undefined) {
    const known = [...suppliers.all.keys()].join(', ');
    throw new Hopeless(`there is no supplier ${errand.supplier}, only ${known}`);
  }
  const { quantity } = restock;
  const about = { ...errand, quantity, askedAt: job.addedAt };
  const confirmation = await supplier.order(about, job.signal);
  const commands: RestockCommand[] = [{ type: 'order', ...confirmation }];
  const isDue = confirmation.expectedAt !== null && confirmation.expectedAt <= now();
  if (isDue && errand.supplier === SIMULATED) commands.push({ type: 'receive' });
  await obeyed(await service.act(errand.restock, commands, keyOf(job)), { errand, service });
}

/** What was ordered by an attempt before this one may be due by now. */
async function receiveIfDue(attempt: Attempt, parts: SupplyParts): Promise<void> {
  const { errand, restock } = attempt;
  const isDue = (restock.expectedAt ?? 0) <= parts.now();
  if (isDue && errand.supplier === SIMULATED) await receive(attempt, parts);
}

async function receive(attempt: Attempt, { service, now }: SupplyParts): Promise<void> {
  const { job, errand, restock } = attempt;
  const waitMs = (restock.expectedAt ?? 0) - now();
  if (waitMs > 0) throw new Postponed(waitMs);
  // All that is outstanding, which somebody else may have received in part meanwhile.
  const answer = await service.act(errand.restock, [{ type: 'receive' }], keyOf(job));
  await obeyed(answer, { errand, service });
}

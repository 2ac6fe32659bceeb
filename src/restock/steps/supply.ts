/** Buys: orders a restock from its supplier, and receives it if the supplier is simulated. */
import type { Processor } from '../../queue/job.ts';
import { Hopeless, Postponed } from '../../queue/job.ts';
import { SIMULATED } from '../restock-job.ts';
import type { RestockState } from '../restock-service.ts';
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
  const { job, errand } = attempt;
  const restock =
    attempt.restock.status === 'requested' ? await place(attempt, parts) : attempt.restock;
  const isDue = restock.expectedAt === null || restock.expectedAt <= parts.now();
  if (errand.supplier === SIMULATED && isDue) await receive({ job, errand, restock }, parts);
}

async function place(attempt: Attempt, parts: SupplyParts): Promise<RestockState> {
  const { job, errand, restock } = attempt;
  const { service, suppliers } = parts;
  const supplier = suppliers.all.get(errand.supplier);
  if (supplier === undefined) {
    const known = [...suppliers.all.keys()].join(', ');
    throw new Hopeless(`there is no supplier ${errand.supplier}, only ${known}`);
  }
  const { quantity } = restock;
  const about = { ...errand, quantity, askedAt: job.addedAt };
  const confirmation = await supplier.order(about, job.signal);
  const command = { type: 'order', ...confirmation } as const;
  return obeyed(await service.act(errand.restock, command, keyOf(job, 'order')), {
    errand,
    service,
  });
}

async function receive(attempt: Attempt, { service, now }: SupplyParts): Promise<void> {
  const { job, errand, restock } = attempt;
  const waitMs = (restock.expectedAt ?? 0) - now();
  if (waitMs > 0) throw new Postponed(waitMs);
  const quantity = restock.quantity - restock.received;
  const command = { type: 'receive', quantity } as const;
  const answer = await service.act(errand.restock, command, keyOf(job, `receive_${quantity}`));
  await obeyed(answer, { errand, service });
}

/**
 * Has a restock brought from another warehouse: by a transfer with the restock's own id, which the
 * warehouse that waits for it knows it by. What becomes of the transfer, becomes of the restock.
 */
import type { Sku, WarehouseId } from '../../domain/product.ts';
import { ownMinimum } from '../../domain/restock/policy.ts';
import { PolicyBook } from '../../domain/restock/scope.ts';
import { spared } from '../../domain/restock/strategies/transfer-from.ts';
import type { SourceStock } from '../../domain/restock/strategy.ts';
import { inTransit } from '../../domain/transfer.ts';
import type { Processor } from '../../queue/job.ts';
import { Hopeless, Postponed } from '../../queue/job.ts';
import type { Catalogue } from '../../system/catalogue.ts';
import type { Documents } from '../../system/documents/documents.ts';
import type { Restocking } from '../../system/restocks/restocking.ts';
import type { Caller } from '../../system/router.ts';
import type { StockView } from '../../system/stock-view.ts';
import { leadTimeMs } from '../lead-time.ts';
import { jobCaller, textOf } from '../local-service.ts';
import type { Errand } from '../restock-job.ts';
import { SIMULATED } from '../restock-job.ts';
import type { Attempt, ErrandParts } from './errand.ts';
import { errandProcessor, keyOf } from './errand.ts';

export interface TransferParts extends ErrandParts {
  readonly documents: Pick<Documents, 'placeTransfer' | 'receiveTransfer' | 'transfer'>;
  readonly restocking: Pick<Restocking, 'policiesNow'>;
  readonly stock: Pick<StockView, 'available'>;
  readonly catalogue: Pick<Catalogue, 'card'>;
  /** How long a day of a lead time lasts. */
  readonly dayMs: number;
}

/** How often a source is looked at until it counts as having nothing to spare. */
const LOOKS_MAX = 2;

/** Makes the processor of the jobs `transfer` and `arrive`. */
export const transferProcessor = (parts: TransferParts): Processor =>
  errandProcessor(parts, async (attempt) => {
    switch (attempt.job.name) {
      case 'transfer':
        return send(attempt, parts);
      case 'arrive':
        return arrive(attempt, parts);
      default:
        throw new Hopeless(`nobody knows how to ${attempt.job.name}`);
    }
  });

async function send(attempt: Attempt, parts: TransferParts): Promise<void> {
  const { errand } = attempt;
  if ((await parts.documents.transfer(errand.restock)) !== undefined) return;
  for (let look = 1; look <= LOOKS_MAX; look++) {
    if (await isSent(attempt, parts)) return expect(attempt, parts);
  }
  throw new Hopeless(`${sourceOf(errand)} has nothing to spare of ${errand.sku}`);
}

/** Whether the source has promised a transfer, of as much as it can spare. */
async function isSent({ errand, restock }: Attempt, parts: TransferParts): Promise<boolean> {
  const source = sourceStock(sourceOf(errand), errand.sku, parts);
  const wanted = restock.quantity - restock.received;
  const quantity = spared(wanted, source, errand.packSize);
  if (quantity === 0) return false;
  const input = {
    id: errand.restock,
    from: sourceOf(errand),
    to: errand.warehouse,
    mode: errand.leadTimeDays === 0 ? 'immediate' : 'shipped',
    lines: [{ sku: errand.sku, quantity }],
    reference: null,
    keep: source.minimum,
  } as const;
  // The id is key enough, and the quantity may be another one the next time.
  const answer = await parts.documents.placeTransfer(input, keyless());
  if (answer.ok || answer.refusal.code === 'duplicate') return true;
  if (answer.refusal.code === 'insufficient_stock') return false;
  if (answer.refusal.code === 'invalid_state') throw new Error(textOf(answer.refusal));
  throw new Hopeless(textOf(answer.refusal));
}

const keyless = (): Caller => ({ ...jobCaller(''), key: null });

/** Says when what was shipped is expected. What was not has arrived. */
async function expect({ job, errand }: Attempt, parts: TransferParts): Promise<void> {
  const { service, dayMs } = parts;
  if (errand.leadTimeDays === 0) return;
  const expectedAt = job.addedAt + leadTimeMs(errand.restock, errand, dayMs);
  await service.act(errand.restock, [{ type: 'expect', expectedAt }], keyOf(job));
}

/** Receives what is in transit, where nobody else does. */
async function arrive(attempt: Attempt, parts: TransferParts): Promise<void> {
  const { errand, restock } = attempt;
  const { documents, now } = parts;
  if (errand.supplier !== SIMULATED) return;
  const waitMs = (restock.expectedAt ?? 0) - now();
  if (waitMs > 0) throw new Postponed(waitMs);
  const transfer = await documents.transfer(errand.restock);
  const receipts = (transfer?.lines ?? []).flatMap((line) => {
    const received = inTransit(line);
    return received === 0 ? [] : [{ sku: line.sku, received, damaged: 0, lost: 0 }];
  });
  if (receipts.length === 0) return;
  // What is not in transit is not received twice. A warehouse that is inactive refuses, and may be
  // active the next time, so that is not to be remembered under a key.
  const answer = await documents.receiveTransfer(errand.restock, receipts, keyless());
  if (!answer.ok) throw new Error(textOf(answer.refusal));
}

function sourceStock(
  source: WarehouseId,
  sku: Sku,
  { restocking, stock, catalogue }: TransferParts,
): SourceStock {
  const book = new PolicyBook(restocking.policiesNow(source));
  const minimum = ownMinimum(book.effective(sku, catalogue.card(sku)?.category)?.policy);
  return { available: stock.available(source, sku), minimum };
}

function sourceOf({ restock, source }: Errand): WarehouseId {
  if (source === null) throw new Hopeless(`the restock ${restock} has no source`);
  return source;
}

/** What may be asked of a transfer, and what happens or why not. */
import type { Ask, DocumentStep, StepDecision } from './document-step.ts';
import { refuseStep } from './document-step.ts';
import type { Arrival } from './part.ts';
import { flawed } from '../refusal.ts';
import type { Line } from '../reservation.ts';
import type { Receipt, Transfer, TransferLine, TransferMode, TransferStatus } from '../transfer.ts';
import { inTransit } from '../transfer.ts';

/** A new transfer. Each SKU has one line. */
export interface TransferPlan {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly mode: TransferMode;
  readonly lines: readonly Line[];
  readonly reference: string | null;
  /** So many units of each SKU must be left available at the source; 0 unless given. */
  readonly keep?: number | undefined;
}

/** Has the source set the goods aside and the destination promise to take them, then sends them. */
export function placeTransfer(plan: TransferPlan, at: number): DocumentStep {
  const { id, from, to, mode, lines, reference, keep } = plan;
  const immediate = mode === 'immediate';
  const value: Transfer = {
    id,
    from,
    to,
    mode,
    status: immediate ? 'completed' : 'in_transit',
    lines: lines.map(({ sku, quantity }) => {
      const received = immediate ? quantity : 0;
      return { sku, quantity, received, damaged: 0, lost: 0, returned: 0 };
    }),
    reference,
    createdAt: at,
    updatedAt: at,
  };
  const votes: readonly Ask[] = [
    { warehouse: from, action: { type: 'send', lines, ...(keep === undefined ? {} : { keep }) } },
    { warehouse: to, action: { type: 'expect', lines, immediate } },
  ];
  return { document: { type: 'transfer', value }, votes, performs: [], isAnsweredAtOnce: false };
}

/** Takes in what arrived, and learns what was lost. */
export function receiveTransfer(
  transfer: Transfer,
  asked: readonly Receipt[],
  at: number,
): StepDecision {
  if (isEnded(transfer)) return refuseStep(ended(transfer));
  const receipts = summed(asked);
  const most = new Map(transfer.lines.map((line) => [line.sku, inTransit(line)]));
  for (const { sku, received, damaged, lost } of receipts) {
    const pending = most.get(sku) ?? 0;
    const quantity = received + damaged + lost;
    if (quantity > pending) {
      return refuseStep(flawed('lines', `${pending} of ${sku} are in transit, got ${quantity}`));
    }
  }
  const bySku = new Map(receipts.map((receipt) => [receipt.sku, receipt]));
  const lines = transfer.lines.map((line): TransferLine => {
    const receipt = bySku.get(line.sku);
    if (receipt === undefined) return line;
    return {
      ...line,
      received: line.received + receipt.received,
      damaged: line.damaged + receipt.damaged,
      lost: line.lost + receipt.lost,
    };
  });
  const isWhole = lines.every((line) => inTransit(line) === 0);
  const status = isWhole ? 'completed' : 'partially_received';
  const action = { type: 'arrive', arrivals: receipts.flatMap(arrivalsOf) } as const;
  const votes = [{ warehouse: transfer.to, action }];
  return accepted({ ...transfer, status, lines, updatedAt: at }, votes, []);
}

/** Sends what is in transit back to where it came from. */
export function cancelTransfer(transfer: Transfer, at: number): StepDecision {
  if (isEnded(transfer)) return refuseStep(ended(transfer));
  const back = transfer.lines
    .map((line) => ({ sku: line.sku, quantity: inTransit(line) }))
    .filter(({ quantity }) => quantity > 0);
  const lines = transfer.lines.map((line) => {
    return { ...line, returned: line.returned + inTransit(line) };
  });
  const hasArrived = lines.some(({ received, damaged }) => received + damaged > 0);
  const status: TransferStatus = hasArrived ? 'completed' : 'cancelled';
  // The source may have been filled meanwhile, and then has no room for what comes back.
  const votes: readonly Ask[] = [
    { warehouse: transfer.from, action: { type: 'take_back', lines: back } },
  ];
  const performs: readonly Ask[] = [
    { warehouse: transfer.to, action: { type: 'unexpect', lines: back } },
  ];
  return accepted({ ...transfer, status, lines, updatedAt: at }, votes, performs);
}

const isEnded = ({ status }: Transfer): boolean => status === 'completed' || status === 'cancelled';

const ended = ({ id, status }: Transfer) =>
  ({ code: 'invalid_state', detail: `the transfer ${id} is ${status}` }) as const;

/** The same with each SKU once. */
function summed(receipts: readonly Receipt[]): readonly Receipt[] {
  const sums = new Map<string, Receipt>();
  for (const { sku, received, damaged, lost } of receipts) {
    const sum = sums.get(sku) ?? { sku, received: 0, damaged: 0, lost: 0 };
    sums.set(sku, {
      sku,
      received: sum.received + received,
      damaged: sum.damaged + damaged,
      lost: sum.lost + lost,
    });
  }
  return [...sums.values()];
}

function arrivalsOf({ sku, received, damaged, lost }: Receipt): readonly Arrival[] {
  const all: readonly Arrival[] = [
    { sku, quantity: received, how: 'sellable' },
    { sku, quantity: damaged, how: 'damaged' },
    { sku, quantity: lost, how: 'lost' },
  ];
  return all.filter(({ quantity }) => quantity > 0);
}

function accepted(
  value: Transfer,
  votes: readonly Ask[],
  performs: readonly Ask[],
): StepDecision & { readonly ok: true } {
  const document = { type: 'transfer', value } as const;
  return { ok: true, step: { document, votes, performs, isAnsweredAtOnce: false } };
}

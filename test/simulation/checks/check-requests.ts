/** Whether what clients were told is what happened: done means once, refused means not at all. */
import { isOpenOrder } from '../../../src/domain/order.ts';
import type { DeskDocument } from '../../../src/domain/steps/document-step.ts';
import type { Asked } from '../clients/asked.ts';
import type { Ledger } from './ledger.ts';
import type { Outcome, Request } from '../clients/request.ts';

type Complain = (what: string) => void;

/** How often something may have happened. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

export function checkRequests(
  ledger: Ledger,
  requests: readonly Request[],
  complain: Complain,
): void {
  const counts = occurrences(ledger);
  for (const request of requests) {
    const { asked } = request;
    const isSet = asked.type === 'stock' && asked.command.type === 'operate_all';
    if (isSet) checkSet(request, counts, complain);
    else if (leavesReference(request)) checkCount(request, counts, complain);
  }
  checkSteps(ledger, requests, complain);
}

type Counts = ReadonlyMap<string, number>;

function checkCount(request: Request, counts: Counts, complain: Complain): void {
  const { least, most } = boundsOf(request);
  const count = counts.get(String(request.n)) ?? 0;
  if (count < least || count > most)
    complain(`${request.n} happened ${count} times, ${text(request)}`);
}

/** All operations of a set have happened as often, but for counts, which may find nothing to do. */
function checkSet(request: Request, counts: Counts, complain: Complain): void {
  const { asked } = request;
  if (asked.type !== 'stock' || asked.command.type !== 'operate_all') return;
  const { operations } = asked.command;
  const { least, most } = boundsOf(request);
  const sure = operations.filter(({ type }) => type !== 'count');
  const often = new Set(sure.map(({ reference = '' }) => counts.get(reference) ?? 0));
  const all = operations.map(({ reference = '' }) => counts.get(reference) ?? 0);
  const isTorn = often.size > 1 || all.some((count) => count > most);
  const isLost = sure.length > 0 && least > 0 && !often.has(1);
  if (isTorn || isLost) complain(`${request.n} happened ${all.join()} times, ${text(request)}`);
}

const text = ({ asked, sendings }: Request): string => {
  const told = sendings.map(({ outcome }) => outcome?.type).join();
  return `was told: ${told}: ${JSON.stringify(asked)}`;
};

/** How often each reference occurs: rows of plain operations, and documents. */
function occurrences(ledger: Ledger): Counts {
  const counts = new Map<string, number>();
  const count = (reference: string | null): void => {
    if (reference !== null) counts.set(reference, (counts.get(reference) ?? 0) + 1);
  };
  for (const row of ledger.rows) if (row[16] === null) count(row[14]);
  for (const { value } of ledger.reservations()) count(value.reference);
  for (const { value } of ledger.documents()) count(value.reference);
  return counts;
}

/** Whether its effect can be found by its reference: all but what ends something. */
function leavesReference({ asked }: Request): boolean {
  if (asked.type === 'place_order' || asked.type === 'place_transfer') return true;
  return asked.type === 'stock' && 'reference' in asked.command;
}

export function boundsOf({ sendings }: Request): Bounds {
  const outcomes = sendings.map(({ outcome }) => outcome);
  const done = outcomes.find((outcome) => outcome?.type === 'done');
  if (done !== undefined) return isNothing(done) ? NEVER : ONCE;
  if (outcomes.some((outcome) => outcome?.type === 'unknown')) return { least: 0, most: 1 };
  return NEVER;
}

const NEVER: Bounds = { least: 0, most: 0 };
const ONCE: Bounds = { least: 1, most: 1 };

/** A count that agreed with the book led to no row. */
function isNothing(outcome: Outcome): boolean {
  if (outcome.type !== 'done') return false;
  const { results = [] } = outcome.answer as { readonly results?: readonly { row: unknown }[] };
  return results.length > 0 && results.every(({ row }) => row === null);
}

/** What clients asked of the steps of documents. */
interface Wanted {
  /** Units by document, type of movement and SKU. */
  readonly sums: Map<string, { least: number; most: number }>;
  /** Orders of which all may have been shipped, and those that may have been cancelled. */
  readonly whole: Set<string>;
  readonly ended: Set<string>;
}

/** What was shipped, returned and received is what was asked for, request by request. */
function checkSteps(ledger: Ledger, requests: readonly Request[], complain: Complain): void {
  const wanted: Wanted = { sums: new Map(), whole: new Set(), ended: new Set() };
  for (const request of requests) addSteps(wanted, request);
  for (const document of ledger.documents()) checkStepsOf(ledger, document, { wanted, complain });
}

function addSteps({ sums, whole, ended }: Wanted, request: Request): void {
  const { asked } = request;
  for (const [what, quantity] of stepsOf(asked)) {
    const { least, most } = boundsOf(request);
    const sum = sums.get(what) ?? { least: 0, most: 0 };
    sum.least += least * quantity;
    sum.most += most === 0 ? 0 : most * quantity;
    sums.set(what, sum);
  }
  const isWhole = asked.type === 'fulfill_order' && asked.allocations === null;
  if (isWhole && boundsOf(request).most > 0) whole.add(asked.id);
  if (asked.type === 'cancel_order' && boundsOf(request).most > 0) ended.add(asked.id);
}

function stepsOf(asked: Asked): readonly (readonly [what: string, quantity: number])[] {
  if (asked.type === 'fulfill_order') {
    const each = asked.allocations ?? [];
    return each.map(({ sku, quantity }) => [`order:${asked.id} ship ${sku}`, quantity]);
  }
  if (asked.type === 'return_order') {
    return asked.lines.map(({ sku, quantity }) => [`order:${asked.id} return ${sku}`, quantity]);
  }
  if (asked.type !== 'receive_transfer') return [];
  return asked.receipts.flatMap(({ sku, received, damaged, lost }) => [
    [`transfer:${asked.id} transfer_in ${sku}`, received + damaged],
    [`transfer:${asked.id} transit_loss ${sku}`, lost],
  ]);
}

function checkStepsOf(
  ledger: Ledger,
  { type, value }: DeskDocument,
  { wanted, complain }: { readonly wanted: Wanted; readonly complain: Complain },
): void {
  // What arrives by itself nobody has asked for.
  const isOwn = ledger.restocking.restocks.has(value.id);
  const isShipped = type === 'transfer' && (isOwn || value.mode === 'immediate');
  const kinds = type === 'order' ? ['ship', 'return'] : ['transfer_in', 'transit_loss'];
  const place = type === 'transfer' ? value.to : '';
  for (const { sku } of value.lines) {
    for (const kind of kinds) {
      const found = ledger.sum(`${type}:${value.id}`, kind, sku, place);
      const { least, most } = wanted.sums.get(`${type}:${value.id} ${kind} ${sku}`) ?? NOTHING;
      const isUnbounded = isShipped || (kind === 'ship' && wanted.whole.has(value.id));
      if (found >= least && (isUnbounded || found <= most)) continue;
      complain(`${type} ${value.id}: ${kind} of ${sku}: ${found}, asked for ${least} to ${most}`);
    }
  }
  if (type !== 'order' || isOpenOrder(value) || value.status !== 'cancelled') return;
  if (!wanted.ended.has(value.id)) complain(`order ${value.id} was cancelled by nobody`);
}

const NOTHING = { least: 0, most: 0 };

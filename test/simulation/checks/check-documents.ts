/** Whether the ledger did what the documents say. */
import { isOpenOrder } from '../../../src/domain/order.ts';
import type { Order } from '../../../src/domain/order.ts';
import type { DeskDocument } from '../../../src/domain/steps/document-step.ts';
import { inTransit } from '../../../src/domain/transfer.ts';
import type { Transfer } from '../../../src/domain/transfer.ts';
import type { Ledger } from './ledger.ts';

/** Documents that are looked at elsewhere. */
const isOfAnother = /^(reservation|restock):/;

type Complain = (what: string) => void;

/** A sum that a document promises, and what the ledger has of it. */
interface Leg {
  readonly what: string;
  readonly promised: number;
  readonly found: number;
}

export function legsOf(ledger: Ledger, { type, value }: DeskDocument): readonly Leg[] {
  return type === 'order' ? orderLegs(ledger, value) : transferLegs(ledger, value);
}

function orderLegs(ledger: Ledger, order: Order): readonly Leg[] {
  const document = `order:${order.id}`;
  const shipped = order.allocations.map(({ warehouse, sku, shipped: promised }): Leg => {
    const found = ledger.sum(document, 'ship', sku, warehouse);
    return { what: `shipped of ${sku} at ${warehouse}`, promised, found };
  });
  const returned = order.lines.map(({ sku, returned: promised }): Leg => {
    return { what: `returned of ${sku}`, promised, found: ledger.sum(document, 'return', sku) };
  });
  const given = order.allocations.map(({ warehouse, sku, quantity }): Leg => {
    const free = quantity - ledger.held(document, sku, warehouse);
    const promised = isOpenOrder(order) ? 0 : quantity;
    return { what: `not held any more of ${sku} at ${warehouse}`, promised, found: free };
  });
  return [...shipped, ...returned, ...given];
}

function transferLegs(ledger: Ledger, transfer: Transfer): readonly Leg[] {
  const { id, from, to } = transfer;
  const document = `transfer:${id}`;
  return transfer.lines.flatMap(({ sku, quantity, received, damaged, lost, returned }) => {
    const sum = (type: string, warehouse: string): number =>
      ledger.sum(document, type, sku, warehouse);
    return [
      { what: `sent of ${sku}`, promised: quantity, found: sum('transfer_out', from) },
      { what: `arrived of ${sku}`, promised: received + damaged, found: sum('transfer_in', to) },
      { what: `lost of ${sku}`, promised: lost, found: sum('transit_loss', to) },
      { what: `back of ${sku}`, promised: returned, found: sum('transfer_in', from) },
    ];
  });
}

/** At rest, the ledger has done just what each document says. */
export function checkDocuments(ledger: Ledger, now: number, complain: Complain): void {
  const documents = ledger.documents();
  const known = new Set(documents.map(({ type, value }) => `${type}:${value.id}`));
  for (const document of documents) {
    const name = `${document.type} ${document.value.id}`;
    for (const { what, promised, found } of legsOf(ledger, document)) {
      const isFree = what.startsWith('not held');
      if (isFree ? found < promised : found !== promised) {
        complain(`${name}: ${what}: ${promised} by the document, ${found} in the ledger`);
      }
    }
    if (document.type === 'order') checkOrder(ledger, document.value, now, complain);
  }
  for (const row of ledger.rows) {
    const [, , , warehouse, sku] = row;
    const document = row[16];
    if (document === null || isOfAnother.test(document) || known.has(document)) continue;
    if (ledger.held(document, sku, warehouse) !== 0)
      complain(`${document} holds ${sku} for nobody`);
    if (row[6] !== 0) complain(`${document} moved stock and is not there`);
  }
}

function checkOrder(ledger: Ledger, order: Order, now: number, complain: Complain): void {
  const { id, allocations, lines, expiresAt } = order;
  const isOpen = isOpenOrder(order);
  if (isOpen && expiresAt !== null && expiresAt <= now) complain(`order ${id} has not expired`);
  for (const { sku, quantity, reserved, shipped, returned } of lines) {
    const mine = allocations.filter((each) => each.sku === sku);
    const left = mine.reduce((sum, each) => sum + each.quantity - each.shipped, 0);
    const gone = mine.reduce((sum, each) => sum + each.shipped, 0);
    const isRight = reserved === (isOpen ? left : 0) && shipped === gone && returned <= shipped;
    if (!isRight || gone + left > quantity) complain(`order ${id}: the line of ${sku} is wrong`);
    for (const warehouse of ledger.warehouses) {
      const allocation = mine.find((each) => each.warehouse === warehouse);
      const due = isOpen && allocation ? allocation.quantity - allocation.shipped : 0;
      const held = ledger.held(`order:${id}`, sku, warehouse);
      if (held !== due) complain(`order ${id} holds ${held} of ${sku} at ${warehouse}, not ${due}`);
    }
  }
}

/** Units of a SKU that are on their way to a warehouse, by what the transfers say. */
export function onTheWay(ledger: Ledger, sku: string, to?: string): number {
  let units = 0;
  for (const transfer of ledger.transfers()) {
    if (to !== undefined && transfer.to !== to) continue;
    for (const line of transfer.lines) if (line.sku === sku) units += inTransit(line);
  }
  return units;
}

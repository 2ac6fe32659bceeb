/**
 * Whether movements are all that a document has led to, by its own figures. What is missing has
 * not happened yet, or is to be looked for elsewhere.
 */
import type { Order } from '../../domain/order.ts';
import { isOpenOrder } from '../../domain/order.ts';
import type { Restock } from '../../domain/restock/restock.ts';
import type { Transfer } from '../../domain/transfer.ts';
import type { MovementType } from '../../domain/level.ts';
import type { FiledDocument } from '../filed.ts';
import type { MovementRow } from '../rows.ts';

/** How much of a SKU was moved by movements of a type; at one warehouse, if that is said. */
type Amounts = (type: MovementType, sku: string, warehouse?: string) => number;

/** Whether the figures of `document` are the sums of `rows`. */
export function isWhole({ type, value }: FiledDocument, rows: readonly MovementRow[]): boolean {
  const amounts = amountsOf(rows);
  switch (type) {
    case 'order':
      return isWholeOrder(value, amounts);
    case 'transfer':
      return isWholeTransfer(value, amounts);
    case 'restock':
      return value.isCarried ? isWholeCarried(value, amounts) : isWholeBought(value, amounts);
  }
}

function isWholeOrder(order: Order, amounts: Amounts): boolean {
  const isOpen = isOpenOrder(order);
  return order.lines.every(({ sku, reserved, shipped, returned }) => {
    const held = amounts('reserve', sku) - amounts('release', sku) - amounts('ship', sku);
    return (
      held === (isOpen ? reserved : 0) &&
      amounts('ship', sku) === shipped &&
      amounts('return', sku) === returned
    );
  });
}

const isWholeTransfer = ({ from, to, lines }: Transfer, amounts: Amounts): boolean =>
  lines.every(
    (line) =>
      amounts('transfer_out', line.sku) === line.quantity &&
      amounts('transfer_in', line.sku, to) === line.received + line.damaged &&
      amounts('transfer_in', line.sku, from) === line.returned &&
      amounts('transit_loss', line.sku) === line.lost,
  );

const isWholeBought = ({ sku, received }: Restock, amounts: Amounts): boolean =>
  amounts('receive', sku) === received;

function isWholeCarried(restock: Restock, amounts: Amounts): boolean {
  const { sku, warehouse, quantity, received, status, terms } = restock;
  const lost = amounts('transit_loss', sku);
  const back = status === 'cancelled' ? quantity - received - lost : 0;
  return (
    amounts('transfer_out', sku) === quantity &&
    amounts('transfer_in', sku, warehouse) === received &&
    amounts('transfer_in', sku, terms.source ?? '') === back
  );
}

function amountsOf(rows: readonly MovementRow[]): Amounts {
  const sums = new Map<string, number>();
  const add = (key: string, amount: number): void => {
    sums.set(key, (sums.get(key) ?? 0) + amount);
  };
  for (const [, , , warehouse, sku, type, , amount] of rows) {
    add(`${type} ${sku}`, amount);
    add(`${type} ${sku} ${warehouse}`, amount);
  }
  return (type, sku, warehouse) =>
    sums.get(warehouse === undefined ? `${type} ${sku}` : `${type} ${sku} ${warehouse}`) ?? 0;
}

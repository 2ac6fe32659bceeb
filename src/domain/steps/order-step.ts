/** What may be asked of an order, and what happens or why not. */
import type { Ask, DocumentStep, StepDecision } from './document-step.ts';
import { refuseStep } from './document-step.ts';
import type { Order, OrderAllocation, OrderStatus, ReturnLine } from '../order.ts';
import { bySku, isOpenOrder, unshipped } from '../order.ts';
import type { WarehouseId } from '../product.ts';
import type { Refusal } from '../refusal.ts';
import { flawed } from '../refusal.ts';
import type { Line } from '../reservation.ts';
import { summed } from '../reservation.ts';
import type { Allocation, ShipTo } from '../sourcing/question.ts';

/** A new order, with the warehouses that are to serve it. Each SKU has one line. */
export interface OrderPlan {
  readonly id: string;
  readonly lines: readonly Line[];
  readonly allocations: readonly Allocation[];
  readonly shipTo: ShipTo | null;
  readonly holdSeconds: number | null;
  readonly reference: string | null;
}

/** Has every warehouse of the plan set its share aside. */
export function placeOrder(plan: OrderPlan, at: number): DocumentStep {
  const { id, lines, allocations, shipTo, holdSeconds, reference } = plan;
  const expiresAt = holdSeconds === null ? null : at + holdSeconds * 1000;
  const taken = bySku(allocations);
  const order: Order = {
    id,
    status: 'reserved',
    lines: lines.map(({ sku, quantity }) => {
      return { sku, quantity, reserved: taken.get(sku) ?? 0, shipped: 0, returned: 0 };
    }),
    allocations: allocations.map((allocation) => ({ ...allocation, shipped: 0 })),
    shipTo,
    reference,
    createdAt: at,
    updatedAt: at,
    expiresAt,
  };
  const votes = byWarehouse(allocations).map(([warehouse, shares]): Ask => {
    return { warehouse, action: { type: 'reserve', lines: shares, expiresAt } };
  });
  return { document: { type: 'order', value: order }, votes, performs: [], isAnsweredAtOnce: true };
}

/** Ships `asked`, or all that is set aside. */
export function fulfillOrder(
  order: Order,
  asked: readonly Allocation[] | null,
  at: number,
): StepDecision {
  if (!isOpenOrder(order)) return refuseStep(ended(order));
  const all = order.allocations.map(rest).filter(({ quantity }) => quantity > 0);
  const wanted = asked === null ? all : summedByShare(asked);
  const most = new Map(order.allocations.map((each) => [placeOf(each), unshipped(each)]));
  for (const { warehouse, sku, quantity } of wanted) {
    const left = most.get(placeOf({ warehouse, sku })) ?? 0;
    if (quantity > left) {
      const what = `${left} of ${sku} at ${warehouse} are left to ship, got ${quantity}`;
      return refuseStep(flawed('allocations', what));
    }
  }
  const parts = new Map(wanted.map((each) => [placeOf(each), each.quantity]));
  const allocations = order.allocations.map((each): OrderAllocation => {
    return { ...each, shipped: each.shipped + (parts.get(placeOf(each)) ?? 0) };
  });
  const shipped = bySku(wanted);
  const lines = order.lines.map((line) => {
    const now = shipped.get(line.sku) ?? 0;
    return { ...line, reserved: line.reserved - now, shipped: line.shipped + now };
  });
  const isWhole = allocations.every((each) => unshipped(each) === 0);
  const status: OrderStatus = isWhole ? 'fulfilled' : 'partially_fulfilled';
  const after: Order = {
    ...order,
    status,
    lines,
    allocations,
    updatedAt: at,
    expiresAt: isWhole ? null : order.expiresAt,
  };
  const votes = byWarehouse(wanted).map(([warehouse, parts]): Ask => {
    return { warehouse, action: { type: 'ship', lines: parts } };
  });
  return accepted(after, votes, []);
}

/** Gives back what has not shipped. */
export function cancelOrder(order: Order, at: number): StepDecision {
  if (!isOpenOrder(order)) return refuseStep(ended(order));
  return accepted(without(order, 'cancelled', at), [], releases(order));
}

/** What time does to an order that is due: its warehouses give back their parts by themselves. */
export function expireOrder(order: Order, at: number): DocumentStep {
  const value = without(order, 'expired', at);
  const performs: readonly Ask[] = [];
  return { document: { type: 'order', value }, votes: [], performs, isAnsweredAtOnce: true };
}

/** Takes back shipped goods. */
export function returnOrder(order: Order, asked: readonly ReturnLine[], at: number): StepDecision {
  const back = bySku(asked);
  const most = new Map(order.lines.map((line) => [line.sku, line.shipped - line.returned]));
  for (const [sku, quantity] of back) {
    const left = most.get(sku) ?? 0;
    if (quantity > left) {
      return refuseStep(flawed('lines', `${left} of ${sku} can come back, got ${quantity}`));
    }
  }
  const lines = order.lines.map((line) => {
    return { ...line, returned: line.returned + (back.get(line.sku) ?? 0) };
  });
  const groups = [...Map.groupBy(asked, ({ warehouse }) => warehouse)];
  const votes = groups.map(([warehouse, group]): Ask => {
    const arrivals = group.map(({ sku, quantity, condition: how }) => ({ sku, quantity, how }));
    return { warehouse, action: { type: 'return', arrivals } };
  });
  return accepted({ ...order, lines, updatedAt: at }, votes, []);
}

function without(order: Order, status: 'cancelled' | 'expired', at: number): Order {
  const lines = order.lines.map((line) => ({ ...line, reserved: 0 }));
  return { ...order, status, lines, updatedAt: at, expiresAt: null };
}

function releases(order: Order): readonly Ask[] {
  const left = order.allocations.map(rest).filter(({ quantity }) => quantity > 0);
  return byWarehouse(left).map(([warehouse]): Ask => {
    return { warehouse, action: { type: 'release', reason: 'cancelled' } };
  });
}

function accepted(
  order: Order,
  votes: readonly Ask[],
  performs: readonly Ask[],
): StepDecision & { readonly ok: true } {
  const document = { type: 'order', value: order } as const;
  return { ok: true, step: { document, votes, performs, isAnsweredAtOnce: false } };
}

/** Tells the allocations of an order apart; no id has a space in it. */
const placeOf = ({ warehouse, sku }: Pick<Allocation, 'warehouse' | 'sku'>): string =>
  `${warehouse} ${sku}`;

const rest = (each: OrderAllocation): Allocation => ({ ...each, quantity: unshipped(each) });

const ended = ({ id, status }: Order): Refusal => ({
  code: 'invalid_state',
  detail: `the order ${id} is ${status}`,
});

/** The same with each SKU of a warehouse once. */
function summedByShare(asked: readonly Allocation[]): readonly Allocation[] {
  return byWarehouse(asked).flatMap(([warehouse, lines]) =>
    summed(lines).map((line) => ({ warehouse, ...line })),
  );
}

/** The shares of each warehouse, in the order of their ids. */
function byWarehouse(
  allocations: readonly Allocation[],
): readonly (readonly [WarehouseId, readonly Line[]])[] {
  const [first] = allocations;
  if (first !== undefined && allocations.length === 1) {
    const { warehouse, sku, quantity } = first;
    return [[warehouse, [{ sku, quantity }]]];
  }
  const shares = new Map<WarehouseId, Line[]>();
  for (const { warehouse, sku, quantity } of allocations) {
    const lines = shares.get(warehouse);
    if (lines === undefined) shares.set(warehouse, [{ sku, quantity }]);
    else lines.push({ sku, quantity });
  }
  return [...shares].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** What a restock still waits for, and what its strategy means. */
import type { Shape } from '../../../../src/client/api/stockroom.ts';

type Restock = Shape<'Restock'>;

const OPEN: readonly Restock['status'][] = ['requested', 'ordered', 'partially_received'];

/** Whether goods are still awaited. */
export const isOutstanding = ({ status }: Restock): boolean => OPEN.includes(status);

/** Units that are still to come. */
export const outstanding = (restock: Restock): number =>
  isOutstanding(restock) ? restock.quantity - restock.received : 0;

/** When each strategy orders, and how much. */
export const STRATEGY_WORDS: Readonly<Record<Restock['strategy'], string>> = {
  'min-max': 'Orders up to a maximum as soon as the position is at a minimum or below.',
  'reorder-point': 'Orders a fixed lot when the position is at the reorder point or below.',
  'days-of-cover': 'Orders for so many days of the average demand.',
  'service-level': 'Orders so that the chosen share of cycles goes without a shortage.',
  periodic: 'Reviews at fixed times, and orders up to a level each time.',
  'transfer-from': 'Takes stock from another warehouse, never below what that one needs itself.',
  'alert-only': 'Orders nothing; it only tells when stock is low.',
  custom: 'Orders what a module of the operator says.',
};

/** How strategies say why they order, or why they do not. */
import type { Inputs } from '../strategy.ts';

/** Says that nothing is ordered, because the position is above the reorder point. */
export const isAbove = ({ position }: Inputs, reorderPoint: number): string =>
  `the inventory position ${position} is above the reorder point ${reorderPoint}`;

/** Says that an order is due, because the position is at the reorder point or below. */
export const isReached = ({ position }: Inputs, reorderPoint: number): string =>
  `the inventory position ${position} is at or below the reorder point ${reorderPoint}`;

/** Says what is ordered to come up to a target, and what packs make of it. */
export function upTo(target: number, quantity: number, { position, packSize }: Inputs): string {
  if (quantity === 0) return `the inventory position ${position} has reached ${target}`;
  return `${target - position} are missing to ${target}${packed(quantity, packSize)}`;
}

/** The quantity in packs, if packs say anything. */
export const packed = (quantity: number, packSize: number): string =>
  packSize === 1 ? '' : `, which is ${quantity} in packs of ${packSize}`;

/** A figure to be read: two places at most. */
export const figure = (value: number): string => String(Math.round(value * 100) / 100);

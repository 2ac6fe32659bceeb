import type { ReorderMode, ReorderPointPolicy } from '../policy.ts';
import type { Inputs, Plan } from '../strategy.ts';
import { inPacks } from '../strategy.ts';
import { isAbove, isReached, packed } from './wording.ts';

const FORMULAS: Readonly<Record<ReorderMode, string>> = {
  multiple:
    'if position <= reorderPoint: order the least multiple of quantity that brings the position ' +
    'above reorderPoint, in full packs',
  fixed: 'if position <= reorderPoint: order quantity, in full packs',
  deficiency:
    'if position <= reorderPoint: order max(quantity, reorderPoint - position), in full packs',
};

/**
 * Orders when the inventory position is at the reorder point or below: `quantity` whatever is
 * missing (`fixed`), the least multiple of it that brings the position above the reorder point
 * (`multiple`), or what is missing to the reorder point if that is more (`deficiency`).
 *
 * Units: whole units of the SKU. Example: reorder point 120, quantity 100, position 0: 200
 * (`multiple`), 100 (`fixed`), 120 (`deficiency`).
 * Source: the (s, Q) and (R, nQ) policies of Silver, Pyke and Thomas, "Inventory and Production
 * Management in Supply Chains", 4th edition, 2017, section 6.3, and of Axsäter, "Inventory
 * Control", 3rd edition, 2015, section 3.2.3; the last mode is ERPNext's automatic reorder.
 */
export function reorderAt(policy: ReorderPointPolicy, inputs: Inputs): Plan {
  const { reorderPoint, mode } = policy;
  const isDue = inputs.position <= reorderPoint;
  const quantity = isDue ? inPacks(wanted(policy, inputs.position), inputs.packSize) : 0;
  return {
    reorderPoint,
    quantity,
    figures: { reorderPoint, orderQuantity: policy.quantity },
    formula: FORMULAS[mode],
    explain: () => (isDue ? dueText(policy, quantity, inputs) : isAbove(inputs, reorderPoint)),
  };
}

function wanted({ reorderPoint, quantity, mode }: ReorderPointPolicy, position: number): number {
  const missing = reorderPoint - position;
  switch (mode) {
    case 'fixed':
      return quantity;
    case 'multiple':
      return (Math.floor(missing / quantity) + 1) * quantity;
    case 'deficiency':
      return Math.max(quantity, missing);
  }
}

function dueText(policy: ReorderPointPolicy, quantity: number, inputs: Inputs): string {
  const units = wanted(policy, inputs.position);
  const how: Readonly<Record<ReorderMode, string>> = {
    fixed: `the fixed quantity is ${units}`,
    multiple: `${units / policy.quantity} times ${policy.quantity} bring it above`,
    deficiency: `the greater of ${policy.quantity} and what is missing is ${units}`,
  };
  const { mode, reorderPoint } = policy;
  return `${isReached(inputs, reorderPoint)}: ${how[mode]}${packed(quantity, inputs.packSize)}`;
}

/** Examples of stock operations and their answers, for the OpenAPI document. */

export const OPERATION_EXAMPLE = {
  type: 'receive',
  sku: 'MUG-BLUE',
  quantity: 120,
  reference: 'PO-1042',
} as const;

export const LEVEL_EXAMPLE = {
  warehouse: 'berlin',
  sku: 'MUG-BLUE',
  onHand: 120,
  reserved: 0,
  unavailable: 0,
  available: 120,
  oversold: 0,
  incoming: 0,
  version: 1,
  updatedAt: '2026-11-24T08:00:00.000Z',
} as const;

export const MOVEMENT_EXAMPLE = {
  seq: 1,
  warehouse: 'berlin',
  sku: 'MUG-BLUE',
  at: '2026-11-24T08:00:00.000Z',
  type: 'receive',
  quantity: 120,
  amount: 120,
  onHand: 120,
  reserved: 0,
  unavailable: 0,
  reason: null,
  reference: 'PO-1042',
  actor: 'anonymous',
  document: null,
} as const;

export const RESULT_EXAMPLE = { movement: MOVEMENT_EXAMPLE, level: LEVEL_EXAMPLE } as const;

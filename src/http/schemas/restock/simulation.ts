/** Simulations of policies, as clients ask for them and read them. */
import { z } from 'zod';
import { CategoryName, Id, Time, TimeOut } from '../basics.ts';
import { Days, PolicyBody, PolicyOut } from './policy.ts';

const POLICIES_MAX = 10;

/** Three years. */
export const SIMULATED_DAYS_MAX = 366 * 3;

export const SimulationBody = z
  .strictObject({
    warehouse: Id,
    sku: Id.optional(),
    category: CategoryName.optional(),
    policies: z.array(PolicyBody).min(1).max(POLICIES_MAX),
    from: Time.optional().describe('inclusive; else the first movement, or 182 days before `to`'),
    to: Time.optional().describe('exclusive; else now'),
    leadTimeDays: Days.optional().describe('how long orders take; else what each policy says'),
  })
  .refine(({ sku, category }) => sku === undefined || category === undefined, {
    path: ['category'],
    message: 'goes without `sku`',
  });

const Units = z.number().min(0);
const Rate = z.number().min(0).max(1);

export const SimulationOut = z.strictObject({
  warehouse: Id,
  from: TimeOut,
  to: TimeOut,
  skus: z.int().describe('how many were replayed'),
  results: z
    .array(
      z.strictObject({
        policy: PolicyOut,
        daysOut: z.int().describe('calendar days (UTC) with nothing there, summed over the SKUs'),
        fillRate: Rate.describe('share of the units asked for that were there; 1 without demand'),
        cycleServiceLevel: Rate.describe('share of the replenishment cycles without a shortage'),
        averageStock: Units.describe('over time, summed over the SKUs'),
        peakStock: Units.describe('sum of the peaks of the SKUs'),
        ordersPlaced: z.int(),
        unitsOrdered: Units,
        fault: z.string().optional().describe('what is wrong with a custom strategy'),
      }),
    )
    .describe('in the order of the policies'),
});

const MIN_MAX = { strategy: 'min-max', min: 20, max: 100 } as const;
const COVER = {
  strategy: 'days-of-cover',
  leadTimeDays: 7,
  safetyDays: 7,
  targetDays: 28,
} as const;

export const SIMULATION_IN_EXAMPLE = {
  warehouse: 'berlin',
  category: 'home',
  policies: [MIN_MAX, COVER],
  from: '2026-05-01T00:00:00.000Z',
  to: '2026-11-01T00:00:00.000Z',
  leadTimeDays: 7,
} as const;

export const SIMULATION_EXAMPLE = {
  warehouse: 'berlin',
  from: '2026-05-01T00:00:00.000Z',
  to: '2026-11-01T00:00:00.000Z',
  skus: 1,
  results: [
    {
      policy: MIN_MAX,
      daysOut: 3,
      fillRate: 0.97,
      cycleServiceLevel: 0.9,
      averageStock: 61.2,
      peakStock: 100,
      ordersPlaced: 10,
      unitsOrdered: 812,
    },
    {
      policy: COVER,
      daysOut: 0,
      fillRate: 1,
      cycleServiceLevel: 1,
      averageStock: 84.5,
      peakStock: 131,
      ordersPlaced: 14,
      unitsOrdered: 840,
    },
  ],
} as const;

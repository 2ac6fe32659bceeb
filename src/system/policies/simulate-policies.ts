/** Replays the recorded demand of a warehouse under policies. Runs in a thread of the pool. */
import type { Category, Sku, WarehouseId } from '../../domain/product.ts';
import type { Flaw } from '../../domain/refusal.ts';
import type { Policy } from '../../domain/restock/policy.ts';
import { windowDaysOf } from '../../domain/restock/policy.ts';
import type { SimulationTally } from '../../domain/restock/simulated-level.ts';
import type { SimulationFigures } from '../../domain/restock/simulation.ts';
import { replayDemand, simulationFigures } from '../../domain/restock/simulation.ts';
import type { CustomStrategies } from '../../domain/restock/strategies/custom.ts';
import { packSizes } from '../../journal/demand/pack-sizes.ts';
import type { RecordedDemand } from '../../journal/demand/recorded-demand.ts';
import { readDemand } from '../../journal/demand/recorded-demand.ts';
import { REVIEWS_MAX, reviewsOf } from './reviews.ts';

/** What is to be replayed. Times are epoch milliseconds; `to` is exclusive. */
export interface PolicySimulation {
  readonly warehouse: WarehouseId;
  readonly sku?: Sku | undefined;
  readonly category?: Category | undefined;
  readonly policies: readonly Policy[];
  /** Else the first movement, but no earlier than half a year before `to`. */
  readonly from?: number | undefined;
  readonly to: number;
  /** How long orders take in truth; else what each policy believes. */
  readonly leadTimeDays?: number | undefined;
  /** Most demands that are kept in memory. */
  readonly demandsMax: number;
}

/** Where the journal and the catalogue lie. */
export interface SimulationPaths {
  readonly path: string;
  readonly cataloguePath: string;
}

/** What came of it, in the order of the policies; or why it is too much to ask. */
export type PolicyOutcome =
  | {
      readonly ok: true;
      readonly from: number;
      readonly skus: number;
      readonly results: readonly SimulationFigures[];
    }
  | { readonly ok: false; readonly flaw: Flaw };

export function simulatePolicies(
  paths: SimulationPaths,
  asked: PolicySimulation,
  strategies: CustomStrategies,
): PolicyOutcome {
  const { policies, demandsMax, to } = asked;
  const packs = packSizes(paths.cataloguePath, asked);
  const daysBefore = Math.max(...policies.map(windowDaysOf));
  const query = { warehouse: asked.warehouse, from: asked.from, to, daysBefore, demandsMax };
  const recorded = readDemand(paths.path, { ...query, skus: packs });
  if (recorded === null) {
    const message = `has more than ${demandsMax} removals and shipments; ask for less of it`;
    return { ok: false, flaw: { path: 'from', message: `the time from it on ${message}` } };
  }
  const reviews: (readonly number[])[] = [];
  for (const [index, policy] of policies.entries()) {
    const due = policy.strategy === 'periodic' ? reviewsOf(policy.every, recorded.from, to) : [];
    if (due === null) {
      const message = `has more than ${REVIEWS_MAX} reviews in that time`;
      return { ok: false, flaw: { path: `policies.${index}.every`, message } };
    }
    reviews.push(due);
  }
  const results = replayAll(asked, recorded, { packs, reviews, strategies });
  return { ok: true, from: recorded.from, skus: recorded.skus, results };
}

function replayAll(
  { policies, to, leadTimeDays }: PolicySimulation,
  recorded: RecordedDemand,
  known: {
    readonly packs: ReadonlyMap<Sku, number>;
    readonly reviews: readonly (readonly number[])[];
    readonly strategies: CustomStrategies;
  },
): readonly SimulationFigures[] {
  const { from } = recorded;
  const { strategies } = known;
  const sums = policies.map((): SimulationTally | undefined => undefined);
  for (const { sku, ...level } of recorded.levels()) {
    const packSize = known.packs.get(sku) ?? 1;
    const about = { ...level, packSize, leadTimeDays, from, to, strategies };
    for (const [index, policy] of policies.entries()) {
      const tally = replayDemand({ ...about, policy, reviews: known.reviews[index] });
      const sum = sums[index];
      sums[index] = sum === undefined ? tally : added(sum, tally);
    }
  }
  return sums.map((sum) => simulationFigures(sum === undefined ? [] : [sum]));
}

/** Two tallies of the same length of time as one, so that there need not be one for each SKU. */
const added = (one: SimulationTally, other: SimulationTally): SimulationTally => ({
  milliseconds: one.milliseconds,
  daysOut: one.daysOut + other.daysOut,
  unitsDemanded: one.unitsDemanded + other.unitsDemanded,
  unitsServed: one.unitsServed + other.unitsServed,
  cycles: one.cycles + other.cycles,
  cyclesShort: one.cyclesShort + other.cyclesShort,
  stockTime: one.stockTime + other.stockTime,
  peakStock: one.peakStock + other.peakStock,
  ordersPlaced: one.ordersPlaced + other.ordersPlaced,
  unitsOrdered: one.unitsOrdered + other.unitsOrdered,
  fault: one.fault ?? other.fault,
});

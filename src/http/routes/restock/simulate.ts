/** What would have been under other policies. */
import type { Response } from 'express';
import type { Flaw } from '../../../domain/refusal.ts';
import { DAY_MS } from '../../../domain/restock/demand.ts';
import type { Policy } from '../../../domain/restock/policy.ts';
import {
  NO_CUSTOM_STRATEGIES,
  hasCustomStrategy,
} from '../../../domain/restock/strategies/custom.ts';
import type { WarehouseId } from '../../../domain/product.ts';
import { requireWarehouse, sendJson } from '../../asking.ts';
import type { Context, Endpoint, Handler } from '../../endpoint.ts';
import { invalid, notFound } from '../../problem.ts';
import { iso } from '../../schemas/basics.ts';
import { policyOut } from '../../schemas/restock/policy.ts';
import {
  SIMULATED_DAYS_MAX,
  SIMULATION_EXAMPLE,
  SIMULATION_IN_EXAMPLE,
  SimulationBody,
  SimulationOut,
} from '../../schemas/restock/simulation.ts';

const simulate: Handler = async (request, response, context) => {
  const body = SimulationBody.parse(request.body);
  const { warehouse, sku, policies } = body;
  const { system } = context;
  requireWarehouse(context, warehouse);
  if (sku !== undefined && system.catalogue.card(sku) === undefined) {
    throw notFound(`there is no product ${sku}`);
  }
  const { from, to = Date.now() } = body;
  const flaws = [...rangeFlaws(from, to), ...policyFlaws(context, warehouse, policies)];
  if (flaws.length > 0) throw invalid(...flaws);
  const outcome = await system.simulator.simulate({ ...body, to }, goneSignal(response));
  if (!outcome.ok) throw invalid(outcome.flaw);
  sendJson(response, 200, {
    warehouse,
    from: iso(outcome.from),
    to: iso(to),
    skus: outcome.skus,
    results: outcome.results.map(({ fault, ...figures }, index) => ({
      policy: policyOut(policies[index]!),
      ...figures,
      ...(fault === null ? {} : { fault }),
    })),
  });
};

function rangeFlaws(from: number | undefined, to: number): readonly Flaw[] {
  if (from === undefined) return [];
  if (from >= to) return [{ path: 'from', message: `must be before ${iso(to)}` }];
  if (to - from <= SIMULATED_DAYS_MAX * DAY_MS) return [];
  return [{ path: 'from', message: `must be at most ${SIMULATED_DAYS_MAX} days before \`to\`` }];
}

/** What only the service knows to be wrong with policies for `warehouse`. */
const policyFlaws = (
  { system }: Context,
  warehouse: WarehouseId,
  policies: readonly Policy[],
): readonly Flaw[] =>
  policies.flatMap((policy, index) => {
    if (policy.strategy === 'transfer-from') {
      const path = `policies.${index}.source`;
      if (policy.source === warehouse) return [{ path, message: 'must be another warehouse' }];
      const isKnown = system.catalogue.warehouse(policy.source) !== undefined;
      return isKnown ? [] : [{ path, message: `there is no warehouse ${policy.source}` }];
    }
    if (policy.strategy !== 'custom') return [];
    if (hasCustomStrategy(NO_CUSTOM_STRATEGIES, policy.name)) return [];
    const message = `there is no restock strategy ${policy.name}`;
    return [{ path: `policies.${index}.name`, message }];
  });

/** Aborted when the client goes away before it has its answer. */
function goneSignal(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableEnded) controller.abort();
  });
  return controller.signal;
}

export const simulationEndpoints: readonly Endpoint[] = [
  {
    method: 'post',
    path: '/v1/policies/simulate',
    tag: 'Restocking',
    summary: 'Replay the recorded demand of a warehouse under policies',
    body: { schema: SimulationBody, size: 'single', example: SIMULATION_IN_EXAMPLE },
    successes: {
      200: {
        description: 'What each policy would have led to',
        schema: SimulationOut,
        example: SIMULATION_EXAMPLE,
      },
    },
    problems: ['validation', 'not_found', 'overloaded', 'unavailable'],
    handle: simulate,
  },
];

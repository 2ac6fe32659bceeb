/** What would have been under other policies. */
import type { Response } from 'express';
import type { Flaw } from '../../../domain/refusal.ts';
import { DAY_MS } from '../../../domain/restock/demand.ts';
import { requireProduct, requireWarehouse, sendJson } from '../../asking.ts';
import type { Endpoint, Handler } from '../../endpoint.ts';
import { invalid } from '../../problem.ts';
import { iso } from '../../schemas/basics.ts';
import { policyOut } from '../../schemas/restock/policy.ts';
import {
  SIMULATED_DAYS_MAX,
  SIMULATION_EXAMPLE,
  SIMULATION_IN_EXAMPLE,
  SimulationBody,
  SimulationOut,
} from '../../schemas/restock/simulation.ts';
import { policyFlaws } from './policy-flaws.ts';

const simulate: Handler = async (request, response, context) => {
  const body = SimulationBody.parse(request.body);
  const { warehouse, sku, policies } = body;
  const { system } = context;
  requireWarehouse(context, warehouse);
  if (sku !== undefined) requireProduct(context, sku);
  const { from, to = Date.now() } = body;
  const flaws = [
    ...rangeFlaws(from, to),
    ...policies.flatMap((policy, index) =>
      policyFlaws(context, warehouse, policy).map(({ path, message }) => {
        return { path: `policies.${index}.${path}`, message };
      }),
    ),
  ];
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

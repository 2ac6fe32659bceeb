/** Restock policies of a warehouse, and what the one in force makes of a level. */
import type { Request } from 'express';
import { z } from 'zod';
import { fingerprintOf } from '../../../actor/message.ts';
import type { WarehouseId } from '../../../domain/product.ts';
import type { Policy } from '../../../domain/restock/policy.ts';
import type { PolicyScope } from '../../../domain/restock/scope.ts';
import { specificity } from '../../../domain/restock/scope.ts';
import type { PolicyAnswer } from '../../../system/restocks/restock-answer.ts';
import { ANONYMOUS, requireProduct, requireWarehouse, sendJson } from '../../asking.ts';
import { fromCursor, toCursor } from '../../cursor.ts';
import type { Context, Endpoint, Handler } from '../../endpoint.ts';
import type { ProblemCode } from '../../problem.ts';
import { notFound, problemOf, sendProblem } from '../../problem.ts';
import { WarehousePath } from '../../schemas/catalogue.ts';
import {
  ASSESSMENT_EXAMPLE,
  AssessmentIfAnyOut,
  AssessmentOut,
  AssessmentPath,
  POLICY_IN_EXAMPLE,
  PoliciesQuery,
  PolicyPage,
  PolicyPath,
  PolicyPutBody,
  SCOPED_POLICY_EXAMPLE,
  ScopedPolicyOut,
  assessmentOut,
  scopedPolicyOut,
} from '../../schemas/restock/scoped-policy.ts';
import { PROBLEMS_OF_READS, counted } from '../documents/answering.ts';
import { askedPolicy } from './asked-policy.ts';

/** Where a list of policies goes on: after a scope. */
const Place = z.string();

const put: Handler = async (request, response, context) => {
  const { warehouse, ...asked } = askedPolicy(request, context);
  const answer = await setPolicy(context, warehouse, asked);
  if (answer.ok) sendJson(response, answer.isNew ? 201 : 200, scopedPolicyOut(warehouse, asked));
  else sendProblem(response, problemOf(answer.refusal));
};

const remove: Handler = async (request, response, context) => {
  const { id, scope } = PolicyPath.parse(request.params);
  requireWarehouse(context, id);
  const answer = await setPolicy(context, id, { scope, policy: null });
  if (answer.ok) response.status(204).end();
  else sendProblem(response, problemOf(answer.refusal));
};

function setPolicy(
  context: Context,
  warehouse: WarehouseId,
  asked: { readonly scope: PolicyScope; readonly policy: Policy | null },
): Promise<PolicyAnswer> {
  const caller = { by: ANONYMOUS, key: null, fingerprint: fingerprintOf(asked) };
  const { restocking } = context.system;
  return counted(context, 'set_policy', restocking.setPolicy(warehouse, asked, caller));
}

const read: Handler = async (request, response, context) => {
  const { id, scope } = PolicyPath.parse(request.params);
  requireWarehouse(context, id);
  const policies = await context.system.restocking.policies(id);
  const found = policies.find((each) => each.scope === scope);
  if (found === undefined) throw notFound(`${id} has no policy for ${scope}`);
  sendJson(response, 200, scopedPolicyOut(id, found));
};

const list: Handler = async (request, response, context) => {
  const { id } = WarehousePath.parse(request.params);
  const { cursor, limit } = PoliciesQuery.parse(request.query);
  requireWarehouse(context, id);
  const asked = { list: 'policies', warehouse: id };
  const after = fromCursor(cursor, asked, Place);
  const policies = await context.system.restocking.policies(id);
  const rest = policies
    .filter(({ scope }) => after === undefined || inOrder(after, scope) < 0)
    .toSorted((one, other) => inOrder(one.scope, other.scope));
  const page = rest.slice(0, limit);
  sendJson(response, 200, {
    items: page.map((policy) => scopedPolicyOut(id, policy)),
    nextCursor: rest.length > limit ? toCursor(asked, page.at(-1)?.scope) : null,
  });
};

/** The default one, those of categories, those of SKUs; each of these by name. */
function inOrder(one: string, other: string): number {
  const rank = specificity(one) - specificity(other);
  if (rank !== 0) return rank;
  return one < other ? -1 : Number(one > other);
}

const assess: Handler = async (request, response, context) => {
  const { id, sku, assessment } = await assessmentOf(request, context);
  if (assessment === null) throw notFound(`no policy of ${id} applies to ${sku}`);
  sendJson(response, 200, assessment);
};

/** The same for whoever does not know whether there is one, and would not call that a mistake. */
const assessIfAny: Handler = async (request, response, context) => {
  const { assessment } = await assessmentOf(request, context);
  sendJson(response, 200, { assessment });
};

async function assessmentOf(request: Request, context: Context) {
  const { id, sku } = AssessmentPath.parse(request.params);
  requireWarehouse(context, id);
  requireProduct(context, sku);
  const found = await context.system.restocking.assess(id, sku);
  const assessment = found === null ? null : assessmentOut({ warehouse: id, sku }, found);
  return { id, sku, assessment };
}

const success = (description: string) => ({
  description,
  schema: ScopedPolicyOut,
  example: SCOPED_POLICY_EXAMPLE,
});
const PROBLEMS_OF_CHANGES: readonly ProblemCode[] = [...PROBLEMS_OF_READS, 'outcome_unknown'];
const tag = 'Restocking';

export const policyEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/v1/warehouses/:id/policies',
    tag,
    summary:
      'List the policies of a warehouse: the default one, those of categories, those of SKUs',
    params: WarehousePath,
    query: PoliciesQuery,
    successes: {
      200: {
        description: 'A page of policies',
        schema: PolicyPage,
        example: { items: [SCOPED_POLICY_EXAMPLE], nextCursor: null },
      },
    },
    problems: PROBLEMS_OF_READS,
    handle: list,
  },
  {
    method: 'get',
    path: '/v1/warehouses/:id/policies/effective/:sku',
    tag,
    summary: 'Say which policy applies to a level, and what it would order now and why',
    params: AssessmentPath,
    successes: {
      200: {
        description: 'The policy with its inputs and figures',
        schema: AssessmentOut,
        example: ASSESSMENT_EXAMPLE,
      },
    },
    problems: PROBLEMS_OF_READS,
    handle: assess,
  },
  {
    method: 'get',
    path: '/v1/warehouses/:id/stock/:sku/policy',
    tag,
    summary: 'The same, where no policy is an answer too',
    params: AssessmentPath,
    successes: {
      200: {
        description: 'The policy with its inputs and figures, or null',
        schema: AssessmentIfAnyOut,
        example: { assessment: ASSESSMENT_EXAMPLE },
      },
    },
    problems: PROBLEMS_OF_READS,
    handle: assessIfAny,
  },
  {
    method: 'get',
    path: '/v1/warehouses/:id/policies/:scope',
    tag,
    summary: 'Read the policy of just this scope',
    params: PolicyPath,
    successes: { 200: success('The policy') },
    problems: PROBLEMS_OF_READS,
    handle: read,
  },
  {
    method: 'put',
    path: '/v1/warehouses/:id/policies/:scope',
    tag,
    summary: 'Put a policy in force, and evaluate every level that it covers',
    params: PolicyPath,
    body: { schema: PolicyPutBody, size: 'single', example: POLICY_IN_EXAMPLE },
    successes: { 200: success('Replaced'), 201: success('Created') },
    problems: [...PROBLEMS_OF_CHANGES, 'payload_too_large', 'unsupported_media_type'],
    handle: put,
  },
  {
    method: 'delete',
    path: '/v1/warehouses/:id/policies/:scope',
    tag,
    summary: 'End a policy; a less specific one may apply then',
    params: PolicyPath,
    successes: { 204: { description: 'Ended' } },
    problems: PROBLEMS_OF_CHANGES,
    handle: remove,
  },
];

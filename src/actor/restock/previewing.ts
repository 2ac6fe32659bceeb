/** What a policy would order at a warehouse if it were put in force. Changes nothing. */
import type { Sku } from '../../domain/product.ts';
import type { Evaluation, Surroundings } from '../../domain/restock/assess.ts';
import { evaluate, explanationOf } from '../../domain/restock/assess.ts';
import type { Policy } from '../../domain/restock/policy.ts';
import { isSamePolicy } from '../../domain/restock/policy.ts';
import type { PreviewLine, PreviewPart } from './preview.ts';
import { largest } from './preview.ts';
import { released } from '../../domain/restock/restraint.ts';
import { skuIn } from '../../domain/restock/scope.ts';
import type { Draft } from '../../domain/warehouse.ts';
import type { Buyer } from './buyer.ts';
import type { Purchasing } from './purchasing.ts';
import type { RestockingQuery } from './restock-command.ts';

type PreviewQuery = RestockingQuery & { readonly type: 'preview' };

/** So many levels are looked at in one turn, in which nothing else can happen. */
const PREVIEWED_MAX = 2_500;

/** A level at which the policy was evaluated. */
interface Seen {
  readonly sku: Sku;
  readonly quantity: number;
  readonly evaluation: Evaluation;
  readonly surroundings: Surroundings;
}

/** Previews the levels in the slots from `query.from` on, as many as one turn may. */
export function preview(
  draft: Draft,
  query: PreviewQuery,
  { about, buyer }: { readonly about: Purchasing; readonly buyer: Buyer },
): PreviewPart {
  const { policies } = buyer.draft(draft.id);
  const { scope, policy } = query;
  const known = policies.at(scope);
  // To put the same policy in force again does nothing, so it frees no level to order either.
  const isNew = known === undefined || !isSamePolicy(policy, known);
  const { skus, next } = skusOf(draft, query, about);
  const seen: Seen[] = [];
  let units = 0;
  let orders = 0;
  for (const sku of skus) {
    const { products } = about;
    if (!policies.wouldApply(scope, sku, products.terms(sku)?.category)) continue;
    const [inputs, given] = buyer.inputs(draft, { scope, policy }, { sku, isReview: false });
    const surroundings = isNew
      ? { ...given, restraint: released(given.restraint, about.at) }
      : given;
    const evaluation = evaluate(policy, inputs, surroundings);
    const { quantity } = evaluation;
    seen.push({ sku, quantity, evaluation, surroundings });
    units += quantity;
    if (quantity > 0) orders += 1;
  }
  const lines = largest(seen).map((each) => lineOf(draft, { ...each, policy }, buyer));
  return { levels: seen.length, orders, units, lines, next };
}

/** The SKUs that are looked at now, also one that never was here if the policy is its own. */
function skusOf(
  draft: Draft,
  { scope, from }: PreviewQuery,
  about: Purchasing,
): { readonly skus: Iterable<Sku>; readonly next: number | null } {
  const sku = skuIn(scope);
  if (sku !== undefined) {
    const isKnown = draft.level(sku) !== undefined || about.products.terms(sku) !== undefined;
    return { skus: isKnown ? [sku] : [], next: null };
  }
  const table = about.levels(draft.id);
  const next = from + PREVIEWED_MAX;
  return { skus: table.skusFrom(from, PREVIEWED_MAX), next: next < table.size ? next : null };
}

function lineOf(
  draft: Draft,
  { sku, policy, quantity, evaluation, surroundings }: Seen & { readonly policy: Policy },
  buyer: Buyer,
): PreviewLine {
  const { alertAt, inputs } = evaluation;
  const { available, incoming } = inputs;
  const because = explanationOf(policy, evaluation, surroundings.restraint);
  const line = { sku, available, incoming, alertAt, low: available <= alertAt, quantity, because };
  const scoped = buyer.inForce(buyer.draft(draft.id), sku);
  if (scoped === undefined) return { ...line, now: null };
  const now = evaluate(scoped.policy, ...buyer.inputs(draft, scoped, { sku, isReview: false }));
  return { ...line, now: { quantity: now.quantity } };
}

/** A policy for a scope of a warehouse, as a request asks for it. */
import type { Request } from 'express';
import type { WarehouseId } from '../../../domain/product.ts';
import type { ScopedPolicy } from '../../../domain/restock/scope.ts';
import { skuIn } from '../../../domain/restock/scope.ts';
import { requireProduct, requireWarehouse } from '../../asking.ts';
import type { Context } from '../../endpoint.ts';
import { invalid } from '../../problem.ts';
import { PolicyPath, PolicyPutBody } from '../../schemas/restock/scoped-policy.ts';
import { policyFlaws } from './policy-flaws.ts';

interface AskedPolicy extends ScopedPolicy {
  readonly warehouse: WarehouseId;
}

/** Reads it. Refuses what could not be put in force. */
export function askedPolicy(request: Request, context: Context): AskedPolicy {
  const { id, scope } = PolicyPath.parse(request.params);
  const { warehouse = id, scope: about = scope, ...policy } = PolicyPutBody.parse(request.body);
  const flaws = [
    ...(warehouse === id ? [] : [{ path: 'warehouse', message: mustBe(id) }]),
    ...(about === scope ? [] : [{ path: 'scope', message: mustBe(scope) }]),
    ...policyFlaws(context, id, policy),
  ];
  requireWarehouse(context, id);
  const sku = skuIn(scope);
  if (sku !== undefined) requireProduct(context, sku);
  if (flaws.length > 0) throw invalid(...flaws);
  return { warehouse: id, scope, policy };
}

const mustBe = (id: string): string => `must be that of the path, ${id}`;

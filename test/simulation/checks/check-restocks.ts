/** Whether what was ordered is what policies ask for, and came once, and all agree about it. */
import type { Policy } from '../../../src/domain/restock/policy.ts';
import type { Restock } from '../../../src/domain/restock/restock.ts';
import type { Request } from '../clients/request.ts';
import type { World } from '../world/world.ts';
import { boundsOf } from './check-requests.ts';
import type { Ledger } from './ledger.ts';
import type { RestockLevel } from './restock-level.ts';
import { isOpen } from './restock-level.ts';

type Complain = (what: string) => void;

export function checkRestocks(world: World, ledger: Ledger, complain: Complain): void {
  const { restocking } = ledger;
  for (const complaint of restocking.complaints()) complain(complaint);
  for (const restock of restocking.restocks.values()) {
    checkRestock(world, ledger, { restock, complain });
  }
  for (const [key, level] of restocking.levels) {
    const [warehouse = '', sku = ''] = key.split(' ');
    checkLevel(world, ledger, { key, warehouse, sku, level, complain });
  }
  checkMemory(world, ledger, complain);
}

/** It has received what came in for it, and has ended if nobody else is to do anything for it. */
function checkRestock(
  world: World,
  ledger: Ledger,
  { restock, complain }: { readonly restock: Restock; readonly complain: Complain },
): void {
  const { id, warehouse, sku, received, status, isCarried } = restock;
  const bought = ledger.sum(`restock:${id}`, 'receive', sku, warehouse);
  const carried = ledger.sum(`transfer:${id}`, 'transfer_in', sku, warehouse);
  // What arrives of a transfer whose restock has ended is not received by that any more.
  const isRight = isCarried ? bought === 0 && received <= carried : bought === received;
  if (!isRight) complain(`${id} received ${received}, ${bought} were bought, ${carried} carried`);
  if (!isOpen(restock)) return;
  if (world.isRestless(restock)) complain(`${id} is ${status} still`);
}

interface AboutLevel {
  readonly key: string;
  readonly warehouse: string;
  readonly sku: string;
  readonly level: RestockLevel;
  readonly complain: Complain;
}

function checkLevel(world: World, ledger: Ledger, about: AboutLevel): void {
  const { key, warehouse, sku, level, complain } = about;
  const { available } = level;
  if (level.hasMoved && level.isOut !== available <= 0) {
    complain(`${key} has ${available}, and the latest alert says otherwise`);
  }
  if (world.restocking.isLow(warehouse, sku) !== level.isLow) complain(`${key}: is it low?`);
  if (world.catalogue.card(sku) === undefined) return;
  // What never was at a warehouse is looked after if a policy is about just that.
  const isOwn = ledger.restocking.policies.get(warehouse)?.has(`sku:${sku}`);
  if (isOwn !== true && !level.hasMoved && level.restocks.size === 0) return;
  const [policy] = ledger.restocking.policiesFor(warehouse, sku);
  checkAlert(about, policy);
  if (policy !== undefined) checkOrder(world, policy, about);
}

/** Whether stock is low is what was told last. */
function checkAlert({ key, level, complain }: AboutLevel, policy: Policy | undefined): void {
  const { available, isLow } = level;
  const line = policy === undefined ? -Infinity : alertLine(policy);
  if (line !== null && isLow !== available <= line) {
    complain(
      `${key} has ${available}, low at ${line}, and was told to be ${isLow ? 'low' : 'not'}`,
    );
  }
}

/** Where stock is low; null if that moves by itself. */
function alertLine(policy: Policy): number | null {
  if (policy.alertAt !== undefined) return policy.alertAt;
  switch (policy.strategy) {
    case 'min-max':
    case 'transfer-from':
      return policy.min;
    case 'reorder-point':
      return policy.reorderPoint;
    case 'alert-only':
    case 'periodic':
      return 0;
    case 'days-of-cover':
    case 'service-level':
    case 'custom':
      return null;
  }
}

/** What is to be ordered has been, unless something keeps it from that. */
function checkOrder(world: World, policy: Policy, about: AboutLevel): void {
  const { key, warehouse, sku, level, complain } = about;
  const { now } = world;
  const { enabled = true, snoozedUntil = 0, strategy } = policy;
  if (strategy !== 'min-max' && strategy !== 'transfer-from' && strategy !== 'reorder-point')
    return;
  const isActive =
    world.catalogue.warehouse(warehouse)?.active && world.catalogue.card(sku)?.active;
  if (!enabled || snoozedUntil > now || isActive !== true) return;
  const { position } = level;
  const target = level.target(policy, position);
  if (target === null || position > target.at || position >= target.to) return;
  if (level.excuse(now) === null) complain(`${key} is at ${position} and nothing is ordered`);
}

/** What the main thread goes by is what the journals say. */
function checkMemory(world: World, { restocking }: Ledger, complain: Complain): void {
  const open = [...restocking.restocks.values()].filter((each) => isOpen(each));
  compare('open restocks', [...world.restocking.open.values()], open, complain);
  for (const [warehouse, book] of restocking.policies) {
    const found = world.restocking.policiesNow(warehouse);
    const wanted = [...book].map(([scope, policy]) => ({ scope, policy }));
    compare(`policies of ${warehouse}`, found, wanted, complain);
  }
}

function compare(
  what: string,
  found: readonly object[],
  wanted: readonly object[],
  complain: Complain,
): void {
  const [one, other] = [found, wanted].map((all) =>
    all.map((each) => JSON.stringify(entriesOf(each))).toSorted(),
  );
  if (JSON.stringify(one) !== JSON.stringify(other)) {
    complain(`${what} are ${one?.join()}, must be ${other?.join()}`);
  }
}

/** In an order that does not depend on who made it. */
const entriesOf = (thing: object): readonly (readonly [string, unknown])[] =>
  Object.entries(thing).toSorted(([one], [other]) => one.localeCompare(other));

/**
 * What clients asked of policies and restocks happened once if it was done, and else never. Two of
 * them may have made up the same body under the same key: then it happened for one of them.
 */
export function checkRestockRequests(
  { restocking }: Ledger,
  requests: readonly Request[],
  complain: Complain,
): void {
  const rowsOf = ({ n }: Request): number => restocking.rowsByRequest.get(n) ?? 0;
  const ofBody = new Map<string, number>();
  const about = requests.filter(({ asked }) => OF_RESTOCKS.has(asked.type));
  for (const request of about) {
    const name = bodyOf(request);
    ofBody.set(name, (ofBody.get(name) ?? 0) + rowsOf(request));
  }
  for (const request of about) {
    const { n, asked } = request;
    const rows = rowsOf(request);
    const { least, most } = boundsOf(request);
    // Others may change nothing, because it is so already.
    const isSure = asked.type === 'act_on_restock' && SURE.has(asked.action.type);
    if (rows > most || (isSure && (ofBody.get(bodyOf(request)) ?? 0) < least)) {
      complain(`${n} led to ${rows} rows, must be ${least} to ${most}: ${JSON.stringify(asked)}`);
    }
  }
}

/** What is asked under which key; without a key every request is one of its own. */
const bodyOf = ({ n, scopedKey, fingerprint }: Request): string =>
  scopedKey === null ? String(n) : `${scopedKey} ${fingerprint}`;

const OF_RESTOCKS: ReadonlySet<string> = new Set(['set_policy', 'act_on_restock']);
const SURE: ReadonlySet<string> = new Set(['receive', 'fail', 'cancel']);

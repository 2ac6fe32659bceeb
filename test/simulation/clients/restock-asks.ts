/** What clients ask of policies and restocks. */
import type { Policy, PolicyTerms } from '../../../src/domain/restock/policy.ts';
import { REORDER_MODES } from '../../../src/domain/restock/policy.ts';
import type { RestockCommand } from '../../../src/domain/restock/restock-step.ts';
import type { PolicyScope } from '../../../src/domain/restock/scope.ts';
import { MANUAL, SIMULATED } from '../../../src/restock/restock-job.ts';
import { FLAKY } from '../world/supply.ts';
import type { Asked } from './asked.ts';
import type { Known } from './known.ts';
import { RARE_WAREHOUSE } from './known.ts';

/** A supplier whom nobody knows, so that whatever is ordered there fails. */
const NOBODY = 'nobody';
const SUPPLIERS = [null, null, SIMULATED, MANUAL, FLAKY, FLAKY, NOBODY];
const SNOOZE_MAX_MS = 5_000;
const EXPECTED_MAX_MS = 20_000;

export function setPolicy(known: Known): Asked {
  const { dice, policies } = known;
  const warehouse = known.warehouse();
  const sku = known.sku();
  const scope = dice.pick<PolicyScope>(['default', 'category:home', `sku:${sku}`, `sku:${sku}`]);
  const key = `${warehouse} ${scope}`;
  const before = policies.get(key);
  const isSame = before !== undefined && dice.chance(0.2);
  const policy = isSame ? before : dice.chance(0.15) ? null : policyFor(known, warehouse);
  if (policy !== null) policies.set(key, policy);
  return { type: 'set_policy', warehouse, scope, policy };
}

function policyFor(known: Known, warehouse: string): Policy {
  const { dice, settings } = known;
  const { quantityMax } = settings;
  const min = dice.int(0, quantityMax * 2);
  const max = min + dice.int(0, quantityMax * 2);
  const terms = termsFor(known);
  const leadTimeDays = dice.int(0, 2);
  switch (dice.int(1, 14)) {
    case 1:
      return { ...terms, strategy: 'alert-only', alertAt: min };
    case 2: {
      const about = { leadTimeDays, safetyDays: dice.int(0, 1), targetDays: dice.int(1, 4) };
      return { ...terms, strategy: 'days-of-cover', ...about };
    }
    case 3: {
      const about = { serviceLevel: 0.9, leadTimeDays, leadTimeStdDays: dice.pick([0, 0.5]) };
      return { ...terms, strategy: 'service-level', ...about };
    }
    case 4:
      return { ...terms, strategy: 'periodic', every: '*/7 * * * * *', orderUpTo: max };
    case 5:
    case 6:
    case 7:
    case 8: {
      const about = {
        reorderPoint: min,
        quantity: dice.int(Math.ceil(quantityMax / 4), quantityMax),
      };
      return { ...terms, strategy: 'reorder-point', ...about, mode: dice.pick(REORDER_MODES) };
    }
    case 9:
    case 10: {
      const source = sourceFor(known, warehouse);
      if (source !== undefined) return { ...terms, strategy: 'transfer-from', source, min, max };
      return { ...terms, strategy: 'min-max', min, max };
    }
    default:
      return { ...terms, strategy: 'min-max', min, max };
  }
}

/** Two warehouses that supply each other would do so for ever, so goods go one way only. */
function sourceFor({ dice, settings }: Known, warehouse: string): string | undefined {
  const all = [...settings.warehouses, RARE_WAREHOUSE];
  const before = all.slice(0, all.indexOf(warehouse));
  return before.length === 0 ? undefined : dice.pick(before);
}

function termsFor({ dice, now, settings }: Known): PolicyTerms {
  return {
    supplier: dice.pick(SUPPLIERS) ?? undefined,
    leadTimeDays: dice.pick([null, 0, 1, 3]) ?? undefined,
    ...(dice.chance(0.1) ? { alertAt: dice.int(0, settings.quantityMax) } : {}),
    ...(dice.chance(0.05) ? { enabled: false } : {}),
    ...(dice.chance(0.05) ? { snoozedUntil: now() + dice.int(0, SNOOZE_MAX_MS) } : {}),
    ...(dice.chance(0.1) ? { packSize: dice.int(2, 3) } : {}),
  };
}

export function actOnRestock(known: Known): Asked {
  const { dice, now, restocks } = known;
  if (restocks.size === 0 && dice.chance(0.9)) return setPolicy(known);
  const id = dice.chance(0.02) ? 'restock-0-999999' : known.id([...restocks.keys()]);
  const quantity = restocks.get(id)?.quantity ?? known.quantity();
  const about = { type: 'act_on_restock', id } as const;
  const expectedAt = dice.chance(0.2) ? null : now() + dice.int(0, EXPECTED_MAX_MS);
  const act = (action: RestockCommand): Asked => ({ ...about, action });
  switch (dice.int(1, 12)) {
    case 1:
      return act({ type: 'fail', reason: 'it is not made any more' });
    case 2:
      return act({ type: 'cancel' });
    case 3:
    case 4:
    case 5:
      return act({ type: 'expect', expectedAt });
    case 6:
    case 7: {
      const taken = dice.chance(0.5) ? {} : { quantity: dice.int(0, quantity + 1) };
      return act({ type: 'order', expectedAt, ...taken });
    }
    default: {
      const came = dice.chance(0.4) ? {} : { quantity: dice.int(1, quantity + 1) };
      return act({ type: 'receive', ...came });
    }
  }
}

/**
 * Folds what the journals say of policies, alerts and restocks, by rules of its own, and objects to
 * each row that does not follow from those before it.
 */
import type { Part } from '../../../src/domain/steps/part.ts';
import type { Policy } from '../../../src/domain/restock/policy.ts';
import type { Restock } from '../../../src/domain/restock/restock.ts';
import type { StockAlert } from '../../../src/domain/restock/alerts.ts';
import type { DocumentRow, MovementRow } from '../../../src/journal/rows.ts';
import { RestockLevel, incomingOf, isOpen } from './restock-level.ts';

/** What clients are called, with the number of their request. */
const CLIENT = /^client\/(\d+)\//;

export class RestockFold {
  readonly levels = new Map<string, RestockLevel>();
  readonly restocks = new Map<string, Restock>();
  /** Policies in force by warehouse and scope. */
  readonly policies = new Map<string, Map<string, Policy>>();
  /** How many rows of policies and restocks each request of a client has led to. */
  readonly rowsByRequest = new Map<number, number>();
  readonly #complaints: string[] = [];
  /** What can only be looked at when more rows are known. */
  readonly #deferred: (() => void)[] = [];
  readonly #expected = new Map<string, Part['expected']>();

  /** What was wrong so far. To be asked between two commits. */
  complaints(): readonly string[] {
    for (const look of this.#deferred.splice(0)) look();
    return this.#complaints;
  }

  level(warehouse: string, sku: string): RestockLevel {
    const key = `${warehouse} ${sku}`;
    const known = this.levels.get(key);
    if (known !== undefined) return known;
    const level = new RestockLevel();
    this.levels.set(key, level);
    return level;
  }

  movement(row: MovementRow): void {
    const [, , at, warehouse, sku, type, , amount, onHand, reserved, unavailable] = row;
    const available = onHand - reserved - unavailable;
    this.level(warehouse, sku).moved(at, type, { amount, available });
  }

  document([, , at, warehouse, type, id, by, , text]: DocumentRow): void {
    switch (type) {
      case 'policy': {
        this.#count(by);
        const { policy } = JSON.parse(text) as { readonly policy: Policy | null };
        return this.#policy(warehouse, id, policy);
      }
      case 'alert':
        return this.#alert(`${warehouse} ${id}`, JSON.parse(text) as StockAlert);
      case 'restock':
        this.#count(by);
        return this.#restock(JSON.parse(text) as Restock, at);
      case 'transfer_part':
        return this.#part(`${warehouse} ${id}`, warehouse, {
          at,
          expected: (JSON.parse(text) as Part).expected,
        });
      case 'reservation':
      case 'order':
      case 'order_part':
      case 'transfer':
      case 'warehouse':
      case 'settled':
    }
  }

  /**
   * The policies that may be in force at a level: that of its SKU, or that of its category, or, if
   * the product may not be known, the default one.
   */
  policiesFor(warehouse: string, sku: string): readonly Policy[] {
    const book = this.policies.get(warehouse);
    const own = book?.get(`sku:${sku}`);
    if (own !== undefined) return [own];
    return ['category:home', 'default'].flatMap((scope) => book?.get(scope) ?? []);
  }

  #count(by: string): void {
    const n = Number(CLIENT.exec(by)?.[1] ?? 0);
    this.rowsByRequest.set(n, (this.rowsByRequest.get(n) ?? 0) + 1);
  }

  #policy(warehouse: string, scope: string, policy: Policy | null): void {
    const book = this.policies.get(warehouse) ?? new Map<string, Policy>();
    this.policies.set(warehouse, book);
    if (policy === null) book.delete(scope);
    else book.set(scope, policy);
    for (const [key, level] of this.levels) {
      const isCovered = !scope.startsWith('sku:') || key === `${warehouse} ${scope.slice(4)}`;
      if (isCovered && key.startsWith(`${warehouse} `)) level.isPolicyNew = true;
    }
  }

  #alert(key: string, { type, available }: StockAlert): void {
    const [warehouse = '', sku = ''] = key.split(' ');
    const level = this.level(warehouse, sku);
    const turn = (was: boolean, now: boolean): boolean => {
      if (was === now) this.#complaints.push(`${key}: ${type} twice, at ${available}`);
      return now;
    };
    if (type === 'stock.low') level.isLow = turn(level.isLow, true);
    if (type === 'stock.recovered') level.isLow = turn(level.isLow, false);
    if (type === 'stock.out') level.isOut = turn(level.isOut, true);
    if (type === 'stock.back') level.isOut = turn(level.isOut, false);
    if (type === 'stock.oversold' && available >= 0) {
      this.#complaints.push(`${key}: oversold at ${available}`);
    }
  }

  #part(
    key: string,
    warehouse: string,
    { at, expected }: Pick<Part, 'expected'> & { at: number },
  ): void {
    for (const [lines, sign] of [[this.#expected.get(key) ?? [], -1] as const, [expected, 1]]) {
      for (const { sku, quantity } of lines as Part['expected']) {
        this.level(warehouse, sku).shifted(at, Number(sign) * quantity);
      }
    }
    this.#expected.set(key, expected);
  }

  #restock(restock: Restock, at: number): void {
    const { id, warehouse, sku } = restock;
    const level = this.level(warehouse, sku);
    const before = this.restocks.get(id);
    const flaw =
      before === undefined ? this.#flawAtFirst(level, restock, at) : flawOf(before, restock);
    if (flaw !== null) this.#complaints.push(`${id} of ${sku} at ${warehouse}: ${flaw}`);
    this.restocks.set(id, restock);
    level.restocked(restock);
  }

  /** Whether a policy asks for a new restock, and for no more than it does. */
  #flawAtFirst(level: RestockLevel, restock: Restock, at: number): string | null {
    const { warehouse, sku, quantity, status, received, position, createdAt } = restock;
    if (status !== 'requested' || received !== 0 || createdAt !== at) return 'it is not new';
    const before = position - quantity;
    const { ordered } = level;
    this.#deferred.push(() => {
      const positions = level.positionsAt(at, ordered);
      if (positions.has(before)) return;
      const were = [...positions].join();
      this.#complaints.push(`${restock.id}: the position was one of ${were}, not ${before}`);
    });
    if (at < level.pausedUntil) return `it comes in a pause until ${level.pausedUntil}`;
    const { latest, isPolicyNew } = level;
    const isCovered = latest !== null && isOpen(latest) && before >= latest.position;
    if (isCovered && !isPolicyNew) return `${latest.id} has brought that much already`;
    const isAsked = this.policiesFor(warehouse, sku).some((policy) => {
      const { enabled = true, snoozedUntil = 0, strategy } = policy;
      if (!enabled || snoozedUntil > at || strategy !== restock.strategy) return false;
      const target = level.target(policy, before);
      if (target === null || before > target.at || before >= target.to) return false;
      return position < target.to + (policy.packSize ?? 1);
    });
    return isAsked ? null : `no policy asks for ${quantity} at ${before}`;
  }
}

/** What is wrong with the next state of a restock. */
function flawOf(before: Restock, after: Restock): string | null {
  if (!isOpen(before)) return `it went on after it was ${before.status}`;
  const isSame = (['warehouse', 'sku', 'strategy', 'createdAt', 'supplier'] as const).every(
    (name) => before[name] === after[name],
  );
  if (!isSame) return 'it became another one';
  if (after.received < before.received || after.received > after.quantity) {
    return `it has received ${after.received} of ${after.quantity}`;
  }
  if ((after.status === 'received') !== (after.received === after.quantity)) {
    return `it is ${after.status} with ${after.received} of ${after.quantity}`;
  }
  const isTaken = before.status === 'requested' || (after.isCarried && !before.isCarried);
  const less = before.quantity - after.quantity;
  if (less < 0 || (less > 0 && !isTaken)) return `${before.quantity} became ${after.quantity}`;
  if (before.position - after.position !== less) return 'its position is another one';
  return incomingOf(after) > incomingOf(before) ? 'more of it is to come' : null;
}

/** What a policy would order if it were put in force, as its warehouse says. */
import { describe, expect, test } from 'vitest';
import type { Policy } from '../../../src/domain/restock/policy.ts';
import type { Preview, PreviewPart } from '../../../src/actor/restock/preview.ts';
import { LINES_MAX, NO_PREVIEW, joined } from '../../../src/actor/restock/preview.ts';
import type { PolicyScope } from '../../../src/domain/restock/scope.ts';
import { Buying, MIN_MAX } from '../../support/buying.ts';
import { NOW } from '../../support/given.ts';
import { message, receive, remove } from '../../support/shards.ts';

const DAY_MS = 86_400_000;

/** A warehouse with so many units of each SKU. */
function stocked(units: Readonly<Record<string, number>>): Buying {
  const buying = new Buying();
  const receipts = Object.entries(units).map(([sku, quantity]) => receive(quantity, { sku }));
  buying.ask(NOW, ...receipts);
  return buying;
}

function previewed(
  buying: Buying,
  policy: Policy,
  {
    scope = 'default',
    from = 0,
    at = NOW,
  }: Partial<{ scope: PolicyScope; from: number; at: number }> = {},
): PreviewPart {
  const reply = buying.ask(at, message({ type: 'preview', scope, policy, from }));
  const { preview } = typeof reply !== 'number' && reply.ok ? reply : {};
  if (preview === undefined) throw new Error('there is no preview');
  return preview;
}

const quantities = ({ lines }: Preview) => lines.map(({ sku, quantity }) => [sku, quantity]);

describe('a preview', () => {
  test('says what would be ordered, the largest orders first, and changes nothing', () => {
    const buying = stocked({ a: 3, b: 10, c: 1, d: 6 });
    const before = buying.on.shard.journal.position;
    const { lines, ...sums } = previewed(buying, MIN_MAX);
    expect(sums).toEqual({ levels: 4, orders: 2, units: 36, next: null });
    expect(lines.map(({ sku, quantity, low }) => [sku, quantity, low])).toEqual([
      ['c', 19, true],
      ['a', 17, true],
      ['b', 0, false],
      ['d', 0, false],
    ]);
    expect(lines[0]).toMatchObject({ available: 1, incoming: 0, alertAt: 5, now: null });
    expect(lines[0]?.because).toMatch(/19 are missing to 20/);
    expect(buying.on.shard.journal.position).toEqual(before);
    expect([buying.restocks(), buying.alerts()]).toEqual([[], []]);
  });

  test('says what comes true when the policy is put in force', () => {
    const buying = stocked({ a: 3, b: 10, c: 1 });
    const { orders, units } = previewed(buying, MIN_MAX);
    buying.policy(MIN_MAX);
    const restocks = buying.restocks();
    const ordered = restocks.reduce((sum, { quantity }) => sum + quantity, 0);
    expect([restocks.length, ordered]).toEqual([orders, units]);
  });

  test('compares with what the policy in force would order now', () => {
    const buying = stocked({ a: 8 });
    buying.policy({ ...MIN_MAX, min: 9, enabled: false });
    expect(previewed(buying, { ...MIN_MAX, min: 9 }).lines).toMatchObject([
      { quantity: 12, now: { quantity: 0 } },
    ]);
  });

  test('is about the levels only at which no other policy is more specific', () => {
    const buying = stocked({ a: 1, b: 1, c: 1, d: 1 });
    buying.products.set('b', 'toys');
    buying.products.set('c', 'toys');
    buying.policy({ strategy: 'alert-only' }, 'sku:a');
    buying.policy({ strategy: 'alert-only' }, 'category:toys');
    expect(quantities(previewed(buying, MIN_MAX))).toEqual([['d', 19]]);
    expect(quantities(previewed(buying, MIN_MAX, { scope: 'category:toys' }))).toEqual([
      ['b', 19],
      ['c', 19],
    ]);
    expect(quantities(previewed(buying, MIN_MAX, { scope: 'sku:a' }))).toEqual([['a', 19]]);
  });

  test('of a SKU that never was here says what would be ordered to begin with', () => {
    const buying = new Buying();
    expect(previewed(buying, MIN_MAX, { scope: 'sku:new' })).toMatchObject({
      levels: 1,
      orders: 1,
      lines: [{ sku: 'new', available: 0, low: true, quantity: 20, now: null }],
    });
  });

  test('lets order what an order of the policy in force holds up, if it is another policy', () => {
    const buying = stocked({ a: 10 });
    const fixed = {
      strategy: 'reorder-point',
      reorderPoint: 5,
      quantity: 1,
      mode: 'fixed',
    } as const;
    buying.policy(fixed);
    buying.ask(NOW, remove(8));
    expect(buying.orders()).toEqual(['a 1 requested']);
    expect(previewed(buying, fixed).lines).toMatchObject([{ quantity: 0, now: { quantity: 0 } }]);
    expect(previewed(buying, { ...fixed, quantity: 2 }).lines).toMatchObject([
      { incoming: 1, quantity: 2, now: { quantity: 0 } },
    ]);
  });

  test('knows how much has left on which day', () => {
    const buying = stocked({ a: 100 });
    for (let day = 1; day <= 4; day++) buying.ask(NOW + day * DAY_MS, remove(20));
    const cover = { leadTimeDays: 1, safetyDays: 1, targetDays: 5, windowDays: 4 } as const;
    const policy = { strategy: 'days-of-cover', ...cover } as const;
    expect(previewed(buying, policy, { at: NOW + 4 * DAY_MS }).lines).toMatchObject([
      { available: 20, quantity: 80 },
    ]);
  });

  test('comes in parts, which together are the whole', () => {
    const units = Object.fromEntries(
      Array.from({ length: 6_000 }, (_, index) => [`s${index}`, 1 + (index % 10)]),
    );
    const buying = stocked(units);
    let sum = NO_PREVIEW;
    const froms: number[] = [];
    for (let from: number | null = 0; from !== null;) {
      froms.push(from);
      const part: PreviewPart = previewed(buying, MIN_MAX, { from });
      sum = joined(sum, part);
      from = part.next;
    }
    expect(froms.length).toBeGreaterThan(2);
    const orders = 3_000;
    expect(sum).toMatchObject({ levels: 6_000, orders, units: orders * 17 });
    expect(sum.lines).toHaveLength(LINES_MAX);
    expect(sum.lines.every(({ quantity }) => quantity === 19)).toBe(true);
    const skus = sum.lines.map(({ sku }) => sku);
    expect(skus).toEqual(skus.toSorted((one, other) => (one < other ? -1 : 1)));
    expect(skus.slice(0, 2)).toEqual(['s0', 's10']);
  });
});

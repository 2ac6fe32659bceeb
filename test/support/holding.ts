/** What reserves units over HTTP, at random, and what each document says that it holds. */
import fc from 'fast-check';
import type { TestService } from './service.ts';

const DEEDS = [
  'reserve',
  'change',
  'commit',
  'release',
  'order',
  'fulfill',
  'cancel',
  'van',
] as const;

/** What of a SKU is held at a warehouse by these documents, as they say themselves. */
export async function heldBy(
  service: TestService,
  documents: ReadonlySet<string>,
  [warehouse, sku]: readonly [warehouse: string, sku: string],
): Promise<Readonly<Record<string, number>>> {
  const shares: Record<string, number> = {};
  for (const name of documents) {
    const [type = '', id = '', at = ''] = name.split(' ');
    let units = 0;
    if (type === 'reservation' && at === warehouse) {
      const { body } = await service.get(`/v1/warehouses/${at}/reservations/${id}`);
      for (const line of body['lines'] as readonly Record<string, number | string>[]) {
        if (line['sku'] !== sku) continue;
        units += Number(line['quantity']) - Number(line['committed']) - Number(line['released']);
      }
    }
    if (type === 'order') {
      const { body } = await service.get(`/v1/orders/${id}`);
      const isOpen = ['reserved', 'partially_fulfilled'].includes(String(body['status']));
      for (const each of body['allocations'] as readonly Record<string, number | string>[]) {
        if (!isOpen || each['warehouse'] !== warehouse || each['sku'] !== sku) continue;
        units += Number(each['quantity']) - Number(each['shipped']);
      }
    }
    if (units > 0) shares[`${type} ${id}`] = units;
  }
  return shares;
}

/** A deed, and what it is done to. */
export interface Step {
  readonly what: (typeof DEEDS)[number];
  readonly which: number;
  readonly at: number;
  readonly mugs: number;
  readonly cups: number;
}

/** Any step. */
export const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...DEEDS),
  which: fc.nat(3),
  at: fc.nat(2),
  mugs: fc.integer({ min: 1, max: 9 }),
  cups: fc.integer({ min: 0, max: 3 }),
});

/** Does a step, which may well be refused, and remembers the document that it made. */
export async function take(
  service: TestService,
  { what, which, at, mugs, cups }: Step,
  { ids, documents }: { readonly ids: readonly string[]; readonly documents: Set<string> },
): Promise<void> {
  const [place = '', other = ''] = [ids[at], ids[(at + 1) % ids.length]];
  const lines = [
    { sku: 'mug', quantity: mugs },
    ...(cups > 0 ? [{ sku: 'cup', quantity: cups }] : []),
  ];
  const one = lines.slice(0, 1);
  const [hold, order] = [`hold-${which}`, `order-${ids[0] ?? ''}-${which}`];
  const reservations = `/v1/warehouses/${place}/reservations`;
  switch (what) {
    case 'reserve': {
      const { status } = await service.post(reservations, { id: hold, lines, ttlSeconds: 600 });
      if (status === 201) documents.add(`reservation ${hold} ${place}`);
      return;
    }
    case 'change':
      await service.call('PATCH', `${reservations}/${hold}`, { lines });
      return;
    case 'commit':
      await service.post(`${reservations}/${hold}/commit`, cups > 0 ? { lines: one } : {});
      return;
    case 'release':
      await service.post(`${reservations}/${hold}/release`);
      return;
    case 'order': {
      // More than one warehouse has, so that some orders are split.
      const many = lines.map((line) => ({ ...line, quantity: line.quantity * 10 }));
      const sourcing = { warehouses: ids };
      const { status } = await service.post('/v1/orders', { id: order, lines: many, sourcing });
      if (status === 201) documents.add(`order ${order}`);
      return;
    }
    case 'fulfill': {
      const part = { allocations: [{ warehouse: place, sku: 'mug', quantity: mugs }] };
      await service.post(`/v1/orders/${order}/fulfill`, cups > 0 ? part : {});
      return;
    }
    case 'cancel':
      await service.post(`/v1/orders/${order}/cancel`);
      return;
    case 'van':
      await service.post('/v1/transfers', { from: place, to: other, mode: 'shipped', lines: one });
  }
}

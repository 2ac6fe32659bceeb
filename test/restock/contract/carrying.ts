/** What holds for restocks on each back end, from the sale that calls for one to its receipt. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { QUICK, carried, receiptsOf, reaches } from '../../support/carrying.ts';
import type { Reply } from '../../support/http-supplier.ts';
import { HttpSupplier } from '../../support/http-supplier.ts';
import { minMax, restockPlace } from '../../support/restock-places.ts';
import type { Body, Headed, TestService } from '../../support/service.ts';
import { testService } from '../../support/service.ts';

/** On a machine that has much else to do. */
const CARRYING_MS = 120_000;
const LATER = '2099-01-01T00:00:00.000Z';

export function carryingContract(settings: () => Headed): void {
  vi.setConfig({ testTimeout: CARRYING_MS });
  let service: TestService;
  let acme: HttpSupplier;
  beforeAll(async () => {
    acme = await HttpSupplier.start();
    const suppliers = { SUPPLIERS: `acme=${acme.url} slow=${acme.url}` };
    service = await testService({ ...QUICK, ...suppliers, ...settings() });
    // A database is made for the first of them.
    await (await sold({})).reaches('received');
  }, 90_000);
  afterAll(async () => {
    const { body } = await service.get('/v1/integrity');
    await service.stop();
    await acme.stop();
    expect(body).toMatchObject({ conserved: true, drift: [] });
  });

  /** A place where a sale has called for a restock of 15. */
  async function sold(policy: object) {
    const place = await restockPlace(service, 10);
    const { status, text } = await place.put({ ...minMax(5, 20), ...policy });
    if (status !== 201) throw new Error(text);
    await place.operate('remove', 5);
    const restocks = await place.restocks();
    expect(restocks).toHaveLength(1);
    const id = String(restocks[0]?.['id']);
    const act = (action: string, body?: object): Promise<{ readonly status: number }> =>
      service.post(`/v1/restocks/${id}/${action}`, body);
    return { ...place, id, act, reaches: (at: string) => reaches(service, id, at) };
  }
  const orders = (id: string): number => acme.received.filter((order) => order.id === id).length;

  test('a sale that calls for a restock is followed by a receipt that names it', async () => {
    const { id, level, reaches: comesTo, restocks } = await sold({});
    expect(await comesTo('received')).toMatchObject({ quantity: 15, received: 15 });
    expect(await receiptsOf(service, id)).toEqual([15]);
    expect(await level()).toMatchObject({ onHand: 20, available: 20, incoming: 0 });
    expect(await restocks()).toHaveLength(1);
  });

  test('what is under way counts as incoming, and calls for nothing more', async () => {
    const { id, level, operate, reaches: comesTo, restocks } = await sold({ leadTimeDays: 20 });
    expect(await level()).toMatchObject({ onHand: 5, incoming: 15 });
    await comesTo('ordered');
    await operate('remove', 1);
    await operate('receive', 1);
    expect(await restocks()).toHaveLength(1);
    await comesTo('received');
    expect(await receiptsOf(service, id)).toEqual([15]);
    expect(await level()).toMatchObject({ onHand: 20, incoming: 0 });
  });

  test('a date that is put off is kept to, and orders nothing more', async () => {
    const { id, act, reaches: comesTo, restocks } = await sold({ leadTimeDays: 3 });
    await comesTo('ordered');
    const soon = Date.now() + 1_500;
    await act('expect', { expectedAt: new Date(soon).toISOString() });
    await comesTo('received');
    expect(Date.now()).toBeGreaterThanOrEqual(soon);
    expect(await receiptsOf(service, id)).toEqual([15]);
    expect(await restocks()).toHaveLength(1);
  });

  test('people who order by themselves say what has arrived, also in parts', async () => {
    const policy = { supplier: 'manual', leadTimeDays: 2 };
    const { id, act, level, reaches: comesTo } = await sold(policy);
    const { expectedAt } = await comesTo('ordered');
    expect(Date.parse(String(expectedAt))).toBeGreaterThan(0);
    await act('receive', { quantity: 4 });
    expect(await level()).toMatchObject({ onHand: 9, incoming: 11 });
    await act('receive');
    await comesTo('received');
    expect(await receiptsOf(service, id)).toEqual([4, 11]);
  });

  describe('a supplier over HTTP', () => {
    const answering = (...replies: readonly Reply[]): void => {
      let count = 0;
      acme.reply = () => replies[Math.min(count++, replies.length - 1)] ?? { status: 202 };
    };

    test('is sent the order once, and says what it delivers', async () => {
      answering({ status: 202, body: { expectedAt: LATER, quantity: 12 } });
      const { id, sku, act, level, reaches: comesTo } = await sold({ supplier: 'acme' });
      expect(await comesTo('ordered')).toMatchObject({ quantity: 12, expectedAt: LATER });
      const [order] = acme.received.filter((received) => received.id === id);
      expect(order).toMatchObject({ isGenuine: true, body: { restock: id, sku, quantity: 15 } });
      expect(await level()).toMatchObject({ incoming: 12 });
      await act('receive', { quantity: 12 });
      await comesTo('received');
      expect(orders(id)).toBe(1);
    });

    test('that fails is asked again', async () => {
      answering({ status: 503 }, { status: 200, isCut: true }, { status: 202 });
      const { id, reaches: comesTo } = await sold({ supplier: 'acme' });
      await comesTo('ordered');
      expect(orders(id)).toBe(3);
    });

    test('that says when to come back is asked then', async () => {
      answering({ status: 429, headers: { 'retry-after': '1' } }, { status: 202 });
      const { id, reaches: comesTo } = await sold({ supplier: 'acme' });
      const before = Date.now();
      await comesTo('ordered');
      expect(Date.now() - before).toBeGreaterThan(500);
      expect(orders(id)).toBe(2);
    });

    test('that always fails fails the restock, which may be asked for again', async () => {
      answering({ status: 500, body: 'out of order' });
      const { id, level, reaches: comesTo } = await sold({ supplier: 'acme' });
      const { explanation } = await comesTo('failed');
      expect(explanation).toContain('the supplier acme answers 500');
      expect(orders(id)).toBe(3);
      expect(await level()).toMatchObject({ incoming: 0 });
    });

    test('that will not have it fails the restock at once', async () => {
      answering({ status: 422 });
      const { id, reaches: comesTo } = await sold({ supplier: 'acme' });
      await comesTo('failed');
      expect(orders(id)).toBe(1);
    });

    test('that does not answer holds up nobody else', async () => {
      const gate = Promise.withResolvers<Reply>();
      acme.reply = () => gate.promise;
      const slow = await sold({ supplier: 'slow' });
      await carried(() => expect(orders(slow.id)).toBe(1));
      const other = await sold({});
      await other.reaches('received');
      gate.resolve({ status: 202 });
      await slow.reaches('ordered');
    });
  });

  test('a supplier that nobody knows fails its restock, and holds up nobody', async () => {
    const unknown = await sold({ supplier: 'nobody' });
    const { explanation } = await unknown.reaches('failed');
    expect(explanation).toContain('there is no supplier nobody');
    await (await sold({})).reaches('received');
  });

  describe('another warehouse', () => {
    /** A place that restocks itself out of one with `units`, which keeps `minimum` of them. */
    async function between(units: number, minimum: number, more = {}) {
      const source = await restockPlace(service, units);
      const { sku, warehouse: from } = source;
      await source.put({ ...minMax(minimum, minimum), enabled: false });
      const to = `${from}-shop`;
      await service.stock(to, { [sku]: 10 });
      const policy = { strategy: 'transfer-from', source: from, min: 5, max: 20, ...more };
      await service.call('PUT', `/v1/warehouses/${to}/policies/sku:${sku}`, policy);
      await service.post(`/v1/warehouses/${to}/movements`, { type: 'remove', sku, quantity: 5 });
      const [restock] = await service.all(`/v1/restocks?warehouse=${to}`, 100);
      const level = async (warehouse: string): Promise<Body> =>
        (await service.get(`/v1/warehouses/${warehouse}/stock/${sku}`)).body;
      return { id: String(restock?.['id']), from, to, level };
    }

    test('gives what is missing at once, and it is a transfer of the same id', async () => {
      const { id, from, to, level } = await between(50, 0);
      await reaches(service, id, 'received');
      expect(await level(to)).toMatchObject({ onHand: 20, incoming: 0 });
      await carried(async () => {
        const transfer = await service.get(`/v1/transfers/${id}`);
        expect(transfer.body).toMatchObject({ from, to, status: 'completed' });
      });
      expect(await level(from)).toMatchObject({ onHand: 35 });
    });

    test('gives what it can above its own minimum', async () => {
      const { id, from, to, level } = await between(50, 41);
      expect(await reaches(service, id, 'received')).toMatchObject({ quantity: 9 });
      expect(await level(to)).toMatchObject({ onHand: 14 });
      await carried(async () => expect(await level(from)).toMatchObject({ onHand: 41 }));
    });

    test('that has nothing to spare fails the restock', async () => {
      const { id, from, level } = await between(50, 50);
      const { explanation } = await reaches(service, id, 'failed');
      expect(explanation).toContain(`${from} has nothing to spare`);
      expect(await level(from)).toMatchObject({ onHand: 50 });
    });

    test('sends it, and it arrives after the lead time', async () => {
      const { id, from, to, level } = await between(50, 0, { leadTimeDays: 10 });
      expect(await reaches(service, id, 'ordered')).toMatchObject({ quantity: 15 });
      expect(await level(to)).toMatchObject({ onHand: 5, incoming: 15 });
      // The source hears last that it is to go.
      await carried(async () => expect(await level(from)).toMatchObject({ onHand: 35 }));
      await reaches(service, id, 'received');
      expect(await level(to)).toMatchObject({ onHand: 20, incoming: 0 });
    });
  });

  test('a periodic policy orders at its reviews', async () => {
    const place = await restockPlace(service, 10);
    await place.put({ strategy: 'periodic', every: '* * * * * *', orderUpTo: 25 });
    await carried(async () => expect(await place.level()).toMatchObject({ onHand: 25 }));
    await place.operate('remove', 7);
    await carried(async () => expect(await place.level()).toMatchObject({ onHand: 25 }));
    const found = await place.restocks();
    expect(found.map(({ quantity }) => quantity)).toEqual([7, 15]);
    await place.end();
  });

  test('what the queues hold is on the dashboard and among the metrics', async () => {
    const { text } = await service.get('/metrics');
    expect(text).toContain('stockroom_queue_up 1');
    expect(text).toMatch(/stockroom_queue_jobs{queue="restock",state="completed"} [1-9]/);
    expect(text).toMatch(/stockroom_queue_jobs{queue="restock-acme",state="failed"} [1-9]/);
    expect(text).toMatch(/stockroom_restocks_waiting 0/);
    const { body } = await service.get('/queues/api/queues');
    const names = (body['queues'] as readonly Body[]).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['restock', 'warehouse', 'restock-acme']));
  });
}

/** What is to be done for a restock, by what it has come to. */
import { describe, expect, test } from 'vitest';
import type { Restock } from '../../src/domain/restock/restock.ts';
import { Hopeless } from '../../src/queue/job.ts';
import { errandOf, jobOf, nextStep } from '../../src/restock/restock-job.ts';
import { NOW } from '../support/given.ts';
import { restockAfter } from '../support/restocks.ts';

const circumstances = {
  supplierDefault: 'simulated',
  ownQueues: new Set(['acme']),
  hasBuyers: true,
  dayMs: 1_000,
};
const LATER = NOW + 5_000;
const ORDERED = { type: 'ordered', expectedAt: LATER, quantity: 10 } as const;
const of = (restock: Restock, others: Partial<Restock> = {}): Restock => ({
  ...restock,
  ...others,
});
const BROUGHT = { leadTimeDays: 3, leadTimeStdDays: 0, packSize: 1, source: 'ulm' } as const;

describe('a restock that is bought', () => {
  test('is to be ordered at once', () => {
    expect(nextStep(restockAfter(), circumstances)).toEqual({ name: 'order', dueAt: NOW });
  });

  test('is to be received when it is expected, if the supplier is simulated', () => {
    const step = { name: 'receive', dueAt: LATER };
    expect(nextStep(restockAfter(ORDERED), circumstances)).toEqual(step);
    const part = restockAfter(ORDERED, { type: 'received', quantity: 4 });
    expect(nextStep(part, circumstances)).toEqual(step);
  });

  test('is received by others, if it is from anybody else', () => {
    for (const supplier of ['manual', 'acme']) {
      expect(nextStep(of(restockAfter(ORDERED), { supplier }), circumstances)).toBeNull();
    }
    const manual = { ...circumstances, supplierDefault: 'manual' };
    expect(nextStep(restockAfter(ORDERED), manual)).toBeNull();
  });

  test('waits for whoever asks over the API, if there is nobody to buy it', () => {
    const alone = { ...circumstances, hasBuyers: false };
    expect(nextStep(restockAfter(), alone)).toBeNull();
    expect(nextStep(restockAfter(ORDERED), alone)).toBeNull();
  });

  test('needs nothing more at its end', () => {
    const ends = [
      { type: 'received', quantity: 10 },
      { type: 'failed', reason: 'x' },
      { type: 'cancelled' },
    ] as const;
    for (const end of ends) {
      expect(nextStep(restockAfter(ORDERED, end), circumstances)).toBeNull();
    }
  });
});

describe('a restock that another warehouse has', () => {
  const restock = of(restockAfter(), { terms: BROUGHT });
  const carried = of(restock, { isCarried: true, status: 'ordered' });

  test('is to be transferred, and then to arrive after its lead time', () => {
    expect(nextStep(restock, circumstances)).toEqual({ name: 'transfer', dueAt: NOW });
    expect(nextStep(carried, circumstances)).toEqual({ name: 'arrive', dueAt: NOW + 3_000 });
    const dated = of(carried, { expectedAt: LATER });
    expect(nextStep(dated, circumstances)).toEqual({ name: 'arrive', dueAt: LATER });
  });

  test('is received by people, where the world is not simulated', () => {
    expect(nextStep(of(carried, { supplier: 'manual' }), circumstances)).toBeNull();
    const manual = { ...circumstances, supplierDefault: 'manual' };
    expect(nextStep(carried, manual)).toBeNull();
  });
});

describe('a job', () => {
  const about = { circumstances, now: NOW };

  test('goes to the queue of its supplier, if that has one', () => {
    const step = { name: 'order', dueAt: NOW } as const;
    const queueOf = (supplier: string | null): string =>
      jobOf(of(restockAfter(), { supplier }), step, about)[0];
    expect([null, 'simulated', 'manual', 'nobody'].map(queueOf)).toEqual(
      Array.from({ length: 4 }, () => 'restock'),
    );
    expect(queueOf('acme')).toBe('restock-acme');
    expect(jobOf(restockAfter(), { name: 'transfer', dueAt: NOW }, about)[0]).toBe('warehouse');
  });

  test('waits until it is due, and has another id when that is another time', () => {
    const [, at] = jobOf(restockAfter(ORDERED), { name: 'receive', dueAt: LATER }, about);
    expect(at).toMatchObject({ name: 'receive', delayMs: 5_000 });
    const [, moved] = jobOf(restockAfter(ORDERED), { name: 'receive', dueAt: LATER + 1 }, about);
    expect(moved.id).not.toBe(at.id);
    const [, due] = jobOf(restockAfter(ORDERED), { name: 'receive', dueAt: NOW }, about);
    expect(due).not.toHaveProperty('delayMs');
  });

  test('says what to do, and one that does not is hopeless', () => {
    const [, job] = jobOf(restockAfter(), { name: 'order', dueAt: NOW }, about);
    expect(errandOf(job)).toMatchObject({
      restock: 'r1',
      sku: 'mug',
      supplier: 'simulated',
      requestedAt: NOW,
    });
    expect(() => errandOf({ id: 'poison', data: { restock: 7 } })).toThrow(Hopeless);
    expect(() => errandOf({ id: 'poison', data: null })).toThrow('the job poison does not say');
  });
});

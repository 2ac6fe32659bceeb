/** What jobs do, carried out once, twice and badly, against the domain's own rules. */
import { beforeEach, describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import type { Job, Processor } from '../../src/queue/job.ts';
import { Hopeless, Postponed } from '../../src/queue/job.ts';
import { LocalService, jobCaller } from '../../src/restock/local-service.ts';
import { jobOf, nextStep } from '../../src/restock/restock-job.ts';
import { supplyProcessor } from '../../src/restock/steps/supply.ts';
import type { Supplier } from '../../src/restock/suppliers/supplier.ts';
import { suppliersOf } from '../../src/restock/suppliers/suppliers.ts';
import { NOW } from '../support/given.ts';
import { MemoryRestocking } from '../support/memory-restocking.ts';

const DAY_MS = 1_000;
const circumstances = {
  supplierDefault: 'simulated',
  ownQueues: new Set<string>(),
  hasBuyers: true,
  dayMs: DAY_MS,
};

let now = NOW;
let restocking = new MemoryRestocking();
/** What the supplier `acme` was asked, and what it says. */
let asked: string[] = [];
let acme: Supplier['order'] = async () => ({ expectedAt: NOW });
let processor: Processor;

beforeEach(() => {
  now = NOW;
  asked = [];
  acme = async () => ({ expectedAt: NOW });
  restocking = new MemoryRestocking(() => now);
  const { all, named } = suppliersOf(parseConfig({ SUPPLIER_DAY_MS: String(DAY_MS) }), () => now);
  const order: Supplier['order'] = (about, signal) => {
    asked.push(about.restock);
    return acme(about, signal);
  };
  const suppliers = { all: new Map([...all, ['acme', { order }] as const]), named };
  const service = new LocalService(restocking);
  processor = supplyProcessor({ service, suppliers, now: () => now });
});

/** The job that is due for a restock. */
function jobFor(id: string, others: Partial<Job> = {}): Job {
  const restock = restocking.all.get(id);
  const step = restock === undefined ? null : nextStep(restock, circumstances);
  if (restock === undefined || step === null) throw new Error(`there is nothing to do for ${id}`);
  const [, { id: job, name, data }] = jobOf(restock, step, { circumstances, now });
  const { signal } = new AbortController();
  const about = { attempt: 1, isLastAttempt: false, addedAt: now, signal };
  return { id: job, name, data, ...about, ...others };
}

const statusOf = (id: string): string | undefined => restocking.all.get(id)?.status;
const BOUGHT = { leadTimeDays: 2, leadTimeStdDays: 0, packSize: 1, source: null } as const;

test('without a lead time a restock is ordered and received by one job', async () => {
  const id = restocking.request();
  await processor(jobFor(id));
  expect(restocking.all.get(id)).toMatchObject({ status: 'received', received: 10 });
  expect(restocking.acts).toEqual([`${id} order`, `${id} receive`]);
});

test('a lead time is waited for by another job, however early that is woken', async () => {
  const id = restocking.request({ terms: BOUGHT });
  await processor(jobFor(id));
  expect(restocking.all.get(id)).toMatchObject({ status: 'ordered', expectedAt: NOW + 2_000 });
  const receipt = jobFor(id);
  now = NOW + 1_500;
  await expect(processor(receipt)).rejects.toEqual(new Postponed(500));
  now = NOW + 2_000;
  await processor(receipt);
  expect(statusOf(id)).toBe('received');
});

test('a date that is moved is kept to, and orders nothing more', async () => {
  const id = restocking.request({ terms: BOUGHT });
  await processor(jobFor(id));
  const receipt = jobFor(id);
  await restocking.act(id, { type: 'expect', expectedAt: NOW + 9_000 }, jobCaller('a'));
  now = NOW + 2_000;
  await expect(processor(receipt)).rejects.toBeInstanceOf(Postponed);
  now = NOW + 9_000;
  await processor(jobFor(id));
  await processor(receipt);
  expect(restocking.acts).toEqual([`${id} order`, `${id} expect`, `${id} receive`]);
});

test('the same job three times, at once and one after the other, has one effect', async () => {
  const id = restocking.request();
  const job = jobFor(id);
  await Promise.all([processor(job), processor(job), processor({ ...job, attempt: 2 })]);
  await processor(job);
  expect(restocking.acts).toEqual([`${id} order`, `${id} receive`]);
});

test('what people have received in part is received to the end', async () => {
  const id = restocking.request({ terms: BOUGHT });
  await processor(jobFor(id));
  await restocking.act(id, { type: 'receive', quantity: 3 }, jobCaller('a'));
  now = NOW + 2_000;
  await processor(jobFor(id));
  expect(restocking.all.get(id)).toMatchObject({ status: 'received', received: 10 });
});

test('a restock that has ended while its job waited needs nothing', async () => {
  const id = restocking.request({ supplier: 'acme' });
  const job = jobFor(id);
  await restocking.act(id, { type: 'cancel' }, jobCaller('a'));
  await processor(job);
  expect(asked).toEqual([]);
  expect(restocking.acts).toEqual([`${id} cancel`]);
});

test('a restock that ends while its supplier is asked stays ended', async () => {
  const id = restocking.request({ supplier: 'acme' });
  acme = async () => {
    await restocking.act(id, { type: 'cancel' }, jobCaller('a'));
    return { expectedAt: null };
  };
  await processor(jobFor(id));
  expect(statusOf(id)).toBe('cancelled');
});

test('a supplier may deliver less, and its deliveries are for others to tell', async () => {
  const id = restocking.request({ supplier: 'acme' });
  acme = async () => ({ expectedAt: NOW - 1, quantity: 4 });
  await processor(jobFor(id));
  expect(restocking.all.get(id)).toMatchObject({ status: 'ordered', quantity: 4, received: 0 });
});

describe('a restock fails', () => {
  const failing = async (others: Partial<Job>, error: unknown): Promise<string> => {
    const id = restocking.request({ supplier: 'acme' });
    acme = () => Promise.reject(error);
    await expect(processor(jobFor(id, others))).rejects.toBeInstanceOf(Error);
    return id;
  };

  test('when its last attempt does, and not before', async () => {
    const open = await failing({ attempt: 9 }, new Error('no answer'));
    expect(statusOf(open)).toBe('requested');
    const id = await failing({ attempt: 10, isLastAttempt: true }, new Error('no answer'));
    expect(restocking.all.get(id)).toMatchObject({
      status: 'failed',
      explanation: 'few are left; failed: no answer',
    });
  });

  test('at once when there is no hope, and its job is one that has failed', async () => {
    const id = await failing({}, new Hopeless('it is no longer made'));
    expect(restocking.all.get(id)?.explanation).toContain('it is no longer made');
  });

  test('when it names a supplier that nobody knows', async () => {
    const id = restocking.request({ supplier: 'nobody' });
    await expect(processor(jobFor(id))).rejects.toBeInstanceOf(Hopeless);
    const why = 'there is no supplier nobody, only simulated, manual, acme';
    expect(restocking.all.get(id)?.explanation).toContain(why);
  });

  test('not when the consumer is told to stop', async () => {
    const stopping = AbortSignal.abort();
    const id = await failing({ isLastAttempt: true, signal: stopping }, new Error('aborted'));
    expect(statusOf(id)).toBe('requested');
  });

  test('not while the supplier says when to come back, unless it does so for ever', async () => {
    const id = await failing({ isLastAttempt: true }, new Postponed(70));
    expect(statusOf(id)).toBe('requested');
    const job = jobFor(id, { isLastAttempt: true, addedAt: NOW - 25 * 3_600_000 });
    await expect(processor(job)).rejects.not.toBeInstanceOf(Postponed);
    expect(statusOf(id)).toBe('failed');
  });

  test('not while the service is down, and that is no failed attempt', async () => {
    const id = restocking.request();
    const job = jobFor(id, { isLastAttempt: true });
    restocking.isDown = true;
    await expect(processor(job)).rejects.toBeInstanceOf(Postponed);
    restocking.isDown = false;
    expect(statusOf(id)).toBe('requested');
    await processor(job);
    expect(statusOf(id)).toBe('received');
  });
});

describe('a poison job is hopeless, and does nothing', () => {
  test.each([null, 7, { restock: 7 }, { restock: 'restock-0-1' }])('%j', async (data) => {
    const id = restocking.request();
    await expect(processor(jobFor(id, { data }))).rejects.toBeInstanceOf(Hopeless);
    expect(restocking.acts).toEqual([]);
  });

  test('of a restock with the same id in another data directory', async () => {
    const id = restocking.request();
    const { data, ...job } = jobFor(id);
    const other = { ...(data as object), requestedAt: NOW - 1 };
    await expect(processor({ ...job, data: other })).rejects.toBeInstanceOf(Hopeless);
    expect(statusOf(id)).toBe('requested');
  });

  test('that is to do what nobody knows', async () => {
    const id = restocking.request();
    await expect(processor(jobFor(id, { name: 'dance' }))).rejects.toThrow('how to dance');
  });
});

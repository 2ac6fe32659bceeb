/** One sale that calls for a restock, whatever happens then: one restock, received once. */
import { expect, test } from 'vitest';
import type { Policy } from '../../src/domain/restock/policy.ts';
import type { Asked } from './clients/asked.ts';
import { POSTPONED_ANEW, REFUSED_FOR_EVER } from './planted-restocks.ts';
import type { Faults, Plan, Settings } from './settings.ts';
import { NO_FAULTS } from './settings.ts';
import type { Result } from './simulate.ts';
import { simulate } from './simulate.ts';

const TIMEOUT_MS = 120_000;
const SEEDS = 60;

const receive = (warehouse: string, sku = 's1'): Asked => {
  const command = { type: 'receive', sku, quantity: 5 } as const;
  return { type: 'stock', warehouse, command };
};

const policy = (warehouse: string, its: Policy): Asked => {
  return { type: 'set_policy', warehouse, scope: 'sku:s1', policy: its };
};

const remove = (warehouse: string): Asked => {
  const command = { type: 'remove', sku: 's1', quantity: 3 } as const;
  return { type: 'stock', warehouse, command };
};

const save = (id: string, active: boolean): Asked => ({ type: 'save_warehouse', id, active });

/** So much is asked elsewhere that there is time for something. */
const waiting = (count: number): readonly Asked[] => Array<Asked>(count).fill(receive('w3', 's2'));

const LEVELS = { min: 2, max: 5, leadTimeDays: 1 } as const;
const BOUGHT: Policy = { strategy: 'min-max', ...LEVELS };
const CARRIED: Policy = { strategy: 'transfer-from', source: 'w2', ...LEVELS };

const sale = (its: Policy): readonly Asked[] => [
  receive('w1'),
  receive('w2'),
  policy('w1', its),
  remove('w1'),
];

const SETTINGS: Partial<Settings> = {
  isShortcutAllowed: false,
  warehouses: ['w1', 'w2', 'w3'],
  skus: ['s1', 's2'],
  clients: 1,
  mailboxMax: 1_000,
  batchMax: 64,
  snapshotEvery: 5,
  handoverMs: 2,
};

/** Each operation has the number of its request as its reference. */
function run(seed: number, script: readonly Asked[], others: Partial<Settings>): Promise<Result> {
  const referenced = script.map((asked, index): Asked => {
    if (asked.type !== 'stock' || !('quantity' in asked.command)) return asked;
    return { ...asked, command: { ...asked.command, reference: String(index + 1) } };
  });
  const about = { ...SETTINGS, shards: 1 + (seed % 3), requests: script.length, ...others };
  return simulate(seed, { ...about, script: referenced });
}

const ONE = [expect.objectContaining({ quantity: 3, received: 3, status: 'received' })];

const CASES = [
  ['bought', BOUGHT],
  ['carried', CARRIED],
] as const;

test.each(CASES)(
  'a restock that is %s comes once, wherever the process or a shard is killed',
  { timeout: TIMEOUT_MS },
  async (_how, its) => {
    const at = (plan: Partial<Plan>): Promise<Result> => {
      const whole = { crash: null, message: null, isRepeated: false, process: null, ...plan };
      return run(1, sale(its), { pauseMs: 1, faults: { ...NO_FAULTS, plan: whole } });
    };
    const { counts, restocks } = await at({});
    expect(restocks).toEqual(ONE);
    expect(counts.crashes).toBeGreaterThan(10);
    const points: Partial<Plan>[] = [
      ...Array.from({ length: counts.crashes }, (_, crash) => ({ crash })),
      ...Array.from({ length: counts.moments }, (_, process) => ({ process })),
    ];
    for (const plan of points) {
      const result = await at(plan);
      expect(result.complaints, JSON.stringify(plan)).toEqual([]);
      expect(result.restocks, JSON.stringify(plan)).toEqual(ONE);
    }
  },
);

const FAULTS: Readonly<Record<string, Partial<Faults>>> = {
  'each job comes twice, or more often': {
    jobTwice: 0.9,
    jobUnacknowledged: 0.7,
    jobDelayMs: 3_000,
  },
  'half of all jobs are lost': { jobLost: 0.5 },
  'the queue is flushed again and again': { queueFlushed: 0.5, jobDelayMs: 500 },
  'the queue is down for half a minute': { queueDown: 0.3 },
  'all of that happens, and the process is killed': {
    jobTwice: 0.5,
    jobUnacknowledged: 0.5,
    jobLost: 0.3,
    queueFlushed: 0.2,
    queueDown: 0.2,
    jobDelayMs: 500,
    processCrash: 0.02,
    crash: 0.02,
  },
};

test.each(Object.entries(FAULTS))('a restock comes once though %s', async (_what, faults) => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const script = [...sale(seed % 2 === 0 ? BOUGHT : CARRIED), ...waiting(10)];
    const result = await run(seed, script, { pauseMs: 2_000, faults: { ...NO_FAULTS, ...faults } });
    expect(result.complaints, `seed ${seed}`).toEqual([]);
    expect(result.restocks, `seed ${seed}`).toEqual(ONE);
  }
});

/** The warehouse is inactive when the goods come, and active again later. */
function runInactive(seed: number): Promise<Result> {
  const inactive = [save('w1', false), ...waiting(6), save('w1', true), ...waiting(2)];
  return run(seed, [...sale(CARRIED), ...inactive], { pauseMs: 2_000, faults: NO_FAULTS });
}

test('what arrives while its warehouse is inactive is taken in when that is active', async () => {
  let received = 0;
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { complaints, restocks } = await runInactive(seed);
    expect(complaints, `seed ${seed}`).toEqual([]);
    // Before the goods have left, an inactive warehouse does not want them.
    const [restock] = restocks;
    const isRight = restock?.isCarried !== true || restock.status === 'received';
    expect({ seed, isRight }).toEqual({ seed, isRight: true });
    if (restock?.status === 'received') received += 1;
  }
  expect(received).toBeGreaterThan(SEEDS / 2);
});

/** The first of two restocks is postponed, and then the level is looked at again. */
function runPostponed(seed: number): Promise<Result> {
  const its: Policy = { strategy: 'reorder-point', reorderPoint: 5, quantity: 1, mode: 'fixed' };
  const expect = { type: 'expect', expectedAt: 1_100_000 } as const;
  const damaged = { type: 'receive', sku: 's1', quantity: 1, to: 'damaged' } as const;
  const script: readonly Asked[] = [
    receive('w1'),
    policy('w1', its),
    remove('w1'),
    // The first row says the policy, the next one that stock is low.
    { type: 'act_on_restock', id: 'restock-0-3', action: expect },
    { type: 'stock', warehouse: 'w1', command: damaged },
  ];
  return run(seed, script, { pauseMs: 1, faults: { ...NO_FAULTS, jobDelayMs: 20_000 } });
}

test('what is postponed is not ordered again', async () => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { complaints, requests } = await runPostponed(seed);
    expect(complaints, `seed ${seed}`).toEqual([]);
    expect(requests[3]?.sendings.at(-1)?.outcome?.type).toBe('done');
  }
});

test.each([
  ['what was refused once is refused for ever', REFUSED_FOR_EVER, runInactive, 'not settle'],
  ['what is postponed counts as new', POSTPONED_ANEW, runPostponed, 'brought that much already'],
] as const)('it is found if %s', async (_what, plant, runOne, complaint) => {
  const undo = plant();
  try {
    const found: string[] = [];
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { complaints } = await runOne(seed);
      found.push(...complaints.filter((each) => each.includes(complaint)));
    }
    expect(found).not.toEqual([]);
  } finally {
    undo();
  }
});

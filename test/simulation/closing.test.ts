/** Goods that come back while the warehouse that they come to, or their product, is deleted. */
import { expect, test } from 'vitest';
import { Documents } from '../../src/actor/documents.ts';
import { Turns } from '../../src/actor/desk/turns.ts';
import { Draft } from '../../src/domain/warehouse.ts';
import { Doors } from '../../src/system/catalogue/doors.ts';
import type { Asked } from './clients/asked.ts';
import type { Plant } from './planting.ts';
import { replace, skipped } from './planting.ts';
import type { Settings } from './settings.ts';
import { NO_FAULTS } from './settings.ts';
import type { Result } from './simulate.ts';
import { simulate } from './simulate.ts';

const SEEDS = 100;
/** So much is asked elsewhere after each step, so that it has mostly come to its end. */
const BETWEEN = 6;

/** Requests are known by their number. */
type Step = (reference: string) => Asked;

const receive =
  (warehouse: string, sku: string): Step =>
  (reference) => {
    const command = { type: 'receive', sku, quantity: 2, reference } as const;
    return { type: 'stock', warehouse, command };
  };

const placeOrder: Step = (reference) => ({
  type: 'place_order',
  input: {
    id: 'order',
    lines: [{ sku: 's1', quantity: 2 }],
    shipTo: null,
    strategy: 'priority',
    warehouses: ['w1'],
    allowSplit: false,
    allowPartial: false,
    holdSeconds: null,
    reference,
  },
});

const fulfill: Step = () => ({ type: 'fulfill_order', id: 'order', allocations: null });

const giveBack: Step = () => ({
  type: 'return_order',
  id: 'order',
  lines: [{ sku: 's1', quantity: 2, warehouse: 'w2', condition: 'sellable' }],
});

/** Warehouses do not know that they are closed. */
const CLOSED_UNKNOWN: Plant = () => replace(Draft.prototype, 'isClosed', () => () => false);

/** A snapshot forgets which warehouses are closed. */
const CLOSED_FORGOTTEN: Plant = () =>
  replace(Documents.prototype, 'parts', (original) => {
    return function (this: Documents) {
      const parts = original.call(this);
      const open = [...parts.open].filter(([, { body }]) => body.type !== 'warehouse');
      return { ...parts, open: new Map(open) };
    };
  });

/** Desks do not say what is on its way back. */
const RETURNS_UNSEEN: Plant = () => replace(Turns.prototype, 'all', () => function* none() {});

/** What an interruption left closed stays so. */
const LEFT_CLOSED: Plant = skipped(Doors.prototype, 'begin');

const SETTINGS: Partial<Settings> = {
  isShortcutAllowed: false,
  warehouses: ['w1', 'w2', 'w3'],
  skus: ['s1', 's2'],
  mailboxMax: 1_000,
  handoverMs: 2,
  pauseMs: 0,
};

/** One client asks for the return, and the other for the deletion. */
function run(seed: number, deletion: Asked): Promise<Result> {
  const others = Array<Step>(BETWEEN).fill(receive('w3', 's2'));
  const before = [receive('w1', 's1'), placeOrder, fulfill].flatMap((step) => [step, ...others]);
  const steps = [...before, giveBack, () => deletion];
  return simulate(seed, {
    ...SETTINGS,
    shards: 1 + (seed % 3),
    clients: 2,
    requests: steps.length,
    faults: { ...NO_FAULTS, delayMs: 200 },
    script: steps.map((step, index) => step(String(index + 1))),
  });
}

const CASES = [
  {
    what: 'a warehouse',
    deletion: { type: 'delete_warehouse', id: 'w2' },
    met: 'was deleted and takes in no more',
    plant: CLOSED_UNKNOWN,
  },
  {
    what: 'a product',
    deletion: { type: 'delete_product', id: 's1' },
    met: 'on its way back',
    plant: RETURNS_UNSEEN,
  },
] as const;

test.each(CASES)(
  'nothing comes back of $what that is deleted meanwhile',
  async ({ deletion, met }) => {
    let meetings = 0;
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { complaints, requests } = await run(seed, deletion);
      expect(complaints, `seed ${seed}`).toEqual([]);
      if (JSON.stringify(requests).includes(met)) meetings += 1;
    }
    expect(meetings).toBeGreaterThan(0);
  },
);

test.each(CASES)(
  'it is found if something comes back of $what that was deleted',
  async ({ deletion, plant }) => {
    const undo = plant();
    try {
      const found: number[] = [];
      for (let seed = 1; seed <= SEEDS; seed++) {
        const { complaints } = await run(seed, deletion);
        if (complaints.some((each) => each.includes('was deleted and has'))) found.push(seed);
      }
      expect(found).not.toEqual([]);
    } finally {
      undo();
    }
  },
);

/** A warehouse that comes and goes, and often is gone at last, while processes end all the time. */
function runWithCrashes(seed: number): Promise<Result> {
  const count: Step = (reference) => {
    const command = { type: 'count', sku: 's1', quantity: 0, reference } as const;
    return { type: 'stock', warehouse: 'w2', command };
  };
  const remove: Step = () => ({ type: 'delete_warehouse', id: 'w2' });
  const save: Step = () => ({ type: 'save_warehouse', id: 'w2', active: true });
  const turn = [receive('w2', 's1'), count, remove, save];
  const others = Array<Step>(20).fill(receive('w3', 's2'));
  const last = seed % 3 === 0 ? [] : turn.slice(0, 3);
  const steps = [...Array<readonly Step[]>(8).fill(turn).flat(), ...last, ...others];
  return simulate(seed, {
    ...SETTINGS,
    shards: 1 + (seed % 2),
    clients: 1,
    snapshotEvery: 3,
    requests: steps.length,
    faults: { ...NO_FAULTS, crash: 0.02, processCrash: 0.03 },
    script: steps.map((step, index) => step(String(index + 1))),
  });
}

test('wherever the process ends, just those warehouses are closed that are deleted', async () => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { complaints } = await runWithCrashes(seed);
    expect(complaints, `seed ${seed}`).toEqual([]);
  }
});

test.each([
  ['a start leaves a warehouse closed', LEFT_CLOSED, 'saved and is closed'],
  ['a snapshot forgets what is closed', CLOSED_FORGOTTEN, 'deleted and is open'],
] as const)('it is found if %s', async (_what, plant, complaint) => {
  const undo = plant();
  try {
    const found: string[] = [];
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { complaints } = await runWithCrashes(seed);
      found.push(...complaints.filter((each) => each.includes(complaint)));
    }
    expect(found).not.toEqual([]);
  } finally {
    undo();
  }
});

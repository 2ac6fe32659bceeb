/** A simulation that finds nothing proves nothing: each bug that is planted must be found. */
import { expect, test, vi } from 'vitest';
import type * as reservation from '../../src/domain/reservation.ts';
import { PLANTED_IN_RESTOCKS } from './planted-restocks.ts';
import { PLANTED } from './planted.ts';
import { simulate } from './simulate.ts';

const TIMEOUT_MS = 120_000;
const SEEDS_MAX = 300;

const planted = vi.hoisted(() => ({ isUnsummed: false }));

// A function of a module is not to be replaced as methods are.
vi.mock('../../src/domain/reservation.ts', async (original) => {
  const real = await original<typeof reservation>();
  const summed: typeof real.summed = (lines) => (planted.isUnsummed ? lines : real.summed(lines));
  return { ...real, summed };
});

const ALL: typeof PLANTED = {
  ...PLANTED,
  ...PLANTED_IN_RESTOCKS,
  'the same SKU twice in a document is not summed': () => {
    planted.isUnsummed = true;
    return () => {
      planted.isUnsummed = false;
    };
  },
};

test.for(Object.entries(ALL))('it is found that %s', { timeout: TIMEOUT_MS }, async ([, plant]) => {
  const undo = plant();
  try {
    for (let seed = 1; seed <= SEEDS_MAX; seed++) {
      const { complaints, coverage } = await simulate(seed);
      if (complaints.length + coverage.impossible().length > 0) return;
    }
    expect.unreachable(`none of ${SEEDS_MAX} seeds found it`);
  } finally {
    undo();
  }
});

/** A simulation that finds nothing proves nothing: each bug that is planted must be found. */
import { expect, test } from 'vitest';
import { PLANTED } from './planted.ts';
import { simulate } from './simulate.ts';

const TIMEOUT_MS = 60_000;
const SEEDS_MAX = 300;

test.for(Object.entries(PLANTED))(
  'it is found that %s',
  { timeout: TIMEOUT_MS },
  async ([, plant]) => {
    const undo = plant();
    try {
      for (let seed = 1; seed <= SEEDS_MAX; seed++) {
        const { complaints } = await simulate(seed);
        if (complaints.length > 0) return;
      }
      expect.unreachable(`none of ${SEEDS_MAX} seeds found it`);
    } finally {
      undo();
    }
  },
);

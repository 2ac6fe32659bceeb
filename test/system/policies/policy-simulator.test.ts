import { expect, test } from 'vitest';
import type { SimulatorParts } from '../../../src/system/policies/policy-simulator.ts';
import { PolicySimulator } from '../../../src/system/policies/policy-simulator.ts';

const ASKED = { warehouse: 'berlin', policies: [], to: 0 };
const STAYS = new AbortController().signal;

/** A simulator whose threads count what they are given and never have done. */
function busySimulator(limits: Partial<SimulatorParts['config']>) {
  let given = 0;
  const compute = (): Promise<never> => {
    given += 1;
    return new Promise(() => undefined);
  };
  const simulator = new PolicySimulator({
    history: { compute },
    catalogue: { shardOf: () => 0 },
    directory: { journalPath: () => 'shard-0.db', cataloguePath: 'catalogue.db' },
    config: {
      COMPUTE_THREADS: 2,
      SIMULATIONS_MAX: 8,
      SIMULATION_DEMANDS_MAX: 1,
      SIMULATION_TIMEOUT_MS: 60_000,
      ...limits,
    },
    modules: [],
  });
  return { simulator, given: () => given };
}

test.each([
  [1, 1],
  [2, 1],
  [3, 2],
  [8, 7],
])('of %i threads, at most %i simulate', async (threads, most) => {
  const { simulator, given } = busySimulator({ COMPUTE_THREADS: threads });
  for (let asked = 0; asked < 8; asked++) void simulator.simulate(ASKED, STAYS);
  await expect.poll(given).toBe(most);
  await expect(simulator.simulate(ASKED, STAYS)).rejects.toMatchObject({ code: 'overloaded' });
  expect(given()).toBe(most);
});

test('time in line counts', async () => {
  const { simulator, given } = busySimulator({ SIMULATION_TIMEOUT_MS: 100 });
  void simulator.simulate(ASKED, STAYS);
  const late = simulator.simulate(ASKED, STAYS);
  await expect(late).rejects.toMatchObject({
    code: 'unavailable',
    message: 'the simulation took longer than 100 ms',
  });
  expect(given()).toBe(1);
});

test('whoever goes away leaves the line', async () => {
  const { simulator, given } = busySimulator({ SIMULATIONS_MAX: 2 });
  void simulator.simulate(ASKED, STAYS);
  const gone = new AbortController();
  const waiting = simulator.simulate(ASKED, gone.signal);
  gone.abort();
  await expect(waiting).rejects.toMatchObject({
    code: 'unavailable',
    message: 'the client is gone',
  });
  void simulator.simulate(ASKED, STAYS);
  expect(given()).toBe(1);
});

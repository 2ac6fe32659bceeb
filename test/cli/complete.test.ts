/** Names of the service among the completions. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { addCompletion } from '../../src/cli/complete.ts';
import { program } from '../../src/cli/program.ts';
import { testService } from '../support/service.ts';

const service = await testService();
afterAll(() => service.stop());
beforeAll(async () => {
  await service.stock('berlin', { MUG: 12, PLATE: 3 });
  await service.stock('paris', { MUG: 5 });
  await service.post('/v1/orders', { id: 'o1', lines: [{ sku: 'MUG', quantity: 1 }] });
});

/** What the last of `words` may become, with what stands beside it. */
async function completed(...words: readonly string[]): Promise<readonly string[]> {
  const [command = '', ...others] = words;
  const asked = ['complete', '--', command, '--url', service.url, ...others];
  const print = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    const all = program();
    await addCompletion(all, asked, 30_000);
    await all.parseAsync(asked, { from: 'user' });
    return print.mock.calls.map(([line]) => String(line)).filter((line) => !line.startsWith(':'));
  } finally {
    print.mockRestore();
  }
}

test.each([
  ['warehouses after their option', ['stock', '--warehouse', 'b'], ['berlin\tberlin']],
  ['warehouses', ['receive', ''], ['berlin\tberlin', 'paris\tparis']],
  ['SKUs, of which a part is written', ['receive', 'berlin', 'PLA'], ['PLATE\tPLATE']],
  ['orders', ['order', 'show', 'o'], ['o1\treserved']],
  ['both ends of a transfer', ['transfer', 'create', 'berlin', 'p'], ['paris\tparis']],
  ['no warehouses where times are meant', ['history', '--from', ''], []],
  ['categories', ['stock', '--category', 'to'], ['toys\t', 'tools\t']],
])('%s', async (_what, words, expected) => {
  expect(await completed(...words)).toEqual(expected);
});

/** `stockroom simulate-policy`, as a process of its own that asks a service. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/restock/demand.ts';
import type { Ended } from '../../support/cli.ts';
import { runCli } from '../../support/cli.ts';
import { record } from '../../support/recorded.ts';
import { testService } from '../../support/service.ts';

const FROM = 20_000 * DAY_MS;

const directory = mkdtempSync(join(tmpdir(), 'stockroom-cli-simulate-'));
record({
  path: join(directory, 'data'),
  warehouses: ['berlin'],
  products: [{ sku: 'MUG', category: 'home' }],
  past: [
    { at: FROM - 1, commands: [['berlin', { type: 'receive', sku: 'MUG', quantity: 20 }]] },
    { at: FROM + DAY_MS, commands: [['berlin', { type: 'remove', sku: 'MUG', quantity: 15 }]] },
  ],
});
const service = await testService({ DATA_DIR: join(directory, 'data') });
afterAll(async () => {
  await service.stop();
  rmSync(directory, { recursive: true });
});

const simulatePolicy = (...words: readonly string[]): Promise<Ended> =>
  runCli(['simulate-policy', ...words], { SERVICE_URL: service.url });

const range = ['--from', '2024-10-04T00:00:00Z', '--to', '2024-10-14T00:00:00Z'];
const minMax = { strategy: 'min-max', min: 5, max: 20 };

test('prints a table of what each policy would have led to, and nothing else', async () => {
  const path = join(directory, 'policies.json');
  writeFileSync(path, JSON.stringify([minMax]));
  const policies = ['--policies', path, '--policy', '{"strategy":"alert-only"}'];
  const about = ['--warehouse', 'berlin', '--sku', 'MUG', '--lead-time-days', '2'];
  const { code, stdout, stderr } = await simulatePolicy(...about, ...policies, ...range);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout.split('\n')).toEqual([
    'berlin, 1 SKUs, from 2024-10-04T00:00:00.000Z to 2024-10-14T00:00:00.000Z',
    '',
    'policy        days out  fill rate  full cycles  average  peak  orders  units',
    '------------  --------  ---------  -----------  -------  ----  ------  -----',
    'min-max 5 20         0    100.0 %      100.0 %     17.0    20       1     15',
    'alert-only           0    100.0 %      100.0 %      6.5    20       0      0',
    '',
  ]);
});

test('ends with 1 and what is wrong, or with 2 if it makes no sense', async () => {
  const bad = JSON.stringify({ ...minMax, min: 21 });
  const refused = await simulatePolicy('--warehouse', 'berlin', '--policy', bad);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toMatch(/^stockroom: .*policies\.0\.max: need 0 <= min <= max.*\n$/);
  const none = await simulatePolicy('--warehouse', 'berlin');
  expect(none.stderr).toBe('stockroom: name a --policy, or a file with --policies\n');
  const broken = await simulatePolicy('--warehouse', 'berlin', '--policy', '{');
  expect(broken).toMatchObject({ code: 2, stdout: '' });
  expect(broken.stderr).toContain('need JSON');
  const missing = await simulatePolicy('--warehouse', 'berlin', '--policies', `${directory}/no`);
  expect(missing).toMatchObject({ code: 1, stdout: '' });
  expect(missing.stderr).toMatch(/^stockroom: .*ENOENT.*\n$/);
});

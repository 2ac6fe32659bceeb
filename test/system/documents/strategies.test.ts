import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { STRATEGIES_BUILT_IN } from '../../../src/domain/sourcing.ts';
import { loadStrategies } from '../../../src/system/documents/strategies.ts';

const folder = mkdtempSync(join(tmpdir(), 'stockroom-strategies-'));
afterAll(() => rmSync(folder, { recursive: true }));

function moduleOf(name: string, text: string): string {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, text);
  return path;
}

const LAST = `export const name = 'last';
export const strategy = ({ lines: [line], sources }) => ({
  ok: true,
  allocations: [{ ...line, warehouse: sources.at(-1).id }],
});`;

test('a strategy of an operator stands beside those that are built in', async () => {
  const strategies = await loadStrategies([moduleOf('last', LAST)]);
  expect(Object.keys(strategies)).toEqual([...Object.keys(STRATEGIES_BUILT_IN), 'last']);
  expect(await loadStrategies([])).toBe(STRATEGIES_BUILT_IN);
});

test.each([
  ['is not there', undefined],
  ['has no name', 'export const strategy = () => null;'],
  ['has the name of a built-in one', `export const name = 'nearest'; export const strategy = 1;`],
  ['has no function', `export const name = 'mine'; export const strategy = 1;`],
  ['throws', 'throw new Error("broken");'],
])('a module that %s stops the start with its path', async (what, text) => {
  const name = what.replaceAll(' ', '-');
  const path = text === undefined ? join(folder, 'nothing.mjs') : moduleOf(name, text);
  await expect(loadStrategies([path])).rejects.toThrow(`the sourcing strategy of ${path}`);
});

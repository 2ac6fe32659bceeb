import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { NO_CUSTOM_STRATEGIES } from '../../../src/domain/restock/strategies/custom.ts';
import { loadCustomStrategies } from '../../../src/actor/restock/custom-strategies.ts';
import { inputs } from '../../support/restocks.ts';

const folder = mkdtempSync(join(tmpdir(), 'stockroom-restock-modules-'));
afterAll(() => rmSync(folder, { recursive: true }));

function moduleOf(name: string, text: string): string {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, text);
  return path;
}

const alwaysTwo = `export const name = 'always-two';
export const assess = () => ({ quantity: 2 });`;
const half = `export const name = 'half';
export const assess = ({ available }) => ({ quantity: Math.ceil(available / 2) });`;

test('the strategies of an operator are there by their names', async () => {
  const paths = [moduleOf('always-two', alwaysTwo), moduleOf('half', half)];
  const strategies = await loadCustomStrategies(paths);
  expect(Object.keys(strategies)).toEqual(['always-two', 'half']);
  expect(strategies['half']?.assess(inputs(9), {})).toEqual({ quantity: 5 });
  expect(await loadCustomStrategies([])).toBe(NO_CUSTOM_STRATEGIES);
});

test.each([
  ['is not there', undefined],
  ['has no name', 'export const assess = () => ({ quantity: 2 });'],
  ['has the name of a built-in one', `export const name = 'min-max'; export const assess = 1;`],
  ['has no function', `export const name = 'mine'; export const assess = 1;`],
  ['throws', 'throw new Error("broken");'],
])('a module that %s stops the start with its path', async (what, text) => {
  const name = what.replaceAll(' ', '-');
  const path = text === undefined ? join(folder, 'nothing.mjs') : moduleOf(name, text);
  await expect(loadCustomStrategies([path])).rejects.toThrow(`the restock strategy of ${path}`);
});

test('two modules with one name stop the start', async () => {
  const paths = [moduleOf('one', half), moduleOf('other', half)];
  await expect(loadCustomStrategies(paths)).rejects.toThrow('there is a restock strategy half');
});

/** What is kept of a database that was made, which to this code is a folder like any other. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copied, forget, keep } from '../../src/queue/embedded/database-template.ts';
import { newFolder } from '../support/shards.ts';

/** A database with `text` in it, where one may be kept, and where a copy may be put. */
function places(text: string): { made: string; kept: string; copy: string; folder: string } {
  const folder = newFolder();
  const made = join(folder, 'made');
  mkdirSync(join(made, 'base'), { recursive: true });
  writeFileSync(join(made, 'base', '1'), text);
  return { made, kept: join(folder, 'kept'), copy: join(folder, 'copy'), folder };
}

const textIn = (database: string): string => readFileSync(join(database, 'base', '1'), 'utf8');

test('what is kept is copied, as often as one is needed', async () => {
  const { made, kept, copy } = places('first');
  await keep(made, kept);
  writeFileSync(join(made, 'base', '1'), 'in use');
  expect(await copied(copy, kept)).toBe(true);
  expect(await copied(`${copy}2`, kept)).toBe(true);
  expect([textIn(copy), textIn(`${copy}2`)]).toEqual(['first', 'first']);
});

test('without one that is kept there is no copy, nor a part of one', async () => {
  const { made, kept, copy, folder } = places('first');
  expect(await copied(copy, kept)).toBe(false);
  await keep(made, kept);
  forget(kept);
  expect(await copied(copy, kept)).toBe(false);
  forget(kept);
  expect(readdirSync(folder)).toEqual(['made']);
});

test('of two that are kept at once one is there, whole', async () => {
  const { made, kept, copy, folder } = places('first');
  const other = places('second');
  await keep(made, kept);
  await keep(other.made, kept);
  expect(await copied(copy, kept)).toBe(true);
  expect(textIn(copy)).toBe('first');
  expect(readdirSync(folder).toSorted()).toEqual(['copy', 'kept', 'made']);
});

test('nothing is kept where nothing can be', async () => {
  const { made, folder } = places('first');
  const kept = join(made, 'base', '1', 'kept');
  await keep(made, kept);
  expect(await copied(join(folder, 'copy'), kept)).toBe(false);
  expect(readdirSync(folder)).toEqual(['made']);
});

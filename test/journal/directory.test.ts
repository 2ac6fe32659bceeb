import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDirectory } from '../../src/journal/directory.ts';
import { newFolder } from '../support/shards.ts';

const MODULE = new URL('../../src/journal/directory.ts', import.meta.url).href;
const IN_USE = 'is in use by another process';

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** A process that opens the data directory `path`, says so, and keeps it until it is killed. */
function holder(path: string): Child {
  const script = `
    const { openDirectory } = await import(${JSON.stringify(MODULE)});
    // Kept, as the service keeps it: the lock goes when what holds it is garbage.
    globalThis.directory = openDirectory(${JSON.stringify(path)}, 3);
    console.log('opened for', directory.shards);
    setInterval(() => {}, 60_000);`;
  const args = ['--input-type=module', '--eval', script];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

describe('the lock of a data directory', () => {
  test('refuses the same process a second time, until the first has released it', () => {
    const path = newFolder();
    const first = openDirectory(path, 2);
    expect(() => openDirectory(path, 2)).toThrow(IN_USE);
    expect(() => openDirectory(path, 2)).toThrow(IN_USE);
    first.release();
    openDirectory(path, 2).release();
  });

  test('refuses another process', async () => {
    const path = newFolder();
    const directory = openDirectory(path, 2);
    const child = holder(path);
    const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(errors).toContain(IN_USE);
    expect(code).toBe(1);
    directory.release();
  });

  test('is free again when the process that held it was killed', async () => {
    const path = newFolder();
    const child = holder(path);
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    expect(String(said)).toBe('opened for 3\n');
    expect(() => openDirectory(path, 3)).toThrow(IN_USE);
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    expect(await exit).toEqual([null, 'SIGKILL']);
    openDirectory(path, 3).release();
  });

  test('is not kept by an opening that fails', () => {
    const path = newFolder();
    openDirectory(path, 2).release();
    const file = join(path, 'stockroom.json');
    const good = readFileSync(file);
    writeFileSync(file, '{}');
    expect(() => openDirectory(path, 2)).toThrow('does not say how many shards');
    writeFileSync(file, good);
    openDirectory(path, 2).release();
  });
});

describe('the number of shards', () => {
  test('is fixed by the directory from its first opening on', () => {
    const path = newFolder();
    const first = openDirectory(path, 3);
    expect(first.shards).toBe(3);
    first.release();
    const second = openDirectory(path, 5);
    expect(second.shards).toBe(3);
    second.release();
  });

  test.each(['0', '65', '1.5', '"2"', 'null'])('is not taken to be %s', (shards) => {
    const path = newFolder();
    writeFileSync(join(path, 'stockroom.json'), `{"shards":${shards}}`);
    expect(() => openDirectory(path, 2)).toThrow('does not say how many shards');
  });

  test.each([1, 64])('may be %i', (shards) => {
    const path = newFolder();
    writeFileSync(join(path, 'stockroom.json'), JSON.stringify({ shards }));
    const directory = openDirectory(path, 2);
    expect(directory.shards).toBe(shards);
    directory.release();
  });
});

test('a data directory is made if it is not there, and says what lies where', () => {
  const path = join(newFolder(), 'deep', 'down');
  const directory = openDirectory(path, 1);
  expect(existsSync(join(path, 'stockroom.json'))).toBe(true);
  expect(directory).toMatchObject({ path, cataloguePath: join(path, 'catalogue.db') });
  expect(directory.journalPath(7)).toBe(join(path, 'shard-7.db'));
  directory.release();
});

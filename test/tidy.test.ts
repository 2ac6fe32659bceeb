/** Polices the shape of the code: the rules of `support/`, each of them shown a bad file too. */
import { describe, expect, test } from 'vitest';
import { parseConfig, settingLines } from '../src/config.ts';
import { importsOf, projectFiles, typescriptIn, type Source } from './support/source.ts';
import * as text from './support/tidy-text.ts';
import * as tidy from './support/tidy.ts';

const files = projectFiles();
const src = typescriptIn(files, 'src');
const runtime = typescriptIn(files, 'src', 'workers');
const web = typescriptIn(files, 'web');
const typescript = typescriptIn(files, 'src', 'workers', 'test', 'bench', 'examples', 'web');
const contentOf = (path: string): string => files.find((file) => file.path === path)?.text ?? '';

const PROJECT: Readonly<Record<string, () => readonly string[]>> = {
  'imports point down the layers, and never at a thread entry': () => tidy.layering(typescript),
  'every file of src is in a layer': () => tidy.strays(src),
  'src and web have no circle of imports': () => tidy.cycles([...src, ...web]),
  'files are short and narrow': () => tidy.sizes(typescript),
  'folders of src and web are small': () => tidy.crowds([...src, ...web]),
  'names are kebab-case and say something': () => tidy.names(typescript),
  'exports are named and made where they are exported': () => tidy.exports(runtime),
  'only config.ts reads the environment': () => tidy.environment(runtime),
  'the domain has no clock, randomness, promise or I/O': () =>
    text.impurities(typescriptIn(files, 'src/domain')),
  'no test keeps others from running': () => text.focusedTests(typescriptIn(files, 'test')),
  'no note to ourselves is left in the code': () => text.leftovers(runtime),
  'no file names a path of one machine': () => text.machinePaths(files),
  'the README has each setting with its default': () =>
    text.settings(contentOf('README.md'), settingLines(parseConfig({}))),
  'README and docs name files that are there': () => {
    const paths = files.map(({ path }) => path);
    return files
      .filter(({ path }) => /^(README|docs\/(architecture|operations))\.md$/.test(path))
      .flatMap(({ text: content }) => text.namedPaths(content, paths));
  },
  'the lock file installs everywhere': () =>
    text.lockFile(JSON.parse(contentOf('package-lock.json'))),
};

test.each(Object.entries(PROJECT))('%s', (_sentence, complaints) => {
  expect(complaints()).toEqual([]);
});

test('the project was found', () => {
  const paths = files.map(({ path }) => path);
  expect(paths).toContain('test/tidy.test.ts');
  expect(paths).toContain('.ci/run');
  expect(paths.filter((path) => path.includes('node_modules'))).toEqual([]);
});

const file = (path: string, ...lines: string[]): Source => ({ path, text: lines.join('\n') });

test('an import is seen in each of its forms', () => {
  const source = file(
    'src/actor/a.ts',
    `import { b } from '../b.ts';`,
    `import { type C } from './c.ts';`,
    `import type { D } from './d.ts';`,
    `import './e.ts';`,
    `export * from './f.ts';`,
    `export { g } from './g.ts';`,
    `const h = await import('./h.ts');`,
    `type I = import('./i.ts').I;`,
    `// import './not.ts';`,
    `const code = "import './not.ts'";`,
    `import j from 'express';`,
  );
  const seen = importsOf(source).map(({ target, typeOnly }) => `${target} ${typeOnly}`);
  expect(seen.toSorted()).toEqual([
    'express false',
    'src/actor/c.ts true',
    'src/actor/d.ts true',
    'src/actor/e.ts false',
    'src/actor/f.ts false',
    'src/actor/g.ts false',
    'src/actor/h.ts false',
    'src/actor/i.ts true',
    'src/b.ts false',
  ]);
});

describe('layering', () => {
  test.each([
    ['src/domain/level.ts', '../journal/append.ts', 'value'],
    ['src/domain/level.ts', '../config.ts', 'type'],
    ['src/domain/level.ts', 'zod', 'value'],
    ['src/domain/level.ts', 'node:crypto', 'value'],
    ['src/journal/read.ts', '../actor/shard.ts', 'type'],
    ['src/actor/shard.ts', '../config.ts', 'value'],
    ['src/actor/shard.ts', '../system/router.ts', 'value'],
    ['src/config.ts', './system/router.ts', 'value'],
    ['src/system/router.ts', '../restock/outbox.ts', 'value'],
    ['src/system/router.ts', '../queue/queues.ts', 'type'],
    ['src/queue/queues.ts', '../restock/outbox.ts', 'type'],
    ['src/restock/outbox.ts', '../http/app.ts', 'value'],
    ['src/http/app.ts', '../main.ts', 'value'],
    ['src/http/app.ts', '../client/retry.ts', 'value'],
    ['src/main.ts', './cli/serve.ts', 'value'],
    ['src/client/demo.ts', '../main.ts', 'value'],
    ['src/client/demo.ts', '../http/problem.ts', 'type'],
    ['src/client/demo.ts', '../config.ts', 'type'],
    ['src/http/app.ts', '../../test/support/source.ts', 'value'],
    ['src/system/threads.ts', '../../workers/shard.ts', 'type'],
    ['test/system/threads.test.ts', '../../workers/shard.ts', 'value'],
    ['workers/shard.ts', '../test/support/source.ts', 'value'],
    ['workers/shard.ts', './compute.ts', 'value'],
    ['web/app/api.ts', '../../src/client/replay.ts', 'value'],
    ['web/app/api.ts', '../../src/domain/level.ts', 'type'],
  ])('%s may not import %s (%s)', (path, target, kind) => {
    expect(tidy.layering([importing(path, target, kind)])).toHaveLength(1);
  });

  test.each([
    ['src/domain/warehouse.ts', './level.ts', 'value'],
    ['src/journal/append.ts', 'node:sqlite', 'value'],
    ['src/journal/append.ts', '../config.ts', 'type'],
    ['src/system/router.ts', '../config.ts', 'value'],
    ['src/restock/outbox.ts', '../queue/queues.ts', 'value'],
    ['src/main.ts', './http/app.ts', 'value'],
    ['src/cli.ts', './main.ts', 'value'],
    ['src/cli/demo.ts', '../client/demo.ts', 'value'],
    ['src/client/demo.ts', './demo/traffic.ts', 'value'],
    ['src/client/demo.ts', '../domain/product.ts', 'value'],
    ['workers/shard.ts', '../src/actor/shard.ts', 'value'],
    ['workers/shard.ts', 'node:worker_threads', 'value'],
    ['test/domain/level.test.ts', '../../src/domain/level.ts', 'value'],
  ])('%s may import %s (%s)', (path, target, kind) => {
    expect(tidy.layering([importing(path, target, kind)])).toEqual([]);
  });

  const importing = (path: string, target: string, kind: string): Source =>
    file(path, `import ${kind === 'type' ? 'type ' : ''}{ A } from '${target}';`);
});

const WIDE = 'x'.repeat(tidy.COLUMNS_MAX + 1);
const linesOf = (count: number): Source =>
  file('src/a.ts', ...Array.from({ length: count }, () => ''), '');
const folderOf = (count: number): readonly Source[] =>
  Array.from({ length: count }, (_, index) => file(`src/domain/${index}.ts`, ''));
const machinePath = (...parts: string[]): string => ['', ...parts, 'x'].join('/');
const locked = (packages: Parameters<typeof text.lockFile>[0]['packages']): readonly string[] =>
  text.lockFile({ packages });

const BAD: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'a file outside the layers': [tidy.strays([file('src/log.ts', '')])],
  'a circle of two, and a file that imports itself': [
    tidy.cycles([file('src/a.ts', `import './b.ts';`), file('src/b.ts', `import './a.ts';`)]),
    tidy.cycles([file('src/a.ts', `import type { A } from './a.ts';`)]),
  ],
  'a long file and a wide line': [
    tidy.sizes([linesOf(tidy.LINES_MAX + 1)]),
    tidy.sizes([file('src/a.ts', WIDE)]),
  ],
  'a crowded folder': [tidy.crowds(folderOf(tidy.FOLDER_FILES_MAX + 1))],
  names: ['utils/a', 'helpers/a', 'common/a', 'types', 'interfaces', 'a/index', 'camelCase'].map(
    (name) => tidy.names([file(`src/${name}.ts`, '')]),
  ),
  'a default export': [tidy.exports([file('src/a.ts', 'export default 1;')])],
  'a barrel': [`export * from './b.ts';`, `export { b } from './b.ts';`].map((line) =>
    tidy.exports([file('workers/a.ts', line)]),
  ),
  'the environment': [
    'const a = process.env.A;',
    `const a = process['env'];`,
    'const { env } = process;',
    `import { env } from 'node:process';`,
  ].map((line) => tidy.environment([file('src/main.ts', line)])),
  'the domain': [
    'Date.now();',
    'Math.random();',
    'new Date();',
    'Date();',
    'setTimeout(a, 1);',
    'crypto.randomUUID();',
    'await a;',
    'new Promise(a);',
  ].map((line) => text.impurities([file('src/domain/a.ts', line)])),
  'a focused test': ['test.only(a);', 'describe.only(a);', 'test.only.each(a);'].map((line) =>
    text.focusedTests([file('test/a.test.ts', line)]),
  ),
  'a note to ourselves': ['TODO', 'FIXME', 'XXX'].map((word) =>
    text.leftovers([file('src/a.ts', `// ${word}: later`)]),
  ),
  'a path of one machine': [
    machinePath('work'),
    `'${machinePath('root')}'`,
    `file://${machinePath('work')}`,
  ].map((path) => text.machinePaths([file('README.md', `See ${path}.`)])),
  'the lock file': [
    locked({ 'node_modules/a': { resolved: 'https://mirror.example/a.tgz' } }),
    locked({ 'node_modules/msgpackr-extract': { version: '3.0.7' } }),
    locked({ 'node_modules/a': { optionalDependencies: { 'a-darwin': '1.0.0' } } }),
  ],
};

test.each(Object.entries(BAD))('each rule complains once: %s', (_rule, complaints) => {
  for (const complaint of complaints) expect(complaint).toHaveLength(1);
});

test('the table of settings must have each, with its default, and no other', () => {
  const lines = settingLines(parseConfig({})).slice(0, 2);
  const table = '| `HOST` | `127.0.0.1` | address |\n| `GONE` | | what was |\n';
  expect(text.settings(table, lines)).toEqual([
    'the README does not tell of PORT',
    'there is no setting GONE',
  ]);
  expect(text.settings('| `HOST` | `::` | a |\n| `PORT` | `3000` | a |\n', lines)).toEqual([
    'HOST is 127.0.0.1, the README says ::',
  ]);
});

test('a file that is named must be there', () => {
  const paths = ['src/a/b.ts', 'docs/c.md'];
  expect(text.namedPaths('`src/a/b.ts`, `src/a/`, `src/a`, `web/dist/x.js`', paths)).toEqual([]);
  expect(text.namedPaths('`src/b.ts` and `docs/`', paths)).toEqual(['there is no src/b.ts']);
});

test('each rule is content up to its limit', () => {
  expect(tidy.sizes([linesOf(tidy.LINES_MAX), file('src/a.ts', WIDE.slice(1))])).toEqual([]);
  expect(tidy.crowds(folderOf(tidy.FOLDER_FILES_MAX))).toEqual([]);
  expect(tidy.exports([file('workers/a.ts', 'export default 1;')])).toEqual([]);
  expect(tidy.environment([file('src/config.ts', 'const a = process.env;')])).toEqual([]);
  expect(tidy.environment([file('src/main.ts', `process.on('SIGTERM', a);`)])).toEqual([]);
  expect(text.impurities([file('src/domain/a.ts', 'new Date(at); a.now();')])).toEqual([]);
  const address = `https://example.org${machinePath('work')}`;
  expect(
    text.machinePaths([file('README.md', `${address} and src${machinePath('work')}`)]),
  ).toEqual([]);
  expect(locked({ 'node_modules/a': { resolved: 'https://registry.npmjs.org/a.tgz' } })).toEqual(
    [],
  );
});

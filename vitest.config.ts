import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

/** What has state of its own only, so that one process may run file after file. */
const UNIT = ['domain', 'journal', 'actor', 'client/retail', 'system/policies'];
/** What takes longest: it begins first, so that no processor waits for it at the end. */
const HEAVY = ['crash', 'notify', 'queue', 'restock', 'simulation', 'web'];

const filesIn = (folders: readonly string[]): string[] =>
  folders.map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    // A process per file: node:sqlite and Piscina's threads then live and die as in production.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    teardownTimeout: 10_000,
    globalSetup: ['test/support/scratch.ts'],
    env: {
      // Half of what a start takes is compiling, also on each thread and in each process of a test.
      NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/stockroom', import.meta.url)),
    },
    // They run in the order of their names.
    projects: [
      { extends: true, test: { name: 'heavy', include: filesIn(HEAVY) } },
      {
        extends: true,
        test: {
          name: 'service',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...filesIn([...HEAVY, ...UNIT])],
        },
      },
      { extends: true, test: { name: 'unit', include: filesIn(UNIT), isolate: false } },
    ],
  },
});

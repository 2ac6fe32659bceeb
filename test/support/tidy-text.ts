/** More rules of `tidy.ts`: what must not be said, in the domain, in a test, in any file. */
import type { SettingLine } from '../../src/config.ts';
import { visit, type Source } from './source.ts';

const IMPURE_OBJECTS = new Set(['process', 'performance', 'crypto', 'console', 'globalThis']);
const IMPURE_MEMBERS = new Set(['Date.now', 'Math.random']);
const IMPURE_CALLS = new Set(
  'Date fetch queueMicrotask setImmediate setInterval setTimeout'.split(' '),
);

/** Clocks, randomness, promises and I/O: what the domain must be given instead. */
export const impurities = (files: readonly Source[]): readonly string[] =>
  files.flatMap((file) => {
    const found: string[] = [];
    const add = (what: string): void => void found.push(`${file.path} uses ${what}`);
    visit(file, {
      MemberExpression: ({ object, property }) => {
        if (object.type !== 'Identifier') return;
        const member = property.type === 'Identifier' ? `${object.name}.${property.name}` : '';
        if (IMPURE_OBJECTS.has(object.name) || IMPURE_MEMBERS.has(member)) {
          add(member || object.name);
        }
      },
      CallExpression: ({ callee }) => {
        if (callee.type === 'Identifier' && IMPURE_CALLS.has(callee.name)) add(`${callee.name}()`);
      },
      NewExpression: ({ callee, arguments: args }) => {
        if (callee.type !== 'Identifier') return;
        if (callee.name === 'Date' && args.length === 0) add('new Date()');
        if (callee.name === 'Promise') add('new Promise()');
      },
      AwaitExpression: () => add('await'),
    });
    return found;
  });

/** Tests that would keep the others from running. */
export const focusedTests = (files: readonly Source[]): readonly string[] =>
  files.flatMap((file) => {
    const found: string[] = [];
    visit(file, {
      MemberExpression: ({ object, property }) => {
        if (property.type !== 'Identifier' || property.name !== 'only') return;
        if (object.type === 'Identifier' && /^(test|it|describe|suite|bench)$/.test(object.name)) {
          found.push(`${file.path} has a ${object.name}.only`);
        }
      },
    });
    return found;
  });

const linesWith = (pattern: RegExp, { path, text }: Source): readonly string[] =>
  text.split('\n').flatMap((line, index) => {
    const match = pattern.exec(line);
    return match === null ? [] : [`${path}:${index + 1} says ${match[0]}`];
  });

/** Notes to ourselves in the code that runs. */
export const leftovers = (files: readonly Source[]): readonly string[] =>
  files.flatMap((file) => linesWith(/\b(TODO|FIXME|XXX)\b/, file));

/** Paths that exist on one machine only. */
export const machinePaths = (files: readonly Source[]): readonly string[] =>
  files.flatMap((file) => linesWith(/(?<![\w.:/~})-])(file:\/\/)?\/(work|root|Users)\//, file));

type Lock = {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
type LockedPackage = {
  readonly version?: string;
  readonly resolved?: string;
  /** It is a folder of the project, and `resolved` says which. */
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

/** Private registries, bad releases, and platforms left out of the lock file. */
export function lockFile(lock: Lock): readonly string[] {
  const entries = Object.entries(lock.packages);
  return entries.flatMap(([path, { version, resolved, link, optionalDependencies = {} }]) => {
    const found: string[] = [];
    const isElsewhere = resolved?.startsWith('https://registry.npmjs.org/') === false;
    if (isElsewhere && link !== true) {
      found.push(`${path} comes from ${resolved}`);
    }
    // npm cannot install from a lock file that was written with this release: it lacks platforms.
    if (path.endsWith('node_modules/msgpackr-extract') && version === '3.0.7') {
      found.push(`${path} is ${version}`);
    }
    // An optional package that the registry lacked is left out, and then missing on that platform.
    for (const name of Object.keys(optionalDependencies)) {
      const locked = entries.some(([other]) => other.endsWith(`node_modules/${name}`));
      if (!locked) found.push(`${name}, which ${path || 'the project'} needs, is not locked`);
    }
    return found;
  });
}

/** Rows of the table of settings in `readme` that are missing, superfluous or wrong. */
export function settings(readme: string, lines: readonly SettingLine[]): readonly string[] {
  const rows = readme.matchAll(/^\| `(?<name>[A-Z_]+)` \|(?: `(?<fallback>[^`]*)`)? \| /gm);
  const told = new Map(
    [...rows].map(({ groups }) => [groups?.['name'] ?? '', groups?.['fallback'] ?? '']),
  );
  const wrong = lines.flatMap(({ name, fallback }) => {
    const row = told.get(name);
    if (row === undefined) return [`the README does not tell of ${name}`];
    return row === String(fallback) ? [] : [`${name} is ${fallback}, the README says ${row}`];
  });
  const known = new Set(lines.map(({ name }) => name));
  const gone = [...told.keys()].filter((name) => !known.has(name));
  return [...wrong, ...gone.map((name) => `there is no setting ${name}`)];
}

/** Files and folders that a text names by their whole path, and that are not among `paths`. */
export function namedPaths(text: string, paths: readonly string[]): readonly string[] {
  const named = text.matchAll(/`((?:src|web|workers|test|bench|docs|examples|ops)\/[\w./-]*)`/g);
  const isThere = (name: string): boolean =>
    paths.some((path) => path === name || path.startsWith(name.endsWith('/') ? name : `${name}/`));
  return [...new Set(Array.from(named, ([, name = '']) => name))]
    .filter((name) => !isThere(name) && !BUILT.test(name))
    .map((name) => `there is no ${name}`);
}

/** What is made by the build and is in no checkout. */
const BUILT = /^(web\/dist|test\/\.artifacts)/;

/**
 * The rules about the shape of the code that the compiler and the linter cannot check.
 *
 * Each takes files and returns complaints, so each can be shown a bad file. `tidy.test.ts` applies
 * them to the project. Length of functions and unused code are oxlint's and tsc's.
 */
import { posix } from 'node:path';
import { importsOf, visit, type Source } from './source.ts';

export const LINES_MAX = 250;
export const COLUMNS_MAX = 100;
export const FOLDER_FILES_MAX = 12;

/** From the bottom up. A file may import from its own layer and those before it. */
const LAYERS: readonly (readonly string[])[] = [
  ['src/domain/'],
  ['src/journal/'],
  ['src/actor/'],
  ['src/config/'],
  ['src/config.ts'],
  ['src/tracing/'],
  ['src/system/'],
  ['src/queue/'],
  ['src/restock/', 'src/notify/'],
  ['src/http/'],
  ['src/client/'],
  ['src/main.ts'],
  ['src/cli.ts', 'src/cli/'],
];
const CONFIG = 'src/config.ts';
/** Talks to a service as any other client does, so it knows nothing of its inside. */
const CLIENT = 'src/client/';
/** What browsers may load of it. */
const API = 'src/client/api/';
/** Made by a generator. */
const GENERATED = 'src/client/api/schema.ts';

const layerOf = (path: string): number =>
  LAYERS.findIndex((starts) => starts.some((start) => path.startsWith(start)));

/** Imports that go up a layer, out of `src`, or into a thread entry. */
export function layering(files: readonly Source[]): readonly string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap(({ target, typeOnly }) => {
      const complaint = complaintAbout(file.path, target, typeOnly);
      return complaint === undefined ? [] : [`${file.path} imports ${target}: ${complaint}`];
    }),
  );
}

function complaintAbout(source: string, target: string, typeOnly: boolean): string | undefined {
  if (source.startsWith('web/build/')) return undefined;
  if (source.startsWith('web/') && inProject(target)) {
    const isOwn = target.startsWith('web/') || target.startsWith(API);
    return isOwn ? undefined : `only web/ and ${API} may be imported here`;
  }
  if (target.startsWith('workers/')) return 'threads are started by URL, not imported';
  if (source.startsWith('workers/') && !inProject(target)) return undefined;
  if (source.startsWith('workers/')) return outsideOf(target, 'src/');
  if (!source.startsWith('src/')) return undefined;
  if (source.startsWith('src/domain/')) return outsideOf(target, 'src/domain/');
  if (!inProject(target)) return undefined;
  if (!target.startsWith('src/')) return 'src imports only from src';
  if (source.startsWith(CLIENT)) {
    return target.startsWith(CLIENT) ? undefined : outsideOf(target, 'src/domain/');
  }
  if (target === CONFIG && typeOnly) return undefined;
  return layerOf(target) > layerOf(source) ? 'that is a layer above' : undefined;
}

const inProject = (target: string): boolean =>
  /^(src|workers|test|bench|examples|web)\//.test(target) || target.startsWith('..');

const outsideOf = (target: string, folder: string): string | undefined =>
  target.startsWith(folder) ? undefined : `only ${folder} may be imported here`;

/** Files of `src` that no layer contains. */
export const strays = (files: readonly Source[]): readonly string[] =>
  files
    .filter(({ path }) => path.startsWith('src/') && layerOf(path) === -1)
    .map(({ path }) => `${path} is in no layer: move it, or name its place in LAYERS`);

/** Circles of imports, of types too: `a.ts > b.ts > a.ts`. */
export function cycles(files: readonly Source[]): readonly string[] {
  const known = new Set(files.map(({ path }) => path));
  const targets = new Map(
    files.map((file) => [
      file.path,
      importsOf(file).flatMap(({ target }) => (known.has(target) ? [target] : [])),
    ]),
  );
  const finished = new Set<string>();
  const found: string[] = [];

  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) {
      found.push([...trail.slice(start), path].join(' > '));
      return;
    }
    if (finished.has(path)) return;
    for (const target of targets.get(path) ?? []) walk(target, [...trail, path]);
    finished.add(path);
  };
  for (const path of targets.keys()) walk(path, []);
  return found;
}

/** Files that are too long or too wide; a line with a web address may be wider. */
export const sizes = (files: readonly Source[]): readonly string[] =>
  files.flatMap(({ path, text }) => {
    if (path === GENERATED) return [];
    const lines = text.replace(/\n$/, '').split('\n');
    const wide = lines.flatMap((line, index) =>
      line.length > COLUMNS_MAX && !line.includes('https://')
        ? [`${path}:${index + 1} has ${line.length} columns, at most ${COLUMNS_MAX}`]
        : [],
    );
    const long =
      lines.length > LINES_MAX ? [`${path} has ${lines.length} lines, at most ${LINES_MAX}`] : [];
    return [...long, ...wide];
  });

/** Folders with too many files; folders in them are not counted. */
export function crowds(files: readonly Source[]): readonly string[] {
  const folders = Map.groupBy(files, ({ path }) => posix.dirname(path));
  return [...folders]
    .filter(([, inside]) => inside.length > FOLDER_FILES_MAX)
    .map(([folder, { length }]) => `${folder} has ${length} files, at most ${FOLDER_FILES_MAX}`);
}

/** Bucket files, bucket folders, and names that are not kebab-case. */
export const names = (files: readonly Source[]): readonly string[] =>
  files.flatMap(({ path }) => {
    const parts = path.split('/');
    const bucket = parts.find((part) =>
      /^((utils?|helpers?|common|lib)(\.tsx?)?|(index|types|interfaces)\.tsx?)$/.test(part),
    );
    if (bucket !== undefined) return [`${path}: ${bucket} says nothing about what is in it`];
    const kebab = parts.every((part) => /^[a-z0-9]+([-.][a-z0-9]+)*$/.test(part));
    return kebab ? [] : [`${path} is not kebab-case`];
  });

/** Default exports, and exports of what another file exports. */
export const exports = (files: readonly Source[]): readonly string[] =>
  files.flatMap((file) => {
    const found: string[] = [];
    const reExport = `${file.path} exports from another file`;
    visit(file, {
      ExportDefaultDeclaration: () => void found.push(`${file.path} has a default export`),
      ExportAllDeclaration: () => void found.push(reExport),
      ExportNamedDeclaration: ({ source }) => void (source && found.push(reExport)),
    });
    return file.path.startsWith('workers/') ? found.filter((text) => text === reExport) : found;
  });

/** Reads of the environment outside `config.ts`. */
export const environment = (files: readonly Source[]): readonly string[] =>
  files.flatMap((file) => {
    let found = importsOf(file).some(({ target }) => target === 'node:process');
    visit(file, {
      MemberExpression: ({ object, property }) => {
        if (object.type !== 'Identifier' || object.name !== 'process') return;
        found ||= property.type === 'Identifier' ? property.name === 'env' : true;
      },
      VariableDeclarator: ({ id, init }) => {
        found ||=
          id.type === 'ObjectPattern' && init?.type === 'Identifier' && init.name === 'process';
      },
    });
    return found && file.path !== CONFIG ? [`${file.path} reads the environment`] : [];
  });

/** Reads the project's own files, and what they import, for the rules in `tidy.ts`. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor, type ESTree } from 'vite';

/** A file of the project; `path` is relative to the root and uses `/`. */
export type Source = { readonly path: string; readonly text: string };

/** One import, export-from or `import()`; `target` is a path of the project or a package's name. */
export type Import = { readonly target: string; readonly typeOnly: boolean };

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TEXT_BYTES_MAX = 2_000_000;

/** What a checkout contains without belonging to the project, as `.gitignore` says. */
const SKIPPED = /^(data|coverage|test\/\.artifacts|\.env)$|(^|\/)(node_modules|\.git|dist)$|\.log$/;

/** Every text file of the project. */
export function projectFiles(folder = ''): readonly Source[] {
  return readdirSync(ROOT + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (SKIPPED.test(path)) return [];
    if (entry.isDirectory()) return projectFiles(path);
    if (!entry.isFile() || statSync(ROOT + path).size > TEXT_BYTES_MAX) return [];
    const text = readFileSync(ROOT + path, 'utf8');
    return text.includes('\0') ? [] : [{ path, text }];
  });
}

/** The TypeScript files below any of `folders`. */
export const typescriptIn = (files: readonly Source[], ...folders: string[]): readonly Source[] =>
  files.filter(
    ({ path }) => /\.tsx?$/.test(path) && folders.some((folder) => path.startsWith(`${folder}/`)),
  );

/** Parses `source` and calls the visitor's methods for its nodes. Throws if it does not parse. */
export function visit({ path, text }: Source, visitor: ConstructorParameters<typeof Visitor>[0]) {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  new Visitor(visitor).visit(program);
}

/** All imports of `source`, those of types too. */
export function importsOf(source: Source): readonly Import[] {
  const imports: Import[] = [];
  const add = (specifier: string, typeOnly: boolean): void => {
    const target = specifier.startsWith('.')
      ? posix.join(posix.dirname(source.path), specifier)
      : specifier;
    imports.push({ target, typeOnly });
  };

  visit(source, {
    ImportDeclaration: (node) => add(node.source.value, importsOnlyTypes(node)),
    ExportAllDeclaration: (node) => add(node.source.value, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) => {
      if (node.source) add(node.source.value, node.exportKind === 'type');
    },
    ImportExpression: ({ source: { type, ...rest } }) => {
      if (type === 'Literal' && 'value' in rest) add(String(rest.value), false);
    },
    TSImportType: (node) => add(node.source.value, true),
  });
  return imports;
}

function importsOnlyTypes(node: ESTree.ImportDeclaration): boolean {
  if (node.importKind === 'type') return true;
  const kinds = node.specifiers.map((specifier) =>
    specifier.type === 'ImportSpecifier' ? specifier.importKind : 'value',
  );
  return kinds.length > 0 && kinds.every((kind) => kind === 'type');
}

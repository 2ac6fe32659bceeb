/**
 * Writes the types of the API, and which of its endpoints remember idempotency keys, out of the
 * document that the service serves. They are kept in the repository, so that whoever reads or uses
 * the client needs no generator; a test compares them.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import type { OpenAPI3 } from 'openapi-typescript';
import { endpoints } from '../../src/http/endpoints.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import { openApiDocument } from '../../src/http/openapi/document.ts';

const HEAD = '/** Made by `npm run generate` from the OpenAPI document. Not to be edited. */\n';
const KEY_PARAMETER = '#/components/parameters/IdempotencyKey';
const METHODS = ['post', 'put', 'patch', 'delete'] as const;

/** What is made of the API as it is, by the paths of the files. */
export async function clientFiles(): Promise<ReadonlyMap<string, string>> {
  const document = openApiDocument(endpoints(createMetrics())) as OpenAPI3;
  return new Map([
    [pathOf('schema'), HEAD + (await typesOf(document))],
    [pathOf('keyed-endpoints'), HEAD + keyedIn(document)],
  ]);
}

const pathOf = (name: string): string =>
  fileURLToPath(new URL(`../../src/client/api/${name}.ts`, import.meta.url));

async function typesOf(document: OpenAPI3): Promise<string> {
  const nodes = await openapiTypescript(document, {
    alphabetize: true,
    // What has a default may be left out of a request.
    defaultNonNullable: false,
  });
  return astToString(nodes);
}

/** The endpoints that take a key, as code. */
function keyedIn({ paths = {} }: OpenAPI3): string {
  const keyed = Object.entries(paths).flatMap(([path, item]) =>
    METHODS.filter((method) => takesKey('$ref' in item ? {} : (item[method] ?? {}))).map(
      (method) => `  '${method.toUpperCase()} ${path}',\n`,
    ),
  );
  return `export const KEYED_ENDPOINTS: readonly string[] = [\n${keyed.toSorted().join('')}];\n`;
}

const takesKey = (operation: object): boolean =>
  'parameters' in operation &&
  Array.isArray(operation.parameters) &&
  operation.parameters.some((each: object) => '$ref' in each && each.$ref === KEY_PARAMETER);

if (import.meta.main) {
  for (const [path, text] of await clientFiles()) writeFileSync(path, text);
}

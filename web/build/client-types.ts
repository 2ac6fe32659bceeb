/**
 * Writes the types of the API, out of the document that the service serves. They are kept in the
 * repository, so that whoever reads or uses the client needs no generator; a test compares them.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import type { OpenAPI3 } from 'openapi-typescript';
import { endpoints } from '../../src/http/endpoints.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import { openApiDocument } from '../../src/http/openapi/document.ts';

/** Where the types lie. */
export const TYPES_PATH = fileURLToPath(new URL('../../src/client/api/schema.ts', import.meta.url));

const HEAD = '/** Made by `npm run generate` from the OpenAPI document. Not to be edited. */\n';

/** The types of the API as it is. */
export async function clientTypes(): Promise<string> {
  const document = openApiDocument(endpoints(createMetrics())) as OpenAPI3;
  const nodes = await openapiTypescript(document, {
    alphabetize: true,
    // What has a default may be left out of a request.
    defaultNonNullable: false,
  });
  return HEAD + astToString(nodes);
}

if (import.meta.main) writeFileSync(TYPES_PATH, await clientTypes());

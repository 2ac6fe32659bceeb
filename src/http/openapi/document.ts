/** The OpenAPI 3.1 document, made from the same table of endpoints as the routes. */
import type { z } from 'zod';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Endpoint, Success } from '../endpoint.ts';
import { ANY_PROBLEM, problemResponses } from './problems.ts';
import type { Json } from './schemas.ts';
import { Schemas } from './schemas.ts';

const IDEMPOTENCY_KEY: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'Makes it safe to send the request again: the same key with the same body is answered as the ' +
    'first time and changes nothing; with another body it is refused.',
  schema: { type: 'string', pattern: '^[\\x20-\\x7e]{1,255}$' },
  example: 'po-1042-1',
};

const IDEMPOTENCY_REPLAYED: Json = {
  description: '`true` if this is the answer that was given the first time',
  schema: { type: 'string', const: 'true' },
};

/** What parameters of these names mean wherever they stand. */
const MEANINGS: Readonly<Record<string, string>> = {
  limit: 'How many items at most',
  offset: 'How many items to pass over',
  cursor: 'The `nextCursor` of the page before',
  asOf: 'Show it as it was at this time',
};

/** Makes the document. Throws if a schema cannot be said in JSON Schema. */
export function openApiDocument(endpoints: readonly Endpoint[]): object {
  const schemas = new Schemas();
  const paths: Record<string, Record<string, Json>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method]: operationOf(endpoint, schemas) };
  }
  const { version, description, license } = packageJson;
  return {
    openapi: '3.1.0',
    info: {
      title: 'Stockroom',
      version,
      description,
      license: { name: license, identifier: license },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    // Without API keys the service needs none, hence the empty alternative.
    security: [{ apiKey: [] }, {}],
    paths,
    components: {
      schemas: schemas.components,
      parameters: { IdempotencyKey: IDEMPOTENCY_KEY },
      headers: { IdempotencyReplayed: IDEMPOTENCY_REPLAYED },
      responses: { Problem: ANY_PROBLEM },
      securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } },
    },
  };
}

function operationOf(endpoint: Endpoint, schemas: Schemas): Json {
  const { tag, summary, description, body, idempotent, successes, problems } = endpoint;
  const parameters = parametersOf(endpoint, schemas);
  const answers = Object.entries(successes).map(
    ([status, success]) => [status, responseOf(success, idempotent === true, schemas)] as const,
  );
  return {
    operationId: operationIdOf(endpoint),
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body === undefined ? {} : { requestBody: requestBodyOf(body, schemas) }),
    responses: { ...Object.fromEntries(answers), ...problemResponses(problems) },
  };
}

/** `getProductsBySku` for `GET /v1/products/:sku`. */
function operationIdOf({ method, path }: Endpoint): string {
  const words = path
    .replace(/^\/v1\//, '/')
    .split(/[/.]/)
    .filter((word) => word !== '')
    .map((word) => (word.startsWith(':') ? `By${capital(word.slice(1))}` : capital(word)));
  return `${method}${words.join('')}`;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function parametersOf({ path, params, query, idempotent }: Endpoint, schemas: Schemas): Json[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const shapes = propertiesOf(params, schemas).properties;
  const { properties, required } = propertiesOf(query, schemas);
  return [
    ...inPath.map((name) => {
      const schema = shapes[name] ?? { type: 'string' };
      return { name, in: 'path', required: true, schema };
    }),
    ...Object.entries(properties).map(([name, schema]) => ({
      name,
      in: 'query',
      required: required.includes(name),
      ...(MEANINGS[name] === undefined ? {} : { description: MEANINGS[name] }),
      schema,
    })),
    ...(idempotent === true ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ];
}

function propertiesOf(
  schema: z.ZodType | undefined,
  schemas: Schemas,
): { properties: Record<string, Json>; required: readonly string[] } {
  if (schema === undefined) return { properties: {}, required: [] };
  const { properties = {}, required = [] } = schemas.of(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: readonly string[];
  };
  return { properties, required };
}

function requestBodyOf(body: NonNullable<Endpoint['body']>, schemas: Schemas): Json {
  const { schema, example, optional, stream } = body;
  const json = { 'application/json': { schema: schemas.of(schema, 'input'), example } };
  const lines =
    stream === undefined
      ? {}
      : {
          [stream.type]: {
            schema: schemas.of(stream.schema, 'input'),
            example: stream.example,
          },
        };
  return { required: optional !== true, content: { ...json, ...lines } };
}

function responseOf(success: Success, isIdempotent: boolean, schemas: Schemas): Json {
  const { description, schema, contentType = 'application/json', streams = {} } = success;
  const replayed = { 'Idempotency-Replayed': { $ref: '#/components/headers/IdempotencyReplayed' } };
  const headers = isIdempotent ? { headers: replayed } : {};
  if (schema === undefined) return { description, ...headers };
  const { example } = success;
  const content = Object.entries({ [contentType]: { schema, example }, ...streams }).map(
    ([type, media]) => [type, mediaOf(media, schemas)] as const,
  );
  return { description, ...headers, content: Object.fromEntries(content) };
}

function mediaOf(
  { schema, example }: { readonly schema: z.ZodType; readonly example: unknown },
  schemas: Schemas,
): Json {
  const media = { schema: schemas.of(schema, 'output') };
  return example === undefined ? media : { ...media, example };
}

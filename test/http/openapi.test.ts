/** The OpenAPI document: valid, complete, and true to the schemas that requests are checked by. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { endpoints } from '../../src/http/endpoints.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import { openApiDocument } from '../../src/http/openapi/document.ts';
import { exampleOf } from '../../src/http/openapi/problems.ts';
import { Problem } from '../../src/http/openapi/schemas.ts';
import { PROBLEMS } from '../../src/http/problem.ts';
import type { ProblemCode } from '../../src/http/problem.ts';

const table = endpoints(createMetrics());
const document = openApiDocument(table);

/** The parts of the document that are looked at here. */
const Operation = z.looseObject({
  operationId: z.string(),
  tags: z.array(z.string()),
  parameters: z.array(z.looseObject({ $ref: z.string().optional(), name: z.string().optional() })),
  responses: z.record(z.string(), z.looseObject({ content: z.looseObject({}).optional() })),
});
const Paths = z.record(z.string(), z.record(z.string(), Operation.partial({ parameters: true })));
const { paths } = z.looseObject({ paths: Paths }).parse(document);
const operations = Object.values(paths).flatMap((methods) => Object.values(methods));

const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;
const operationOf = ({ method, path }: (typeof table)[number]) =>
  paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method];

test('the document is valid OpenAPI 3.1', async () => {
  // The validator changes what it is given.
  const result = await new Validator().validate(JSON.parse(JSON.stringify(document)));
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
});

test('every endpoint is in it, under an id of its own', () => {
  expect(table.filter((endpoint) => operationOf(endpoint) === undefined).map(nameOf)).toEqual([]);
  expect(operations).toHaveLength(table.length);
  const ids = operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every reference leads somewhere', () => {
  const text = JSON.stringify(document);
  const targets = [...text.matchAll(/"\$ref":"#([^"]+)"/g)].map(([, path = '']) => path);
  expect(targets.length).toBeGreaterThan(0);
  for (const target of new Set(targets)) {
    const found = target
      .split('/')
      .slice(1)
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
    expect(found, target).toBeDefined();
  }
});

const bodies = table.flatMap((endpoint) =>
  endpoint.body === undefined ? [] : [[nameOf(endpoint), endpoint.body] as const],
);

test.each(bodies)('the request example is accepted: %s', (_name, { schema, example }) => {
  expect(schema.safeParse(example).error).toBeUndefined();
});

const successes = table.flatMap((endpoint) =>
  Object.entries(endpoint.successes).map(
    ([status, success]) => [`${nameOf(endpoint)} ${status}`, success] as const,
  ),
);

test.each(successes)('the success example fits its schema: %s', (_name, { schema, example }) => {
  if (schema === undefined || example === undefined) return;
  expect(schema.safeParse(example).error).toBeUndefined();
});

const streams = table.flatMap((endpoint) =>
  Object.entries(endpoint.successes).flatMap(([status, success]) =>
    Object.entries(success.streams ?? {}).map(
      ([type, stream]) => ({ name: nameOf(endpoint), endpoint, status, type, ...stream }) as const,
    ),
  ),
);

test('the table and the history are CSV too, and history and orders NDJSON', () => {
  expect(streams.map(({ name, type }) => `${name} ${type}`)).toEqual([
    'get /v1/stock/table text/csv',
    'get /v1/movements text/csv',
    'get /v1/movements application/x-ndjson',
    'post /v1/orders/batch application/x-ndjson',
  ]);
});

test.each(streams)('$type is a content type of $name', (stream) => {
  const { endpoint, status, type, schema, example } = stream;
  const content = operationOf(endpoint)?.responses[status]?.content;
  expect(content?.[type]).toMatchObject({ schema: { type: 'string' }, example });
  expect(content?.['application/json']).toBeDefined();
  expect(schema.safeParse(example).error).toBeUndefined();
});

test('documents and policies have names, of which batches and answers speak', () => {
  const text = JSON.stringify(document);
  const documents = ['Order', 'OrderInput', 'BatchOrder', 'Transfer', 'TransferInput', 'Restock'];
  for (const name of [...documents, 'Policy', 'PolicyInput', 'ScopedPolicy', 'ScopedPolicyInput']) {
    expect(text).toContain(`{"$ref":"#/components/schemas/${name}"}`);
  }
});

test.each(Object.keys(PROBLEMS) as ProblemCode[])('the example of %s is a problem', (code) => {
  expect(Problem.safeParse(exampleOf(code)).error).toBeUndefined();
});

test('the problems that have no code are named', () => {
  expect(JSON.stringify(document)).toMatch(/Two have no `code`: 408,.* and 500,/);
});

test('every status that an endpoint names is documented', () => {
  for (const endpoint of table) {
    const documented = Object.keys(operationOf(endpoint)?.responses ?? {});
    const problems = endpoint.problems.map((code) => PROBLEMS[code][0]);
    const statuses = [...Object.keys(endpoint.successes), ...problems, 'default'].map(String);
    expect(documented.toSorted(), nameOf(endpoint)).toEqual([...new Set(statuses)].toSorted());
  }
});

test('an idempotent endpoint takes a key, and no other does', () => {
  for (const endpoint of table) {
    const references = (operationOf(endpoint)?.parameters ?? []).map(({ $ref }) => $ref);
    const takesKey = references.includes('#/components/parameters/IdempotencyKey');
    expect(takesKey, nameOf(endpoint)).toBe(endpoint.idempotent === true);
  }
});

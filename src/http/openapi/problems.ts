/** The problems of an endpoint as responses, grouped by status as OpenAPI wants them. */
import type { ProblemCode } from '../problem.ts';
import { PROBLEMS, problem } from '../problem.ts';
import type { Json } from './schemas.ts';
import { reference } from './schemas.ts';

const TYPE = 'application/problem+json';

/** Statuses that ask for another try later. */
const STATUSES_TO_RETRY: readonly number[] = [429, 503];

/** The figures that problems of a code carry, as examples. */
const EXTENSIONS: Partial<Record<ProblemCode, Json>> = {
  validation: { errors: [{ path: 'quantity', message: 'must be at least 1' }] },
  insufficient_stock: {
    shortages: [{ sku: 'MUG-BLUE', warehouse: 'berlin', requested: 5, available: 3 }],
  },
  stale: { current: { onHand: 120, version: 4 } },
};

/** The responses to an endpoint's problems, by status, and `default` for any other. */
export function problemResponses(codes: readonly ProblemCode[]): Record<string, Json> {
  const responses: Record<string, Json> = {};
  const byStatus = Map.groupBy(new Set(codes), (code) => PROBLEMS[code][0]);
  for (const [status, group] of [...byStatus].toSorted(([one], [other]) => one - other)) {
    const examples = group.map((code) => [code, { value: exampleOf(code) }] as const);
    responses[status] = {
      description: group.map((code) => `\`${code}\`: ${PROBLEMS[code][1]}`).join('. '),
      ...(STATUSES_TO_RETRY.includes(status) ? { headers: { 'Retry-After': RETRY_AFTER } } : {}),
      content: { [TYPE]: { schema: reference('Problem'), examples: Object.fromEntries(examples) } },
    };
  }
  return { ...responses, default: { $ref: '#/components/responses/Problem' } };
}

/** What `default` of each endpoint refers to. */
export const ANY_PROBLEM: Json = {
  description:
    'Any other problem. Two have no `code`: 408, the request did not arrive in time and was not ' +
    'executed; and 500, something went wrong inside the service and it may have been executed.',
  content: { [TYPE]: { schema: reference('Problem') } },
};

/** The header that says when to try again. */
const RETRY_AFTER: Json = {
  description: 'Seconds after which to try again',
  schema: { type: 'integer', minimum: 0 },
};

/** An example of a problem with this code. */
export const exampleOf = (code: ProblemCode): object =>
  problem(code, PROBLEMS[code][1], EXTENSIONS[code]);

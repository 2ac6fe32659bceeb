/** How the endpoints of products and those of warehouses refuse, which is alike. */
import type { ProblemCode } from '../problem.ts';

export const PROBLEMS_OF_SAVING: readonly ProblemCode[] = [
  'validation',
  'payload_too_large',
  'unsupported_media_type',
  'unavailable',
  'outcome_unknown',
];

export const PROBLEMS_OF_READING: readonly ProblemCode[] = [
  'validation',
  'not_found',
  'unavailable',
];

export const PROBLEMS_OF_REMOVING: readonly ProblemCode[] = [
  'validation',
  'not_found',
  'invalid_state',
  'overloaded',
  'unavailable',
  'outcome_unknown',
];

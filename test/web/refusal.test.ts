import { expect, test } from 'vitest';
import { NoAnswerError, ProblemError } from '../../src/client/api/stockroom.ts';
import { isRefusal, wordsOf } from '../../web/app/refusal.ts';

const problem = (status: number, code: 'invalid_state' | 'unavailable') =>
  new ProblemError({ type: 'x', title: 'y', status, detail: 'z', code });

test('a service that does not answer is told as that, and as no refusal', () => {
  const error = new NoAnswerError('GET http://a had no answer in 4 attempts');
  expect(wordsOf(error).title).toBe('The service cannot be reached');
  expect(isRefusal(error)).toBe(false);
});

test('a refusal is told in words, and only a no of the service is one', () => {
  expect(wordsOf(problem(409, 'invalid_state'))).toMatchObject({
    title: 'That is not possible now',
    detail: 'z',
  });
  expect(isRefusal(problem(409, 'invalid_state'))).toBe(true);
  expect(isRefusal(problem(503, 'unavailable'))).toBe(false);
});

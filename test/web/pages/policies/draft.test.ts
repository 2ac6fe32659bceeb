import { expect, test } from 'vitest';
import { draftOf, written } from '../../../../web/pages/policies/editor/draft.ts';

const policy = { strategy: 'min-max', min: 5, max: 20, supplier: 'acme' } as const;

test('a policy that is opened and not changed is written as it was', () => {
  expect(written(draftOf(policy))).toEqual({ ok: true, policy });
  const asleep = { ...policy, enabled: false, snoozedUntil: '2026-12-01T08:00:00.000Z' };
  expect(written(draftOf(asleep))).toEqual({ ok: true, policy: asleep });
});

test('what is missing or makes no sense is named', () => {
  const draft = { ...draftOf(policy), values: { min: '-1' } };
  expect(written(draft)).toEqual({
    ok: false,
    flaws: { min: 'must be a whole number, 0 or more', max: 'is needed' },
  });
});

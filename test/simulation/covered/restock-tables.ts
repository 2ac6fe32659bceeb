/** What can be answered to each command about policies and restocks; see `tables.ts`. */
import type { States } from './states.ts';
import { UNREACHED } from './states.ts';

/**
 * Of a deleted warehouse the edge knows, and whether there is such a restock is found out before
 * its warehouse is asked. In any state a batch may not be written.
 */
const BEFORE: States = { unreached: `${UNREACHED} not_found`, reached: 'unavailable' };

/** Besides `answers`, what comes in any state: answers from before, and a shard that dies. */
const often = (answers: string): string =>
  `${answers} replayed idempotency_mismatch outcome_unknown`;
const seldom = (answers: string): string =>
  `${answers} replayed? idempotency_mismatch? outcome_unknown?`;

/** The same in each state in which a restock is open and nobody carries it. */
const bought = (answers: string): States => ({
  requested: answers,
  ordered: answers,
  partially_received: answers,
});

/** The same in each state in which a restock has come to its end. */
const ended = (answers: string): States => ({
  received: answers,
  failed: answers,
  cancelled: answers,
});

/** What ends it: a key under which that was asked before is not met with an open restock again. */
const ofEnd = (afterwards: string): States => ({
  ...BEFORE,
  ...bought('done outcome_unknown?'),
  'to be carried': 'done outcome_unknown?',
  carried: seldom('invalid_state'),
  ...ended(afterwards),
});

export const RESTOCKING: Readonly<Record<string, States>> = {
  set_policy: {
    ...BEFORE,
    'no policy': often('done'),
    'another in force': often('done'),
    'the same in force': seldom('done'),
  },
  // It has no body that could be another one, but its key may have set a policy.
  end_policy: { ...BEFORE, 'no policy': seldom('not_found'), 'in force': seldom('done') },
  // People seldom say what suppliers have taken.
  order_restock: {
    ...BEFORE,
    ...bought(seldom('done')),
    requested: seldom('done validation'),
    carried: seldom('done'),
    'to be carried': seldom('invalid_state'),
    ...ended(often('invalid_state')),
  },
  expect_restock: {
    ...BEFORE,
    ...bought(often('done')),
    carried: seldom('done'),
    'to be carried': seldom('done'),
    ...ended(often('invalid_state')),
  },
  receive_restock: {
    ...BEFORE,
    ...bought(often('done validation')),
    requested: seldom('done validation'),
    carried: seldom('invalid_state'),
    'to be carried': seldom('invalid_state'),
    // More than is outstanding is refused whatever the catalogue says.
    'product inactive': seldom('invalid_state validation'),
    'warehouse inactive': seldom('invalid_state validation'),
    // It was ordered in the moment in which its product was deleted.
    'no product': seldom('not_found? validation?'),
    ...ended(often('invalid_state')),
  },
  fail_restock: ofEnd(seldom('invalid_state')),
  // A cancellation has no body that could be another one.
  cancel_restock: ofEnd('invalid_state replayed? outcome_unknown?'),
};

/**
 * What can be answered to each command in each state of what it is about: a table by hand, against
 * which the service is held. What stands here must occur, unless it has a question mark, which is
 * for what is possible and comes too seldom to be waited for. What does not stand here must not
 * occur.
 */
import { RESTOCKING } from './restock-tables.ts';
import type { States } from './states.ts';
import { UNREACHED, repeated, replace, table, waiting } from './states.ts';

/** A deleted warehouse is known to the edge already. */
const AT_WAREHOUSE = { unreached: `${UNREACHED} not_found` };

/** For one level: what is said if it is there, if it is oversold, and if it never was. */
const ofLevel = (there: string, oversold = there, never = 'not_found stale'): States =>
  table(
    {
      plain: `${there} stale`,
      oversold: `${oversold} stale`,
      leaving: `${there} stale`,
      'no level': never,
      'no product': 'not_found',
      // Only what takes in is refused because of these.
      'product inactive': `${there} stale not_found`,
      'warehouse inactive': `${there} stale not_found`,
    },
    AT_WAREHOUSE,
  );

const REFUSED_WHERE_INACTIVE = {
  'product inactive': 'invalid_state',
  'warehouse inactive': 'invalid_state',
  'no product': 'not_found',
};

const OPERATIONS: Readonly<Record<string, States>> = {
  receive: replace(ofLevel('done', 'done', 'done stale'), REFUSED_WHERE_INACTIVE),
  remove: ofLevel('done insufficient_stock', 'insufficient_stock'),
  adjust: replace(ofLevel('done insufficient_stock validation'), {
    leaving: 'done insufficient_stock? validation? stale',
  }),
  count: replace(ofLevel('done', 'done', 'done stale'), {
    leaving: 'done invalid_state stale',
    // Units that are sent off at this moment are not counted away, inactive or not.
    'product inactive': 'done invalid_state? stale',
    'warehouse inactive': 'done invalid_state stale',
  }),
  move: ofLevel('done insufficient_stock validation'),
  write_off: ofLevel('done insufficient_stock'),
  operate_all: table(
    {
      plain: 'done rejected_all',
      oversold: 'done rejected_all',
      leaving: 'done rejected_all',
      'no level': 'done rejected_all',
      'no product': 'rejected_all',
      'product inactive': 'done rejected_all',
      'warehouse inactive': 'done rejected_all',
    },
    AT_WAREHOUSE,
  ),
};

/** Ends, of which each has the same body: repeated, it finds what it has ended. */
const KEYED_ONLY = { always: 'replayed? outcome_unknown' };

const ENDED = { committed: 'invalid_state', released: 'invalid_state', expired: 'invalid_state' };

const RESERVATIONS: Readonly<Record<string, States>> = {
  reserve: table(
    {
      plain: 'done insufficient_stock',
      leaving: 'done insufficient_stock',
      oversold: 'insufficient_stock',
      'no level': 'insufficient_stock',
      'id taken': 'duplicate',
      ...REFUSED_WHERE_INACTIVE,
    },
    AT_WAREHOUSE,
  ),
  change: replace(table({ 'unknown id': 'not_found', ...ENDED }, AT_WAREHOUSE), {
    held: 'done insufficient_stock validation',
  }),
  commit: table(
    { 'unknown id': 'not_found', held: 'done insufficient_stock validation', ...ENDED },
    AT_WAREHOUSE,
  ),
  // A release has no body that could be another one.
  release: table(
    { 'unknown id': 'not_found', held: 'done', ...repeated(ENDED) },
    { ...AT_WAREHOUSE, ...KEYED_ONLY },
  ),
};

const RARE = 'validation? replayed? idempotency_mismatch? outcome_unknown?';

/** A change is about more than its lines ask for: what is inactive may stay, or become less. */
const CHANGE_WHERE_INACTIVE: States = {
  // Lines that are committed in full say nothing more, whatever became of their product.
  'no product': `not_found done? ${RARE}`,
  'product inactive': `done invalid_state insufficient_stock? ${RARE}`,
  'warehouse inactive': `done invalid_state insufficient_stock? ${RARE}`,
};

/** A warehouse was deleted after it was asked for, and takes in nothing more. */
const CLOSED_MEANWHILE = 'invalid_state?';

/** An order that has expired at a warehouse is open at its desk for a moment longer. */
const OPEN_ORDER = 'done insufficient_stock validation invalid_state?';
const CLOSED_ORDER = {
  fulfilled: 'invalid_state',
  cancelled: 'invalid_state',
  expired: 'invalid_state',
};
const PLACING = { unreached: `${UNREACHED} idempotency_mismatch` };

const ORDERS: Readonly<Record<string, States>> = {
  place_order: {
    ...table(
      {
        planned: 'done',
        'plan: insufficient_stock': 'insufficient_stock',
        'plan: invalid_state': 'invalid_state',
        'plan: not_found': 'not_found',
        'id taken': 'duplicate',
      },
      PLACING,
    ),
    'id taken': 'duplicate replayed outcome_unknown idempotency_mismatch?',
    // A warehouse that it names was deleted.
    'plan: validation': 'validation? replayed? outcome_unknown? idempotency_mismatch?',
  },
  fulfill_order: table({
    'unknown id': 'not_found',
    reserved: OPEN_ORDER,
    partially_fulfilled: OPEN_ORDER,
    ...CLOSED_ORDER,
  }),
  cancel_order: table(
    {
      'unknown id': 'not_found',
      reserved: 'done',
      partially_fulfilled: 'done',
      ...repeated(CLOSED_ORDER),
    },
    KEYED_ONLY,
  ),
  return_order: table({
    'unknown id': 'not_found',
    // Of an order of which nothing was shipped nothing can come back.
    reserved: 'validation',
    partially_fulfilled: `done validation ${CLOSED_MEANWHILE}`,
    fulfilled: `done validation ${CLOSED_MEANWHILE}`,
    cancelled: `done validation ${CLOSED_MEANWHILE}`,
    expired: `done validation ${CLOSED_MEANWHILE}`,
    inactive: 'invalid_state validation',
    'no product': 'validation not_found?',
  }),
};

const CLOSED_TRANSFER = { completed: 'invalid_state', cancelled: 'invalid_state' };

const TRANSFERS: Readonly<Record<string, States>> = {
  place_transfer: {
    ...table(
      {
        // One of its ends was deleted.
        new: `done insufficient_stock not_found ${CLOSED_MEANWHILE}`,
        'no product': 'not_found',
        // The source may say that it has not enough before the other one says no.
        'product inactive': 'invalid_state insufficient_stock',
        'warehouse inactive': 'invalid_state insufficient_stock',
      },
      PLACING,
    ),
    'id taken': 'duplicate replayed outcome_unknown idempotency_mismatch?',
  },
  receive_transfer: {
    ...table({
      in_transit: 'done validation',
      partially_received: 'done validation',
      ...CLOSED_TRANSFER,
    }),
    inactive: 'done invalid_state validation replayed outcome_unknown idempotency_mismatch?',
    'unknown id': 'not_found replayed outcome_unknown idempotency_mismatch?',
  },
  cancel_transfer: table(
    {
      'unknown id': 'not_found',
      in_transit: `done ${CLOSED_MEANWHILE}`,
      partially_received: `done ${CLOSED_MEANWHILE}`,
      ...repeated(CLOSED_TRANSFER),
    },
    KEYED_ONLY,
  ),
};

/** No actor decides what the catalogue is asked. */
const CATALOGUE: Readonly<Record<string, States>> = {
  save_product: { unreached: 'done' },
  // One that is made anew is opened, which its creator may not live to see.
  save_warehouse: { unreached: 'done outcome_unknown?' },
  delete_product: { unreached: `done invalid_state not_found ${UNREACHED}` },
  delete_warehouse: { unreached: `done invalid_state not_found ${UNREACHED}` },
};

export const POSSIBLE: Readonly<Record<string, States>> = {
  ...OPERATIONS,
  ...RESERVATIONS,
  change: { ...RESERVATIONS['change'], ...CHANGE_WHERE_INACTIVE },
  ...waiting(ORDERS),
  ...waiting(TRANSFERS),
  ...CATALOGUE,
  ...RESTOCKING,
};

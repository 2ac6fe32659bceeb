/** Bugs in restocking that are planted on purpose; see `planted.ts`. */
import type { Body } from '../../src/actor/kept.ts';
import { Pending } from '../../src/actor/pending.ts';
import { Buyer } from '../../src/actor/restock/buyer.ts';
import type { RestockParts } from '../../src/actor/restock/restock-book.ts';
import { RestockBook, RestockDraft } from '../../src/actor/restock/restock-book.ts';
import { RestockMemory } from '../../src/actor/restock/restock-memory.ts';
import { States } from '../../src/actor/states.ts';
import { PolicyBook } from '../../src/domain/restock/scope.ts';
import type { Restock } from '../../src/domain/restock/restock.ts';
import { Relay } from '../../src/restock/relay.ts';
import { Documents } from '../../src/system/documents/documents.ts';
import { Reconsidering } from '../../src/system/restocks/reconsidering.ts';
import { Restocking } from '../../src/system/restocks/restocking.ts';
import type { Plant } from './planting.ts';
import { replace, skipped } from './planting.ts';

/** Changes what is written of restocks. */
const written =
  (change: (restock: Restock) => Restock): Plant =>
  () =>
    replace(States.prototype, 'write', (original) => {
      return function (this: States, place, body, cause) {
        const changed: Body =
          body.type === 'restock' ? { type: 'restock', value: change(body.value) } : body;
        original.call(this, place, changed, cause);
      };
    });

type Restated = Parameters<Buyer['restate']>[1];

/** Changes what happens to restocks, and what comes of it. */
const restated =
  (
    change: (
      evolution: Restated,
      restate: (evolution: Restated) => ReturnType<Buyer['restate']>,
    ) => ReturnType<Buyer['restate']>,
  ): Plant =>
  () =>
    replace(Buyer.prototype, 'restate', (original) => {
      return function (this: Buyer, draft, evolution) {
        return change(evolution, (each) => original.call(this, draft, each));
      };
    });

/** Leaves something out of snapshots. */
const forgotten =
  (parts: Partial<RestockParts>): Plant =>
  () =>
    replace(RestockBook.prototype, 'parts', (original) => {
      return function (this: RestockBook) {
        return { ...original.call(this), ...parts };
      };
    });

/** What a warehouse refused while it was inactive it refuses for ever. */
export const REFUSED_FOR_EVER: Plant = () =>
  replace(Documents.prototype, 'receiveTransfer', (original) => {
    return function (this: Documents, id, receipts, caller) {
      const key = caller.by === 'restock' ? `job ${id}` : caller.key;
      return original.call(this, id, receipts, { ...caller, key });
    };
  });

/** A restock that is postponed counts as one that has just been asked for. */
export const POSTPONED_ANEW: Plant = () =>
  replace(RestockMemory.prototype, 'settle', (original) => {
    return function (this: RestockMemory, row, body) {
      const isAsked = body?.type === 'restock' && body.value.status === 'requested';
      const [n, first, ...rest] = row;
      original.call(this, [n, isAsked ? n : first, ...rest], body);
    };
  });

export const PLANTED_IN_RESTOCKS: Readonly<Record<string, Plant>> = {
  'a restock whose job was lost is not handed over again': skipped(Relay.prototype, 'look'),
  'a warehouse that could not be told of the catalogue is not told again': () =>
    replace(Reconsidering.prototype, 'ask', (original) => {
      return function (this: Reconsidering, warehouse, skus) {
        this.stop();
        return original.call(this, warehouse, skus);
      };
    }),
  'a restock is not told of when it is requested': () =>
    replace(Restocking.prototype, 'committed', (original) => {
      return function (this: Restocking, news) {
        const restocks = news.restocks.filter(({ status }) => status !== 'requested');
        original.call(this, { ...news, restocks });
      };
    }),
  'what a lost shard has told of policies is believed': () =>
    replace(Restocking.prototype, 'opened', () => {
      return function (this: Restocking, _shard, { restocking }) {
        this.committed(restocking);
      };
    }),
  'a restock that has received all goes on': written((restock) => {
    return restock.status === 'received' ? { ...restock, status: 'partially_received' } : restock;
  }),
  'what was ordered is not incoming': () =>
    replace(Pending.prototype, 'happen', (original) => {
      return function (this: Pending, draft, events, cause) {
        const isOrder = cause.by === 'policy';
        const kept = events.filter(({ type }) => !isOrder || type !== 'shifted');
        original.call(this, draft, kept, cause);
      };
    }),
  'a restock that is carried is incoming besides its transfer': restated((evolution, restate) => {
    const done = restate(evolution);
    const isNew = done.restock.isCarried && !evolution.before.isCarried;
    return isNew ? { ...done, shifts: [] } : done;
  }),
  'an expected date that changes changes the quantity': restated((evolution, restate) => {
    const { before, events } = evolution;
    if (events[0]?.type !== 'expected_changed') return restate(evolution);
    return restate({ ...evolution, before: { ...before, quantity: before.quantity + 1 } });
  }),
  'what keeps a level from ordering is forgotten at a start': () =>
    replace(RestockMemory.prototype, 'begin', (original) => {
      return function (this: RestockMemory, at) {
        for (const book of this.books.values()) {
          for (const sku of book.restraints.keys()) book.restrain(sku, undefined);
        }
        original.call(this, at);
      };
    }),
  'a failure is followed by no pause': () =>
    replace(RestockDraft.prototype, 'restraint', (original) => {
      return function (this: RestockDraft, sku) {
        const restraint = original.call(this, sku);
        return restraint === undefined ? undefined : { ...restraint, notBefore: 0 };
      };
    }),
  'a snapshot forgets what keeps levels from ordering': forgotten({ restraints: [] }),
  'a snapshot forgets which levels are low': forgotten({ lows: [] }),
  'a snapshot forgets the policies': forgotten({ policies: [] }),
  'stock that is low is told to be low again': () =>
    replace(RestockDraft.prototype, 'isLow', () => () => false),
  'levels are not looked at when their policy changes': skipped(Buyer.prototype, 'lookAgain'),
  'levels are not looked at when a pause is over': () =>
    replace(RestockMemory.prototype, 'takeDue', (original) => {
      return function (this: RestockMemory, at) {
        return { ...original.call(this, at), timers: [] };
      };
    }),
  'a policy that is disabled or snoozed orders': () =>
    replace(PolicyBook.prototype, 'effective', (original) => {
      return function (this: PolicyBook, sku, category) {
        const scoped = original.call(this, sku, category);
        if (scoped === undefined) return undefined;
        return { ...scoped, policy: { ...scoped.policy, enabled: true, snoozedUntil: 0 } };
      };
    }),
  'the least specific policy is in force': () =>
    replace(PolicyBook.prototype, 'effective', (original) => {
      return function (this: PolicyBook, sku, category) {
        const policy = this.at('default');
        return policy === undefined
          ? original.call(this, sku, category)
          : { scope: 'default', policy };
      };
    }),
  'each attempt to restock by a transfer is another transfer': () =>
    replace(Documents.prototype, 'placeTransfer', (original) => {
      return function (this: Documents, input, caller) {
        const id = caller.by === 'restock' ? `${input.id}-${input.lines[0]?.quantity}` : input.id;
        return original.call(this, { ...input, id }, caller);
      };
    }),
};

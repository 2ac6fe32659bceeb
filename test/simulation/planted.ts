/**
 * Bugs that are planted on purpose, to see that the simulation finds them. Each replaces methods of
 * the real code and returns what puts them back.
 */
import { Answers } from '../../src/actor/state/answers.ts';
import { Desk } from '../../src/actor/desk/desk.ts';
import { Participant } from '../../src/actor/desk/participant.ts';
import type { DeskMessage } from '../../src/actor/desk/protocol.ts';
import { Rounds } from '../../src/actor/desk/rounds.ts';
import { Turns } from '../../src/actor/desk/turns.ts';
import type { Body } from '../../src/actor/kept.ts';
import { Documents } from '../../src/actor/documents.ts';
import { keyOf } from '../../src/actor/kept.ts';
import { Pending } from '../../src/actor/pending.ts';
import { States } from '../../src/actor/states.ts';
import { Work } from '../../src/actor/work.ts';
import type { StockEvent } from '../../src/domain/decision.ts';
import type { Part } from '../../src/domain/steps/part.ts';
import { Draft } from '../../src/domain/warehouse.ts';
import { JournalError, SqliteJournal } from '../../src/journal/sqlite.ts';
import { Catalogue } from '../../src/system/catalogue.ts';
import type { OrderInput } from '../../src/system/documents/planner.ts';
import { Planner } from '../../src/system/documents/planner.ts';
import { Answering } from '../../src/system/shard/answering.ts';
import { StockView } from '../../src/system/stock-view.ts';
import type { Plant } from './planting.ts';
import { replace, skipped } from './planting.ts';

/** Changes what warehouses are told. */
const told =
  (change: (message: DeskMessage) => DeskMessage | null): Plant =>
  () =>
    replace(Participant.prototype, 'handle', (original) => {
      return function (this: Participant, warehouse, message) {
        const changed = change(message);
        if (changed !== null) original.call(this, warehouse, changed);
      };
    });

/** Has warehouses see their parts otherwise while they handle messages of one type. */
const seen =
  (type: DeskMessage['type'], change: (part: Part, message: DeskMessage) => Part): Plant =>
  () => {
    let current: DeskMessage | undefined;
    const undo = told((message) => {
      current = message;
      return message;
    })();
    const undoToo = replace(States.prototype, 'find', (original) => {
      return function (this: States, place) {
        const found = original.call(this, place);
        if (found?.body.type !== 'part' || current?.type !== type) return found;
        const body: Body = { type: 'part', value: change(found.body.value, current) };
        return { ...found, body };
      };
    });
    return () => {
      undoToo();
      undo();
    };
  };

/** Takes a failure of the journal for a success. */
const unnoticed =
  (committed: JournalError['committed']): Plant =>
  () =>
    replace(SqliteJournal.prototype, 'append', (original) => {
      return function (this: SqliteJournal, entry) {
        try {
          original.call(this, entry);
        } catch (error) {
          if (!(error instanceof JournalError) || error.committed !== committed) throw error;
        }
      };
    });

/** Changes what happens at a warehouse by a decision. */
const happens =
  (change: (events: readonly StockEvent[]) => readonly StockEvent[]): Plant =>
  () =>
    replace(Pending.prototype, 'apply', (original) => {
      return function (this: Pending, draft, events, cause) {
        original.call(this, draft, change(events), cause);
      };
    });

const isRelease = (event: StockEvent): boolean =>
  event.type === 'moved' && event.movement === 'release';

/** Changes what orders ask before they are planned. */
const planned =
  (change: (input: OrderInput) => OrderInput): Plant =>
  () =>
    replace(Planner.prototype, 'plan', (original) => {
      return function (this: Planner, input, lines, sources) {
        return original.call(this, change(input), lines, sources);
      };
    });

export const PLANTED: Readonly<Record<string, Plant>> = {
  'a commit that failed is taken for one that did not': unnoticed('unknown'),
  'what was not written is applied to memory': unnoticed('no'),
  'what is performed does not see what is held': seen('perform', (part) => {
    return { ...part, held: [], expected: [] };
  }),
  'a vote that was given is given again': seen('prepare', (part) => {
    return { ...part, done: null, vote: null };
  }),
  'the attempt of a finish is not compared': seen('finish', (part, { attempt }) => {
    return part.vote === null ? part : { ...part, vote: { ...part.vote, attempt } };
  }),
  'some decided steps are given up': told((message) => {
    const isHit = message.type === 'finish' && message.attempt[1] % 5 === 0;
    return isHit ? { ...message, commit: false } : message;
  }),
  'a step that was given up is kept': told((message) =>
    message.type === 'finish' && !message.commit ? null : message,
  ),
  'what was decided is forgotten at a crash': () =>
    replace(Rounds, 'restored', (original) => (documents) => {
      const rounds = original.call(Rounds, documents);
      rounds.turns.clear();
      return rounds;
    }),
  'a lost message is not said again': skipped(Desk.prototype, 'repeat'),
  'a warehouse does not ask what became of its promise': skipped(Participant.prototype, 'ask'),
  'attempts of one opening are those of another': () =>
    replace(Turns.prototype, 'newAttempt', (original) => {
      return function (this: Turns) {
        const [, count] = original.call(this);
        return [1, count];
      };
    }),
  'what is being worked on under a key is begun again': () =>
    replace(Turns.prototype, 'keyOf', () => () => undefined),
  'answers are not remembered': () => replace(Answers.prototype, 'find', () => () => undefined),
  'bodies are not told apart': () =>
    replace(Work.prototype, 'handle', (original) => {
      return function (this: Work, message) {
        return original.call(this, { ...message, fingerprint: 0 });
      };
    }),
  'the id of an ended reservation is forgotten': () =>
    replace(Documents.prototype, 'findRow', (original) => {
      return function (this: Documents, place, key) {
        const isOver = place.type === 'reservation' && !this.open.has(keyOf(place));
        return isOver ? undefined : original.call(this, place, key);
      };
    }),
  'a snapshot forgets what is to expire': () =>
    replace(Documents.prototype, 'parts', (original) => {
      return function (this: Documents) {
        return { ...original.call(this), expiries: [] };
      };
    }),
  'a snapshot forgets what is at work': () =>
    replace(Documents.prototype, 'parts', (original) => {
      return function (this: Documents) {
        return { ...original.call(this), open: new Map() };
      };
    }),
  'an expiry is lost with a commit that failed': skipped(Documents.prototype, 'putBack'),
  'what is due expires a moment late': () =>
    replace(Documents.prototype, 'takeDue', (original) => {
      return function (this: Documents, at) {
        return original.call(this, at - 1);
      };
    }),
  'what is due expires a moment early': () =>
    replace(Documents.prototype, 'takeDue', (original) => {
      return function (this: Documents, at) {
        return original.call(this, at + 1);
      };
    }),
  'units that were promised to leave are not guarded': () =>
    replace(Draft.prototype, 'apply', (original) => {
      return function (this: Draft, event: Parameters<Draft['apply']>[0], stamp) {
        const isShift = event.type === 'shifted';
        return original.call(this, isShift ? { ...event, leaving: 0 } : event, stamp);
      } as Draft['apply'];
    }),
  'the view is not told what is on its way': skipped(StockView.prototype, 'shift'),
  'callers of a lost shard are not told': skipped(Answering.prototype, 'rejectWaiting'),
  'a reservation is released twice': happens((events) => {
    const isReleased = events.some(
      (event) => event.type === 'documented' && event.reservation.status === 'released',
    );
    return isReleased ? [...events.filter(({ type }) => type === 'moved'), ...events] : events;
  }),
  'what a change of a reservation gives back is not given back': happens((events) => {
    const isHeld = events.some(
      (event) => event.type === 'documented' && event.reservation.status === 'held',
    );
    return isHeld ? events.filter((event) => !isRelease(event)) : events;
  }),
  'what has arrived is on its way still': happens((events) =>
    events.map((event) => {
      return event.type === 'shifted' && event.incoming < 0 ? { ...event, incoming: 0 } : event;
    }),
  ),
  'a warehouse that was deleted and made anew stays closed': () =>
    replace(Work.prototype, 'handle', (original) => {
      return function (this: Work, message) {
        if (message.command.type === 'open') return { ok: true };
        return original.call(this, message);
      };
    }),
  'what is inactive is taken in': () =>
    replace(Catalogue.prototype, 'factsFor', () => () => undefined),
  'an order is split that must not be': planned((input) => ({ ...input, allowSplit: true })),
  'an order is served in part that must not be': planned((input) => {
    return { ...input, allowPartial: true };
  }),
  'an order is served from where it must not be': () =>
    replace(Planner.prototype, 'sources', (original) => {
      return function (this: Planner, input) {
        return original.call(this, { ...input, warehouses: null });
      };
    }),
};

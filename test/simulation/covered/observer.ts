/** Sees what each message of a client finds, at the moment in which an actor decides it. */
import type { Message, Reply } from '../../../src/actor/message.ts';
import { Work } from '../../../src/actor/work.ts';
import { stateOf } from './state.ts';

/** Takes the name as which a client asked, and the state of what it asked about. */
export type Observer = (by: string, state: string) => void;

let observer: Observer | null = null;

/** The clients of a simulation ask under names that begin so. */
export const CLIENT = 'client/';

const decide: unknown = Reflect.get(Work.prototype, 'handle');
const handle = decide as (this: Work, message: Message) => Reply | null;
Work.prototype.handle = function (this: Work, message) {
  if (observer !== null && message.by.startsWith(CLIENT)) {
    const state = stateOf(this.pending, message);
    if (state !== null) observer(message.by, state);
  }
  return handle.call(this, message);
};

/** Has `next` see it from now on. There is one simulation at a time. */
export function observe(next: Observer | null): void {
  observer = next;
}

/** How the tables of what can be answered are put down. */

/** By state, the answers with spaces between them. */
export type States = Readonly<Record<string, string>>;

const each = <Value>(
  of: Readonly<Record<string, Value>>,
  change: (value: Value) => Value,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, change(value)]));

/** What can become of a request before anybody looks at what it is about. */
export const UNREACHED = 'overloaded unavailable outcome_unknown';
/** What comes in any state: answers from before, a key with another body, and a shard that dies. */
const ALWAYS = 'replayed idempotency_mismatch outcome_unknown';
/** The same in states that are seldom met. */
const SELDOM = 'replayed idempotency_mismatch? outcome_unknown?';

/** The states with what can always come in them. In any of them a batch may not be written. */
export const table = (states: States, { always = ALWAYS, unreached = UNREACHED } = {}): States => ({
  unreached,
  reached: 'unavailable',
  ...withCommon(states, always),
});

const RARE_STATES = new Set(['leaving', 'no product']);

/** The states with what comes in any of them, too. */
const withCommon = (states: States, always: string): States =>
  Object.fromEntries(
    Object.entries(states).map(([state, answers]) => {
      const common = RARE_STATES.has(state) ? SELDOM : always;
      return [state, answers === '' ? common : `${answers} ${common}`];
    }),
  );

/** A table with other `states` in the place of some. */
export const replace = (of: States, states: States): States => ({
  ...of,
  ...withCommon(states, ALWAYS),
});

/** The same where what is answered has been answered before as well. */
export const repeated = (states: States): States =>
  each(states, (answers) => `${answers} replayed`);

/** Only so many commands may wait for one document. */
export const waiting = (of: Readonly<Record<string, States>>): Readonly<Record<string, States>> =>
  each(of, (states) => ({ ...states, reached: 'unavailable overloaded?' }));

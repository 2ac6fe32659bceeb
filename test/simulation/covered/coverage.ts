/** Which commands were answered how, in which state of what they were about, and how often. */
import type { Outcome } from '../clients/request.ts';
import { POSSIBLE } from './tables.ts';

/** The state of what no actor has come to look at. */
export const UNREACHED = 'unreached';

/** How an answer is called: by its code, if it has one. */
export function answerName(outcome: Outcome): string {
  switch (outcome.type) {
    case 'done':
      return outcome.replayed ? 'replayed' : 'done';
    case 'refused':
      return outcome.replayed ? 'replayed' : outcome.refusal.code;
    case 'not_executed':
    case 'unknown':
      return outcome.code;
  }
}

export class Coverage {
  readonly #counts = new Map<string, number>();

  record(command: string, state: string, answer: string): void {
    // It is the shard that refuses these, whatever it is asked.
    const isFault = answer === 'unavailable' || answer === 'overloaded';
    const where = isFault && state !== UNREACHED ? 'reached' : state;
    this.#count(`${command} × ${answer} × ${where}`, 1);
  }

  /** Takes in what another has counted. */
  add(other: Coverage): void {
    for (const [triple, count] of other.#counts) this.#count(triple, count);
  }

  /** How many triples must occur. */
  get required(): number {
    return REQUIRED.size;
  }

  /** What must occur and has not. */
  missing(): readonly string[] {
    return [...REQUIRED].filter((triple) => !this.#counts.has(triple));
  }

  /** What has occurred and must not. */
  impossible(): readonly string[] {
    return [...this.#counts.keys()].filter((triple) => !ALLOWED.has(triple));
  }

  /** For each command and answer, how often it came in each state. */
  lines(): readonly string[] {
    const lines = new Map<string, string[]>();
    for (const triple of [...this.#counts.keys()].toSorted()) {
      const [command = '', answer = '', state = ''] = triple.split(' × ');
      const line = lines.get(`${command} ${answer}`) ?? [command.padEnd(17), answer.padEnd(21)];
      line.push(`${state} ${this.#counts.get(triple)}`);
      lines.set(`${command} ${answer}`, line);
    }
    return [...lines.values()].map(([command, answer, ...states]) => {
      return `${command}${answer}${states.join(', ')}`;
    });
  }

  /** The lines, and what is wrong with them. */
  report(): readonly string[] {
    const missing = this.missing().map((triple) => `  missing: ${triple}`);
    const impossible = this.impossible().map((triple) => `  impossible: ${triple}`);
    const found = REQUIRED.size - missing.length;
    return [
      ...this.lines(),
      `${found} of ${REQUIRED.size} triples of command, answer and state have occurred`,
      ...missing,
      ...impossible,
    ];
  }

  #count(triple: string, by: number): void {
    this.#counts.set(triple, (this.#counts.get(triple) ?? 0) + by);
  }
}

/** All triples of the tables; with a question mark at the end if they need not occur. */
const triples = Object.entries(POSSIBLE).flatMap(([command, states]) =>
  Object.entries(states).flatMap(([state, answers]) =>
    answers.split(' ').map((answer) => ({ command, state, answer })),
  ),
);
const nameOf = ({ command, state, answer }: (typeof triples)[number]): string =>
  `${command} × ${answer.replace('?', '')} × ${state}`;

const ALLOWED = new Set(triples.map(nameOf));
const REQUIRED = new Set(triples.filter(({ answer }) => !answer.endsWith('?')).map(nameOf));

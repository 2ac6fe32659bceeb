/** What has fallen due at a shard without anybody asking for it. */
import type { Expiry } from '../kept.ts';
import type { Committed } from '../pending.ts';
import type { DueLooks } from '../restock/restock-memory.ts';

/** Documents that expire, keys of what must be said again, levels that are to be looked at. */
export interface Due {
  readonly expiries: readonly Expiry[];
  readonly turns: readonly string[];
  readonly parts: readonly string[];
  readonly looks: DueLooks;
}

type Waiting = Pick<Committed, 'documents' | 'rounds' | 'restocking'>;

/** Takes out what is due by `at`. Then either `putBack` or `remindAgain` is to be called. */
export function takeDue({ documents, rounds, restocking }: Waiting, at: number): Due {
  const expiries = documents.takeDue(at);
  const looks = restocking.takeDue(at);
  return { expiries, looks, ...rounds.takeDue(at) };
}

/** Undoes `takeDue`, for a batch that did not happen. */
export function putBack({ documents, rounds, restocking }: Waiting, due: Due, at: number): void {
  documents.putBack(due.expiries);
  restocking.putBack(due.looks);
  for (const key of due.turns) rounds.remindOfTurn(key, at);
  for (const key of due.parts) rounds.remindOfPart(key, at);
}

/** Has what was said again said once more later on, as far as it is still without an answer. */
export function remindAgain({ documents, rounds }: Waiting, due: Due, at: number): void {
  for (const key of due.turns) if (rounds.turns.has(key)) rounds.remindOfTurn(key, at);
  for (const key of due.parts) if (documents.open.has(key)) rounds.remindOfPart(key, at);
}

/** When there is something to do again; null if there is not. */
export function nextAt({ rounds, restocking }: Waiting): number | null {
  const [repeatAt, lookAt] = [rounds.nextAt, restocking.nextAt];
  return repeatAt === null || lookAt === null ? (repeatAt ?? lookAt) : Math.min(repeatAt, lookAt);
}

/** The service, asked from inside of its own process. */
import type { Refusal } from '../domain/refusal.ts';
import type { RestockId } from '../domain/restock/restock.ts';
import type { RestockCommand } from '../domain/restock/restock-step.ts';
import type { Restocking } from '../system/restocks/restocking.ts';
import type { Caller } from '../system/router.ts';
import type { ActAnswer, RestockService, RestockState } from './restock-service.ts';

/** Under whose name jobs act. */
const BY = 'restock';

/** A job that is carried out again asks the same, whatever it has found out by then. */
export const jobCaller = (key: string): Caller => ({ by: BY, key: `job ${key}`, fingerprint: 0 });

export class LocalService implements RestockService {
  readonly #restocking: Pick<Restocking, 'open' | 'restock' | 'act'>;

  constructor(restocking: Pick<Restocking, 'open' | 'restock' | 'act'>) {
    this.#restocking = restocking;
  }

  async restock(id: RestockId): Promise<RestockState | undefined> {
    return this.#restocking.open.get(id) ?? this.#restocking.restock(id);
  }

  async act(id: RestockId, commands: readonly RestockCommand[], key: string): Promise<ActAnswer> {
    // A warehouse does in order what it is asked in order, so all of them may be in one commit.
    const asked = commands.map((command) =>
      this.#restocking.act(id, command, jobCaller(`${key} ${command.type}`)),
    );
    const answers = await Promise.all(asked);
    const answer = answers.find(({ ok }) => !ok) ?? answers.at(-1);
    if (answer === undefined) throw new Error('no command was given');
    if (answer.ok) return { ok: true, restock: answer.restock };
    return { ok: false, refusal: { code: answer.refusal.code, text: textOf(answer.refusal) } };
  }
}

/** A refusal in one line. */
export function textOf(refusal: Refusal): string {
  switch (refusal.code) {
    case 'not_found':
    case 'invalid_state':
    case 'duplicate':
    case 'idempotency_mismatch':
      return refusal.detail;
    case 'validation':
      return refusal.errors.map(({ path, message }) => `${path}: ${message}`).join(', ');
    case 'insufficient_stock':
      return refusal.shortages
        .map(
          ({ sku, requested, available }) => `${requested} of ${sku}, and ${available} are there`,
        )
        .join(', ');
    case 'stale':
    case 'rejected_all':
      return refusal.code;
  }
}

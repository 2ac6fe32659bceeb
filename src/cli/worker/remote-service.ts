/** The service, asked by a worker over HTTP. */
import { z } from 'zod';
import { Fault } from '../../actor/fault.ts';
import type { Problem, Send } from '../../client/http-client.ts';
import { described } from '../../client/http-client.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { RestockId } from '../../domain/restock/restock.ts';
import { RESTOCK_STATUSES } from '../../domain/restock/restock.ts';
import type { RestockCommand } from '../../domain/restock/restock-step.ts';
import type { ActAnswer, RestockService, RestockState } from '../../restock/restock-service.ts';
import { orUnavailable } from './unavailable.ts';

/** What the domain says no with. Any other problem is between the worker and the service. */
const REFUSALS: ReadonlySet<string> = new Set([
  'insufficient_stock',
  'not_found',
  'invalid_state',
  'validation',
  'duplicate',
  'idempotency_mismatch',
] satisfies readonly Refusal['code'][]);

const time = z.iso.datetime().transform((text) => Date.parse(text));

const RestockBody = z.looseObject({
  status: z.enum(RESTOCK_STATUSES),
  quantity: z.number(),
  received: z.number(),
  expectedAt: time.nullable(),
  createdAt: time,
});

export class RemoteService implements RestockService {
  readonly #client: Pick<Send, 'send'>;

  constructor(client: Pick<Send, 'send'>) {
    this.#client = client;
  }

  async restock(id: RestockId): Promise<RestockState | undefined> {
    const answer = await orUnavailable(this.#client.send({ method: 'GET', path: pathOf(id) }));
    if (answer.ok) return stateIn(answer.body);
    if (answer.problem.code === 'not_found') return undefined;
    throw faultOf(answer.problem);
  }

  async act(id: RestockId, commands: readonly RestockCommand[], key: string): Promise<ActAnswer> {
    let last: ActAnswer | undefined;
    for (const command of commands) {
      last = await this.#obey(id, command, key);
      if (!last.ok) return last;
    }
    if (last === undefined) throw new Error('no command was given');
    return last;
  }

  async #obey(id: RestockId, command: RestockCommand, key: string): Promise<ActAnswer> {
    const { type, ...about } = command;
    const body = Object.fromEntries(
      Object.entries(about).map(([name, value]) => said(name, value)),
    );
    const request = { method: 'POST', path: `${pathOf(id)}/${type}`, body, key } as const;
    const answer = await orUnavailable(this.#client.send(request));
    if (answer.ok) return { ok: true, restock: stateIn(answer.body) };
    const { code } = answer.problem;
    if (!isRefusal(code)) throw faultOf(answer.problem);
    return { ok: false, refusal: { code, text: described(answer.problem) } };
  }
}

const pathOf = (id: RestockId): string => `/v1/restocks/${encodeURIComponent(id)}`;

/** Times are numbers here and texts there. */
const said = (name: string, value: unknown): readonly [string, unknown] =>
  name.endsWith('At') && typeof value === 'number'
    ? [name, new Date(value).toISOString()]
    : [name, value];

function stateIn(body: unknown): RestockState {
  const restock = RestockBody.safeParse(body);
  if (restock.success) return restock.data;
  const why = z.prettifyError(restock.error);
  throw new Fault('unavailable', `the service answered with another shape of restock: ${why}`);
}

const isRefusal = (code: string): code is Refusal['code'] => REFUSALS.has(code);

/** A key that does not fit, for example: the operator's matter, and no reason to give up. */
const faultOf = (problem: Problem): Fault =>
  new Fault('unavailable', `the service refuses this worker: ${described(problem)}`);

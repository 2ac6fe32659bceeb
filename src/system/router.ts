/**
 * Brings messages to the mailboxes of the actors that they are for, and the answers back. The one
 * place that knows where an actor lives.
 */
import { Fault } from '../actor/fault.ts';
import type { ClosingCommand } from '../actor/closing/closing-command.ts';
import type { DeskCommand } from '../actor/desk/desk-command.ts';
import type { Message, Query, RefusedPart } from '../actor/message.ts';
import type { RestockingCommand } from '../actor/restock/restock-command.ts';
import { textOf } from '../actor/message.ts';
import type { WarehouseId } from '../domain/product.ts';
import type { Command } from '../domain/warehouse.ts';
import { hash64 } from '../journal/hash-index.ts';
import type { ShardTracer, Trail } from '../tracing/tracer.ts';
import { NO_TRACER } from '../tracing/tracer.ts';
import type { Answer } from './answer.ts';
import type { Catalogue } from './catalogue.ts';
import type { DiskReserve } from './disk-reserve.ts';
import type { Lane } from './mailbox.ts';
import type { ShardHost } from './shard/shard-host.ts';

/** Who asks, and under which idempotency key. */
export interface Caller {
  readonly by: string;
  /** With its scope; null if there is none. */
  readonly key: string | null;
  /** Equal for equal bodies; see `fingerprintOf`. */
  readonly fingerprint: number;
  /** Overrides the command's own lane, for commands that must stay in order among themselves. */
  readonly lane?: Lane | undefined;
}

/** Whoever asks on nobody's behalf, and changes nothing. */
export const NOBODY: Caller = { by: '', key: null, fingerprint: 0 };

/** What a warehouse can be asked. */
type Asked = Command | RestockingCommand | ClosingCommand | Query;

/** What a router is made of. */
interface RouterParts {
  readonly hosts: readonly ShardHost[];
  readonly catalogue: Catalogue;
  readonly reserve: DiskReserve;
  readonly tracer?: ShardTracer;
}

export class Router {
  readonly #hosts: readonly ShardHost[];
  readonly #catalogue: Catalogue;
  readonly #reserve: DiskReserve;
  readonly #tracer: ShardTracer;
  #isClosed = false;
  #tickets = 0;

  constructor({ hosts, catalogue, reserve, tracer = NO_TRACER.shards }: RouterParts) {
    this.#hosts = hosts;
    this.#catalogue = catalogue;
    this.#reserve = reserve;
    this.#tracer = tracer;
  }

  /** How many shards there are, each of which has a desk. */
  get shards(): number {
    return this.#hosts.length;
  }

  /** Asks a warehouse. Rejects with a `Fault`; a refusal is an answer. */
  ask(warehouse: WarehouseId, command: Asked, caller: Caller): Promise<Answer> {
    try {
      const facts = isPlain(command) ? undefined : this.#catalogue.factsFor(warehouse, command);
      return this.#send(this.#catalogue.shardOf(warehouse), warehouse, { command, caller, facts });
    } catch (error) {
      return Promise.reject(error);
    }
  }

  /**
   * Remembers the key of a request that reaches several actors, with its body, at the desk of one
   * shard. The answer is replayed if the request was begun before, and a refusal if its body
   * differs. What of it was `refused` before any of them was asked stays so.
   */
  claim(
    caller: Caller & { readonly key: string },
    refused?: readonly RefusedPart[],
  ): Promise<Answer> {
    const [low] = hash64(caller.key, 0);
    const shard = low % this.#hosts.length;
    const command = { type: 'claim', refused } as const;
    return this.#send(shard, deskOf(shard), { command, caller, facts: undefined });
  }

  /** Resolves when everything that is due by now at a warehouse's shard has expired. */
  async settleExpiries(warehouse: WarehouseId): Promise<void> {
    const shard = this.#catalogue.shardOf(warehouse);
    const host = shard === undefined ? undefined : this.#hosts[shard];
    if (shard === undefined || host?.isExpiryDue !== true) return;
    const command = { type: 'claim' } as const;
    await this.#send(shard, deskOf(shard), { command, caller: NOBODY, facts: undefined });
  }

  /** Whether anything is due to expire at a warehouse's shard. */
  isExpiryDue(warehouse: WarehouseId): boolean {
    const shard = this.#catalogue.shardOf(warehouse);
    return shard !== undefined && this.#hosts[shard]?.isExpiryDue === true;
  }

  /** Refuses what comes from now on. */
  close(): void {
    this.#isClosed = true;
  }

  /** Asks the desk of `shard`. Rejects with a `Fault`; a refusal is an answer. */
  askDesk(shard: number, command: DeskCommand | Query, caller: Caller): Promise<Answer> {
    return this.#send(shard, deskOf(shard), { command, caller, facts: undefined });
  }

  /**
   * Brings what one actor tells another, as text for a batch. It may be lost, when its shard is not
   * open for example: whoever waits for an answer says it again.
   */
  deliver(to: string, text: string, trail?: Trail): void {
    const shard = to.startsWith(DESK) ? Number(to.slice(DESK.length)) : this.#catalogue.shardOf(to);
    const host = shard === undefined ? undefined : this.#hosts[shard];
    const nobody = (): void => undefined;
    try {
      const about = { to, lane: 'protocol', text, postedAt: Date.now(), trail } as const;
      host?.post({ ...about, resolve: nobody, reject: nobody });
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
    }
  }

  #send(
    shard: number | undefined,
    to: string,
    { command, caller, facts }: Pick<Message, 'command' | 'facts'> & { readonly caller: Caller },
  ): Promise<Answer> {
    const host = shard === undefined ? undefined : this.#hosts[shard];
    if (host === undefined) return Promise.reject(new Error(`there is no actor ${to}`));
    if (this.#isClosed) return Promise.reject(new Fault('unavailable', 'the service is stopping'));
    const lane = caller.lane ?? laneOf(command.type);
    if (this.#reserve.isFull && lane === 'takes') {
      return Promise.reject(new Fault('unavailable', 'the disk is full'));
    }
    const { by, key, fingerprint } = caller;
    const ticket = to.startsWith(DESK) ? ++this.#tickets : undefined;
    const text = textOf({ to, key, fingerprint, by, command, facts, ticket });
    const trail = this.#tracer.posted(to, command);
    const postedAt = Date.now();
    return new Promise<Answer>((resolve, reject) => {
      host.post({ to, lane, text, postedAt, ticket, trail, command, resolve, reject });
    });
  }
}

const DESK = 'desk/';

/** The address of the desk of a shard. No warehouse has such an id. */
export const deskOf = (shard: number): string => `${DESK}${shard}`;

/** What the catalogue has nothing to say to. */
const PLAIN: ReadonlySet<string> = new Set<(Query | ClosingCommand)['type']>([
  'protocol',
  'look_up',
  'read_expiries',
  'is_empty',
  'claim',
  'close',
  'open',
  'read_policies',
  'assess',
  'preview',
  'read_restock',
]);

const isPlain = (command: Asked): command is Query | ClosingCommand => PLAIN.has(command.type);

function laneOf(type: Message['command']['type']): Lane {
  switch (type) {
    case 'receive':
    case 'commit':
    case 'release':
    case 'expire':
    case 'fulfill_order':
    case 'cancel_order':
    case 'expire_order':
    case 'return_order':
    case 'receive_transfer':
    case 'cancel_transfer':
    case 'act_on_restock':
    case 'open':
      return 'frees';
    case 'remove':
    case 'adjust':
    case 'count':
    case 'move':
    case 'write_off':
    case 'operate_all':
    case 'reserve':
    case 'change':
    case 'place_order':
    case 'place_transfer':
    case 'set_policy':
    case 'review':
    case 'reconsider':
    case 'close':
      return 'takes';
    case 'look_up':
    case 'read_expiries':
    case 'is_empty':
    case 'claim':
    case 'read_document':
    case 'read_policies':
    case 'assess':
    case 'preview':
    case 'read_restock':
      return 'reads';
    case 'protocol':
      return 'protocol';
  }
}

/** Orders and transfers as the edge asks for them; their desks answer. */
import type { DeskCommand } from '../../actor/desk/desk-command.ts';
import { Fault } from '../../actor/fault.ts';
import type { FactsByWarehouse } from '../../actor/desk/protocol.ts';
import type { Facts } from '../../domain/decision.ts';
import type { Sku, WarehouseId } from '../../domain/product.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { flawed } from '../../domain/refusal.ts';
import type { Line } from '../../domain/reservation.ts';
import { summed } from '../../domain/reservation.ts';
import type { Allocation } from '../../domain/sourcing/question.ts';
import type { Order, OrderStatus, ReturnLine } from '../../domain/order.ts';
import type { Receipt, Transfer, TransferMode, TransferStatus } from '../../domain/transfer.ts';
import type { Answer } from '../answer.ts';
import type { Catalogue } from '../catalogue.ts';
import type { History } from '../history.ts';
import type { Caller, Router } from '../router.ts';
import { NOBODY } from '../router.ts';
import { Desks } from './desks.ts';
import type { DocumentPage, DocumentQuery } from './listing.ts';
import type { OrderInput, Planner } from './planner.ts';

/** A new transfer, as it is asked for. */
export interface TransferInput {
  /** Null if the client chose none. */
  readonly id: string | null;
  readonly from: WarehouseId;
  readonly to: WarehouseId;
  readonly mode: TransferMode;
  readonly lines: readonly Line[];
  readonly reference: string | null;
  /** So many units of each SKU must be left available at the source; 0 unless given. */
  readonly keep?: number | undefined;
}

/** What was answered: the document as it is then, or why not. */
export type DocumentAnswer<Document> =
  | { readonly ok: true; readonly replayed: boolean; readonly document: Document }
  | { readonly ok: false; readonly replayed: boolean; readonly refusal: Refusal };

/** The id of a new document, the shard of its desk, and as whom to ask there. */
interface Place {
  readonly id: string;
  readonly shard: number;
  readonly asking: Caller;
}

/** More plans are not tried for one order: its stock is being fought over. */
const PLANS_MAX = 8;

/** Every method rejects with a `Fault` where the system cannot; a refusal is an answer. */
export class Documents {
  readonly #router: Router;
  readonly #catalogue: Catalogue;
  readonly #planner: Planner;
  readonly #history: Pick<History, 'filed'>;
  readonly #desks: Desks;

  constructor(about: {
    readonly router: Router;
    readonly catalogue: Catalogue;
    readonly planner: Planner;
    readonly history: Pick<History, 'filed'>;
    readonly shards: number;
    /** Makes the ids of documents for which the client chose none: UUIDv7. */
    readonly newId?: () => string;
  }) {
    this.#router = about.router;
    this.#catalogue = about.catalogue;
    this.#planner = about.planner;
    this.#history = about.history;
    this.#desks = new Desks(about.shards, about.newId);
  }

  /** Has an order set aside by the first plan that the warehouses agree to. */
  async placeOrder(input: OrderInput, caller: Caller): Promise<DocumentAnswer<Order>> {
    const lines = summed(input.lines);
    const sources = this.#planner.sources(input);
    for (const source of sources) {
      if (this.#router.isExpiryDue(source.id)) await this.#router.settleExpiries(source.id);
    }
    let planned = this.#planner.plan(input, lines, sources);
    const nearby = planned.ok ? planned.allocations[0]?.warehouse : undefined;
    const claimed = await this.#claim(input.id, caller);
    if (claimed?.ok === false) return claimed;
    const { id, shard, asking } = this.#placeOf(input.id, caller, nearby);
    const { shipTo, holdSeconds, reference } = input;
    for (let plans = 1; plans <= PLANS_MAX; plans++) {
      const about = { id, lines, shipTo, holdSeconds, reference };
      const command: DeskCommand = {
        type: 'place_order',
        id,
        plan: planned.ok ? { ...about, allocations: planned.allocations } : null,
        refusal: planned.ok ? null : planned.refusal,
      };
      const answer = await this.#router.askDesk(shard, command, asking);
      if (answer.ok || !answer.isPlanStale) return orderIn(answer);
      planned = this.#planner.plan(input, lines, sources);
    }
    throw new Fault('overloaded', `not executed: the stock of order ${id} is being fought over`);
  }

  async fulfillOrder(
    id: string,
    allocations: readonly Allocation[] | null,
    caller: Caller,
  ): Promise<DocumentAnswer<Order>> {
    return orderIn(await this.#ask({ type: 'fulfill_order', id, allocations }, caller));
  }

  async cancelOrder(id: string, caller: Caller): Promise<DocumentAnswer<Order>> {
    return orderIn(await this.#ask({ type: 'cancel_order', id }, caller));
  }

  async returnOrder(
    id: string,
    lines: readonly ReturnLine[],
    caller: Caller,
  ): Promise<DocumentAnswer<Order>> {
    const index = lines.findIndex(({ warehouse }) => this.#isUnknown(warehouse));
    const refusal = flawed(`lines.${index}.warehouse`, noWarehouse(lines[index]?.warehouse));
    const about = index === -1 ? { facts: this.#facts(lines) } : { refusal };
    return orderIn(await this.#ask({ type: 'return_order', id, lines, ...about }, caller));
  }

  async order(id: string): Promise<Order | undefined> {
    const answer = await this.#ask({ type: 'read_document', of: 'order', id }, NOBODY);
    const { document } = answer.ok ? answer : { document: undefined };
    return document?.type === 'order' ? document.value : undefined;
  }

  async orders(query: DocumentQuery<OrderStatus>): Promise<DocumentPage<Order>> {
    const { items, next } = await this.#history.filed('order', query);
    return { items: items.flatMap(({ type, value }) => (type === 'order' ? [value] : [])), next };
  }

  async placeTransfer(input: TransferInput, caller: Caller): Promise<DocumentAnswer<Transfer>> {
    const claimed = await this.#claim(input.id, caller);
    if (claimed?.ok === false) return claimed;
    const { id, shard, asking } = this.#placeOf(input.id, caller, input.from);
    const plan = { ...input, id, lines: summed(input.lines) };
    const ends = [input.from, input.to];
    const unknown = ends.find((warehouse) => this.#isUnknown(warehouse));
    const refusal = { code: 'not_found', detail: noWarehouse(unknown) } as const;
    const lines = ends.flatMap((warehouse) => plan.lines.map(({ sku }) => ({ warehouse, sku })));
    const about = unknown === undefined ? { facts: this.#facts(lines) } : { refusal };
    const command = { type: 'place_transfer', id, plan, ...about } as const;
    return transferIn(await this.#router.askDesk(shard, command, asking));
  }

  async receiveTransfer(
    id: string,
    receipts: readonly Receipt[],
    caller: Caller,
  ): Promise<DocumentAnswer<Transfer>> {
    const transfer = await this.transfer(id);
    const to = transfer?.to ?? '';
    const facts = this.#facts(receipts.map(({ sku }) => ({ warehouse: to, sku })));
    const command = { type: 'receive_transfer', id, receipts, facts } as const;
    return transferIn(await this.#ask(command, caller));
  }

  async cancelTransfer(id: string, caller: Caller): Promise<DocumentAnswer<Transfer>> {
    return transferIn(await this.#ask({ type: 'cancel_transfer', id }, caller));
  }

  async transfer(id: string): Promise<Transfer | undefined> {
    const answer = await this.#ask({ type: 'read_document', of: 'transfer', id }, NOBODY);
    const { document } = answer.ok ? answer : { document: undefined };
    return document?.type === 'transfer' ? document.value : undefined;
  }

  async transfers(query: DocumentQuery<TransferStatus>): Promise<DocumentPage<Transfer>> {
    const { items, next } = await this.#history.filed('transfer', query);
    const transfers = items.flatMap(({ type, value }) => (type === 'transfer' ? [value] : []));
    return { items: transfers, next };
  }

  #ask(command: DeskCommand, caller: Caller): Promise<Answer> {
    return this.#router.askDesk(this.#desks.shardOf(command.id), command, caller);
  }

  /**
   * If both an id and a key were given, claims the key first, because the desks of two ids may
   * differ; undefined if not.
   */
  #claim(id: string | null, caller: Caller): Promise<Answer> | undefined {
    const { key } = caller;
    return id === null || key === null ? undefined : this.#router.claim({ ...caller, key });
  }

  /**
   * The id of a new document and the shard of its desk. If only a key was given, the id is made so
   * that its desk is the one that a repetition of the key comes to. If neither was, the desk is one
   * in the shard of `nearby`: what actors of a shard tell each other costs least.
   */
  #placeOf(id: string | null, caller: Caller, nearby: WarehouseId | undefined): Place {
    const { key } = caller;
    if (id !== null) {
      const own = key === null ? null : `${key} ${AT_ITS_DESK}`;
      return { id, shard: this.#desks.shardOf(id), asking: { ...caller, key: own } };
    }
    const near = nearby === undefined ? undefined : this.#catalogue.shardOf(nearby);
    const shard = key === null ? near : this.#desks.shardOf(key);
    const made = this.#desks.newId(shard);
    return { id: made, shard: shard ?? this.#desks.shardOf(made), asking: caller };
  }

  /** Whether nobody could answer for this warehouse, or nobody should any more. */
  #isUnknown(warehouse: WarehouseId): boolean {
    return this.#catalogue.warehouse(warehouse) === undefined;
  }

  /** What the catalogue says of the warehouses that are to do something with these SKUs. */
  #facts(
    lines: readonly { readonly warehouse: WarehouseId; readonly sku: Sku }[],
  ): FactsByWarehouse | undefined {
    const facts: Record<WarehouseId, Facts> = {};
    for (const warehouse of new Set(lines.map((line) => line.warehouse))) {
      const skus = lines.filter((line) => line.warehouse === warehouse).map(({ sku }) => sku);
      const found = this.#catalogue.factsAbout(warehouse, skus);
      if (found !== undefined) facts[warehouse] = found;
    }
    return Object.keys(facts).length === 0 ? undefined : facts;
  }
}

const noWarehouse = (id: WarehouseId | undefined): string => `there is no warehouse ${id ?? ''}`;

/** Keeps the key of a claim apart from the same key at the desk of the document's own id. */
const AT_ITS_DESK = '(at its desk)';

function orderIn(answer: Answer): DocumentAnswer<Order> {
  if (!answer.ok) return answer;
  const { document, replayed } = answer;
  if (document?.type !== 'order') throw new Error('a desk answered without the order');
  return { ok: true, replayed, document: document.value };
}

function transferIn(answer: Answer): DocumentAnswer<Transfer> {
  if (!answer.ok) return answer;
  const { document, replayed } = answer;
  if (document?.type !== 'transfer') throw new Error('a desk answered without the transfer');
  return { ok: true, replayed, document: document.value };
}

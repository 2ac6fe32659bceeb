/**
 * The desk and the warehouses of one shard, in process. What they tell each other is kept, to be
 * handed on, lost, or handed on twice by the test.
 */
import type { DeskCommand } from '../../src/actor/desk/desk-command.ts';
import type { DeskMessage, PartMessage } from '../../src/actor/desk/protocol.ts';
import type { Place } from '../../src/actor/kept.ts';
import type { Message, Reply } from '../../src/actor/message.ts';
import { fingerprintOf, parseBatch } from '../../src/actor/message.ts';
import type { Order } from '../../src/domain/order.ts';
import type { OrderPlan } from '../../src/domain/steps/order-step.ts';
import type { Part } from '../../src/domain/steps/part.ts';
import type { TransferMode } from '../../src/domain/transfer.ts';
import type { Units } from './given.ts';
import { NOW } from './given.ts';
import { ShardOnFile, message, receive } from './shards.ts';
import type { Shares } from './steps.ts';
import { planOf, transferPlan } from './steps.ts';

export const DESK = 'desk/0';

/** What one actor told another. */
export interface Told {
  readonly to: string;
  readonly message: DeskMessage | PartMessage;
}

export class Actors {
  readonly on: ShardOnFile;
  /** What was told and not handed on yet. */
  told: readonly Told[] = [];
  readonly #answers = new Map<number, Reply>();
  #tickets = 0;

  constructor(on = new ShardOnFile()) {
    this.on = on;
  }

  /** Has each warehouse receive units of SKUs. */
  stocked(shares: Shares): this {
    const receipts = Object.entries(shares).flatMap(([to, units]) =>
      Object.entries(units).map(([sku, quantity]) => receive(quantity, { to, sku })),
    );
    this.on.do(NOW, ...receipts);
    return this;
  }

  /** Carries out a batch, and takes in what was told and answered. */
  batch(at: number, ...messages: readonly Message[]): readonly (Reply | null)[] {
    const { outcome } = this.on.do(at, ...messages);
    const told = outcome.outbox.flatMap(
      ([, text]) => parseBatch(`{"messages":[${text}]}`).messages,
    );
    this.told = [...this.told, ...told.flatMap(toldIn)];
    const replies = JSON.parse(outcome.replies) as readonly (Reply | null)[];
    for (const [index, reply] of replies.entries()) {
      const ticket = messages[index]?.ticket;
      if (reply !== null && ticket !== undefined) this.#answers.set(ticket, reply);
    }
    for (const [ticket, reply] of JSON.parse(outcome.late) as readonly [number, Reply][]) {
      this.#answers.set(ticket, reply);
    }
    return replies;
  }

  /** Asks the desk. Returns the ticket of the question. */
  ask(at: number, command: DeskCommand, about: Partial<Message> = {}): number {
    const asked = this.question(command, about);
    this.batch(at, asked);
    return asked.ticket ?? 0;
  }

  /** What the desk is asked, for a batch. */
  question(command: DeskCommand, about: Partial<Message> = {}): Message {
    const ticket = ++this.#tickets;
    const fingerprint = fingerprintOf(command);
    return { ...message(command, { to: DESK, fingerprint }), ticket, ...about };
  }

  /** What was answered to the question with `ticket`; undefined if nothing was yet. */
  answer(ticket: number): Reply | undefined {
    return this.#answers.get(ticket);
  }

  /** Hands messages to their actors, as one batch. */
  tell(at: number, ...told: readonly Told[]): void {
    const messages = told.map(({ to, message: each }) => {
      const command = { type: 'protocol', messages: [each] } as const;
      return message(command, { to, fingerprint: 0 });
    });
    this.batch(at, ...messages);
  }

  /** Takes out what was told so far. */
  take(): readonly Told[] {
    const { told } = this;
    this.told = [];
    return told;
  }

  /** Hands on what was told, and what that leads to, until nobody says anything. */
  settle(at: number): this {
    while (this.told.length > 0) this.tell(at, ...this.take());
    return this;
  }

  /** Lets the shard crash and open again. What was told and not handed on is lost. */
  crash(): this {
    this.told = [];
    this.on.reopen();
    return this;
  }

  part(warehouse: string, type: 'order' | 'transfer' = 'order'): Part | undefined {
    const id = type === 'order' ? 'o' : 't';
    const place: Place = { warehouse, type: `${type}_part`, id };
    const body = this.on.shard.documents.find(place)?.body;
    return body?.type === 'part' ? body.value : undefined;
  }

  /** The order at the desk, as its journal has it. */
  order(): Order | undefined {
    const body = this.on.shard.documents.find({ warehouse: '', type: 'order', id: 'o' })?.body;
    const document = body?.type === 'filed' ? body.value.document : undefined;
    return document?.type === 'order' ? document.value : undefined;
  }

  /** All that the shard knows and that a crash must not change. */
  picture(warehouses: readonly string[], skus: readonly string[]): object {
    const { documents } = this.on.shard;
    const open = [...documents.open].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const levels = warehouses.flatMap((warehouse) =>
      skus.map((sku) => [warehouse, sku, this.on.level(sku, warehouse)]),
    );
    const parts = warehouses.flatMap((warehouse) => [
      this.part(warehouse),
      this.part(warehouse, 'transfer'),
    ]);
    return { open, levels, parts, order: this.order() };
  }
}

/** Asks for the order `o`, or another, that is served by `shares`. */
export function placeOrder(shares: Shares, about: Partial<OrderPlan> = {}): DeskCommand {
  const units: Record<string, number> = {};
  for (const [sku, quantity] of Object.values(shares).flatMap((each) => Object.entries(each))) {
    units[sku] = (units[sku] ?? 0) + quantity;
  }
  const plan = planOf(units, shares, about);
  return { type: 'place_order', id: plan.id, plan, refusal: null };
}

/** Asks for the transfer `t` from berlin to paris. */
export const placeTransfer = (units: Units, mode: TransferMode = 'shipped'): DeskCommand => {
  const plan = transferPlan(units, mode);
  return { type: 'place_transfer', id: plan.id, plan };
};

/** In short what was told: `prepare berlin`, `finish paris yes`, `vote desk/0 no`. */
export const inShort = (told: readonly Told[]): readonly string[] =>
  told.map(({ to, message: each }) => {
    const isYes =
      each.type === 'vote' ? each.refusal === null : each.type === 'finish' && each.commit;
    const hasSides = each.type === 'vote' || each.type === 'finish';
    return `${each.type} ${to}${hasSides ? (isYes ? ' yes' : ' no') : ''}`;
  });

function toldIn({ to, command }: Message): readonly Told[] {
  if (command.type !== 'protocol') throw new Error(`actors tell no ${command.type}`);
  return command.messages.map((each) => ({ to, message: each }));
}

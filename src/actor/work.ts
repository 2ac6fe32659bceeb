/**
 * The work of a batch: each message is decided against what those before it have led to. Nothing
 * of it has happened yet; dropping it undoes it.
 */
import type { KeyHash } from '../journal/hash-index.ts';
import type { MovementRow } from '../journal/rows.ts';
import { close, isGone, open } from './closing/closing.ts';
import type { DeskBatch } from './desk/desk-batch.ts';
import { Desk } from './desk/desk.ts';
import type { Expiry } from './kept.ts';
import { warehouseIn } from './kept.ts';
import type { Message, Reply } from './message.ts';
import { expireReservation, obey } from './obey.ts';
import { Participant } from './desk/participant.ts';
import type { Committed } from './pending.ts';
import { Pending } from './pending.ts';
import { firstCreation, lookUp, readExpiries, readRestock } from './queries.ts';
import { again, isFinal, textOfReply } from './replies.ts';
import type { DeskMessage, PartMessage, ProtocolMessage } from './desk/protocol.ts';
import { Turns } from './desk/turns.ts';
import { Carrier } from './restock/carrier.ts';
import { Restocker } from './restock/restocker.ts';

/** Who lets things expire, and asks again. */
const CLOCK = 'clock';

export class Work implements DeskBatch {
  readonly pending: Pending;
  readonly turns: Turns;
  /** What actors are told once the batch is committed, by address. */
  readonly outbox = new Map<string, ProtocolMessage[]>();
  /** Answers that are not in the place of their message, as the JSON of `[ticket, reply]`. */
  readonly late: string[] = [];
  readonly #committed: Committed;
  /** What actors of this shard tell each other: it happens in the same batch. */
  readonly #inside: (readonly [to: string, message: ProtocolMessage])[] = [];
  readonly #desk: Desk;
  readonly #participant: Participant;
  readonly restocker: Restocker;

  constructor(committed: Committed, at: number) {
    this.#committed = committed;
    this.pending = new Pending(committed, at);
    this.turns = new Turns(committed.rounds, committed.journal.position.commit);
    this.restocker = new Restocker(this.pending, this.pending.buyer);
    const carrier = new Carrier(this.pending, this.pending.buyer);
    this.#participant = new Participant(this.pending, carrier, this.send);
    this.#desk = new Desk(committed.address, this, this.#participant);
  }

  /** The address of the shard's desk. */
  get desk(): string {
    return this.#committed.address;
  }

  /** Whether there is nothing to commit. */
  get isEmpty(): boolean {
    return this.pending.isEmpty && !this.turns.isNewGeneration;
  }

  /** Lets a document expire that is due. */
  expire(expiry: Expiry): void {
    const { warehouse, type, id } = expiry;
    if (type === 'order') {
      const command = { type: 'expire_order', id } as const;
      const about = { to: this.#committed.address, key: null, fingerprint: 0, by: CLOCK };
      this.#desk.command({ ...about, command }, command);
      return;
    }
    if (type !== 'reservation') return this.#participant.expire(expiry);
    expireReservation(this.pending, warehouse, id);
  }

  /** Says again what the turn and the part under these keys wait for an answer to. */
  repeat(due: { readonly turns: readonly string[]; readonly parts: readonly string[] }): void {
    for (const key of due.turns) {
      const turn = this.turns.find(key);
      if (turn !== undefined) this.#desk.repeat(turn);
    }
    for (const key of due.parts) {
      const body = this.#committed.documents.open.get(key)?.body;
      if (body?.type === 'part') this.#participant.ask(warehouseIn(key), body.value);
    }
  }

  /** Works on `message`, and on what it leads to at other actors of the shard. */
  carryOut(message: Message): Reply | null {
    const reply = this.handle(message);
    this.settleInside();
    return reply;
  }

  /** Works on what actors of this shard have told each other. */
  settleInside(): void {
    for (let next = this.#inside.shift(); next !== undefined; next = this.#inside.shift()) {
      this.#protocol(...next);
    }
  }

  /**
   * Decides `message`, or answers as it was answered before under the same key. Null: it is
   * answered later.
   */
  handle(message: Message): Reply | null {
    const { key, fingerprint } = message;
    if (key === null) return this.#decide(message);
    const turnKey = this.turns.keyOf(key);
    if (turnKey !== undefined && this.turns.find(turnKey) !== undefined) {
      return this.turns.wait(turnKey, message);
    }
    const { answers } = this.#committed;
    const hash = answers.hash(key);
    const before = answers.find(key, hash, this.pending.answers);
    if (before === undefined) {
      const reply = this.#decide(message);
      if (reply !== null && isFinal(reply)) this.#remember(message, key, { hash, reply });
      return reply;
    }
    if (before.fingerprint === fingerprint) {
      const unfinished = this.#desk.unfinished(before.reply);
      if (unfinished !== undefined) return this.turns.wait(unfinished, message);
      return again(before.reply, (seq) => this.#row(seq));
    }
    const detail = 'the idempotency key was used before with another body';
    return { ok: false, refusal: { code: 'idempotency_mismatch', detail } };
  }

  readonly send = (to: string, message: PartMessage | DeskMessage): void => {
    if (this.#committed.isHere(to)) {
      this.#inside.push([to, message]);
      return;
    }
    const messages = this.outbox.get(to);
    if (messages === undefined) this.outbox.set(to, [message]);
    else messages.push(message);
  };

  isHere(address: string): boolean {
    return this.#committed.isHere(address);
  }

  remember(message: Message, reply: Reply): void {
    const { key } = message;
    if (key !== null) {
      this.#remember(message, key, { hash: this.#committed.answers.hash(key), reply });
    }
  }

  answerLate({ ticket }: Message, reply: Reply): void {
    if (ticket !== undefined) this.late.push(`[${ticket},${this.textOf(reply)}]`);
  }

  handleAgain(message: Message): void {
    const reply = this.handle(message);
    if (reply !== null) this.answerLate(message, reply);
  }

  #remember(
    { fingerprint }: Message,
    key: string,
    { hash, reply }: { readonly hash: KeyHash; readonly reply: Reply },
  ): void {
    const { answers } = this.pending;
    const n = this.#committed.journal.position.answer + answers.length + 1;
    answers.push([n, this.pending.at, key, fingerprint, this.textOf(reply)]);
    this.#committed.answers.expect(hash, n);
  }

  /** The JSON of an answer. */
  textOf(reply: Reply | null): string {
    return textOfReply(reply, (document) => this.pending.states.textOf(document));
  }

  #decide(message: Message): Reply | null {
    const { command } = message;
    switch (command.type) {
      case 'claim':
        return { ok: true, ...(command.refused === undefined ? {} : { refused: command.refused }) };
      case 'look_up':
        return lookUp(this.pending.draft(message.to), command.id);
      case 'read_expiries':
        return readExpiries(this.pending.states, message.to, command.documents);
      case 'is_empty':
        return { ok: true, empty: isGone(this, message.to, command.sku) };
      case 'close':
        return close(this.pending, message);
      case 'open':
        return open(this.pending, message);
      case 'reserve':
        return (
          firstCreation(this.pending.states, message, command.id) ??
          obey(this.pending, message, command)
        );
      case 'protocol':
        for (const each of command.messages) this.#protocol(message.to, each);
        return { ok: true };
      case 'receive':
      case 'remove':
      case 'adjust':
      case 'count':
      case 'move':
      case 'write_off':
      case 'operate_all':
      case 'change':
      case 'commit':
      case 'release':
      case 'expire':
        return obey(this.pending, message, command);
      case 'set_policy':
      case 'review':
      case 'reconsider':
      case 'act_on_restock':
        return this.restocker.command(this.pending.draft(message.to), command, message);
      case 'read_policies':
      case 'assess':
      case 'preview':
        return this.restocker.query(this.pending.draft(message.to), command);
      case 'read_restock':
        return readRestock(this.#committed.journal, this.pending.states, command.id);
      case 'place_order':
      case 'fulfill_order':
      case 'cancel_order':
      case 'expire_order':
      case 'return_order':
      case 'place_transfer':
      case 'receive_transfer':
      case 'cancel_transfer':
      case 'read_document':
        return this.#desk.command(message, command);
    }
  }

  #protocol(to: string, message: ProtocolMessage): void {
    if ('desk' in message) this.#participant.handle(to, message);
    else this.#desk.handle(message);
  }

  #row(seq: number): MovementRow {
    const { journal } = this.#committed;
    const row =
      this.pending.movements[seq - journal.position.movement - 1] ?? journal.movement(seq);
    if (row === undefined) throw new Error(`the journal has no movement ${seq}`);
    return row;
  }
}

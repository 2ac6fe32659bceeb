/**
 * A warehouse's side of what orders and transfers ask. Each message can come twice or late: what
 * an attempt did is done once, and it is answered again as it was.
 */
import type { Facts } from '../../domain/decision.ts';
import type { Part, Vote } from '../../domain/steps/part.ts';
import { isSameAttempt, isSameOrLater, newPart } from '../../domain/steps/part.ts';
import type { Stepped, VoteDecision } from '../../domain/steps/part-step.ts';
import {
  aborted,
  confirmed,
  decideVote,
  expired,
  performed,
} from '../../domain/steps/part-step.ts';
import type { WarehouseId } from '../../domain/product.ts';
import type { Draft } from '../../domain/warehouse.ts';
import type { DocumentRef } from '../../domain/level.ts';
import type { Place } from '../kept.ts';
import type { Pending } from '../pending.ts';
import type { Carrier } from '../restock/carrier.ts';
import type { DeskMessage, PartMessage } from './protocol.ts';

/** What a message asks for, without what all messages have. */
type Of<Type extends DeskMessage['type']> = DeskMessage & { readonly type: Type };

/** Tells an actor something: in the same batch if it lives here, else when that is committed. */
export type Send = (to: string, message: PartMessage | DeskMessage) => void;

/** Where the part of a document at a warehouse is kept. */
export const placeOfPart = (warehouse: WarehouseId, { type, id }: DocumentRef): Place => ({
  warehouse,
  type: type === 'order' ? 'order_part' : 'transfer_part',
  id,
});

export class Participant {
  readonly #pending: Pending;
  readonly #carrier: Carrier;
  readonly #send: Send;

  constructor(pending: Pending, carrier: Carrier, send: Send) {
    this.#pending = pending;
    this.#carrier = carrier;
    this.#send = send;
  }

  handle(warehouse: WarehouseId, message: DeskMessage): void {
    const part = this.#part(warehouse, message.document);
    switch (message.type) {
      case 'prepare':
        return this.#prepare(warehouse, part, message);
      case 'finish':
        return this.#finish(warehouse, part, message);
      case 'perform':
        return this.#perform(warehouse, part, message);
    }
  }

  /**
   * Sets aside what a new order asks of this one warehouse, all in one go: the desk writes the
   * order, whose row tells of the part. Undefined if a part is here from an attempt before.
   */
  place(asked: {
    readonly warehouse: WarehouseId;
    readonly document: DocumentRef;
    readonly reference: string | null;
    readonly vote: Vote & { readonly facts: Facts | undefined };
    readonly by: string;
  }): VoteDecision | undefined {
    const { warehouse, document, reference, vote, by } = asked;
    if (this.#part(warehouse, document) !== undefined) return undefined;
    const draft = this.#pending.draft(warehouse);
    const decision = decideVote(draft, newPart(document, reference), vote);
    if (decision.ok) this.#pending.apply(draft, decision.events, { by, fingerprint: null });
    return decision;
  }

  /** Lets what a document has here expire. An order that is being shipped is waited for. */
  expire({ warehouse, type, id }: Place): void {
    const document: DocumentRef = { type: type === 'order_part' ? 'order' : 'transfer', id };
    const part = this.#part(warehouse, document);
    if (part === undefined || part.vote?.action.type === 'ship') return;
    this.#take(this.#pending.draft(warehouse), expired(part), CLOCK);
  }

  /** Asks the desk of a document what became of a step that was promised here. */
  ask(warehouse: WarehouseId, part: Part): void {
    if (part.vote === null) return;
    const { attempt, desk } = part.vote;
    this.#send(desk, { type: 'ask', document: part.document, attempt, warehouse });
  }

  #prepare(warehouse: WarehouseId, known: Part | undefined, message: Of<'prepare'>): void {
    const { document, attempt, desk, by, action, facts } = message;
    const tell = (answer: Pick<PartMessage & { type: 'vote' }, 'refusal' | 'contended'>): void =>
      this.#send(desk, { type: 'vote', document, attempt, warehouse, ...answer });
    const yes = { refusal: null, contended: false };
    if (known?.done !== undefined && known.done !== null && isSameOrLater(known.done, attempt)) {
      return isSameAttempt(known.done, attempt) ? tell(yes) : undefined;
    }
    if (known?.vote !== undefined && known.vote !== null) {
      if (isSameAttempt(known.vote.attempt, attempt)) return tell(yes);
      if (isSameOrLater(known.vote.attempt, attempt)) return;
    }
    const draft = this.#pending.draft(warehouse);
    const part = this.#relieved(warehouse, known, message);
    const refusal = this.#carrier.objectionTo(draft.id, part, action);
    if (refusal !== null) return tell({ refusal, contended: false });
    const decision = decideVote(draft, part, { action, attempt, desk, facts });
    if (!decision.ok) return tell(decision);
    this.#take(draft, decision, by);
    tell(yes);
  }

  #finish(warehouse: WarehouseId, part: Part | undefined, message: Of<'finish'>): void {
    const { document, attempt, commit, desk, by } = message;
    if (part !== undefined && part.vote !== null && isSameAttempt(part.vote.attempt, attempt)) {
      const draft = this.#pending.draft(warehouse);
      if (!commit) this.#take(draft, aborted(part), by);
      else if (part.vote.action.type === 'reserve') this.#rest(draft, confirmed(part));
      else {
        const { action } = part.vote;
        const stepped = confirmed(part);
        const events = this.#carrier.eventsOf(draft, stepped, action);
        this.#take(draft, { ...stepped, events }, by);
      }
      this.#expireIfDue(warehouse, document);
    }
    if (commit) this.#send(desk, { type: 'done', document, attempt, warehouse });
  }

  #perform(warehouse: WarehouseId, known: Part | undefined, message: Of<'perform'>): void {
    const { document, attempt, action, desk, by } = message;
    const done = known?.done ?? null;
    if (done === null || !isSameOrLater(done, attempt)) {
      const part = this.#relieved(warehouse, known, message);
      const stepped = performed(part, action, attempt);
      const draft = this.#pending.draft(warehouse);
      const events = this.#carrier.eventsOf(draft, stepped, action);
      this.#take(draft, { ...stepped, events }, by);
    }
    this.#send(desk, { type: 'done', document, attempt, warehouse });
  }

  /**
   * The part without a promise to an earlier attempt: the desk makes one at a time, so it has given
   * that one up. Ended later, it would be the latest that was done, and what came after it unknown.
   */
  #relieved(
    warehouse: WarehouseId,
    known: Part | undefined,
    { document, reference, by }: Of<'prepare'> | Of<'perform'>,
  ): Part {
    if (known === undefined) return newPart(document, reference);
    if (known.vote === null) return known;
    const stepped = aborted(known);
    this.#take(this.#pending.draft(warehouse), stepped, by);
    return stepped.part;
  }

  /** What fell due while it was being shipped. */
  #expireIfDue(warehouse: WarehouseId, document: DocumentRef): void {
    const part = this.#part(warehouse, document);
    if (part === undefined || part.held.length === 0 || part.expiresAt === null) return;
    if (part.expiresAt > this.#pending.at) return;
    this.#take(this.#pending.draft(warehouse), expired(part), CLOCK);
  }

  #take(draft: Draft, { events, part }: Stepped, by: string): void {
    const cause = { by, fingerprint: null };
    this.#pending.apply(draft, events, cause);
    const place = placeOfPart(draft.id, part.document);
    this.#pending.states.write(place, { type: 'part', value: part }, cause);
  }

  /** The promise of an order became its reservation, which changes nothing else. */
  #rest(draft: Draft, { part }: Stepped): void {
    this.#pending.states.settle(placeOfPart(draft.id, part.document), {
      type: 'part',
      value: part,
    });
  }

  #part(warehouse: WarehouseId, document: DocumentRef): Part | undefined {
    const body = this.#pending.states.find(placeOfPart(warehouse, document))?.body;
    return body?.type === 'part' ? body.value : undefined;
  }
}

/** Who lets things expire. */
const CLOCK = 'clock';

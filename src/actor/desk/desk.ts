/**
 * A desk: it owns orders and transfers, makes their ids unique, and coordinates the warehouses that
 * take part, by two-phase commit with presumed abort.
 *
 * A document has one step at a time; what is asked of it meanwhile waits. A step is decided by the
 * commit of its document's row. Before that it is only in memory, and forgetting it aborts it;
 * after that nobody aborts it, and it is repeated until all warehouses have done their part.
 */
import type { DocumentStep } from '../../domain/steps/document-step.ts';
import { isSameAttempt } from '../../domain/steps/part.ts';
import type { WarehouseId } from '../../domain/product.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { DeskCommand } from './desk-command.ts';
import { decideCommand, decideCreation, documentOf } from './desk-command.ts';
import type { Body, Placed } from '../kept.ts';
import { keyOf } from '../kept.ts';
import type { Message, Reply } from '../message.ts';
import { isDue, isPromise, placeOfDocument, refusedPlan, told, unknown } from './desk-replies.ts';
import { isFinal } from '../replies.ts';
import type { DeskBatch } from './desk-batch.ts';
import type { Participant } from './participant.ts';
import type { FactsByWarehouse, PartMessage, Round, Todo } from './protocol.ts';
import type { Turn } from './rounds.ts';
import { Telling } from './telling.ts';

/** So long are votes asked for again that only the units of other votes stand against. */
const CONTENTION_MAX_MS = 1_000;

export class Desk {
  readonly #batch: DeskBatch;
  readonly #tell: Telling;
  readonly #participant: Participant;

  constructor(address: string, batch: DeskBatch, participant: Participant) {
    this.#batch = batch;
    this.#participant = participant;
    this.#tell = new Telling(address, batch.send);
  }

  /** Answers a command; null if it is answered later. */
  command(message: Message, command: DeskCommand): Reply | null {
    const place = placeOfDocument(documentOf(command));
    const key = keyOf(place);
    const { turns } = this.#batch;
    if (turns.find(key) !== undefined) return turns.wait(key, message);
    const found = this.#batch.pending.states.find(place);
    if (command.type === 'read_document')
      return found === undefined ? unknown(place) : told(found.body);
    const { at } = this.#batch.pending;
    if (command.type === 'expire_order' && !isDue(found?.body, at)) return { ok: true };
    if (found === undefined) return this.#begin(message, command, decideCreation(command, at));
    if (command.type === 'place_order' || command.type === 'place_transfer') {
      const creation = this.#batch.pending.states.creation(place, found);
      if (creation.fingerprint === message.fingerprint) {
        return { ...told(creation.body), replayed: true };
      }
    }
    if (found.body.type !== 'filed') throw new Error(`${key} is no document of a desk`);
    return this.#begin(message, command, decideCommand(command, found.body.value.document, at));
  }

  /** The turn that what `reply` says was decided in, if not all have done their part of it yet. */
  unfinished(reply: Reply): string | undefined {
    const document = typeof reply !== 'number' && reply.ok ? reply.document : undefined;
    if (document === undefined) return undefined;
    const key = keyOf(placeOfDocument({ type: document.type, id: document.value.id }));
    return this.#batch.turns.find(key)?.round.phase === 'finishing' ? key : undefined;
  }

  handle(message: PartMessage): void {
    const place = placeOfDocument(message.document);
    const key = keyOf(place);
    const turn = this.#batch.turns.find(key);
    const isCurrent = turn !== undefined && isSameAttempt(turn.round.attempt, message.attempt);
    if (!isCurrent) {
      // A promise to a step that nobody knows of: it was not decided, and never will be.
      if (message.type !== 'done' && isPromise(message)) this.#tell.abort(message);
      return;
    }
    switch (message.type) {
      case 'vote':
      case 'ask':
        return this.#voted(key, turn, message);
      case 'done':
        return this.#done(key, turn, message.warehouse);
    }
  }

  /** Says again what has not been answered. */
  repeat({ round }: Turn): void {
    this.#tell.again(round);
  }

  #begin(
    message: Message,
    command: DeskCommand,
    decision: ReturnType<typeof decideCommand>,
  ): Reply | null {
    if (!decision.ok) return decision;
    const { step } = decision;
    const facts = 'facts' in command ? (command.facts ?? {}) : {};
    const isOrdered = command.type === 'place_order';
    if (isOrdered) {
      const reply = this.#placeInOneGo(message, step, facts);
      if (reply !== undefined) return reply;
    }
    const asked = isOrdered ? step.votes.slice(0, 1) : step.votes;
    const round: Round = {
      document: documentOf(command),
      attempt: this.#batch.turns.newAttempt(),
      by: message.by,
      phase: 'voting',
      startedAt: this.#batch.pending.at,
      contentions: 0,
      step,
      facts,
      unasked: isOrdered ? step.votes.slice(1) : [],
      pending: asked.map(({ warehouse }) => warehouse),
      voted: [],
    };
    const turn: Turn = { round, asker: message };
    const key = keyOf(placeOfDocument(round.document));
    this.#batch.turns.set(key, turn);
    if (asked.length === 0) this.#decide(key, turn);
    for (const ask of asked) this.#tell.prepare(round, ask);
    return null;
  }

  /**
   * Places an order that one warehouse of this shard serves: its vote, the decision and the end of
   * the step are in one commit, so that nothing needs to be remembered in between. Undefined if it
   * must take the long way.
   */
  #placeInOneGo(message: Message, step: DocumentStep, facts: FactsByWarehouse): Reply | undefined {
    const [ask, ...others] = step.votes;
    if (ask === undefined || others.length > 0) return undefined;
    const { warehouse, action } = ask;
    if (!this.#batch.isHere(warehouse)) return undefined;
    const { by, fingerprint } = message;
    const { id, reference } = step.document.value;
    const document = { type: 'order', id } as const;
    const attempt = this.#batch.turns.newAttempt();
    const vote = { action, attempt, desk: message.to, facts: facts[warehouse] };
    const decision = this.#participant.place({ warehouse, document, reference, vote, by });
    if (decision === undefined || (!decision.ok && decision.contended)) return undefined;
    if (!decision.ok) return refusedPlan(decision.refusal);
    const placed: Placed = { warehouse, attempt };
    const body: Body = { type: 'filed', value: { document: step.document, todo: null, placed } };
    this.#batch.pending.states.write(placeOfDocument(document), body, { by, fingerprint });
    return { ok: true, document: step.document };
  }

  #voted(key: string, turn: Turn, message: PartMessage & { type: 'vote' | 'ask' }): void {
    const { round } = turn;
    const { warehouse } = message;
    if (round.phase === 'finishing') {
      if (isPromise(message)) this.#tell.finish(round, warehouse, true);
      return;
    }
    if (!round.pending.includes(warehouse)) return;
    if (message.type === 'vote' && message.refusal !== null) {
      const isPatient = this.#batch.pending.at - round.startedAt < CONTENTION_MAX_MS;
      if (!message.contended || !isPatient)
        return this.#giveUp(key, turn, message.refusal, warehouse);
      const { contentions } = round;
      const again = { ...turn, round: { ...round, contentions: contentions + 1 } };
      return this.#batch.turns.setAside(key, again, contentions);
    }
    const [next, ...unasked] = round.unasked;
    const others = round.pending.filter((each) => each !== warehouse);
    const pending = next === undefined ? others : [...others, next.warehouse];
    const after: Turn = {
      ...turn,
      round: { ...round, voted: [...round.voted, warehouse], unasked, pending },
    };
    if (pending.length === 0) return this.#decide(key, after);
    this.#batch.turns.set(key, after);
    if (next !== undefined) this.#tell.prepare(after.round, next);
  }

  /** The decision: from its commit on the step happens, whatever else does. */
  #decide(key: string, turn: Turn): void {
    const { round, asker } = turn;
    const { step, attempt, voted, by } = round;
    const pending = [...voted, ...step.performs.map(({ warehouse }) => warehouse)];
    const todo: Todo | null =
      pending.length === 0 ? null : { attempt, by, finish: voted, perform: step.performs };
    const body: Body = { type: 'filed', value: { document: step.document, todo } };
    const fingerprint = asker?.fingerprint ?? null;
    this.#batch.pending.states.write(placeOfDocument(round.document), body, { by, fingerprint });
    const reply: Reply = { ok: true, document: step.document };
    if (asker !== null) this.#batch.remember(asker, reply);
    const isAnswered = step.isAnsweredAtOnce || pending.length === 0;
    if (asker !== null && isAnswered) this.#batch.answerLate(asker, reply);
    const next: Round = { ...round, phase: 'finishing', pending };
    const after: Turn = { ...turn, round: next, asker: isAnswered ? null : asker };
    this.#batch.turns.set(key, after);
    for (const warehouse of voted) this.#tell.finish(next, warehouse, true);
    for (const ask of step.performs) this.#tell.perform(next, ask);
    if (pending.length === 0) this.#end(key);
  }

  #giveUp(key: string, turn: Turn, refusal: Refusal, refuser: WarehouseId): void {
    const { round, asker } = turn;
    for (const warehouse of [...round.voted, ...round.pending]) {
      if (warehouse !== refuser) this.#tell.finish(round, warehouse, false);
    }
    if (asker !== null) {
      const isPlan = asker.command.type === 'place_order';
      const reply: Reply = isPlan ? refusedPlan(refusal) : { ok: false, refusal };
      if (isFinal(reply)) this.#batch.remember(asker, reply);
      this.#batch.answerLate(asker, reply);
    }
    this.#end(key);
  }

  #done(key: string, turn: Turn, warehouse: WarehouseId): void {
    const { round } = turn;
    if (round.phase !== 'finishing') return;
    const pending = round.pending.filter((each) => each !== warehouse);
    if (pending.length > 0) {
      this.#batch.turns.set(key, { ...turn, round: { ...round, pending } });
      return;
    }
    const { document } = round.step;
    const body: Body = { type: 'filed', value: { document, todo: null } };
    this.#batch.pending.states.settle(placeOfDocument(round.document), body);
    if (turn.asker !== null) this.#batch.answerLate(turn.asker, { ok: true, document });
    this.#end(key);
  }

  #end(key: string): void {
    for (const message of this.#batch.turns.end(key)) this.#batch.handleAgain(message);
  }
}

/**
 * The main thread's side of a shard: one batch out at a time, and what queued up meanwhile is the
 * next one. That serializes the actors and lets one fsync serve many.
 *
 * When the thread dies in a batch, the shard is opened again, and its journal tells whether the
 * batch happened. If it did, its callers are told that the outcome is unknown, because the answers
 * are lost. If it did not, it is tried again, in halves from the second death on, until the message
 * that kills threads is alone and is refused.
 */
import { Fault } from '../../actor/fault.ts';
import type { Outcome } from '../../actor/message.ts';
import { batchText } from '../../actor/message.ts';
import { pause } from '../clock.ts';
import { Alarm } from './alarm.ts';
import { Answering, rejectAll } from './answering.ts';
import type { Letter, MailboxState } from '../mailbox.ts';
import { Mailboxes } from '../mailbox.ts';
import type { ShardEvents, ShardHostOptions } from './shard-events.ts';
import { ThreadLost } from './shard-thread.ts';

/** Lets the callers of a batch know; undefined if they know already. */
type Callers = (() => void) | undefined;

/** Pause before what only time asks for, an opening or an expiry, is tried again. */
const RETRY_DELAY_MS = 1_000;

export class ShardHost {
  readonly shard: number;
  readonly #options: ShardHostOptions;
  readonly #events: ShardEvents;
  readonly #alarm: Alarm;
  readonly #mailboxes: Mailboxes;
  readonly #answering: Answering;
  #running: Promise<void> | undefined;
  #isOpen = false;
  #isClosing = false;
  #isWoken = false;
  #isSnapshotDue = false;
  #commit = 0;

  constructor(shard: number, options: ShardHostOptions, events: ShardEvents) {
    this.shard = shard;
    this.#options = options;
    this.#events = events;
    this.#mailboxes = new Mailboxes(options.mailbox);
    this.#answering = new Answering(shard, events);
    this.#alarm = new Alarm(options.clock, () => this.#wake());
  }

  /** Whether messages are carried out: the journal is open and its thread alive. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Whether anybody waits for an answer. */
  get isBusy(): boolean {
    return this.#mailboxes.messages + this.#answering.waiting > 0 || this.#running !== undefined;
  }

  /** Messages that wait for a batch. */
  get waiting(): number {
    return this.#mailboxes.messages;
  }

  /** Commands that are answered when a step of their document comes to its end. */
  get unanswered(): number {
    return this.#answering.waiting;
  }

  /** Whether a reservation is past its time and its release is not written yet. */
  get isExpiryDue(): boolean {
    return this.#alarm.isExpiryDue;
  }

  mailboxStates(): readonly MailboxState[] {
    return this.#mailboxes.states(this.#options.clock.now());
  }

  /** Opens the shard. Throws if its journal cannot be opened. */
  async open(): Promise<void> {
    await this.#reopen();
    this.#wake();
  }

  /** Puts `letter` in line. Throws `Fault` if it cannot be taken. */
  post(letter: Letter): void {
    if (!this.#isOpen) {
      throw new Fault('unavailable', `the journal of shard ${this.shard} is not open`);
    }
    this.#mailboxes.post(letter);
    this.#wake();
  }

  /** Finishes what is in line, takes a snapshot and closes the journal. */
  async close(): Promise<void> {
    while (this.#isOpen && (this.#isWoken || this.#running !== undefined)) {
      await (this.#running ?? new Promise<void>((resolve) => this.#options.clock.soon(resolve)));
    }
    this.#isClosing = true;
    this.#alarm.stop();
    if (this.#isOpen) await this.#options.thread.snapshot().catch(() => undefined);
    this.#isOpen = false;
    await this.#options.thread.close();
  }

  /** Ends the thread as a crash would. For tests. */
  kill(): Promise<void> {
    return this.#options.thread.kill();
  }

  /**
   * Starts a run in a moment, so that what comes in at the same time goes into one batch: requests
   * that were read from their sockets in one turn of the event loop among it. That makes half as
   * many batches of them, each of which costs a handover and a sync.
   */
  #wake(): void {
    if (this.#isWoken || this.#running !== undefined) return;
    this.#isWoken = true;
    this.#options.clock.soon(() => {
      this.#isWoken = false;
      this.#running = this.#run().finally(() => {
        this.#running = undefined;
        if (!this.#isClosing) this.#alarm.set();
        // What was posted while the run came to its end has not been seen by it.
        if (this.#mailboxes.messages > 0) this.#wake();
      });
    });
  }

  /** Answers of a batch are given when the next one is on its way, so that no thread waits. */
  async #run(): Promise<void> {
    let answer: Callers;
    while (this.#isOpen) {
      const letters = this.#mailboxes.take(this.#options.batch);
      if (letters.length === 0 && !this.#alarm.isTimeUp) break;
      const delivery = this.#deliver(letters, 0);
      answer?.();
      answer = await delivery;
      if (!this.#isSnapshotDue) continue;
      answer?.();
      answer = undefined;
      await this.#snapshot();
    }
    answer?.();
  }

  /** Has a batch carried out. Returns what is left to do: to let its callers know. */
  async #deliver(letters: readonly Letter[], deaths: number): Promise<Callers> {
    const startedAt = performance.now();
    const messages = letters.map(({ text }) => text);
    const at = this.#options.clock.now();
    this.#events.began(this.shard, at, letters);
    let outcome: Outcome;
    try {
      outcome = await this.#options.thread.carryOut(batchText(at, messages));
    } catch (error) {
      if (!(error instanceof ThreadLost)) throw error;
      this.#events.trouble(this.shard, 'thread_lost', error.message);
      return this.#afterDeath(letters, deaths + 1);
    }
    if (!outcome.ok) return this.#afterFailure(letters, outcome);
    const done = outcome;
    const ms = performance.now() - startedAt;
    this.#mailboxes.learn(letters.length, ms);
    this.#commit = done.commit;
    this.#alarm.learn(done);
    this.#isSnapshotDue = done.isSnapshotDue;
    this.#events.sent(this.shard, done.outbox);
    return () => {
      this.#answering.answer(letters, done, ms);
      this.#events.ended(this.shard);
    };
  }

  async #afterFailure(
    letters: readonly Letter[],
    failure: Extract<Outcome, { readonly ok: false }>,
  ): Promise<undefined> {
    const { committed, diskFull, detail } = failure;
    this.#events.trouble(this.shard, diskFull ? 'disk_full' : 'journal', detail);
    if (committed === 'no') {
      this.#events.ended(this.shard);
      rejectAll(letters, 'unavailable', `not written: ${detail}`);
      if (letters.length === 0) await pause(this.#options.clock, RETRY_DELAY_MS);
      return;
    }
    rejectAll(letters, 'outcome_unknown', `the commit failed: ${detail}`);
    await this.#reopenUntilOpen();
    this.#events.ended(this.shard);
  }

  async #afterDeath(letters: readonly Letter[], deaths: number): Promise<Callers> {
    const commit = this.#commit;
    const isSame = (await this.#reopenUntilOpen(letters)) && this.#commit === commit;
    this.#events.ended(this.shard);
    if (!isSame) return rejectAll(letters, 'outcome_unknown', 'the thread died before it answered');
    if (letters.length === 0) await pause(this.#options.clock, RETRY_DELAY_MS);
    if (letters.length === 0 || deaths === 1) return this.#deliver(letters, deaths);
    const [letter] = letters;
    if (letters.length === 1 && letter !== undefined) {
      this.#events.trouble(this.shard, 'poison', letter.text);
      return rejectAll(letters, 'unavailable', 'not executed: this request stops its thread');
    }
    const half = Math.ceil(letters.length / 2);
    (await this.#deliver(letters.slice(0, half), 1))?.();
    return this.#deliver(letters.slice(half), 1);
  }

  async #snapshot(): Promise<void> {
    this.#isSnapshotDue = false;
    try {
      const problem = await this.#options.thread.snapshot();
      if (problem !== null) this.#events.trouble(this.shard, 'journal', `no snapshot: ${problem}`);
    } catch (error) {
      this.#events.trouble(this.shard, 'thread_lost', String(error));
      await this.#reopenUntilOpen();
    }
  }

  /** False if it did not open at once; then `letters` have not been kept waiting for it. */
  async #reopenUntilOpen(letters: readonly Letter[] = []): Promise<boolean> {
    this.#isOpen = false;
    for (let attempt = 0; !this.#isClosing; attempt++) {
      try {
        await this.#reopen();
        return attempt === 0;
      } catch (error) {
        this.#events.trouble(this.shard, 'journal', `it does not open: ${String(error)}`);
        rejectAll(letters, 'outcome_unknown', 'the journal does not open');
        rejectAll(this.#mailboxes.takeAll(), 'unavailable', 'the journal does not open');
        await pause(this.#options.clock, RETRY_DELAY_MS);
      }
    }
    return false;
  }

  async #reopen(): Promise<void> {
    this.#answering.rejectWaiting('the shard was opened again before it answered');
    const startedAt = performance.now();
    const opened = await this.#options.thread.open(this.#options.shard);
    this.#commit = opened.position.commit;
    this.#alarm.learn(opened);
    for (const warehouse of opened.warehouses) {
      this.#events.loaded(warehouse, opened.skus, await this.#options.thread.levels(warehouse));
    }
    await this.#options.thread.collectGarbage();
    this.#events.opened(this.shard, opened, performance.now() - startedAt);
    this.#isOpen = true;
  }
}

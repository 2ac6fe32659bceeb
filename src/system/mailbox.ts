/**
 * The mailboxes of the actors of one shard. Each is bounded by count, by bytes and by the wait that
 * it predicts; three quarters of each bound are for clients, and all of it for protocol messages,
 * so that overload can never strand what has been decided.
 */
import Denque from 'denque';
import { Fault } from '../actor/fault.ts';
import type { Message } from '../actor/message.ts';
import type { Trail } from '../tracing/tracer.ts';
import type { Answer } from './answer.ts';

/** What goes first at an actor: the lower number. Within a lane, what came first. */
export const LANES = { protocol: 0, frees: 1, takes: 2, reads: 3 } as const;

export type Lane = keyof typeof LANES;

/** A message that waits, with who waits for its answer. `text` is the message as JSON. */
export interface Letter {
  readonly to: string;
  readonly lane: Lane;
  readonly text: string;
  readonly postedAt: number;
  /** Under which it is answered if that is later than its batch. */
  readonly ticket?: number | undefined;
  /** What of it is traced, if it is. */
  readonly trail?: Trail | undefined;
  /** What is asked; absent if nobody waits for the answer. */
  readonly command?: Message['command'] | undefined;
  resolve(answer: Answer): void;
  reject(fault: unknown): void;
}

export interface MailboxLimits {
  readonly messagesMax: number;
  readonly bytesMax: number;
  readonly waitMaxMs: number;
  /** Messages that go in one batch. */
  readonly batchMax: number;
}

/** How one actor's mailbox stands. */
export interface MailboxState {
  readonly to: string;
  readonly messages: number;
  readonly bytes: number;
  readonly oldestMs: number;
}

interface Mailbox {
  readonly to: string;
  readonly lanes: readonly [Denque<Letter>, Denque<Letter>, Denque<Letter>, Denque<Letter>];
  messages: number;
  bytes: number;
}

/** Part of each bound that clients may fill. */
const CLIENT_SHARE = 0.75;
/** Letters that one actor gets into a batch before the next one has its turn. */
const TURN = 64;
/** Weight of the newest batch in the running mean of the time that a batch takes. */
const SMOOTHING = 0.1;

export class Mailboxes {
  readonly #limits: MailboxLimits;
  readonly #boxes = new Map<string, Mailbox>();
  readonly #waiting = new Denque<Mailbox>();
  #messages = 0;
  #batchMs = 0;

  constructor(limits: MailboxLimits) {
    this.#limits = limits;
  }

  /** Messages that wait at all actors of the shard. */
  get messages(): number {
    return this.#messages;
  }

  /** Puts `letter` into the mailbox of its actor. Throws `Fault` overloaded if it is full. */
  post(letter: Letter): void {
    const box = this.#boxOf(letter.to);
    this.#admit(box, letter);
    if (box.messages === 0) this.#waiting.push(box);
    box.lanes[LANES[letter.lane]].push(letter);
    box.messages += 1;
    box.bytes += letter.text.length;
    this.#messages += 1;
  }

  /** Takes out the next letters, actor by actor in turn, within both bounds but at least one. */
  take(most: { readonly messages: number; readonly bytes: number }): Letter[] {
    const letters: Letter[] = [];
    let bytes = 0;
    while (letters.length < most.messages) {
      const box = this.#waiting.shift();
      if (box === undefined) break;
      for (let turn = 0; turn < TURN && letters.length < most.messages; turn++) {
        const lane = box.lanes.find(({ length }) => length > 0);
        const letter = lane?.peekFront();
        if (lane === undefined || letter === undefined) break;
        if (letters.length > 0 && bytes + letter.text.length > most.bytes) {
          this.#waiting.unshift(box);
          return letters;
        }
        lane.shift();
        box.messages -= 1;
        box.bytes -= letter.text.length;
        bytes += letter.text.length;
        letters.push(letter);
        this.#messages -= 1;
      }
      if (box.messages > 0) this.#waiting.push(box);
    }
    return letters;
  }

  /** Takes out all that waits. */
  takeAll(): Letter[] {
    return this.take({ messages: Infinity, bytes: Infinity });
  }

  /** Learns from a batch of `messages` that took `ms` how long batches take. */
  learn(messages: number, ms: number): void {
    if (messages === 0) return;
    this.#batchMs = this.#batchMs === 0 ? ms : this.#batchMs + SMOOTHING * (ms - this.#batchMs);
  }

  states(now: number): readonly MailboxState[] {
    return [...this.#boxes.values()].map(({ to, messages, bytes, lanes }) => {
      const fronts = lanes.map((lane) => lane.peekFront()?.postedAt ?? now);
      return { to, messages, bytes, oldestMs: now - Math.min(...fronts) };
    });
  }

  #admit(box: Mailbox, letter: Letter): void {
    const share = letter.lane === 'protocol' ? 1 : CLIENT_SHARE;
    const { messagesMax, bytesMax, waitMaxMs, batchMax } = this.#limits;
    const full = (what: string): Fault =>
      new Fault('overloaded', `${box.to} has ${what} waiting, which is as much as it takes`);
    if (box.messages + 1 > messagesMax * share) throw full(`${box.messages} messages`);
    if (box.bytes + letter.text.length > bytesMax * share) throw full(`${box.bytes} bytes`);
    // Actors have their turns one after the other, so a short queue does not wait for a long one.
    const ahead = Math.min(this.#messages, (box.messages + TURN) * (this.#waiting.length + 1));
    // A long queue goes in full batches; what a message costs alone is mostly its fsync.
    const waitMs = (ahead / batchMax) * this.#batchMs;
    if (waitMs > waitMaxMs * share) throw full(`${Math.round(waitMs)} ms of messages`);
  }

  #boxOf(to: string): Mailbox {
    const known = this.#boxes.get(to);
    if (known !== undefined) return known;
    const lane = (): Denque<Letter> => new Denque<Letter>();
    const box = { to, lanes: [lane(), lane(), lane(), lane()] as const, messages: 0, bytes: 0 };
    this.#boxes.set(to, box);
    return box;
  }
}

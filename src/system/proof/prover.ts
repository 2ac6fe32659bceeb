/**
 * Proofs that the ledger adds up: one at a time, each kept as the latest. Whoever asks is answered
 * by a proof that was begun after they asked, or before it if nothing has been committed since, so
 * that what it says is so of all that they can know of.
 */
import type { Clock } from '../clock.ts';
import type { History, Integrity } from '../history.ts';

/** What was proved, and when that was begun. */
export interface Proof {
  readonly at: number;
  readonly integrity: Integrity;
}

/** What is told of proofs. */
export interface ProofEvents {
  /** What came of one, whoever asked for it. */
  proved(integrity: Integrity): void;
  /** Why one that nobody asked for came to nothing. */
  unproved(why: string): void;
}

export interface ProverParts {
  readonly history: Pick<History, 'verify'>;
  readonly clock: Clock;
  readonly observer: Partial<ProofEvents>;
}

export class Prover {
  readonly #parts: ProverParts;
  #last: Proof | null = null;
  #running: Promise<Integrity> | undefined;
  /** Begins when the running one has ended. */
  #next: Promise<Integrity> | undefined;
  /** Whether nothing was committed since the running one was begun. */
  #isCurrent = false;
  #isStopped = false;
  #callOff: () => void = () => undefined;

  constructor(parts: ProverParts) {
    this.#parts = parts;
  }

  /** The latest proof; null before the first. */
  get last(): Proof | null {
    return this.#last;
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** What the ledger proves, as of now or later. */
  prove(): Promise<Integrity> {
    return this.#prove({ isQuiet: false });
  }

  /** Something was committed, of which the running proof may say nothing. */
  outdate(): void {
    this.#isCurrent = false;
  }

  /** Proves by itself from now on, with such a pause after each; 0 is never. */
  begin(everyMs: number): void {
    if (everyMs === 0 || this.#isStopped) return;
    this.#callOff = this.#parts.clock.after(everyMs, () => {
      void this.#proveUnasked().then(() => this.begin(everyMs));
    });
  }

  /** Begins no more by itself. */
  stop(): void {
    this.#isStopped = true;
    this.#callOff();
  }

  async #proveUnasked(): Promise<void> {
    try {
      await this.#prove({ isQuiet: true });
    } catch (error) {
      // That a stop takes the threads from it is not worth a word.
      if (!this.#isStopped) this.#parts.observer.unproved?.(String(error));
    }
  }

  #prove(how: { readonly isQuiet: boolean }): Promise<Integrity> {
    const running = this.#running;
    if (running !== undefined && this.#isCurrent) return running;
    if (this.#next !== undefined) return this.#next;
    if (running === undefined) return this.#start(how);
    const begin = (): Promise<Integrity> => {
      this.#next = undefined;
      return this.#start(how);
    };
    return (this.#next = running.then(begin, begin));
  }

  #start(how: { readonly isQuiet: boolean }): Promise<Integrity> {
    this.#isCurrent = true;
    this.#running = this.#run(how).finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #run(how: { readonly isQuiet: boolean }): Promise<Integrity> {
    const { history, clock, observer } = this.#parts;
    const at = clock.now();
    const integrity = await history.verify(how);
    this.#last = { at, integrity };
    observer.proved?.(integrity);
    return integrity;
  }
}

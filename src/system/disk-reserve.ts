/**
 * Room on the disk that is kept for what frees stock. When a journal finds the disk full, the
 * reserve file is given up and takes are refused; when it can be written again, the disk has room
 * and all is as before. So the file is the remedy and the probe in one.
 */
import { rmSync, writeFileSync } from 'node:fs';
import type { Clock } from './clock.ts';
import { SYSTEM_CLOCK } from './clock.ts';

/** So often it is looked whether there is room again. */
const LOOK_EVERY_MS = 1_000;

export class DiskReserve {
  readonly #path: string;
  readonly #bytes: number;
  readonly #clock: Clock;
  #callOff: (() => void) | undefined;
  #isFull = false;

  /** Throws if there is no room for the reserve at all. */
  constructor(path: string, bytes: number, clock: Clock = SYSTEM_CLOCK) {
    this.#clock = clock;
    this.#path = path;
    this.#bytes = bytes;
    // Whoever keeps none now may have kept one before.
    if (bytes === 0) rmSync(path, { force: true });
    this.#write();
  }

  /** Whether only what frees stock may be written. */
  get isFull(): boolean {
    return this.#isFull;
  }

  /** The disk was found full: gives up the reserve, and looks for room each second. */
  giveUp(): void {
    this.#remove();
    this.#isFull = true;
    if (this.#callOff === undefined) this.#look();
  }

  close(): void {
    this.#callOff?.();
  }

  #look(): void {
    this.#callOff = this.#clock.after(LOOK_EVERY_MS, () => this.#restore());
  }

  #restore(): void {
    try {
      this.#write();
    } catch {
      this.#remove();
      this.#look();
      return;
    }
    this.#callOff = undefined;
    this.#isFull = false;
  }

  #write(): void {
    if (this.#bytes > 0) {
      writeFileSync(this.#path, Buffer.alloc(this.#bytes, 1), { flush: true });
    }
  }

  #remove(): void {
    if (this.#bytes > 0) rmSync(this.#path, { force: true });
  }
}

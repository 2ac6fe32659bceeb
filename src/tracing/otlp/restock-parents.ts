/**
 * Which commit asked for a restock, so that its jobs belong to the same trace. Only remembered
 * here: after a restart, or when there are too many, the jobs of a restock begin a trace.
 */
import type { Context } from '@opentelemetry/api';
import type { Restock } from '../../domain/restock/restock.ts';
import { isOpenRestock } from '../../domain/restock/restock.ts';
import type { HandingOver } from '../tracer.ts';

/** Restocks whose commits are remembered; the oldest are forgotten first. */
export const RESTOCKS_REMEMBERED_MAX = 10_000;

interface Remembered {
  readonly commit: Context;
  /** On its way to a queue, perhaps for a while: one that is down is tried again and again. */
  handingOver: HandingOver | undefined;
}

export class RestockParents {
  readonly #restocks = new Map<Restock['id'], Remembered>();

  /** A restock has come to another state; `commit` finds what asked for it. */
  learn(restock: Restock, commit: () => Context | undefined): void {
    const { id, status } = restock;
    if (!isOpenRestock(restock)) this.#restocks.delete(id);
    if (status !== 'requested' || this.#restocks.has(id)) return;
    const found = commit();
    if (found === undefined) return;
    this.#restocks.set(id, { commit: found, handingOver: undefined });
    const [oldest] = this.#restocks.keys();
    if (this.#restocks.size > RESTOCKS_REMEMBERED_MAX && oldest !== undefined) {
      this.#restocks.delete(oldest);
    }
  }

  /** The handing over that is under way, or a new one if its commit is remembered. */
  handOver(
    id: Restock['id'],
    begin: (commit: Context, ended: () => void) => HandingOver,
  ): HandingOver | undefined {
    const found = this.#restocks.get(id);
    if (found === undefined) return undefined;
    found.handingOver ??= begin(found.commit, () => (found.handingOver = undefined));
    return found.handingOver;
  }
}

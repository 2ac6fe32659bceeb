/**
 * Warehouses that are deleted and made anew.
 *
 * An actor knows by itself that its warehouse is closed: what the catalogue says is looked up when
 * something is asked, and what that leads to may come late. A warehouse is closed before the
 * catalogue has it deleted, and opened after the catalogue has it again. So one that is deleted is
 * closed, wherever that is interrupted; one that is there and closed is opened as soon as it can
 * be, and until then what is asked of it is `unavailable`.
 */
import { Fault } from '../../actor/fault.ts';
import type { Warehouse, WarehouseId } from '../../domain/product.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Answer } from '../answer.ts';
import type { Catalogue, Saved, WarehouseInput } from '../catalogue.ts';
import type { Clock } from '../clock.ts';
import { Retries } from '../retries.ts';
import type { Router } from '../router.ts';

/** Whom to ask, where to look, and by what time. */
interface DoorsAbout {
  readonly catalogue: Catalogue;
  readonly router: Pick<Router, 'ask'>;
  readonly clock: Clock;
}

/** On whose behalf a warehouse is opened that an interruption left closed. */
const NOBODY = 'catalogue';

export class Doors {
  readonly #catalogue: Catalogue;
  readonly #router: Pick<Router, 'ask'>;
  readonly #retries: Retries<WarehouseId>;
  /** Those that are being opened, or wait for the next try. */
  readonly #opening = new Set<WarehouseId>();
  readonly #removing = new Map<WarehouseId, Promise<Refusal | null>>();

  constructor({ catalogue, router, clock }: DoorsAbout) {
    this.#catalogue = catalogue;
    this.#router = router;
    this.#retries = new Retries(clock);
  }

  /** Whether nothing is being opened or closed. */
  get isQuiet(): boolean {
    return this.#opening.size + this.#removing.size === 0;
  }

  /** Learns which warehouses of a shard are closed. */
  learn(closed: readonly WarehouseId[]): void {
    for (const id of closed) this.#catalogue.closed.add(id);
  }

  /** Opens what an earlier run left closed. To be called once all shards are open. */
  begin(): void {
    for (const id of this.#catalogue.closed) void this.#open(id, NOBODY);
  }

  /** Tries nothing again from now on. */
  stop(): void {
    this.#retries.stop();
    this.#opening.clear();
  }

  /** Creates or replaces a warehouse on behalf of `by`. Throws `Fault`. */
  async save(input: WarehouseInput, at: number, by: string): Promise<Saved<Warehouse>> {
    try {
      return this.#catalogue.saveWarehouse(input, at);
    } finally {
      // If it is not known what became of it, it may be there all the same.
      if (this.#catalogue.closed.has(input.id)) await this.#open(input.id, by);
    }
  }

  /**
   * Deletes a warehouse in which nothing is left, on behalf of `by`. Returns why not, if it is not.
   * Throws `Fault`. Who asks while it is being deleted is told the same.
   */
  remove(id: WarehouseId, by: string): Promise<Refusal | null> {
    const running = this.#removing.get(id);
    if (running !== undefined) return running;
    const removal = this.#remove(id, by);
    this.#removing.set(id, removal);
    return removal;
  }

  async #remove(id: WarehouseId, by: string): Promise<Refusal | null> {
    try {
      return await this.#catalogue.whileLeaving(`warehouse ${id}`, async () => {
        if (this.#opening.has(id))
          throw new Fault('unavailable', `warehouse ${id} is not open yet`);
        const answer = await this.#close(id, by);
        if (!answer.ok) return answer.refusal;
        this.#catalogue.closed.add(id);
        try {
          this.#catalogue.removeWarehouse(id);
        } catch (error) {
          await this.#open(id, by);
          throw error;
        }
        return null;
      });
    } finally {
      this.#removing.delete(id);
    }
  }

  async #close(id: WarehouseId, by: string): Promise<Answer> {
    try {
      return await this.#router.ask(id, { type: 'close' }, asking(by));
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'outcome_unknown') throw error;
      this.#catalogue.closed.add(id);
      await this.#open(id, by);
      throw new Fault('unavailable', `not deleted: ${error.message}`, { cause: error });
    }
  }

  /** Opens a warehouse, if it is there: now, or as soon as it can be. */
  async #open(id: WarehouseId, by: string): Promise<void> {
    if (this.#opening.has(id)) return;
    this.#opening.add(id);
    try {
      if (this.#catalogue.warehouse(id) !== undefined) {
        await this.#router.ask(id, { type: 'open' }, asking(by));
        this.#catalogue.closed.delete(id);
      }
      this.#opening.delete(id);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      this.#retries.later(id, () => {
        this.#opening.delete(id);
        void this.#open(id, by);
      });
    }
  }
}

const asking = (by: string) => ({ by, key: null, fingerprint: 0 });

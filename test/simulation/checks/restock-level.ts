/** What the journals say of the restocking of one level, row after row, and of nothing else. */
import type { Policy } from '../../../src/domain/restock/policy.ts';
import type { Restock } from '../../../src/domain/restock/restock.ts';

/** A figure from a time on. */
type Figure = readonly [at: number, units: number];

/** After a restock that failed or was cancelled nothing is ordered for so long. */
const PAUSE_MS = 60_000;
/** Units that leave by these are demand. */
const DEMAND: ReadonlySet<string> = new Set(['remove', 'ship']);
const DAY_MS = 86_400_000;

export const isOpen = ({ status }: Restock): boolean =>
  status === 'requested' || status === 'ordered' || status === 'partially_received';

/** Units that a restock says to be incoming. */
export const incomingOf = (restock: Restock): number =>
  isOpen(restock) && !restock.isCarried ? restock.quantity - restock.received : 0;

export class RestockLevel {
  readonly restocks = new Map<string, Restock>();
  /** The latest that was asked for. */
  latest: Restock | null = null;
  /** Whether a policy that covers the level has changed since then. */
  isPolicyNew = false;
  pausedUntil = 0;
  isLow = false;
  isOut = false;
  /** Whether anything ever moved. */
  hasMoved = false;
  /** Units that left, and the days on which they did. */
  sold = 0;
  readonly days = new Set<number>();
  readonly #available: Figure[] = [[0, 0]];
  readonly #transferred: Figure[] = [[0, 0]];

  get available(): number {
    return latestOf(this.#available);
  }

  /** Units that restocks are to bring. */
  get ordered(): number {
    let units = 0;
    for (const restock of this.restocks.values()) units += incomingOf(restock);
    return units;
  }

  get position(): number {
    return this.available + this.ordered + latestOf(this.#transferred);
  }

  moved(at: number, type: string, { amount, available }: Record<'amount' | 'available', number>) {
    this.hasMoved = true;
    this.#available.push([at, available]);
    this.days.add(Math.floor(at / DAY_MS));
    if (DEMAND.has(type)) this.sold += amount;
  }

  /** So many more are on their way by transfers. */
  shifted(at: number, units: number): void {
    this.#transferred.push([at, latestOf(this.#transferred) + units]);
  }

  /**
   * The positions at which the level may have been within the commits of a time, when so much was
   * `ordered`: rows do not say in which order movements and transfers came to be. To be asked when
   * all rows of that time are known.
   */
  positionsAt(at: number, ordered: number): ReadonlySet<number> {
    const positions = new Set<number>();
    for (const units of unitsAt(this.#available, at)) {
      for (const more of unitsAt(this.#transferred, at)) positions.add(units + more + ordered);
    }
    return positions;
  }

  /** Takes in a restock's new state. */
  restocked(restock: Restock): void {
    const isNew = !this.restocks.has(restock.id);
    this.restocks.set(restock.id, restock);
    if (isNew) this.isPolicyNew = false;
    if (isNew || this.latest?.id === restock.id) this.latest = restock;
    if (restock.status === 'failed' || restock.status === 'cancelled') {
      this.pausedUntil = restock.updatedAt + PAUSE_MS;
    }
  }

  /** Why nothing is to be ordered at a time at the position that the level has; null if it is. */
  excuse(at: number): string | null {
    if (at < this.pausedUntil) return 'paused';
    const { latest } = this;
    return latest !== null && isOpen(latest) && this.position >= latest.position ? 'ordered' : null;
  }

  /** The position at which a policy orders, and to which it does at most; null if it never does. */
  target(policy: Policy, before: number): { readonly at: number; readonly to: number } | null {
    const { sold } = this;
    switch (policy.strategy) {
      case 'min-max':
      case 'transfer-from':
        return { at: policy.min, to: policy.max };
      case 'periodic':
        return { at: policy.orderUpTo, to: policy.orderUpTo };
      case 'reorder-point': {
        const { reorderPoint: at, quantity, mode } = policy;
        if (mode === 'fixed') return { at, to: before + quantity };
        return { at, to: mode === 'multiple' ? at + quantity : Math.max(at, before + quantity) };
      }
      case 'days-of-cover': {
        const { leadTimeDays, safetyDays, targetDays } = policy;
        return { at: sold * (leadTimeDays + safetyDays), to: sold * targetDays };
      }
      case 'service-level': {
        // All that ever left is demand of one day at most: more can no formula make of it.
        const to = Math.ceil(sold * (policy.leadTimeDays + 3 * Math.sqrt(policy.leadTimeDays + 1)));
        return { at: to, to };
      }
      case 'alert-only':
      case 'custom':
        return null;
    }
  }
}

const latestOf = (figures: readonly Figure[]): number => figures.at(-1)?.[1] ?? 0;

/** What a figure was before a time, and all that it was at that time. */
function unitsAt(figures: readonly Figure[], at: number): ReadonlySet<number> {
  const units = new Set<number>();
  for (let index = figures.length - 1; index >= 0; index--) {
    const figure = figures[index];
    if (figure === undefined) break;
    if (figure[0] <= at) units.add(figure[1]);
    if (figure[0] < at) break;
  }
  return units;
}

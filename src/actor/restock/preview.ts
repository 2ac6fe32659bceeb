/**
 * What a policy would order if it were put in force: sums over the levels that it would apply to,
 * and the largest of its orders. A warehouse may have more levels than can be looked at in one
 * turn, so a preview comes in parts.
 */
import type { Sku } from '../../domain/product.ts';

/** What the policy would do at one level, and beside it what the one in force would. */
export interface PreviewLine {
  readonly sku: Sku;
  readonly available: number;
  readonly incoming: number;
  readonly alertAt: number;
  readonly low: boolean;
  readonly quantity: number;
  readonly because: string;
  /** Null if no policy is in force. */
  readonly now: { readonly quantity: number } | null;
}

export interface Preview {
  /** How many levels it would apply to, at how many it would order, and how many units. */
  readonly levels: number;
  readonly orders: number;
  readonly units: number;
  /** The largest orders first, no more than `LINES_MAX`. */
  readonly lines: readonly PreviewLine[];
}

/** A preview of some levels, and where to go on; null if there are no more. */
export interface PreviewPart extends Preview {
  readonly next: number | null;
}

export const LINES_MAX = 100;

export const NO_PREVIEW: Preview = { levels: 0, orders: 0, units: 0, lines: [] };

/** The preview of the levels of both. */
export function joined(one: Preview, other: Preview): Preview {
  return {
    levels: one.levels + other.levels,
    orders: one.orders + other.orders,
    units: one.units + other.units,
    lines: largest([...one.lines, ...other.lines]),
  };
}

/** The largest orders, and of equal ones those of the first SKUs. */
export const largest = <Line extends Pick<PreviewLine, 'sku' | 'quantity'>>(
  lines: readonly Line[],
): readonly Line[] => lines.toSorted(bySize).slice(0, LINES_MAX);

type Sized = Pick<PreviewLine, 'sku' | 'quantity'>;

const bySize = (one: Sized, other: Sized): number =>
  other.quantity - one.quantity || (one.sku < other.sku ? -1 : 1);

/**
 * What subscribers are told of the stock of a level, once each time that a line is crossed.
 *
 * - `stock.low`: available has come to the alert point or below it; `stock.recovered`: it no longer
 *   is. The two take turns. They also tell when the line moves and the stock does not.
 * - `stock.out`: available has come to 0 or below; `stock.back`: it is above 0 again. They take
 *   turns too, and know no policy.
 * - `stock.oversold`: available has gone below 0, or further below: more is promised than there is.
 *
 * Alerts are made of a level before and after a change that was made, so a refusal has none. What
 * was low before is remembered and not worked out again, because an alert point that follows demand
 * moves from day to day without anybody looking.
 */

/** How a level stood when it was last looked at. */
export interface AlertState {
  readonly available: number;
  readonly isLow: boolean;
}

/** How a level stands now; `alertAt` is null if no policy is in force. */
export interface AlertFigures {
  readonly available: number;
  readonly alertAt: number | null;
}

export type StockAlert =
  | {
      readonly type: 'stock.low' | 'stock.recovered';
      readonly available: number;
      readonly alertAt: number | null;
    }
  | { readonly type: 'stock.out' | 'stock.back'; readonly available: number }
  | { readonly type: 'stock.oversold'; readonly available: number; readonly oversold: number };

export const STOCK_ALERT_TYPES = [
  'stock.low',
  'stock.recovered',
  'stock.out',
  'stock.back',
  'stock.oversold',
] as const satisfies readonly StockAlert['type'][];

const NONE: readonly StockAlert[] = Object.freeze([]);

/** Whether stock is low: a level is also if its policy is disabled, and never without one. */
export const isLow = ({ available, alertAt }: AlertFigures): boolean =>
  alertAt !== null && available <= alertAt;

/** How a level is to be remembered. */
export const alertState = (figures: AlertFigures): AlertState => ({
  available: figures.available,
  isLow: isLow(figures),
});

/**
 * What there is to tell of a level that stood like `before` and stands like `after`.
 *
 * `before` is undefined for a level that never was: it was neither low nor out, so the first goods
 * of a SKU are not reported as back, but as low if they are few.
 */
export function stockAlerts(
  before: AlertState | undefined,
  after: AlertFigures,
): readonly StockAlert[] {
  const { available, alertAt } = after;
  const wasOut = before !== undefined && before.available <= 0;
  const wasLow = before?.isLow ?? false;
  const oversoldBefore = Math.max(0, -(before?.available ?? 0));
  const nowLow = isLow(after);
  const nowOut = available <= 0;
  if (wasOut === nowOut && wasLow === nowLow && -available <= oversoldBefore) return NONE;

  const alerts: StockAlert[] = [];
  if (nowLow !== wasLow) {
    alerts.push({ type: nowLow ? 'stock.low' : 'stock.recovered', available, alertAt });
  }
  if (nowOut !== wasOut) alerts.push({ type: nowOut ? 'stock.out' : 'stock.back', available });
  if (-available > oversoldBefore) {
    alerts.push({ type: 'stock.oversold', available, oversold: -available });
  }
  return alerts;
}

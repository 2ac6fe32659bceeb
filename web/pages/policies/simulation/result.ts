/** What one policy would have led to. */

export interface Result {
  readonly policy: { readonly strategy: string };
  readonly daysOut: number;
  readonly fillRate: number;
  readonly cycleServiceLevel: number;
  readonly averageStock: number;
  readonly peakStock: number;
  readonly ordersPlaced: number;
  readonly unitsOrdered: number;
  readonly fault?: string;
}

/** Figures about many requests, and how they are printed. */
import { createHistogram } from 'node:perf_hooks';

const LATENCY_MAX_MS = 600_000;

/**
 * The latencies of any number of requests, in constant memory: Node's HDR histogram in
 * microseconds, exact to three figures. What is longer than ten minutes counts as ten minutes.
 */
export class Latencies {
  readonly #histogram = createHistogram({ highest: LATENCY_MAX_MS * 1000, figures: 3 });

  record(elapsedMs: number): void {
    const micros = Math.round(Math.min(elapsedMs, LATENCY_MAX_MS) * 1000);
    this.#histogram.record(Math.max(1, micros));
  }

  /** What the share `quantile` (above 0, up to 1) of the requests stayed within; 0 without any. */
  quantileMs(quantile: number): number {
    if (this.#histogram.count === 0) return 0;
    return this.#histogram.percentile(quantile * 100) / 1000;
  }

  reset(): void {
    this.#histogram.reset();
  }
}

/** Rows as plain text: the first column flush left, the others flush right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  }
  const aligned = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(aligned).join('  ').trimEnd()).join('\n');
}

/** A whole number with thousands separated: 12,345. */
export const count = (value: number): string => Math.round(value).toLocaleString('en');

/** A share of a whole in percent: 4.5 %. */
export const percent = (part: number, whole: number): string =>
  `${(whole === 0 ? 0 : (100 * part) / whole).toFixed(1)} %`;

/** A latency with as many decimals as matter: 0.84 ms, 12.3 ms, 1,234 ms. */
export function millis(elapsedMs: number): string {
  if (elapsedMs >= 100) return `${count(elapsedMs)} ms`;
  return `${elapsedMs.toFixed(elapsedMs >= 10 ? 1 : 2)} ms`;
}

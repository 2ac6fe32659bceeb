/** What benchmarks share: medians with their spread, the machine, and places to write. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';

/** The middle of some figures, with the least and the greatest. */
export interface Spread {
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

export function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.round(part * (sorted.length - 1))] ?? 0;
  return { least: at(0), median: at(0.5), most: at(1) };
}

/** The figure that 95 of 100 stay below. */
export function p95(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.ceil(0.95 * sorted.length) - 1] ?? 0;
}

/** Prints a figure, and what was asked of it. */
export function report(name: string, figure: string, asked: string): void {
  console.log(`  ${name.padEnd(52)} ${figure.padEnd(40)} asked: ${asked}`);
}

export const perSecond = ({ least, median, most }: Spread): string =>
  `${whole(median)}/s (${whole(least)}–${whole(most)})`;

export const ratio = ({ least, median, most }: Spread): string =>
  `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;

export const whole = (figure: number): string => Math.round(figure).toLocaleString('en');

/** One line about where this runs. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  const { node, sqlite } = process.versions;
  return `${cpus().length} × ${model}, ${memory} GiB, Node ${node}, SQLite ${sqlite ?? '?'}`;
}

/** Runs `work` in a new directory, which is removed afterwards. */
export async function inDirectory<Result>(
  work: (path: string) => Promise<Result>,
): Promise<Result> {
  const path = mkdtempSync(join(tmpdir(), 'stockroom-bench-'));
  try {
    return await work(path);
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

/** What a replay did, counted while it runs and printed when it ends. */
import { Latencies, count, millis, percent, table } from '../figures.ts';
import type { Answer } from '../http-client.ts';
import type { InvoiceFile } from '../invoices.ts';
import { LINE_CLASSES } from './classify.ts';

/** The figures of the invoices that were sent. */
export interface ReplayFigures {
  /** With the refused and the failed ones, these are all that were sent. */
  readonly accepted: number;
  readonly refusedForStock: number;
  readonly refusedOtherwise: number;
  /** Invoices that got no proper answer, in words. */
  readonly failures: readonly string[];
  /** Lines of sales that were named as short. */
  readonly shortages: number;
  /** How many answers were refusals, by code. */
  readonly refusals: Readonly<Record<string, number>>;
  readonly requests: number;
  /** Answers that the service had given before. */
  readonly replayed: number;
  /** Of one request, its retries included. */
  readonly latencyP50Ms: number;
  readonly latencyP99Ms: number;
}

/** What came of a replay. */
export interface ReplayReport extends ReplayFigures {
  readonly file: Pick<InvoiceFile, 'lines' | 'classes' | 'flaws' | 'withoutGoods'>;
  /** Levels that got their opening stock now. */
  readonly opened: number;
  /** Invoices with goods, as far as `limit` let them through. */
  readonly sent: number;
  /** Lines about goods in these invoices. */
  readonly linesSent: number;
  readonly seconds: number;
  /** What `GET /v1/integrity` says. */
  readonly conserved: boolean;
}

/** Counts what comes of invoices. */
export class ReplayTally {
  readonly #latencies = new Latencies();
  readonly #refusals: Record<string, number> = {};
  readonly #failures: string[] = [];
  #accepted = 0;
  #refusedForStock = 0;
  #refusedOtherwise = 0;
  #shortages = 0;
  #requests = 0;
  #replayed = 0;

  /** Counts an invoice by the answers to it. It was accepted if none of them is a refusal. */
  add(answers: readonly Answer[]): void {
    for (const answer of answers) {
      this.#requests += 1;
      this.#latencies.record(answer.elapsedMs);
      if (answer.replayed) this.#replayed += 1;
    }
    const problems = answers.flatMap((answer) => (answer.ok ? [] : [answer.problem]));
    for (const { code, shortages = [] } of problems) {
      this.#refusals[code] = (this.#refusals[code] ?? 0) + 1;
      this.#shortages += shortages.length;
    }
    if (problems.length === 0) this.#accepted += 1;
    else if (problems.some(({ code }) => code === 'insufficient_stock')) this.#refusedForStock += 1;
    else this.#refusedOtherwise += 1;
  }

  /** Counts an invoice that got no proper answer, and says how many there are now. */
  fail(error: Error): number {
    return this.#failures.push(error.message);
  }

  figures(): ReplayFigures {
    return {
      accepted: this.#accepted,
      refusedForStock: this.#refusedForStock,
      refusedOtherwise: this.#refusedOtherwise,
      failures: this.#failures,
      shortages: this.#shortages,
      refusals: this.#refusals,
      requests: this.#requests,
      replayed: this.#replayed,
      latencyP50Ms: this.#latencies.quantileMs(0.5),
      latencyP99Ms: this.#latencies.quantileMs(0.99),
    };
  }
}

/** What real data brings about: too little stock, and corrections of what was never there. */
const EXPECTED_CODES: ReadonlySet<string> = new Set(['insufficient_stock', 'not_found']);

/** Whether all was answered, nothing was refused that should not be, and stock is conserved. */
export function succeeded({ failures, refusals, conserved }: ReplayReport): boolean {
  const expected = Object.keys(refusals).every((code) => EXPECTED_CODES.has(code));
  return failures.length === 0 && expected && conserved;
}

/** The report as a table, and below it what failed. */
export function printable(report: ReplayReport): string {
  const share = (part: number): readonly string[] => [count(part), percent(part, report.sent)];
  const each = (counts: Readonly<Record<string, number>>): string[][] =>
    Object.entries(counts).map(([name, number]) => [`    ${name}`, count(number)]);
  return [
    table([
      ['lines in the file', count(report.file.lines)],
      ...LINE_CLASSES.map((name) => [`  ${name}`, count(report.file.classes[name])]),
      ...each(report.file.flaws),
      ['levels opened now', count(report.opened)],
      ['invoices without goods', count(report.file.withoutGoods)],
      ['invoices sent', count(report.sent)],
      ['  accepted', ...share(report.accepted)],
      ['  refused for lack of stock', ...share(report.refusedForStock)],
      ['  refused otherwise', ...share(report.refusedOtherwise)],
      ['  failed', ...share(report.failures.length)],
      ['lines short', count(report.shortages)],
      ['requests', count(report.requests)],
      ['  replayed', count(report.replayed), percent(report.replayed, report.requests)],
      ['  refused', count(Object.values(report.refusals).reduce((sum, n) => sum + n, 0))],
      ...each(report.refusals),
      ['seconds', report.seconds.toFixed(1)],
      ['invoices/s', count(report.sent / report.seconds)],
      ['lines/s', count(report.linesSent / report.seconds)],
      ['latency p50', millis(report.latencyP50Ms)],
      ['latency p99', millis(report.latencyP99Ms)],
      ['conserved', String(report.conserved)],
    ]),
    ...report.failures.map((failure) => `failed: ${failure}`),
  ].join('\n');
}

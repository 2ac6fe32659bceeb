/** What a replay did, counted while it runs and printed when it ends. */
import { Latencies, count, millis, percent, table } from '../figures.ts';
import type { InvoiceFile } from '../invoices.ts';
import { LINE_CLASSES } from './classify.ts';
import type { InvoiceOutcome } from './send-invoice.ts';

/** The figures of a replay. `accepted` and the refusals add up to `sent` less `failed`. */
export interface ReplayReport {
  readonly file: Pick<InvoiceFile, 'lines' | 'classes' | 'flaws' | 'withoutGoods'>;
  /** Levels that got their opening stock now. */
  readonly opened: number;
  /** Invoices with goods, as far as `limit` let them through. */
  readonly sent: number;
  readonly accepted: number;
  readonly refusedForStock: number;
  readonly refusedOtherwise: number;
  /** Invoices that got no proper answer; `failures` quotes them. */
  readonly failed: number;
  readonly failures: readonly string[];
  /** Lines of sales that were named as short. */
  readonly shortages: number;
  /** Problems by their code. */
  readonly problems: Readonly<Record<string, number>>;
  readonly requests: number;
  /** Answers that the service had given before. */
  readonly replayed: number;
  readonly seconds: number;
  readonly invoicesPerSecond: number;
  readonly linesPerSecond: number;
  /** Of one request, its retries included. */
  readonly latencyP50Ms: number;
  readonly latencyP99Ms: number;
  /** What `GET /v1/integrity` says. */
  readonly conserved: boolean;
}

/** Counts outcomes. */
export class ReplayTally {
  readonly #latencies = new Latencies();
  readonly #problems: Record<string, number> = {};
  readonly #failures: string[] = [];
  #accepted = 0;
  #refusedForStock = 0;
  #refusedOtherwise = 0;
  #shortages = 0;
  #requests = 0;
  #replayed = 0;

  /** Counts an invoice that was answered. */
  add({ answers, problems }: InvoiceOutcome): void {
    for (const answer of answers) {
      this.#requests += 1;
      this.#latencies.record(answer.elapsedMs);
      if (answer.replayed) this.#replayed += 1;
    }
    for (const { code, shortages } of problems) {
      this.#problems[code] = (this.#problems[code] ?? 0) + 1;
      this.#shortages += shortages?.length ?? 0;
    }
    if (problems.length === 0) this.#accepted += 1;
    else if (problems.every(({ code }) => code === 'insufficient_stock'))
      this.#refusedForStock += 1;
    else this.#refusedOtherwise += 1;
  }

  /** Counts an invoice that got no proper answer, and says how many there are now. */
  fail(error: unknown): number {
    return this.#failures.push(error instanceof Error ? error.message : String(error));
  }

  figures(): Pick<
    ReplayReport,
    | 'accepted'
    | 'refusedForStock'
    | 'refusedOtherwise'
    | 'failed'
    | 'failures'
    | 'shortages'
    | 'problems'
    | 'requests'
    | 'replayed'
    | 'latencyP50Ms'
    | 'latencyP99Ms'
  > {
    return {
      accepted: this.#accepted,
      refusedForStock: this.#refusedForStock,
      refusedOtherwise: this.#refusedOtherwise,
      failed: this.#failures.length,
      failures: this.#failures,
      shortages: this.#shortages,
      problems: this.#problems,
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
export function succeeded({ failed, problems, conserved }: ReplayReport): boolean {
  const codes = Object.keys(problems);
  return failed === 0 && conserved && codes.every((code) => EXPECTED_CODES.has(code));
}

/** The report as a table. */
export function printable(report: ReplayReport): string {
  const of = (part: number): string => percent(part, report.sent);
  const lines = LINE_CLASSES.map((name) => [`  ${name}`, count(report.file.classes[name])]);
  const flaws = Object.entries(report.file.flaws).map(([flaw, n]) => [`    ${flaw}`, count(n)]);
  const problems = Object.entries(report.problems).map(([code, n]) => [`  ${code}`, count(n)]);
  const failures = report.failures.map((failure) => `failed: ${failure}`);
  return [
    table([
      ['lines in the file', count(report.file.lines)],
      ...lines,
      ...flaws,
      ['levels opened now', count(report.opened)],
      ['invoices without goods', count(report.file.withoutGoods)],
      ['invoices sent', count(report.sent)],
      ['  accepted', count(report.accepted), of(report.accepted)],
      ['  refused for lack of stock', count(report.refusedForStock), of(report.refusedForStock)],
      ['  refused otherwise', count(report.refusedOtherwise), of(report.refusedOtherwise)],
      ['  failed', count(report.failed), of(report.failed)],
      ['lines short', count(report.shortages)],
      ['problems', count(Object.values(report.problems).reduce((sum, n) => sum + n, 0))],
      ...problems,
      ['requests', count(report.requests)],
      ['  answered as before', count(report.replayed), percent(report.replayed, report.requests)],
      ['seconds', report.seconds.toFixed(1)],
      ['invoices/s', count(report.invoicesPerSecond)],
      ['lines/s', count(report.linesPerSecond)],
      ['latency p50', millis(report.latencyP50Ms)],
      ['latency p99', millis(report.latencyP99Ms)],
      ['conserved', String(report.conserved)],
    ]),
    ...failures,
  ].join('\n');
}

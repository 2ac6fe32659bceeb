/** Sends a file of real invoices to a running service, as fast as it takes them. */
import { z } from 'zod';
import { eachConcurrently } from './each-concurrently.ts';
import { count } from './figures.ts';
import { RequestFailed, StockroomClient } from './http-client.ts';
import type { Invoice } from './invoices.ts';
import { readInvoices } from './invoices.ts';
import type { Progress } from './progress.ts';
import { NO_PROGRESS } from './progress.ts';
import { CONCURRENCY, STOCK_FACTOR } from './retail/defaults.ts';
import type { ReplayReport } from './retail/report.ts';
import { returnsOf } from './retail/origins.ts';
import { ReplayTally } from './retail/report.ts';
import { sendInvoice } from './retail/send-invoice.ts';
import { retailStocking } from './retail/retail-stocking.ts';
import { stockUp } from './stocking.ts';

const FAILURES_MAX = 10;
const INTEGRITY_TIMEOUT_MS = 600_000;

export interface ReplayOptions {
  readonly path: string;
  readonly url: string;
  readonly apiKey?: string | undefined;
  /** Invoices in flight at a time. */
  readonly concurrency?: number;
  /** Opening stock as a multiple of all that the file orders. */
  readonly stockFactor?: number;
  /** Stop after so many invoices; the opening stock is that of the whole file all the same. */
  readonly limit?: number | undefined;
  readonly print: (text: string) => void;
  readonly progress?: (total: number) => Progress;
}

/**
 * Replays the file at `path` and says what came of it. Invoices start in the order of the file.
 *
 * Doing it again changes nothing and is answered as the first time. Rejects if the file cannot be
 * read, the service cannot be filled, or more than FAILURES_MAX invoices fail.
 */
export async function replay(options: ReplayOptions): Promise<ReplayReport> {
  const { url, apiKey, print } = options;
  const concurrency = options.concurrency ?? CONCURRENCY;
  const file = await readInvoices(options.path);
  const invoices = file.invoices.slice(0, options.limit);
  const stocking = retailStocking(file, options.stockFactor ?? STOCK_FACTOR);
  print(
    `${count(file.lines)} lines, ${count(stocking.products.length)} products, ` +
      `${stocking.warehouses.length} warehouses, ${count(stocking.opening.length)} levels; ` +
      `sending to ${url}`,
  );

  const client = new StockroomClient({ url, apiKey, connections: concurrency });
  try {
    const { opening } = await stockUp(client, stocking);
    const tally = new ReplayTally();
    const progress = (options.progress ?? (() => NO_PROGRESS))(invoices.length);
    const startedMs = performance.now();
    await sendAll(client, invoices, { concurrency, tally, progress });
    return {
      ...tally.figures(),
      file,
      opened: opening.length,
      sent: invoices.length,
      linesSent: invoices.reduce((sum, invoice) => sum + linesOf(invoice), 0),
      seconds: (performance.now() - startedMs) / 1000,
      conserved: await conserved(client),
    };
  } finally {
    await client.close();
  }
}

interface Sending {
  readonly concurrency: number;
  readonly tally: ReplayTally;
  readonly progress: Progress;
}

async function sendAll(
  client: StockroomClient,
  invoices: readonly Invoice[],
  { concurrency, tally, progress }: Sending,
): Promise<void> {
  const returns = returnsOf(invoices);
  try {
    await eachConcurrently(invoices, concurrency, async (invoice) => {
      try {
        tally.add(await sendInvoice(client, invoice, returns.get(invoice.number) ?? []));
      } catch (error) {
        if (!(error instanceof RequestFailed) || tally.fail(error) > FAILURES_MAX) throw error;
      }
      progress.advance();
    });
  } finally {
    progress.stop();
  }
}

const linesOf = ({ sales, returns, corrections }: Invoice): number =>
  sales.length + returns.length + corrections.length;

async function conserved(client: StockroomClient): Promise<boolean> {
  const integrity = await client.read(
    { method: 'GET', path: '/v1/integrity', timeoutMs: INTEGRITY_TIMEOUT_MS },
    z.looseObject({ conserved: z.boolean() }),
  );
  return integrity.conserved;
}

/** `stockroom replay`: sends a file of real invoices to a running service. */
import { Command, InvalidArgumentError } from 'commander';
import type { Progress } from '../client/progress.ts';
import { CONCURRENCY, STOCK_FACTOR } from '../client/retail/defaults.ts';
import { connect } from './ask/ask.ts';
import { atLeastOne } from './ask/listing.ts';
import { EXIT } from './exit-code.ts';
import { fail } from './failure.ts';

interface ReplayFlags {
  readonly url?: string;
  readonly apiKey?: string;
  readonly concurrency: number;
  readonly stockFactor: number;
  readonly limit?: number;
}

/** Its exit code is 1 unless the replay succeeded, and 3 if the service did not answer. */
export function replayCommand(): Command {
  const print = (text: string): void => void process.stdout.write(`${text}\n`);
  return new Command('replay')
    .description('send the invoices of an Online Retail file to a running service')
    .argument('<file>', 'a .csv or .csv.gz file')
    .option('--url <url>', 'where the service is; else SERVICE_URL, or http://127.0.0.1:3000')
    .option('--api-key <key>', 'an API key with the scope write; else SERVICE_API_KEY')
    .option('--concurrency <number>', 'invoices in flight', atLeastOne, CONCURRENCY)
    .option('--stock-factor <number>', 'opening stock per unit ordered', positive, STOCK_FACTOR)
    .option('--limit <number>', 'stop after so many invoices', atLeastOne)
    .action(async (path: string, flags: ReplayFlags) => {
      const { replay } = await import('../client/replay.ts');
      const { startProgress } = await import('../client/progress.ts');
      const { printable, succeeded } = await import('../client/retail/report.ts');
      const progress = (total: number): Progress => startProgress(total, 'invoices');
      try {
        const { url, apiKey } = (await connect(flags)).options;
        const report = await replay({ ...flags, url, apiKey, path, print, progress });
        print(printable(report));
        if (!succeeded(report)) process.exitCode = EXIT.refused;
      } catch (error) {
        const { RequestFailed } = await import('../client/http-client.ts');
        fail(error, error instanceof RequestFailed ? EXIT.unanswered : EXIT.refused);
      }
    });
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < Infinity)) throw new InvalidArgumentError('need a number above 0');
  return value;
}

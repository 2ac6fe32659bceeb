/** `stockroom demo`: runs the service with goods in it and a steady stream of orders. */
import { Command } from 'commander';
import { DEMO_RATE_PER_SECOND, DEMO_SEED } from '../client/demo/defaults.ts';
import { atLeastOne } from './ask/listing.ts';
import { fail } from './failure.ts';
import { stopSignal } from './signals.ts';

/**
 * What the demo sets differently, unless the environment says otherwise: suppliers that deliver by
 * themselves, a day of their lead times in some seconds.
 */
const PRESETS = {
  DATA_DIR: './data/demo',
  LOG_LEVEL: 'error',
  SUPPLIER_DEFAULT: 'simulated',
  SUPPLIER_DAY_MS: '8000',
};

interface DemoFlags {
  readonly rate: number;
  readonly seed: number;
}

export function demoCommand(): Command {
  return new Command('demo')
    .description('run the service with goods in it and a steady stream of orders')
    .option('--rate <number>', 'orders a second', atLeastOne, DEMO_RATE_PER_SECOND)
    .option('--seed <number>', 'decides the goods and the orders', atLeastOne, DEMO_SEED)
    .action((flags: DemoFlags) => demo(flags).catch(fail));
}

async function demo({ rate, seed }: DemoFlags): Promise<void> {
  const { loadConfig } = await import('../config.ts');
  const { startService } = await import('../main.ts');
  const { runDemo } = await import('../client/demo.ts');
  const service = await startService(loadConfig(PRESETS));
  const signal = stopSignal();
  const print = (line: string): void => console.log(line);
  try {
    await runDemo({ url: service.url, seed, ratePerSecond: rate, signal, print });
  } catch (error) {
    // To be told to stop in the middle of filling it is no failure.
    if (!signal.aborted) throw error;
  } finally {
    await service.stop();
  }
  process.exit(0);
}

/** `stockroom serve`: runs the service until it is told to stop. */
import { once } from 'node:events';
import { Command } from 'commander';
import { loadConfig } from '../config.ts';
import { startService } from '../main.ts';
import { fail } from './failure.ts';
import { stopSignal } from './signals.ts';

export function serveCommand(): Command {
  return new Command('serve')
    .description('run the service until SIGTERM or Ctrl-C')
    .action(() => serve().catch(fail));
}

async function serve(): Promise<void> {
  const service = await startService(loadConfig());
  const signal = stopSignal();
  console.log(`Stockroom is at ${service.url} and its API at ${service.url}/docs`);
  await once(signal, 'abort');
  await service.stop();
  process.exit(0);
}

/** `stockroom serve`: runs the service until it is told to stop. */
import { once } from 'node:events';
import { loadConfig } from '../config.ts';
import { startService } from '../main.ts';
import { stopSignal } from './signals.ts';

/** Ends the process when the service has stopped. */
export async function serve(): Promise<void> {
  const service = await startService(loadConfig());
  const signal = stopSignal();
  console.log(`Stockroom is at ${service.url} and its API at ${service.url}/docs`);
  await once(signal, 'abort');
  await service.stop();
  process.exit(0);
}

/**
 * The console: how much of it is loaded and how soon it can be used, whether it stays smooth and
 * small while much happens, and what people who look on cost those who ask.
 */
import { inDirectory } from './measure.ts';
import { firstPage } from './console/first-page.ts';
import { lookingOn } from './console/looking-on.ts';
import { minuteOfEvents } from './console/minute-of-events.ts';
import { startProcess } from './service-process.ts';
import { stockUp } from './console/stock-up.ts';

export async function consoleBench(): Promise<void> {
  await inDirectory(async (path) => {
    const service = await startProcess({ DATA_DIR: path, LOG_LEVEL: 'warn' });
    try {
      await stockUp(service.url);
      await firstPage(service.url);
      await minuteOfEvents(service.url);
      await lookingOn(service.url);
    } finally {
      await service.kill();
    }
  });
}

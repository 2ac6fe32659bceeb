/** How long a service takes to be ready with a journal of a million movements, after a crash. */
import { openDirectory } from '../src/journal/directory.ts';
import { parseConfig } from '../src/config.ts';
import { makeJournal } from './journals.ts';
import { inDirectory, report, spreadOf } from './measure.ts';
import { startProcess } from './service-process.ts';

const MOVEMENTS = 1_000_000;
const ROUNDS = 3;

export async function recovery(): Promise<void> {
  const { SNAPSHOT_EVERY } = parseConfig({});
  // The worst that a crash can leave to replay is one movement less than a whole interval.
  const worst = SNAPSHOT_EVERY - 1_024;
  await measure('process start to ready, the most to replay', worst);
  await measure('process start to ready, snapshot lost', Infinity);
}

async function measure(name: string, sinceSnapshot: number): Promise<void> {
  await inDirectory(async (path) => {
    const directory = openDirectory(path, 1);
    const snapshotEvery = MOVEMENTS - sinceSnapshot;
    makeJournal({
      directory,
      warehouse: 'w1',
      movements: MOVEMENTS,
      skus: 10_000,
      snapshotEvery: snapshotEvery > 0 ? snapshotEvery : Infinity,
      keys: true,
    });
    directory.release();
    const seconds: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const service = await startProcess({ DATA_DIR: path, SHARDS: '1' });
      seconds.push(service.startSeconds);
      // Killed, so that it takes no snapshot and the next round has the same to do.
      await service.kill();
    }
    const { least, median, most } = spreadOf(seconds);
    const figure = `${median.toFixed(2)} s (${least.toFixed(2)}–${most.toFixed(2)})`;
    report(name, figure, '≤ 3 s');
  });
}

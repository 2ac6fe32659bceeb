/** What a shard is opened with. */
import { randomInt } from 'node:crypto';
import type { Config } from '../../config.ts';
import type { Directory } from '../../journal/directory.ts';
import { SYSTEM_CLOCK } from '../clock.ts';
import { deskOf } from '../router.ts';
import type { ShardHost } from './shard-host.ts';
import { PinnedThread } from './shard-thread.ts';

const HOUR_MS = 3_600_000;
const SEED_MAX = 2 ** 32 - 1;

/** The paths in a setting that lists them. */
export const pathsIn = (setting: string): readonly string[] =>
  setting.split(',').filter((path) => path !== '');

/** How a shard is opened, by the settings. */
export function hostOptions(
  directory: Directory,
  shard: number,
  config: Config,
): ConstructorParameters<typeof ShardHost>[1] {
  return {
    clock: SYSTEM_CLOCK,
    thread: new PinnedThread(),
    shard: {
      journalPath: directory.journalPath(shard),
      snapshotPath: directory.snapshotPath(shard),
      cataloguePath: directory.cataloguePath,
      restockModules: pathsIn(config.RESTOCK_MODULES),
      address: deskOf(shard),
      isShortcutAllowed: true,
      answers: { windowMs: config.ANSWERS_WINDOW_HOURS * HOUR_MS, max: config.ANSWERS_MAX },
      documentWaitingMax: config.DOCUMENT_WAITING_MAX,
      snapshotEvery: config.SNAPSHOT_EVERY,
      seed: randomInt(SEED_MAX),
    },
    mailbox: {
      messagesMax: config.MAILBOX_MESSAGES_MAX,
      bytesMax: config.MAILBOX_BYTES_MAX,
      waitMaxMs: config.MAILBOX_WAIT_MAX_MS,
      batchMax: config.BATCH_MESSAGES_MAX,
    },
    batch: { messages: config.BATCH_MESSAGES_MAX, bytes: config.BATCH_BYTES_MAX },
  };
}

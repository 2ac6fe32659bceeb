/** The settings that the queues need. */
import type { Config } from '../config.ts';

export type QueueConfig = Pick<
  Config,
  | 'DATA_DIR'
  | 'QUEUE_URL'
  | 'QUEUE_PREFIX'
  | 'QUEUE_ATTEMPTS_MAX'
  | 'QUEUE_BACKOFF_MS'
  | 'QUEUE_BACKOFF_MAX_MS'
  | 'QUEUE_CONCURRENCY'
  | 'QUEUE_LOCK_MS'
  | 'QUEUE_STALLS_MAX'
  | 'QUEUE_WAIT_MAX_MS'
  | 'QUEUE_JOB_BYTES_MAX'
  | 'QUEUE_KEEP_COMPLETED_SECONDS'
  | 'QUEUE_KEEP_FAILED_SECONDS'
  | 'QUEUE_KEPT_MAX'
  | 'STOP_TIMEOUT_MS'
>;

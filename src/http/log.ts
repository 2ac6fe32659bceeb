/** The log: one JSON object a line on standard output. */
import { pino } from 'pino';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { CLOSED } from '../queue/availability.ts';
import type { QueueObserver } from '../queue/backend.ts';

export function createLogger(config: Pick<Config, 'LOG_LEVEL'>): Logger {
  return pino({ level: config.LOG_LEVEL, timestamp: pino.stdTimeFunctions.isoTime });
}

/** The observer that also writes to the log what operators of queues should know. */
export const loggedQueues = (observer: QueueObserver, logger: Logger): QueueObserver => ({
  ...observer,
  state: (isUp, why) => {
    observer.state?.(isUp, why);
    if (isUp) logger.info('the queues are up');
    else if (why !== CLOSED) logger.warn({ why }, 'the queues are down');
  },
  warning: (what) => {
    observer.warning?.(what);
    logger.warn({ what }, 'trouble with the queues');
  },
  failed: (queue, job, why, isFinal) => {
    observer.failed?.(queue, job, why, isFinal);
    if (isFinal) logger.warn({ queue, job, why }, 'a job has failed for good');
  },
});

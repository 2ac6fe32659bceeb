/** The log: one JSON object a line on standard output. */
import { pino } from 'pino';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';

export function createLogger(config: Pick<Config, 'LOG_LEVEL'>): Logger {
  return pino({ level: config.LOG_LEVEL, timestamp: pino.stdTimeFunctions.isoTime });
}

/** Thread entry: the embedded database of the queues. Losing it loses nothing that it answered. */
import { flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { QueueDatabase } from '../src/queue/embedded/database.ts';
import type {
  Reply,
  Request,
  SqlError,
  ThreadSettings,
} from '../src/queue/embedded/thread-message.ts';

const port = parentPort;
if (port === null) throw new Error('this file is the entry of a thread');
const reply = (message: Reply): void => port.postMessage(message);

const database = await QueueDatabase.open(workerData as ThreadSettings);
database.onNotification((channel, payload) => reply({ type: 'notified', channel, payload }));
port.on('message', (request: Request) => {
  // What is not an error of SQL ends the thread, and a new one opens the database again.
  void (request.type === 'close' ? close() : answer(request));
});
reply({ type: 'ready' });
flushCompileCache();

async function answer({ id, text, params }: Request & { readonly type: 'query' }): Promise<void> {
  try {
    reply({ type: 'result', id, ...(await database.query(text, params)) });
  } catch (error) {
    if (!isSqlError(error)) throw error;
    const { message, code, detail, hint, where } = error;
    reply({ type: 'refused', id, error: { message, code, detail, hint, where } });
  }
}

async function close(): Promise<void> {
  await database.close();
  reply({ type: 'closed' });
  port?.close();
}

function isSqlError(error: unknown): error is SqlError {
  return error instanceof Error && 'code' in error && /^[0-9A-Z]{5}$/.test(String(error.code));
}

/** A process that takes a job, says so, and never ends it. It is there to be killed. */
import { openTestQueues } from './queues.ts';
import type { QueueSettings } from './queues.ts';

const [settings = '{}', name = ''] = process.argv.slice(2);
const say = (text: string): void => void process.stdout.write(`${text}\n`);
try {
  const { queues } = await openTestQueues(JSON.parse(settings) as QueueSettings);
  queues.consumer(name, ({ id }) => {
    say(id);
    return new Promise(() => undefined);
  });
} catch (error) {
  say(String(error));
}

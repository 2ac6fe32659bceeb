/**
 * Entry of a process, not of a thread: makes the database of the queues in a new folder. That takes
 * a gigabyte for a moment, which a process gives back and a thread does not.
 */
import { QueueDatabase } from '../src/queue/embedded/database.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('the folder is missing');
const database = await QueueDatabase.open({ folder, isFirst: true });
await database.close();
process.exit(0);

/**
 * Entry of a process, not of a thread: makes the database of the queues in a new folder. That takes
 * a gigabyte for a moment, which a process gives back and a thread does not.
 */
import { PGlite } from '@electric-sql/pglite';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('the folder is missing');
const database = await PGlite.create({ dataDir: folder });
await database.close();
process.exit(0);

/** Ids of documents for which the client chose none. */
import { randomFillSync } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';

const ID_BYTES = 16;

/** Random bytes are fetched for so many ids at once: each fetch costs as much as ten ids. */
const pool = new Uint8Array(1_024 * ID_BYTES);
let used = pool.length;

/** A new UUIDv7 (RFC 9562). */
export const newId = (): string => uuidv7({ rng: randomBytes });

function randomBytes(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += ID_BYTES;
  return pool.subarray(used - ID_BYTES, used);
}

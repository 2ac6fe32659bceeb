/**
 * How data and reasons become something that each back end can keep. PostgreSQL refuses U+0000 and
 * halves of surrogate pairs in text and in JSON; a job with one could be neither added nor failed.
 */

/** JSON with characters that PostgreSQL refuses is kept as text under this name. */
const PACKED = '__json';
const REFUSED = /\\u(?:0000|d[89a-f])/i;
const REASON_LENGTH_MAX = 2_000;

/** Makes what is stored for `data`. Throws if it has more than `bytesMax` bytes of JSON. */
export function pack(data: unknown, bytesMax: number): unknown {
  const json = JSON.stringify(data) ?? 'null';
  const bytes = Buffer.byteLength(json);
  if (bytes > bytesMax) throw new RangeError(`a job has ${bytes} bytes, at most ${bytesMax}`);
  return REFUSED.test(json) ? { [PACKED]: json } : (data ?? null);
}

/** The opposite of `pack`. */
export function unpack(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || !(PACKED in stored)) return stored;
  const { [PACKED]: json } = stored;
  return typeof json === 'string' ? (JSON.parse(json) as unknown) : stored;
}

/** Text that can be kept anywhere, and is not long. */
export function keepable(text: string): string {
  return text.slice(0, REASON_LENGTH_MAX).replaceAll('\0', '\u{fffd}').toWellFormed();
}

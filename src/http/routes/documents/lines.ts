/** The lines of a body that may be longer than memory is large. */
import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';

/** A line, or what is wrong with it. */
export type Line =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly code: 'payload_too_large' | 'validation';
      readonly detail: string;
    };

const NEWLINE = 0x0a;

/**
 * Reads lines one by one. Empty ones are left out; one of more than `bytesMax` bytes is told of and
 * not kept, and those after it go on.
 */
export async function* linesOf(
  source: Readable,
  bytesMax: number,
): AsyncGenerator<Line, void, void> {
  let parts: Buffer[] = [];
  let length = 0;
  const finish = (): Line | undefined => {
    const line = lineOf(parts, length, bytesMax);
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of source as AsyncIterable<Buffer>) {
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(NEWLINE, from);
      const part = chunk.subarray(from, end === -1 ? chunk.length : end);
      length += part.length;
      if (length <= bytesMax) parts.push(part);
      if (end === -1) break;
      const line = finish();
      if (line !== undefined) yield line;
      from = end + 1;
    }
  }
  const last = finish();
  if (last !== undefined) yield last;
}

function lineOf(parts: readonly Buffer[], length: number, bytesMax: number): Line | undefined {
  if (length > bytesMax) {
    const detail = `the line has ${length} bytes, at most ${bytesMax} are taken`;
    return { ok: false, code: 'payload_too_large', detail };
  }
  const bytes = Buffer.concat(parts);
  if (!isUtf8(bytes)) return { ok: false, code: 'validation', detail: 'must be UTF-8' };
  const text = bytes.toString().trim();
  return text === '' ? undefined : { ok: true, text };
}

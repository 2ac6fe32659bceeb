/** Attributes: any JSON object whose every part comes back from us as it was sent. */
import { z } from 'zod';

/** Objects and arrays inside each other, the outermost included. */
export const ATTRIBUTES_DEPTH_MAX = 32;

export const Attributes = z
  .unknown()
  .superRefine((value, context) => {
    const objection = objectionTo(value, []);
    if (objection !== undefined) context.addIssue({ code: 'custom', ...objection });
  })
  .pipe(z.record(z.string(), z.unknown()))
  .default({});

interface Objection {
  readonly path: string[];
  readonly message: string;
}

/** The first thing that would be lost or altered, or that readers might choke on. */
function objectionTo(value: unknown, path: string[]): Objection | undefined {
  // JSON has no number beyond these; one that is too large for us has become infinite.
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return { path, message: 'must be a number of 64 bits' };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.length >= ATTRIBUTES_DEPTH_MAX) {
    return { path, message: `must not be nested more than ${ATTRIBUTES_DEPTH_MAX} deep` };
  }
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, key];
    // Copying an object would make it the prototype of the copy.
    if (key === '__proto__') return { path: at, message: 'is not a possible name' };
    const objection = objectionTo(inner, at);
    if (objection !== undefined) return objection;
  }
  return undefined;
}

/** The kinds of values that settings have, as they are read from texts. */
import { z } from 'zod';

/** An integer from the environment, in a range, with what it is for. */
export const whole = (
  fallback: number,
  [least, most]: readonly [number, number],
  meaning: string,
) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.int().min(least).max(most))
    .default(fallback)
    .describe(meaning);

/** Whether a Redis can be there. */
export function isRedisUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^rediss?:$/.test(url.protocol) && url.hostname !== '';
}

/** An address that is asked over HTTP, or none. */
export const httpAddress = (meaning: string) =>
  z
    .string()
    .refine(
      (url) => url === '' || /^https?:$/.test(URL.parse(url)?.protocol ?? ''),
      'must be http:// or https:// with a host',
    )
    .default('')
    .describe(meaning);

/** `true` or `false` from the environment. */
export const flag = (fallback: boolean, meaning: string) =>
  z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .default(fallback)
    .describe(meaning);

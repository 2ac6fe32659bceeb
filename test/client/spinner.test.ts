import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { spinning } from '../../src/client/spinner.ts';

test('a terminal sees that something goes on, and then nothing of it', async () => {
  const output = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true });
  const work = Promise.withResolvers<number>();
  const result = spinning('replaying', work.promise, output);
  let seen = '';
  for await (const chunk of output) {
    seen += String(chunk);
    if (seen.includes('replaying')) work.resolve(7);
    if (seen.endsWith('\r\u001B[2K')) break;
  }
  expect(seen).toMatch(/⠋ replaying, \d\.\d s/);
  expect(await result).toBe(7);
});

test('what is no terminal sees nothing', async () => {
  const output = new PassThrough({ encoding: 'utf8' });
  expect(await spinning('replaying', Promise.resolve(7), output)).toBe(7);
  expect(output.read()).toBeNull();
});

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { clientFiles } from '../../../web/build/client-types.ts';

test('what is generated of the API is what the API is; else run `npm run generate`', async () => {
  const files = await clientFiles();
  const made = [...files].map(([path, text]) => [
    basename(path),
    text === readFileSync(path, 'utf8'),
  ]);
  expect(made).toEqual([
    ['schema.ts', true],
    ['keyed-endpoints.ts', true],
  ]);
});

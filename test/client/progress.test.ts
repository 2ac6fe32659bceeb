import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { startProgress } from '../../src/client/progress.ts';

test('progress is plain lines where there is no terminal', () => {
  const output = new PassThrough({ encoding: 'utf8' });
  const progress = startProgress(4, 'invoices', output);
  for (let done = 0; done < 3; done += 1) progress.advance();
  progress.stop();
  const lines = String(output.read()).split('\n');
  expect(lines[0]).toMatch(/^0 % \| 0\/4 invoices \| 0 invoices\/s \| .+ left$/);
  expect(lines[1]).toMatch(/^75 % \| 3\/4 invoices \| \d+ invoices\/s \| .+ left$/);
  expect(lines.join('')).not.toContain('\u001B');
});

test('progress is a bar on a terminal', () => {
  const output = Object.assign(new PassThrough({ encoding: 'utf8' }), {
    isTTY: true,
    columns: 120,
    clearLine: () => true,
    cursorTo: () => true,
    moveCursor: () => true,
  });
  const progress = startProgress(2, 'invoices', output);
  progress.advance();
  progress.stop();
  expect(String(output.read())).toMatch(/█+░+ 50 % \| 1\/2 invoices/);
});

/** How the console is served, from a folder that stands in for what was built. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import type { ErrorRequestHandler } from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemFor } from '../../../src/http/failure.ts';
import { consoleRouter } from '../../../src/http/pages/console.ts';
import { sendProblem } from '../../../src/http/problem.ts';

const root = mkdtempSync(join(tmpdir(), 'stockroom-console-'));
const answerFailure: ErrorRequestHandler = (error, _request, response, _next) => {
  sendProblem(response, problemFor(error));
};
let server: Server;
let url = '';

beforeAll(async () => {
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'assets', 'index-abc.js'), `// ${'a script. '.repeat(1_000)}`);
  writeFileSync(join(root, 'secret.txt'), 'not of the console');
  server = express().use(consoleRouter(root), answerFailure).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

test('before it is built its pages say how to build it', async () => {
  const answer = await fetch(`${url}/stock`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('npm run build') });
});

test('every page is the same document, with a strict policy, and asked for each time', async () => {
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Stockroom</title>');
  for (const path of ['/', '/stock', '/stock/berlin/MUG', '/orders/a.b', '/settings']) {
    const answer = await fetch(url + path);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(await answer.text()).toContain('Stockroom');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('data:');
  }
});

test('scripts are kept for ever, and come compressed', async () => {
  const answer = await fetch(`${url}/assets/index-abc.js`);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(answer.headers.get('content-encoding')).toMatch(/br|gzip/);
  expect(await answer.text()).toContain('a script.');
});

test.each(['/assets/gone.js', '/assets/..%2fsecret.txt', '/assets/.hidden'])(
  '%s is not there',
  async (path) => {
    const answer = await fetch(url + path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control') ?? '').not.toContain('immutable');
    expect(await answer.text()).not.toContain('not of the console');
  },
);

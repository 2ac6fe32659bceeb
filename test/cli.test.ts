/** The command line, as a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseConfig, settingLines } from '../src/config.ts';

const CLI = resolve(import.meta.dirname, '../src/cli.ts');

let directory = '';
const children: Child[] = [];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'stockroom-cli-'));
});

afterEach(async () => {
  for (const { process: child, exit } of children.splice(0)) {
    child.kill('SIGKILL');
    await exit;
  }
  rmSync(directory, { recursive: true });
});

test('serve says where it is, answers there, and ends with 0 on SIGTERM', async () => {
  const child = stockroom(['serve']);
  const url = await urlFrom(child);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  child.process.kill('SIGTERM');
  expect(await child.exit).toBe(0);
  expect(await child.stderr).toBe('');
});

test('SIGINT ends it with 0 too, and its data directory can be opened again', async () => {
  for (const _round of [1, 2]) {
    const child = stockroom(['serve']);
    await urlFrom(child);
    child.process.kill('SIGINT');
    expect(await child.exit).toBe(0);
  }
});

test('a setting that does not exist stops the start with its name', async () => {
  const child = stockroom(['serve'], { MAILBOX_MESAGES_MAX: '10' });
  expect(await child.exit).toBe(1);
  expect(await child.stderr).toBe('stockroom: there is no setting MAILBOX_MESAGES_MAX\n');
});

test('an address that other machines reach is refused, as there are no API keys', async () => {
  const child = stockroom(['serve'], { HOST: '0.0.0.0' });
  expect(await child.exit).toBe(1);
  expect(await child.stderr).toMatch(/^stockroom: HOST: 0\.0\.0\.0 is open .*ALLOW_NO_AUTH.*\n$/);
});

test('such an address is taken where somebody wants it', async () => {
  const child = stockroom(['serve'], { HOST: '0.0.0.0', ALLOW_NO_AUTH: 'true' });
  expect((await fetch(`${await urlFrom(child)}/healthz`)).status).toBe(200);
});

test('a second service on the same data directory ends with one clear line', async () => {
  await urlFrom(stockroom(['serve']));
  const second = stockroom(['serve']);
  expect(await second.exit).toBe(1);
  const { DATA_DIR } = environment();
  expect(await second.stderr).toBe(
    `stockroom: the data directory ${DATA_DIR} is in use by another process\n`,
  );
});

test('a port that is taken ends the second service with one line', async () => {
  const url = await urlFrom(stockroom(['serve']));
  const { port } = new URL(url);
  const second = stockroom(['serve'], { PORT: port, DATA_DIR: join(directory, 'other') });
  expect(await second.exit).toBe(1);
  expect(await second.stderr).toMatch(/^stockroom: .*EADDRINUSE.*\n$/);
});

test('config prints every setting with its value', async () => {
  const child = stockroom(['config'], { SHARDS: '7' });
  const printed = await child.stdout;
  expect(await child.exit).toBe(0);
  for (const { name, meaning } of settingLines(parseConfig({}))) {
    expect(printed).toContain(name);
    expect(printed).toContain(meaning);
  }
  expect(printed).toMatch(/^SHARDS +7 +4 /m);
});

test('verify proves what a service has written, and sees what was changed by hand', async () => {
  const serve = stockroom(['serve'], { SHARDS: '1' });
  const url = await urlFrom(serve);
  const put = (path: string, body: object): Promise<Response> => send(url, 'PUT', path, body);
  await put('/v1/products/MUG', { sku: 'MUG', name: 'Mug', category: 'home' });
  await put('/v1/warehouses/berlin', { id: 'berlin', name: 'Berlin' });
  const operation = { type: 'receive', sku: 'MUG', quantity: 5 };
  const answer = await send(url, 'POST', '/v1/warehouses/berlin/movements', operation);
  expect(answer.status).toBe(201);
  serve.process.kill('SIGTERM');
  expect(await serve.exit).toBe(0);

  const good = stockroom(['verify']);
  expect(await good.stdout).toMatch(/^ +0 +1 +1 +[0-9a-f]{64} +0$/m);
  expect(await good.exit).toBe(0);

  const journal = new DatabaseSync(join(environment().DATA_DIR, 'shard-0.db'));
  journal.exec('UPDATE movement SET quantity = 50, on_hand = 50');
  journal.close();
  const bad = stockroom(['verify']);
  expect(await bad.stdout).toMatch(/^shard 0: the hash of commit \d+ is not that of its rows$/m);
  expect(await bad.exit).toBe(1);
});

test('verify ends with one line where there is nothing to verify', async () => {
  mkdirSync(environment().DATA_DIR);
  const child = stockroom(['verify']);
  expect(await child.exit).toBe(1);
  expect(await child.stderr).toMatch(/^stockroom: there is no journal in .*\n$/);
});

test('replay ends with 3 where something else answers than the service', async () => {
  const other = createServer((_request, response) => response.writeHead(404).end('not here'));
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const path = join(directory, 'invoices.csv');
  writeFileSync(
    path,
    'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n' +
      '1,22423,CAKE STAND,2,2010-12-01 08:26:00,12.75,17850,France\n',
  );
  const child = stockroom(['replay', path, '--url', `http://127.0.0.1:${port}`]);
  expect(await child.stderr).toMatch(
    /^stockroom: .* was answered 404 after 1 attempts: not here\n$/,
  );
  expect(await child.exit).toBe(3);
  other.close();
});

interface Child {
  readonly process: ReturnType<typeof spawnCli>;
  readonly exit: Promise<number | null>;
  readonly stdout: Promise<string>;
  readonly stderr: Promise<string>;
}

/** Starts the command; `settings` come on top of those that keep it to itself. */
function stockroom(
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Child {
  const child = spawnCli(args, { ...environment(), ...settings });
  const started = {
    process: child,
    exit: once(child, 'exit').then(([code]) => code as number | null),
    stdout: text(child.stdout),
    stderr: text(child.stderr),
  };
  children.push(started);
  return started;
}

const environment = () => ({
  DATA_DIR: join(directory, 'data'),
  PORT: '0',
  LOG_LEVEL: 'silent',
  RESERVE_BYTES: '0',
});

const spawnCli = (args: readonly string[], env: Readonly<Record<string, string>>) =>
  spawn(process.execPath, [CLI, ...args], {
    cwd: directory,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** The URL in the line that `serve` prints when it listens. */
async function urlFrom(child: Child): Promise<string> {
  for await (const line of createInterface({ input: child.process.stdout })) {
    const url = /http:\/\/\S+?:\d+/.exec(line)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error(`it ended without listening: ${await child.stderr}`);
}

const send = (url: string, method: string, path: string, body: object): Promise<Response> =>
  fetch(url + path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** The real process, killed under load again and again. */
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectExactly, settleUnknown, stockUp } from '../support/ledger-check.ts';
import { Load, send } from '../support/load.ts';
import type { ServiceProcess } from '../support/service-process.ts';
import { startProcess } from '../support/service-process.ts';

const ROUNDS = 25;
const CLIENTS = 16;
/** A round ends when so many of its requests have had an answer, at most. */
const ANSWERED_MAX = 300;
/** Of the requests that were answered, how many are sent again after a crash. */
const AGAIN = 20;
const TIMEOUT_MS = 300_000;
const SETTINGS = { SNAPSHOT_EVERY: '150' };

let directory = '';
let service: ServiceProcess | undefined;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'stockroom-kill-'));
});

afterEach(async () => {
  await service?.kill();
  rmSync(directory, { recursive: true });
});

test(
  'what was acknowledged before a kill -9 is there exactly once, and what was refused is not',
  async () => {
    const seed = randomInt(2 ** 31);
    const about = `seed ${seed}`;
    const load = new Load(xoroshiro128plus(seed));
    let running = (service = await startProcess(directory, SETTINGS));
    await stockUp(running.url);
    for (let round = 0; round < ROUNDS; round++) {
      await loadUntilKilled(running, load);
      running = service = await startProcess(directory, SETTINGS);
      await settleUnknown(running.url, load.requests, about);
      await askAgain(running.url, load, about);
    }
    expect(
      load.requests.filter(({ fate }) => fate === 'unknown'),
      about,
    ).toEqual([]);
    await expectExactly(running.url, load.requests, about);
  },
  TIMEOUT_MS,
);

/** Lets clients work until enough has been answered, and kills the service in the middle of it. */
async function loadUntilKilled(running: ServiceProcess, load: Load): Promise<void> {
  const first = load.requests.length;
  const most = load.draw(1, ANSWERED_MAX);
  let killed: Promise<void> | undefined;
  const client = async (): Promise<void> => {
    while (killed === undefined) {
      await load.act(running.url);
      const mine = load.requests.slice(first);
      if (mine.filter(({ fate }) => fate !== 'unknown').length >= most) killed ??= running.kill();
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  await killed;
}

/** Sees that some of what was answered is answered as before, from memory. */
async function askAgain(url: string, load: Load, about: string): Promise<void> {
  for (let count = 0; count < AGAIN; count++) {
    const request = load.pick(load.requests);
    const before = { ...request };
    expect(await send(url, request), `${about}: ${request.key} is a replay`).toBe(true);
    expect(request, about).toEqual(before);
  }
}

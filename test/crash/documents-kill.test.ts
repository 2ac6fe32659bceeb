/** A process full of orders and transfers on their way, killed again and again. */
import { randomInt } from 'node:crypto';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, onTestFinished, test } from 'vitest';
import type { DeskDocument } from '../../src/domain/steps/document-step.ts';
import { inTransit } from '../../src/domain/transfer.ts';
import { DocumentsChild } from '../support/documents-child.ts';
import type { Request } from '../support/documents-load.ts';
import { DocumentsLoad, send } from '../support/documents-load.ts';
import { OPENING, SKUS, WAREHOUSES } from '../support/documents-process.ts';
import type { Found } from '../support/found.ts';
import { findAll } from '../support/found.ts';
import { newDirectory } from '../support/system.ts';

const ROUNDS = 10;
const CLIENTS = 16;
/** A round ends when so many of its requests have had an answer, at most. */
const ANSWERED_MAX = 150;
/** Of the requests that were answered, how many are sent again after a crash. */
const AGAIN = 10;
const ATTEMPTS_MAX = 100;
const TIMEOUT_MS = 120_000;

test(
  'orders and transfers that were acknowledged before a kill -9 are there exactly once',
  async () => {
    const seed = randomInt(2 ** 31);
    const about = `seed ${seed}`;
    const load = new DocumentsLoad(xoroshiro128plus(seed));
    const directory = newDirectory();
    let child = await DocumentsChild.start(directory);
    onTestFinished(() => child.kill());
    for (let round = 0; round < ROUNDS; round++) {
      await loadUntilKilled(child, load);
      child = await DocumentsChild.start(directory);
      await settleUnknown(child, load.requests, about);
      await askAgain(child, load, about);
    }
    await child.stop();
    const found = findAll(directory);
    expect(found.open, `${about}: what is at work still`).toEqual([]);
    expectDocuments(found, load.requests, about);
    expectConserved(found, about);
  },
  TIMEOUT_MS,
);

/** Lets clients work until enough has been answered, and kills the process in the middle of it. */
async function loadUntilKilled(child: DocumentsChild, load: DocumentsLoad): Promise<void> {
  const first = load.requests.length;
  const most = load.draw(1, ANSWERED_MAX);
  let killed: Promise<void> | undefined;
  const client = async (): Promise<void> => {
    while (killed === undefined) {
      await load.act(child);
      const mine = load.requests.slice(first);
      if (mine.filter(({ fate }) => fate !== 'unknown').length >= most) killed ??= child.kill();
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  await killed;
}

/** Sends what has no answer again, under the same id and key, until each has one. */
async function settleUnknown(
  child: DocumentsChild,
  requests: readonly Request[],
  about: string,
): Promise<void> {
  const unknown = requests.filter(({ fate }) => fate === 'unknown');
  await Promise.all(
    unknown.map(async (request) => {
      for (let attempt = 0; request.fate === 'unknown'; attempt++) {
        if (attempt === ATTEMPTS_MAX) throw new Error(`${about}: no answer about ${request.id}`);
        await send(child, request);
      }
    }),
  );
}

/** Sees that some of what was acknowledged is answered as before, from memory. */
async function askAgain(child: DocumentsChild, load: DocumentsLoad, about: string): Promise<void> {
  const acknowledged = load.requests.filter(({ fate }) => fate === 'acknowledged');
  for (let count = 0; count < AGAIN && acknowledged.length > 0; count++) {
    const request = acknowledged[load.draw(0, acknowledged.length - 1)];
    if (request === undefined) continue;
    const before = { ...request };
    expect(await send(child, request), `${about}: ${request.id} is a replay`).toBe(true);
    expect(request, about).toEqual(before);
  }
}

/** Each document is as its last acknowledged request left it, and there are no others. */
function expectDocuments(found: Found, requests: readonly Request[], about: string): void {
  const expected = new Map<string, unknown>();
  for (const { id, fate, document } of requests) {
    if (fate === 'acknowledged') expected.set(id, document);
  }
  expect(expected.size, about).toBeGreaterThan(CLIENTS);
  const there = [...found.documents].map(([id, { value }]) => [id, value] as const);
  expect(new Map(there), about).toEqual(expected);
  expect(found.createdTwice, about).toEqual([]);
}

/** Every unit is somewhere, and the warehouses say of each document what its desk says. */
function expectConserved(found: Found, about: string): void {
  for (const sku of SKUS) {
    const sums = { away: 0, reserved: 0, incoming: 0 };
    for (const { value } of found.documents.values()) {
      for (const line of value.lines.filter((each) => each.sku === sku)) {
        if ('reserved' in line) {
          sums.away += line.shipped;
          sums.reserved += line.reserved;
        } else {
          sums.away += inTransit(line) + line.lost;
          sums.incoming += inTransit(line);
        }
      }
    }
    const there = { away: OPENING * WAREHOUSES.length, reserved: 0, incoming: 0 };
    for (const warehouse of WAREHOUSES) {
      const level = found.level(warehouse, sku);
      there.away -= level.onHand;
      there.reserved += level.reserved;
      there.incoming += level.incoming;
      expect(level.leaving, `${about}: ${sku} at ${warehouse}`).toBe(0);
    }
    expect(there, `${about}: ${sku}`).toEqual(sums);
  }
  for (const [id, document] of found.documents) {
    expect([id, found.left(id)], about).toEqual([id, leftOf(document)]);
  }
}

/** Units of each SKU that have left for a document, by its own account. */
function leftOf({ value }: DeskDocument): Readonly<Record<string, number>> {
  const left: Record<string, number> = {};
  for (const line of value.lines) {
    const units = 'reserved' in line ? line.shipped : line.quantity;
    if (units > 0) left[line.sku] = units;
  }
  return left;
}

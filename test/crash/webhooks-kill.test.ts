/** A process that sends events, killed again and again in the middle of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { OrderLoad } from '../support/order-load.ts';
import { Receiver } from '../support/receiver.ts';
import type { ServiceProcess } from '../support/service-process.ts';
import { startProcess } from '../support/service-process.ts';

const ROUNDS = 4;
const CLIENTS = 8;
const ORDERS = 60;
const TIMEOUT_MS = 300_000;
const SETTINGS = { SHARDS: '3', QUEUE_BACKOFF_MS: '100' };

test(
  'each order that was acknowledged before a kill -9 arrives at the receiver',
  async () => {
    const directory = mkdtempSync(join(tmpdir(), 'stockroom-notify-'));
    const receiver = await Receiver.start();
    let running: ServiceProcess = await startProcess(directory, SETTINGS);
    onTestFinished(async () => {
      await running.kill();
      await receiver.stop();
      rmSync(directory, { recursive: true });
    });
    // Now and then it does not take what it is sent.
    receiver.answer = () => (receiver.received.length % 7 === 0 ? 500 : 200);
    await OrderLoad.stockUp(running.url);
    const body = { url: `${receiver.url}/hook`, events: ['order.reserved'] };
    const made = await fetch(`${running.url}/v1/webhooks`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { secret } = (await made.json()) as { secret: string };
    receiver.secrets.set('/hook', secret);
    const load = new OrderLoad();
    const arrived = new Set<string>();
    const hasSome = (): void => expect(receiver.received).not.toEqual([]);
    for (let round = 0; round < ROUNDS; round++) {
      const ordering = load.run(running.url, { clients: CLIENTS, orders: ORDERS });
      // The first kill comes while nothing has been sent yet, the others in the middle.
      await (round === 0 ? ordering : receiver.until(hasSome));
      await running.kill();
      await ordering;
      receiver.received.splice(0).forEach(({ event }) => arrived.add(String(event.document?.id)));
      running = await startProcess(directory, SETTINGS);
    }
    const isThere = (): void => {
      for (const { event } of receiver.received) arrived.add(String(event.document?.id));
      expect([...load.acknowledged].filter((id) => !arrived.has(id))).toEqual([]);
    };
    await receiver.until(isThere);
    expect(load.acknowledged.size).toBeGreaterThan(ORDERS);
    expect(receiver.received.every(({ isSigned }) => isSigned)).toBe(true);
  },
  TIMEOUT_MS,
);

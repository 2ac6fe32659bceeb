/** Consoles that do not read what they are told. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { LiveStreams, messageOf } from '../../../src/http/console/live-streams.ts';
import { EventStream } from '../../support/event-stream.ts';

const MIB = 1_024 * 1_024;
/** What the kernel keeps for a connection that nobody reads, and some. */
const MESSAGES = 32;
const MESSAGE = messageOf('stock', { text: 'x'.repeat(MIB) });

/** Streams behind a server, and two consoles, of which one reads. */
async function connected(options: { bufferMax: number; heartbeatMs: number }) {
  let heard = 0;
  const changed = (): void => void (heard += 1);
  const streams = new LiveStreams({ clientsMax: 2, changed, ...options });
  const server = createServer((_request, response) => {
    streams.open(response, new Set(['stock']));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const slow = await EventStream.at(`http://127.0.0.1:${port}/`);
  const quick = await EventStream.at(`http://127.0.0.1:${port}/`);
  slow.stall();
  onTestFinished(() => {
    streams.close();
    for (const each of [slow, quick]) each.close();
    server.closeAllConnections();
    server.close();
  });
  return { streams, quick, heard: () => heard };
}

const until = (assertion: () => void): Promise<void> =>
  vi.waitFor(assertion, { timeout: 15_000, interval: 5 });

test('a console for which too much waits is let go, and others are told all', async () => {
  const { streams, quick, heard } = await connected({ bufferMax: 4 * MIB, heartbeatMs: 600_000 });
  expect([streams.clients, streams.isHeard('stock'), heard()]).toEqual([2, true, 2]);
  for (let count = 1; count <= MESSAGES; count++) {
    streams.tell('stock', MESSAGE);
    await quick.until(count);
  }
  expect([streams.clients, streams.dropped, heard()]).toEqual([1, 1, 3]);
  quick.close();
  await until(() => expect([streams.clients, streams.isHeard('stock')]).toEqual([0, false]));
  expect(streams.dropped).toBe(1);
});

test('a console that does not read is let go after some heartbeats', async () => {
  const bufferMax = 2 * MESSAGES * MIB;
  const { streams, quick } = await connected({ bufferMax, heartbeatMs: 20 });
  for (let count = 1; count <= MESSAGES; count++) {
    streams.tell('stock', MESSAGE);
    await quick.until(count);
  }
  await until(() => expect(streams.dropped).toBe(1));
  const { beats } = quick;
  await until(() => expect(quick.beats).toBeGreaterThan(beats + 5));
  expect([streams.clients, streams.dropped]).toEqual([1, 1]);
});

test('a topic that nobody listens to is not heard', async () => {
  const { streams, quick } = await connected({ bufferMax: MIB, heartbeatMs: 600_000 });
  expect(streams.isHeard('documents')).toBe(false);
  streams.tell('documents', messageOf('documents', {}));
  streams.tell('stock', messageOf('stock', {}));
  await quick.until(1);
  expect(quick.types).toEqual(['stock']);
});

/** Clients of the stream that do not read. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { EventStream } from '../../support/event-stream.ts';
import { testService } from '../../support/service.ts';

/** What the kernel and Node keep for a connection that nobody reads, and some. */
const BYTES = 16 * 1_024 * 1_024;
const TIMEOUT_MS = 120_000;

test(
  'a client that does not read is let go, others are not held up, and it can go on later',
  async () => {
    const service = await testService({ EVENT_BUFFER_BYTES: '65536', EVENT_HEARTBEAT_MS: '1000' });
    onTestFinished(() => service.stop());
    const skus = Array.from({ length: 400 }, (_, i) => `SKU-${i}`);
    await service.stock('berlin', Object.fromEntries(skus.map((sku) => [sku, 10_000])));
    const slow = await EventStream.open(service.url);
    const quick = await EventStream.open(service.url);
    onTestFinished(() => {
      slow.close();
      quick.close();
    });
    const lines = skus.map((sku) => ({ sku, quantity: 1 }));
    await service.post('/v1/orders', { id: 'first', lines });
    await slow.until(1);
    const { lastId } = slow;
    slow.stall();
    const size = JSON.stringify(slow.events[0]).length;
    const count = Math.ceil(BYTES / size);
    for (let i = 0; i < count; i++) await service.post('/v1/orders', { id: `o-${i}`, lines });
    await quick.until(1 + count);
    await vi.waitFor(
      async () => {
        const { text } = await service.get('/metrics');
        expect(text).toContain('stockroom_event_clients_dropped_total 1\n');
        expect(text).toContain('stockroom_event_clients 1\n');
      },
      { timeout: 15_000 },
    );
    const back = await EventStream.open(service.url, '', lastId);
    onTestFinished(() => back.close());
    await back.until(count);
    expect(back.told).toEqual(quick.told.slice(1));
  },
  TIMEOUT_MS,
);

/** The table of stock while things change faster than they are read. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestBrowser, hasBrowser } from '../../support/browser.ts';
import type { TestService } from '../../support/service.ts';
import { testService } from '../../support/service.ts';

const TABLE = /\/v1\/stock\/table\?.*limit=200/;
/** The page reads the same thing again no sooner than after such a pause. */
const PAUSE_MS = 1_000;
const PAUSES = 5;

describe.skipIf(!hasBrowser())('the table of stock', () => {
  let service: TestService;
  let browser: TestBrowser;
  beforeAll(async () => {
    service = await testService();
    await service.stock('berlin', { MUG: 40 });
    browser = await TestBrowser.start();
  });
  afterAll(async () => {
    await browser.stop();
    await service.stop();
  });

  test('reads to its end what it began before a change, and then the change', async () => {
    const page = await browser.window(service.url);
    const given = Promise.withResolvers<void>();
    const began = Promise.withResolvers<void>();
    const broken: string[] = [];
    page.on('requestfailed', (request) => broken.push(request.url()));
    await page.clock.install();
    await page.goto('/stock?sort=available');
    await page.getByRole('cell', { name: '40' }).first().waitFor();
    await page.getByRole('status').filter({ hasText: 'Live' }).waitFor();

    // From here on what is read comes late. A stream of our own tells when there is news.
    await page.route(TABLE, async (route) => {
      const response = await route.fetch();
      began.resolve();
      await given.promise;
      await route.fulfill({ response });
    });
    await receive(service, 1);
    await began.promise;
    const told = await firstNews(service);
    await receive(service, 1);
    await told();
    for (let pauses = 0; pauses < PAUSES; pauses++) await page.clock.fastForward(PAUSE_MS);
    given.resolve();
    await page.getByRole('cell', { name: '42' }).first().waitFor();
    expect(broken.filter((url) => TABLE.test(url))).toEqual([]);
    await page.context().close();
  });
});

const receive = (service: TestService, quantity: number): Promise<unknown> =>
  service.post('/v1/warehouses/berlin/movements', { type: 'receive', sku: 'MUG', quantity });

/** Waits for the next change of stock that consoles are told of. */
async function firstNews(service: TestService): Promise<() => Promise<void>> {
  const over = new AbortController();
  const { signal } = over;
  const { body } = await fetch(`${service.url}/v1/live?topics=stock`, { signal });
  const reader = body?.getReader();
  return async () => {
    const decoder = new TextDecoder();
    for (let text = ''; !text.includes('event: stock');) {
      const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
      if (done) throw new Error('the stream has ended');
      text += decoder.decode(value, { stream: true });
    }
    over.abort();
  };
}

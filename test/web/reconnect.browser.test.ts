/** What the console shows after the service was away. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestBrowser, hasBrowser } from '../support/browser.ts';
import { freePort } from '../support/redis-server.ts';
import type { TestService } from '../support/service.ts';
import { testService } from '../support/service.ts';

describe.skipIf(!hasBrowser())('a console whose service starts again', () => {
  let service: TestService;
  let browser: TestBrowser;
  beforeAll(async () => {
    service = await testService({ PORT: String(await freePort()) });
    await service.stock('berlin', { MUG: 40 });
    browser = await TestBrowser.start();
  });
  afterAll(async () => {
    await browser.stop();
    await service.stop();
  });

  test('says so, comes back by itself, and shows what has happened meanwhile', async () => {
    const page = await browser.window(service.url);
    await page.goto('/stock/berlin/MUG');
    await page.getByRole('status').filter({ hasText: 'Live' }).waitFor();
    const onHand = page.getByLabel('On hand', { exact: true }).first();
    expect(await onHand.textContent()).toBe('40');

    await service.restart(async () => {
      await page.getByRole('status').filter({ hasText: 'Reconnecting' }).waitFor();
    });
    const receive = { type: 'receive', sku: 'MUG', quantity: 2 };
    await service.post('/v1/warehouses/berlin/movements', receive);
    await page.getByRole('status').filter({ hasText: 'Live' }).waitFor();
    await expect.poll(() => onHand.textContent(), { timeout: 20_000 }).toBe('42');
  });
});

/** Every page, in each of its looks: the log has no complaint, and nobody is kept out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOOKS, TestBrowser, barriers, hasBrowser } from '../support/browser.ts';
import type { Look } from '../support/browser.ts';
import type { TestService } from '../support/service.ts';
import { testService } from '../support/service.ts';
import { openShop } from '../support/shop.ts';

/** Where it is, and a heading that is there when it is shown. */
const PAGES: readonly (readonly [name: string, path: string, heading: string])[] = [
  ['overview', '/', 'Overview'],
  ['stock', '/stock', 'Stock'],
  ['products', '/stock?by=product', 'Stock'],
  ['level', '/stock/berlin/MUG', 'MUG'],
  ['orders', '/orders', 'Orders'],
  ['order', '/orders/order-2', 'order-2'],
  ['transfers', '/transfers', 'Transfers'],
  ['transfer', '/transfers/van-1', 'van-1'],
  ['restocks', '/restocks', 'Restocks'],
  ['policies', '/policies?warehouse=berlin', 'Policies'],
  ['policy', '/policies?warehouse=berlin&scope=default', 'Policy'],
  ['simulation', '/policies/simulation?warehouse=berlin', 'Simulation'],
  ['queues', '/jobs', 'Queues'],
  ['activity', '/activity', 'Activity'],
  ['movements', '/activity?view=movements', 'Activity'],
  ['settings', '/settings', 'Settings'],
];
/** Sixteen pages, each looked through by axe, on a busy machine. */
const PATIENCE_MS = 120_000;
const EVERY_LOOK = Object.keys(LOOKS) as Look[];

describe.skipIf(!hasBrowser())('the pages of the console', () => {
  let service: TestService;
  let browser: TestBrowser;
  beforeAll(async () => {
    service = await testService();
    await openShop(service);
    browser = await TestBrowser.start();
  });
  afterAll(async () => {
    await browser.stop();
    await service.stop();
  });

  test.each(EVERY_LOOK)(
    'are shown %s without complaint',
    { timeout: PATIENCE_MS },
    async (look) => {
      const page = await browser.window(service.url, look);
      for (const [name, path, heading] of PAGES) {
        await page.goto(path);
        await page.getByRole('heading', { name: heading }).first().waitFor();
        await page.getByText('Loading…').first().waitFor({ state: 'detached' });
        await page.waitForLoadState('load');
        expect(await barriers(page), `${name}, ${look}`).toEqual([]);
        expect(await sidewaysScroll(page), `${name}, ${look}`).toBeLessThanOrEqual(0);
        await browser.shoot(page, `${name}-${look}`);
      }
      expect(browser.complaints).toEqual([]);
      await page.context().close();
    },
  );
});

/** By how much the page is wider than its window. */
const sidewaysScroll = (page: Awaited<ReturnType<TestBrowser['window']>>): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Every page, in each of its looks: the log has no complaint, and nobody is kept out. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOOKS, TestBrowser, barriers, hasBrowser, lookAt } from '../support/browser.ts';
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
  ['level without a policy', '/stock/paris/TEA', 'TEA'],
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
const EVERY_LOOK = Object.keys(LOOKS) as Look[];
/** Each look is looked through by axe, on a busy machine. */
const PATIENCE_MS = 90_000;

describe.skipIf(!hasBrowser())('the pages of the console', () => {
  let service: TestService;
  let browser: TestBrowser;
  let page: Page;
  beforeAll(async () => {
    service = await testService();
    await openShop(service);
    browser = await TestBrowser.start();
    page = await browser.window(service.url);
  });
  afterAll(async () => {
    await browser.stop();
    await service.stop();
  });

  test.each(PAGES)('%s', { timeout: PATIENCE_MS }, async (name, path, heading) => {
    await page.goto(path);
    await page.getByRole('heading', { name: heading }).first().waitFor();
    await page.getByText('Loading…').first().waitFor({ state: 'detached' });
    for (const look of EVERY_LOOK) {
      await lookAt(page, look);
      await expect.poll(() => sidewaysScroll(page), { message: look }).toBeLessThanOrEqual(0);
      // In the dark nothing changes but the colours.
      const rules = look.endsWith('dark') ? ['color-contrast'] : [];
      expect(await barriers(page, ...rules), look).toEqual([]);
      await browser.shoot(page, `${name.replaceAll(' ', '-')}-${look}`);
    }
    await lookAt(page, 'wide-light');
    expect(browser.complaints).toEqual([]);
  });

  test('the search, by a key, and where there is no page', async () => {
    await page.goto('/');
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.getByRole('combobox').fill('order-2');
    await dialog
      .getByRole('option', { name: /order-2/ })
      .first()
      .waitFor();
    expect(await barriers(page)).toEqual([]);
    await browser.shoot(page, 'search-wide-light');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Order order-2' }).waitFor();
    await page.goto('/stock/nowhere/nothing/at/all');
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    expect(browser.complaints).toEqual([]);
  });
});

/** By how much the page is wider than its window. */
const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

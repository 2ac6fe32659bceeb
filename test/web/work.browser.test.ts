/** A day's work by clicking in one window, and seen in another as it happens. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestBrowser, hasBrowser } from '../support/browser.ts';
import type { TestService } from '../support/service.ts';
import { testService } from '../support/service.ts';

const PATIENCE_MS = 60_000;
const SEEN_MS = 20_000;

describe.skipIf(!hasBrowser())('what is done in the console', { timeout: PATIENCE_MS }, () => {
  let service: TestService;
  let browser: TestBrowser;
  /** The one who works, and the one who looks on. */
  let page: Page;
  let other: Page;
  beforeAll(async () => {
    service = await testService();
    await service.stock('berlin', { MUG: 40, TEA: 5 });
    await service.stock('paris', { MUG: 25, TEA: 20 });
    browser = await TestBrowser.start();
    page = await browser.window(service.url);
    other = await browser.window(service.url);
  });
  afterAll(async () => {
    await browser.stop();
    await service.stop();
  });

  const figure = (of: Page, label: string): Promise<string | null> =>
    of.getByLabel(label, { exact: true }).first().textContent();
  const sees = async (label: string, value: string): Promise<void> => {
    await expect.poll(() => figure(other, label), { timeout: SEEN_MS }).toBe(value);
  };
  const live = (of: Page): Promise<void> =>
    of.getByRole('status').filter({ hasText: 'Live' }).waitFor();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const inDialog = (name: string) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true });

  test('a receipt is seen by others, and undone by a movement the other way', async () => {
    await other.goto('/stock/berlin/MUG');
    await live(other);
    await page.goto('/stock/berlin/MUG');
    await button('Receive').click();
    await page.getByLabel('Quantity received').fill('5');
    await inDialog('Receive').click();
    await page.getByText('Received 5 of').waitFor();
    await sees('On hand', '45');
    await button('Undo').click();
    await sees('On hand', '40');
    const { body } = await service.get('/v1/movements?warehouse=berlin&sku=MUG&limit=1');
    expect(body.items).toMatchObject([{ type: 'remove', quantity: -5, reason: 'undo' }]);
    expect(browser.complaints).toEqual([]);
  });

  test('more than there is cannot be removed, and the refusal says how much there is', async () => {
    await page.goto('/stock/berlin/MUG?do=remove');
    await page.getByLabel('Quantity removed').fill('41');
    await inDialog('Remove').click();
    const refusal = page.getByRole('alert');
    await refusal.getByText('Not enough stock').waitFor();
    await refusal.getByText('41 asked for, 40 available').waitFor();
    expect(await page.getByLabel('Quantity removed').inputValue()).toBe('41');
    // The browser's log names the answer of every refusal.
    expect(browser.complaints.splice(0)).toEqual([expect.stringContaining('409')]);
  });

  test('an order is placed over two warehouses and shipped, while others look on', async () => {
    await other.goto('/stock/berlin/MUG');
    await live(other);
    await page.goto('/orders');
    await button('New order').click();
    await page.getByLabel('SKU of line 1').fill('MUG');
    await page.getByLabel('Quantity of line 1').fill('50');
    await inDialog('Place order').click();
    await page.getByRole('heading', { name: /^Order / }).waitFor();
    await sees('Reserved', '40');
    await button('Fulfil').click();
    await inDialog('Fulfil').click();
    await page.getByText('Shipped: the order is fulfilled').waitFor();
    await sees('On hand', '0');
    await page.getByRole('list', { name: 'Timeline' }).getByText('fulfilled').first().waitFor();
    expect(browser.complaints).toEqual([]);
  });

  test('a transfer arrives in part, with one unit damaged', async () => {
    await other.goto('/stock/berlin/TEA');
    await live(other);
    await page.goto('/transfers');
    await button('New transfer').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('From', { exact: true }).selectOption('paris');
    await dialog.getByLabel('To', { exact: true }).selectOption('berlin');
    await dialog.getByLabel('SKU of line 1').fill('TEA');
    await dialog.getByLabel('Quantity of line 1').fill('10');
    await dialog.getByLabel('Mode').selectOption('shipped');
    await inDialog('Create transfer').click();
    await page.getByRole('heading', { name: /^Transfer / }).waitFor();
    await sees('Incoming', '10');
    await button('Receive').click();
    await page.getByLabel('Received of TEA').fill('4');
    await page.getByLabel('Damaged of TEA').fill('1');
    await inDialog('Receive').click();
    await sees('On hand', '10');
    await sees('Unavailable', '1');
    await sees('Incoming', '5');
    await page.getByText('partially received').first().waitFor();
    expect(browser.complaints).toEqual([]);
  });

  test('the overview of another window counts what is out of stock', async () => {
    await other.goto('/');
    await live(other);
    const tile = other.getByRole('link', { name: /Out of stock/ });
    await expect.poll(() => tile.textContent(), { timeout: SEEN_MS }).toContain('1');
    await other.getByRole('button', { name: 'Prove it now' }).click();
    await other.getByText('conserved').first().waitFor();
    expect(browser.complaints).toEqual([]);
  });
});

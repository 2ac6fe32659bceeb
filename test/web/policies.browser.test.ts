/** Policies as people set them: written with a preview, put in force, ended, and simulated. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestBrowser, hasBrowser } from '../support/browser.ts';
import type { TestService } from '../support/service.ts';
import { testService } from '../support/service.ts';
import { openShop } from '../support/shop.ts';

describe.skipIf(!hasBrowser())('policies in the console', () => {
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

  test('one is written, says what it would order, and is seen in another window', async () => {
    const page = await browser.window(service.url);
    const other = await browser.window(service.url);
    await other.goto('/policies?warehouse=paris');
    await other.getByText('No policy is in force here').waitFor();

    await page.goto('/policies?warehouse=paris');
    await page.getByRole('button', { name: 'New policy' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('For').selectOption('One SKU');
    await dialog.getByLabel('SKU').fill('TEA');
    await dialog.getByLabel('Minimum').fill('55');
    await dialog.getByLabel('Maximum').fill('90');
    // 60 came and 10 are on their way to Berlin: 40 are missing to 90.
    const preview = dialog.getByRole('region', { name: 'What it would order now' });
    await preview.getByText('1 order of 40 units').waitFor();
    await dialog.getByRole('button', { name: 'Put in force' }).click();
    await dialog.waitFor({ state: 'detached' });

    await other.getByRole('cell', { name: 'Minimum 55, Maximum 90' }).waitFor();
    const { body } = await service.get('/v1/restocks?warehouse=paris');
    expect(body.items).toMatchObject([{ sku: 'TEA', quantity: 40 }]);
    expect(browser.complaints).toEqual([]);
  });

  test('what makes no sense is refused beside the form, and nothing is lost', async () => {
    const page = await browser.window(service.url);
    await page.goto('/policies?warehouse=paris&scope=new');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Minimum').fill('9');
    await dialog.getByRole('button', { name: 'Put in force' }).click();
    await dialog.getByText('is needed').waitFor();
    await dialog.getByLabel('Maximum').fill('3');
    await dialog.getByRole('button', { name: 'Put in force' }).click();
    await dialog.getByText('need 0 <= min <= max, got 9 and 3').first().waitFor();
    expect(await dialog.getByLabel('Minimum').inputValue()).toBe('9');
    // The browser's log names the answer of every refusal, the preview's too.
    await page.context().close();
    expect(browser.complaints.splice(0).every((text) => text.includes('400'))).toBe(true);
  });

  test('several are simulated side by side', async () => {
    const page = await browser.window(service.url);
    await page.goto('/policies/simulation?warehouse=berlin&sku=MUG');
    await page.getByRole('button', { name: 'Run the simulation' }).click();
    const table = page.getByRole('table', { name: 'What each policy would have led to' });
    await table.waitFor();
    const rows = await table.getByRole('rowheader').allTextContents();
    expect(rows).toEqual(['1. Min–max', '2. Days of cover', '3. Service level']);
    await page.getByRole('region', { name: 'Fill rate' }).waitFor();
    await page.getByRole('img', { name: /in stock, .* filled/ }).waitFor();
    await browser.shoot(page, 'simulated-wide-light');
    expect(browser.complaints).toEqual([]);
  });
});

/** What operators do in the console: failed jobs tried again, and webhooks made and watched. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestBrowser, hasBrowser } from '../support/browser.ts';
import { SECRET } from '../support/http-supplier.ts';
import type { TestService } from '../support/service.ts';
import { testService } from '../support/service.ts';

const PATIENCE_MS = 60_000;
/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9';

describe.skipIf(!hasBrowser())('operators', { timeout: PATIENCE_MS }, () => {
  let service: TestService;
  let browser: TestBrowser;
  beforeAll(async () => {
    service = await testService({
      SUPPLIERS: `broken=${NOWHERE}`,
      SUPPLIER_SECRET: SECRET,
      QUEUE_ATTEMPTS_MAX: '1',
    });
    await service.stock('berlin', { MUG: 4 });
    browser = await TestBrowser.start();
  });
  afterAll(async () => {
    await browser.stop();
    await service.stop();
  });

  test('see which job has failed and why, and start it anew', async () => {
    const policy = { strategy: 'min-max', min: 5, max: 20, supplier: 'broken' };
    await service.call('PUT', '/v1/warehouses/berlin/policies/default', policy);
    const page = await browser.window(service.url);
    await page.goto('/jobs');
    const failed = page.getByRole('table', { name: 'Failed jobs' });
    await failed.getByText('the supplier broken does not answer').waitFor();
    await browser.shoot(page, 'failed-jobs-wide-light');
    await failed.getByRole('button', { name: /^Retry / }).click();
    await page.getByText('1 job starts anew').waitFor();
    await failed.waitFor({ state: 'detached' });
    expect(browser.complaints).toEqual([]);
  });

  test('make a webhook, are told its secret once, and delete it', async () => {
    const page = await browser.window(service.url);
    await page.goto('/settings');
    await page.getByRole('button', { name: 'New webhook' }).click();
    await page.getByLabel('URL').fill(`${NOWHERE}/hook`);
    await page.getByRole('button', { name: 'Create webhook' }).click();
    const secret = await page.getByLabel('Secret').inputValue();
    expect(secret).toMatch(/^whsec_/);
    await page.getByRole('button', { name: 'Done' }).click();
    expect(await page.content()).not.toContain(secret);
    await page.getByRole('button', { name: 'Deliveries' }).click();
    await page.getByText('Nothing was to be told yet.').waitFor();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: `Delete the webhook ${NOWHERE}/hook` }).click();
    await page.getByText('Nobody is told.').waitFor();
    expect(browser.complaints).toEqual([]);
  });
});

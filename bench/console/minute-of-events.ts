/** A minute of a hundred events a second: what the page that shows them does meanwhile. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { TestBrowser } from '../../test/support/browser.ts';
import { report, whole } from '../measure.ts';
import { send } from '../http.ts';

const SECONDS = 60;
/** Each order that is placed and fulfilled makes two events. */
const ORDERS_PER_SECOND = 50;
const EVENTS_PER_ORDER = 2;
const MS = 1_000;
const MB = 1e6;

interface Tasks {
  readonly longest: number;
  readonly above: number;
}

export async function minuteOfEvents(url: string): Promise<void> {
  const browser = await TestBrowser.start();
  try {
    const pages = [await watched(browser, url, '/activity'), await watched(browser, url, '/')];
    // What is kept of the first seconds is kept from then on.
    await orders(url, SECONDS / 4);
    const before = await Promise.all(pages.map(heapBytes));
    const seconds = await orders(url, SECONDS);
    const after = await Promise.all(pages.map(heapBytes));
    const tasks = await Promise.all(pages.map((page) => page.evaluate<Tasks>('window.longTasks')));
    const rate = (SECONDS * ORDERS_PER_SECOND * EVENTS_PER_ORDER) / seconds;
    for (const [index, name] of ['activity', 'overview'].entries()) {
      const { longest = 0, above = 0 } = tasks[index] ?? {};
      report(
        `${name}: longest task at ${whole(rate)} events/s`,
        `${whole(longest)} ms, ${above} above 200 ms`,
        'none over 200 ms',
      );
      const [least = 0, most = 0] = [before[index], after[index]];
      report(
        `${name}: heap after a quarter minute, and a minute later`,
        `${(least / MB).toFixed(1)} MB, ${(most / MB).toFixed(1)} MB`,
        'steady',
      );
    }
  } finally {
    await browser.stop();
  }
}

/** A page that writes down its long tasks. */
async function watched(browser: TestBrowser, url: string, path: string): Promise<Page> {
  const page = await browser.window(url);
  await page.addInitScript(`
    window.longTasks = { longest: 0, above: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        window.longTasks.longest = Math.max(window.longTasks.longest, duration);
        if (duration > 200) window.longTasks.above += 1;
      }
    }).observe({ type: 'longtask' });
  `);
  await page.goto(path);
  await page.getByRole('heading').first().waitFor();
  return page;
}

/** What the page holds, without what it could let go. */
async function heapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Places and fulfils orders at an even pace; returns the seconds that it took. */
async function orders(url: string, seconds: number): Promise<number> {
  const startedAt = performance.now();
  const under: Promise<void>[] = [];
  for (let number = 0; number < seconds * ORDERS_PER_SECOND; number++) {
    under.push(order(url, `SKU-${number % 1_000}`));
    const dueAt = startedAt + ((number + 1) * MS) / ORDERS_PER_SECOND;
    await sleep(Math.max(0, dueAt - performance.now()));
  }
  await Promise.all(under);
  return (performance.now() - startedAt) / MS;
}

async function order(url: string, sku: string): Promise<void> {
  const id = crypto.randomUUID();
  await send(url, 'POST', ['/v1/orders', { id, lines: [{ sku, quantity: 1 }] }]);
  await send(url, 'POST', [`/v1/orders/${id}/fulfill`, {}]);
}

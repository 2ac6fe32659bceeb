/** How much script the first page needs, and how soon it shows figures and answers to keys. */
import { TestBrowser } from '../../test/support/browser.ts';
import { report, spreadOf, whole } from '../measure.ts';

const ROUNDS = 7;
const KB = 1_000;

interface Loaded {
  readonly scriptBytes: number;
  readonly ms: number;
}

export async function firstPage(url: string): Promise<void> {
  const browser = await TestBrowser.start();
  try {
    // The first page of a browser that was just started waits for the browser.
    await load(browser, url);
    const loads: Loaded[] = [];
    for (let round = 0; round < ROUNDS; round++) loads.push(await load(browser, url));
    const kilobytes = Math.max(...loads.map(({ scriptBytes }) => scriptBytes)) / KB;
    const { least, median, most } = spreadOf(loads.map(({ ms }) => ms));
    report('first page: compressed script', `${kilobytes.toFixed(1)} kB`, '≤ 250 kB');
    report(
      'first page: shown, and answers to a key',
      `${whole(median)} ms (${whole(least)}–${whole(most)})`,
      '≤ 1,000 ms',
    );
  } finally {
    await browser.stop();
  }
}

/** Opens the overview with an empty cache, until the search opens at a key. */
async function load(browser: TestBrowser, url: string): Promise<Loaded> {
  const page = await browser.window(url);
  const startedAt = performance.now();
  await page.goto('/', { waitUntil: 'commit' });
  await page.getByText('Operations a second').first().waitFor();
  const ms = performance.now() - startedAt;
  await page.keyboard.press('Control+k');
  // Looked for at each frame: to wait for a locator looks twice a second at last.
  await page.evaluate(`new Promise((resolve) => {
    const look = () =>
      document.querySelector('dialog[open]') ? resolve() : requestAnimationFrame(look);
    look();
  })`);
  const answeredMs = performance.now() - startedAt;
  const scriptBytes = await page.evaluate<number>(
    `performance.getEntriesByType('resource')
       .filter(({ name, startTime }) => name.endsWith('.js') && startTime < ${ms})
       .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
  );
  await page.context().close();
  return { scriptBytes, ms: answeredMs };
}

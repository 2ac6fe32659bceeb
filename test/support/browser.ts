/** A real Chromium that looks at the console as people do, for a test. */
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
/** Without these it tries to reach its maker all the time. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SHOTS = fileURLToPath(new URL('../.artifacts/', import.meta.url));
const CONSOLE = fileURLToPath(new URL('../../web/dist/index.html', import.meta.url));
/** What a page may take to show something; generous, for a busy machine. */
const PATIENCE_MS = 20_000;

/** How a person may look at it. */
export const LOOKS = {
  'wide-light': { viewport: { width: 1360, height: 860 }, colorScheme: 'light' },
  'wide-dark': { viewport: { width: 1360, height: 860 }, colorScheme: 'dark' },
  'narrow-light': { viewport: { width: 390, height: 780 }, colorScheme: 'light' },
  'narrow-dark': { viewport: { width: 390, height: 780 }, colorScheme: 'dark' },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>;

export type Look = keyof typeof LOOKS;

/** Whether there is a Chromium and a console. Where everything has to be tested, there must be. */
export function hasBrowser(): boolean {
  const missing = [CHROMIUM, CONSOLE].filter((path) => !existsSync(path));
  if (missing.length > 0 && process.env['CI'] === 'true') {
    throw new Error(`there is no ${missing.join(' and no ')}`);
  }
  return missing.length === 0;
}

export class TestBrowser {
  readonly #browser: Browser;
  /** What the log of any page said was wrong. */
  readonly complaints: string[] = [];

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async start(): Promise<TestBrowser> {
    mkdirSync(SHOTS, { recursive: true });
    return new TestBrowser(await chromium.launch({ executablePath: CHROMIUM, args: FLAGS }));
  }

  /** A window of its own, with nothing kept from others. */
  async window(url: string, look: Look = 'wide-light'): Promise<Page> {
    const context = await this.#browser.newContext({ ...LOOKS[look], baseURL: url });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    return page;
  }

  /** Keeps how it looks, for people. */
  async shoot(page: Page, name: string): Promise<void> {
    await page.screenshot({ path: `${SHOTS}${name}.png` });
  }

  async stop(): Promise<void> {
    await this.#browser.close();
  }
}

/** Looks at the page in another way, without loading it again. */
export async function lookAt(page: Page, look: Look): Promise<void> {
  const { viewport, colorScheme } = LOOKS[look];
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
}

/**
 * What keeps people from using the page: the serious violations that axe finds, of the rules that
 * are named, or of all.
 */
export async function barriers(page: Page, ...rules: string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}

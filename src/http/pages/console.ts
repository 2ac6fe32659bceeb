/**
 * `/`: the console, as it was built from `web/`. Its scripts and styles carry a hash of their
 * content in their names, so browsers keep them for ever; the page itself is asked for each time.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import { Router } from 'express';
import { notFound } from '../problem.ts';
import { pageSafeguards } from './safeguards.ts';

/** Where pages of the console are; which one is shown is decided in the browser. */
export const CONSOLE_PATHS: readonly string[] = [
  '/',
  ...['stock', 'orders', 'transfers', 'restocks', 'policies', 'jobs', 'activity', 'settings'].map(
    (page) => `/${page}{/*rest}`,
  ),
];

const BUILT = fileURLToPath(new URL('../../../web/dist', import.meta.url));
const ASSET_AGE_MS = 31_536_000_000;
const ICON_AGE_MS = 86_400_000;

/** Nothing inline, nothing from elsewhere. */
const SAFEGUARDS = { styleSrc: ["'self'"], imgSrc: ["'self'"], formAction: ["'none'"] };

/** Makes what is mounted at the root. What is built into `root` is read when it is asked for. */
export function consoleRouter(root: string = BUILT): Router {
  const router = Router();
  const safeguards = pageSafeguards(SAFEGUARDS);
  const compressed = compression();
  router.get([...CONSOLE_PATHS], safeguards, compressed, (_request, response) => {
    if (!existsSync(`${root}/index.html`)) {
      throw notFound('the console is not built: `npm run build` does that');
    }
    response.set('Cache-Control', 'no-cache').sendFile('index.html', { root });
  });
  router.get('/assets/:file', safeguards, compressed, (request, response, next) => {
    const file = String(request.params['file']);
    const options = { root: `${root}/assets`, maxAge: ASSET_AGE_MS, immutable: true };
    response.sendFile(file, options, (error?: Error) => {
      if (error === undefined || response.headersSent) return;
      next(notFound(`there is no ${file} in this version of the console`));
    });
  });
  router.get('/icon.svg', safeguards, (_request, response) => {
    response.sendFile('icon.svg', { root, maxAge: ICON_AGE_MS });
  });
  return router;
}

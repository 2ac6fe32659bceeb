/** `/docs`: the OpenAPI document to read and try out. Everything it needs is served from here. */
import { Router } from 'express';
import absolutePath from 'swagger-ui-dist/absolute-path.js';
import { pageSafeguards } from './safeguards.ts';

/** Where the page is. */
export const DOCS_PATH = '/docs';

const ASSETS = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'] as const;
const ASSET_AGE_MS = 86_400_000;

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Stockroom API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
    <link rel="icon" type="image/png" href="/docs/favicon-32x32.png" />
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

/** Without `validatorUrl: null` the page would send its address to a validator on the web. */
const START = `SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  validatorUrl: null,
});
`;

/** Makes what is mounted at `DOCS_PATH`. */
export function docsRouter(): Router {
  const router = Router();
  router.use(pageSafeguards());
  router.get('/', (_request, response) => {
    response.type('html').set('Cache-Control', 'no-cache').send(PAGE);
  });
  router.get('/start.js', (_request, response) => {
    response.type('js').set('Cache-Control', 'no-cache').send(START);
  });
  const root = absolutePath();
  for (const asset of ASSETS) {
    router.get(`/${asset}`, (_request, response) => {
      response.sendFile(asset, { root, maxAge: ASSET_AGE_MS });
    });
  }
  return router;
}

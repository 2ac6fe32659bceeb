import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** What the console talks to while it is developed; else it is what serves it. */
const SERVICE = 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    // Names carry a hash of their content, so that browsers may keep them for ever.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
  },
  server: {
    proxy: Object.fromEntries(
      ['/v1', '/metrics', '/openapi.json', '/docs', '/queues'].map((path) => [path, SERVICE]),
    ),
  },
});

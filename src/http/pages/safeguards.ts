/** What keeps a page of ours from loading, or being shown, anywhere else. */
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * The page may load only from here; `more` adds what else it needs to the directives of its
 * Content-Security-Policy. TLS, if any, is the business of a proxy in front.
 */
export function pageSafeguards(more: Readonly<Record<string, string[]>> = {}): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // These pages write styles of their own.
        styleSrc: ["'self'", "'unsafe-inline'"],
        // Icons are data URLs.
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...more,
      },
    },
    strictTransportSecurity: false,
  });
}

/**
 * Signatures of the Standard Webhooks scheme: `v1,` and the HMAC-SHA256, in base64, of
 * `<id>.<seconds>.<body>`. Source: https://www.standardwebhooks.com
 */
import { createHmac } from 'node:crypto';

/** What is signed; `at` is in seconds. */
export interface SignedMessage {
  readonly id: string;
  readonly at: number;
  readonly body: string;
}

const SECRET_PREFIX = 'whsec_';

/** The value of the header `webhook-signature`. `secret` is `whsec_` and base64. */
export function signatureOf({ id, at, body }: SignedMessage, secret: string): string {
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')}`;
}

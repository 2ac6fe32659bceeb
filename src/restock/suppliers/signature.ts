/** Signatures of the Standard Webhooks scheme: https://www.standardwebhooks.com */
import { Webhook } from 'standardwebhooks';

/** What is signed; `at` is in seconds. */
export interface SignedMessage {
  readonly id: string;
  readonly at: number;
  readonly body: string;
}

/** The value of the header `webhook-signature`. `secret` is `whsec_` and base64. */
export const signatureOf = ({ id, at, body }: SignedMessage, secret: string): string =>
  new Webhook(secret).sign(id, new Date(at * 1_000), body);

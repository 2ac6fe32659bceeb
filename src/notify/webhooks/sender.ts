/** Sends events to webhooks, signed as standardwebhooks.com has it. */
import { Agent, request } from 'undici';
import { Webhook as Signer } from 'standardwebhooks';
import type { AddressRules } from './addresses.ts';
import { guardedLookup, requireAllowedHost } from './addresses.ts';
import type { Outbound, Outcome } from './webhook.ts';

/** Makes one attempt. Never rejects. */
export type Sender = (outbound: Outbound, signal: AbortSignal) => Promise<Outcome>;

export interface SenderOptions {
  readonly rules: AddressRules;
  /** For all of an attempt. */
  readonly timeoutMs: number;
}

/** More of an answer is not read: only its status counts. */
const ANSWER_BYTES_MAX = 16_384;
const ERROR_LENGTH_MAX = 200;

/** A sender with connections of its own, which are kept alive. */
export class WebhookSender {
  readonly #agent: Agent;
  readonly #options: SenderOptions;

  constructor(options: SenderOptions) {
    this.#options = options;
    const { timeoutMs } = options;
    this.#agent = new Agent({
      connect: { lookup: guardedLookup(options.rules), timeout: timeoutMs },
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });
  }

  /** Redirects are not followed: they would lead past what the webhook was checked for. */
  readonly send: Sender = async (outbound, signal) => {
    const { timeoutMs, rules } = this.#options;
    try {
      const url = new URL(outbound.url);
      requireAllowedHost(url, rules);
      const { statusCode: status, body } = await request(url, {
        dispatcher: this.#agent,
        method: 'POST',
        headers: headersOf(outbound, new Date()),
        body: outbound.text,
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      });
      await body.dump({ limit: ANSWER_BYTES_MAX }).catch(() => undefined);
      if (status >= 200 && status < 300) return { ok: true, status };
      return { ok: false, status, error: `it answered ${status}` };
    } catch (error) {
      return { ok: false, status: null, error: reasonOf(error) };
    }
  };

  async close(): Promise<void> {
    await this.#agent.destroy();
  }
}

function headersOf({ eventId, secret, text }: Outbound, at: Date): Record<string, string> {
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Stockroom',
    'webhook-id': eventId,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Signer(secret).sign(eventId, at, text),
  };
}

/** What went wrong, in words; where several addresses were tried, of each. */
function reasonOf(error: unknown): string {
  const { message, errors } = error as { readonly message?: unknown; readonly errors?: unknown };
  const parts = Array.isArray(errors) ? errors.map((each) => String(each)) : [];
  const text = [String(message), ...parts].filter((part) => part !== '').join('; ');
  return text.slice(0, ERROR_LENGTH_MAX).toWellFormed();
}

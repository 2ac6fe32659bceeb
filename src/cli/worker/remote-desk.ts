/** Deliveries to webhooks, as a worker asks the service for them over HTTP. */
import { z } from 'zod';
import type { ClientRequest, Send } from '../../client/http-client.ts';
import type {
  DeliveryDesk,
  DeliveryKey,
  Outbound,
  Outcome,
  Verdict,
} from '../../notify/webhooks/webhook.ts';
import { VERDICTS } from '../../notify/webhooks/webhook.ts';
import { orUnavailable } from './unavailable.ts';

const Taken = z.object({
  outbound: z
    .object({ url: z.string(), secret: z.string(), eventId: z.string(), text: z.string() })
    .nullable(),
});
const Reported = z.object({ verdict: z.enum(VERDICTS) });

export class RemoteDesk implements DeliveryDesk {
  readonly #client: Pick<Send, 'read'>;

  constructor(client: Pick<Send, 'read'>) {
    this.#client = client;
  }

  async take(key: DeliveryKey): Promise<Outbound | null> {
    const { outbound } = await this.#ask({ path: `${pathOf(key)}/take`, body: {} }, Taken);
    return outbound;
  }

  async report(key: DeliveryKey, outcome: Outcome): Promise<Verdict> {
    const { ok, status } = outcome;
    const body = {
      ok,
      ...(status === null ? {} : { status }),
      ...(outcome.ok ? {} : { error: outcome.error }),
    };
    const { verdict } = await this.#ask({ path: `${pathOf(key)}/report`, body }, Reported);
    return verdict;
  }

  /** Both may be asked twice. */
  #ask<T>(asked: Pick<ClientRequest, 'path' | 'body'>, schema: z.ZodType<T>): Promise<T> {
    const request = { method: 'POST', repeatable: true, ...asked } as const;
    return orUnavailable(this.#client.read(request, schema));
  }
}

const pathOf = ({ webhook, event }: DeliveryKey): string =>
  `/v1/webhooks/${encodeURIComponent(webhook)}/deliveries/${encodeURIComponent(event)}`;

/** What `stockroom worker` asks: what is to be sent to a webhook, and how that ended. */
import type { Outcome } from '../../../notify/webhooks/webhook.ts';
import { sendJson } from '../../asking.ts';
import type { Endpoint, Handler } from '../../endpoint.ts';
import type { ProblemCode } from '../../problem.ts';
import {
  DeliveryKeyPath,
  ReportBody,
  ReportOut,
  TakeBody,
  TakeOut,
} from '../../schemas/notify/delivery-desk.ts';
import { EVENT_EXAMPLE } from '../../schemas/notify/events.ts';
import { WEBHOOK_EXAMPLE } from '../../schemas/notify/webhooks.ts';

const take: Handler = async (request, response, { notifications }) => {
  const { id: webhook, event } = DeliveryKeyPath.parse(request.params);
  TakeBody.parse(request.body);
  const outbound = await notifications.deliveries.take({ webhook, event });
  sendJson(response, 200, { outbound });
};

const report: Handler = async (request, response, { notifications }) => {
  const { id: webhook, event } = DeliveryKeyPath.parse(request.params);
  const { ok, status, error } = ReportBody.parse(request.body);
  const outcome: Outcome = ok
    ? { ok, status: status ?? 200 }
    : { ok, status: status ?? null, error: error ?? 'it failed' };
  const verdict = await notifications.deliveries.report({ webhook, event }, outcome);
  sendJson(response, 200, { verdict });
};

const tag = 'Events';
const problems: readonly ProblemCode[] = [
  'validation',
  'payload_too_large',
  'unsupported_media_type',
  'unavailable',
];

export const deliveryDeskEndpoints: readonly Endpoint[] = [
  {
    method: 'post',
    path: '/v1/webhooks/:id/deliveries/:event/take',
    tag,
    summary: 'For workers: what is to be sent, with the secret to sign it with',
    params: DeliveryKeyPath,
    body: { schema: TakeBody, size: 'single', optional: true, example: {} },
    successes: {
      200: {
        description: 'What is to be sent; null if it is not to be sent any more, or not now',
        schema: TakeOut,
        example: {
          outbound: {
            url: WEBHOOK_EXAMPLE.url,
            secret: `whsec_${'c2VjcmV0'.repeat(5)}`,
            eventId: EVENT_EXAMPLE.id,
            text: JSON.stringify(EVENT_EXAMPLE),
          },
        },
      },
    },
    problems,
    handle: take,
  },
  {
    method: 'post',
    path: '/v1/webhooks/:id/deliveries/:event/report',
    tag,
    summary: 'For workers: how an attempt ended; answers what follows from it',
    params: DeliveryKeyPath,
    body: {
      schema: ReportBody,
      size: 'single',
      example: { ok: false, status: 503, error: 'it answered 503' },
    },
    successes: {
      200: {
        description: 'Nothing more to do, try again later, or given up',
        schema: ReportOut,
        example: { verdict: 'again' },
      },
    },
    problems,
    handle: report,
  },
];

/** Webhooks: made, read, enabled again, deleted, and what was delivered to them. */
import { z } from 'zod';
import { ForbiddenAddress, requireAllowedName } from '../../../notify/webhooks/addresses.ts';
import type { AddressRules } from '../../../notify/webhooks/addresses.ts';
import { requireWarehouse, sendJson } from '../../asking.ts';
import { fromCursor, nextCursor } from '../../cursor.ts';
import type { Endpoint, Handler } from '../../endpoint.ts';
import { RequestError, invalid, notFound } from '../../problem.ts';
import { Id } from '../../schemas/basics.ts';
import {
  DELIVERY_EXAMPLE,
  DeliveryPage,
  DeliveryQuery,
  WEBHOOK_EXAMPLE,
  WEBHOOK_IN_EXAMPLE,
  WebhookBody,
  WebhookCreatedOut,
  WebhookEnableBody,
  WebhookOut,
  WebhookPage,
  WebhookPath,
  WebhookQuery,
  deliveryOut,
  webhookOut,
} from '../../schemas/notify/webhooks.ts';

/** Where a list of deliveries goes on. */
const DeliveryPlace = z.int().min(0);

const create: Handler = async (request, response, context) => {
  const { url, events, warehouses } = WebhookBody.parse(request.body);
  for (const id of warehouses ?? []) requireWarehouse(context, id);
  const { webhooks, rules, positions } = context.notifications;
  await requireAllowed(new URL(url), rules);
  const asked = {
    url,
    events: [...new Set(events)],
    warehouses: warehouses === undefined ? null : [...new Set(warehouses)],
  };
  const webhook = webhooks.create(asked, positions);
  if (webhook === null) {
    throw new RequestError('invalid_state', `there are ${webhooks.count} webhooks already`);
  }
  const { secret } = webhook;
  sendJson(response, 201, { ...webhookOut(webhook), secret });
};

const list: Handler = (request, response, { notifications }) => {
  const { cursor, limit } = WebhookQuery.parse(request.query);
  const asked = { list: 'webhooks' };
  const after = fromCursor(cursor, asked, Id) ?? '';
  // Their ids grow.
  const found = notifications.webhooks.all.filter(({ id }) => id > after);
  const page = found.slice(0, limit);
  const next = found.length > limit ? page.at(-1)?.id : null;
  const items = page.map(webhookOut);
  sendJson(response, 200, { items, nextCursor: nextCursor(asked, next ?? null) });
};

const read: Handler = (request, response, { notifications }) => {
  const { id } = WebhookPath.parse(request.params);
  const webhook = notifications.webhooks.find(id);
  if (webhook === undefined) throw unknown(id);
  sendJson(response, 200, webhookOut(webhook));
};

const enable: Handler = (request, response, { notifications }) => {
  const { id } = WebhookPath.parse(request.params);
  WebhookEnableBody.parse(request.body);
  const webhook = notifications.webhooks.enable(id);
  if (webhook === undefined) throw unknown(id);
  sendJson(response, 200, webhookOut(webhook));
};

const remove: Handler = (request, response, { notifications }) => {
  const { id } = WebhookPath.parse(request.params);
  if (!notifications.webhooks.remove(id)) throw unknown(id);
  response.status(204).end();
};

const deliveries: Handler = (request, response, { notifications }) => {
  const { id } = WebhookPath.parse(request.params);
  const { status, cursor, limit } = DeliveryQuery.parse(request.query);
  const asked = { list: 'deliveries', id, status };
  const before = fromCursor(cursor, asked, DeliveryPlace);
  const filter = { status, before, limit: limit + 1 };
  const found = notifications.webhooks.deliveries(id, filter);
  if (found === undefined) throw unknown(id);
  const page = found.slice(0, limit);
  const next = found.length > limit ? (page.at(-1)?.number ?? null) : null;
  sendJson(response, 200, { items: page.map(deliveryOut), nextCursor: nextCursor(asked, next) });
};

async function requireAllowed(url: URL, rules: AddressRules): Promise<void> {
  try {
    await requireAllowedName(url, rules);
  } catch (error) {
    if (!(error instanceof ForbiddenAddress)) throw error;
    throw invalid({ path: 'url', message: error.message });
  }
}

const unknown = (id: string): RequestError => notFound(`there is no webhook ${id}`);

const success = (description: string) => ({
  description,
  schema: WebhookOut,
  example: WEBHOOK_EXAMPLE,
});
const tag = 'Events';

export const webhookEndpoints: readonly Endpoint[] = [
  {
    method: 'post',
    path: '/v1/webhooks',
    tag,
    summary: 'Have events sent to a URL, from now on, signed as standardwebhooks.com says',
    body: { schema: WebhookBody, size: 'single', example: WEBHOOK_IN_EXAMPLE },
    successes: {
      201: {
        description: 'Created; the secret is shown this once',
        schema: WebhookCreatedOut,
        example: { ...WEBHOOK_EXAMPLE, secret: `whsec_${'c2VjcmV0'.repeat(5)}` },
      },
    },
    problems: [
      'validation',
      'not_found',
      'invalid_state',
      'payload_too_large',
      'unsupported_media_type',
      'unavailable',
    ],
    handle: create,
  },
  {
    method: 'get',
    path: '/v1/webhooks',
    tag,
    summary: 'List webhooks, oldest first',
    query: WebhookQuery,
    successes: {
      200: {
        description: 'A page',
        schema: WebhookPage,
        example: { items: [WEBHOOK_EXAMPLE], nextCursor: null },
      },
    },
    problems: ['validation'],
    handle: list,
  },
  {
    method: 'get',
    path: '/v1/webhooks/:id',
    tag,
    summary: 'Read a webhook',
    params: WebhookPath,
    successes: { 200: success('The webhook') },
    problems: ['validation', 'not_found'],
    handle: read,
  },
  {
    method: 'delete',
    path: '/v1/webhooks/:id',
    tag,
    summary: 'Delete a webhook and what was to be sent to it',
    params: WebhookPath,
    successes: { 204: { description: 'Deleted' } },
    problems: ['validation', 'not_found', 'unavailable'],
    handle: remove,
  },
  {
    method: 'post',
    path: '/v1/webhooks/:id/enable',
    tag,
    summary: 'Enable a webhook that failed too often; it gets what it has missed',
    params: WebhookPath,
    body: { schema: WebhookEnableBody, size: 'single', optional: true, example: {} },
    successes: { 200: success('Enabled') },
    problems: [
      'validation',
      'not_found',
      'payload_too_large',
      'unsupported_media_type',
      'unavailable',
    ],
    handle: enable,
  },
  {
    method: 'get',
    path: '/v1/webhooks/:id/deliveries',
    tag,
    summary: 'What has become of the events for a webhook, newest first',
    params: WebhookPath,
    query: DeliveryQuery,
    successes: {
      200: {
        description: 'A page',
        schema: DeliveryPage,
        example: { items: [DELIVERY_EXAMPLE], nextCursor: null },
      },
    },
    problems: ['validation', 'not_found'],
    handle: deliveries,
  },
];

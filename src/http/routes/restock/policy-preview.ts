/** What a policy would order if it were put in force. */
import { previewOf } from '../../../system/restocks/previews.ts';
import { sendJson } from '../../asking.ts';
import type { Endpoint, Handler } from '../../endpoint.ts';
import { PREVIEW_EXAMPLE, PreviewOut, previewOut } from '../../schemas/restock/preview.ts';
import {
  POLICY_IN_EXAMPLE,
  PolicyPath,
  PolicyPutBody,
} from '../../schemas/restock/scoped-policy.ts';
import { PROBLEMS_OF_READS } from '../documents/answering.ts';
import { askedPolicy } from './asked-policy.ts';

const foresee: Handler = async (request, response, context) => {
  const { warehouse, ...asked } = askedPolicy(request, context);
  const preview = await previewOf(context.system.router, warehouse, asked);
  sendJson(response, 200, previewOut(preview));
};

export const policyPreviewEndpoints: readonly Endpoint[] = [
  {
    method: 'post',
    path: '/v1/warehouses/:id/policies/:scope/preview',
    tag: 'Restocking',
    summary: 'Say what a policy would order now if it were put in force; changes nothing',
    params: PolicyPath,
    body: { schema: PolicyPutBody, size: 'single', example: POLICY_IN_EXAMPLE },
    successes: {
      200: {
        description: 'Sums over the levels to which it would apply, and the largest orders',
        schema: PreviewOut,
        example: PREVIEW_EXAMPLE,
      },
    },
    problems: [...PROBLEMS_OF_READS, 'payload_too_large', 'unsupported_media_type'],
    handle: foresee,
  },
];

/** What operators ask: whether it is alive, ready and right, and how it is doing. */
import { z } from 'zod';
import { Fault } from '../../actor/fault.ts';
import { DRIFT_MAX } from '../../journal/proof/verify.ts';
import { sendJson } from '../asking.ts';
import type { Endpoint, Handler } from '../endpoint.ts';
import type { Metrics } from '../metrics.ts';
import { openApiDocument } from '../openapi/document.ts';

const StatusOut = z.strictObject({ status: z.string() });

const Drift = z.strictObject({
  warehouse: z.string().nullable(),
  sku: z.string().nullable(),
  seq: z.int().nullable(),
  problem: z.string(),
});
const IntegrityOut = z.strictObject({
  conserved: z.boolean(),
  levelsChecked: z.int().min(0),
  drift: z.array(Drift).max(DRIFT_MAX).describe('the first places where it does not add up'),
  driftTotal: z.int().min(0).describe('how many there are in all'),
  ledger: z.array(
    z.strictObject({ shard: z.int().min(0), lastSeq: z.int().min(0), head: z.string() }),
  ),
});

const INTEGRITY_EXAMPLE = {
  conserved: true,
  levelsChecked: 1_200,
  drift: [],
  driftTotal: 0,
  ledger: [{ shard: 0, lastSeq: 48_210, head: 'b4d7'.repeat(16) }],
};

const alive: Handler = (_request, response) => {
  sendJson(response, 200, { status: 'alive' });
};

const ready: Handler = (_request, response, { system }) => {
  if (!system.isReady) {
    const why = system.isDiskFull ? 'the disk is full' : 'not every file is open';
    throw new Fault('unavailable', why);
  }
  sendJson(response, 200, { status: 'ready' });
};

const integrity: Handler = async (_request, response, { system }) => {
  sendJson(response, 200, await system.prover.prove());
};

const metricsOf =
  ({ registry }: Metrics): Handler =>
  async (_request, response) => {
    const text = await registry.metrics();
    response.set('Content-Type', registry.contentType).end(text);
  };

const tag = 'Operations';

/** The endpoints of operators; `others` are described by `/openapi.json` too. */
export function operationEndpoints(
  metrics: Metrics,
  others: readonly Endpoint[],
): readonly Endpoint[] {
  // It takes longer to be made than all else that a start does here, and few ask for it.
  let described: object | undefined;
  const document: Handler = (_request, response) => {
    described ??= openApiDocument([...others, ...own]);
    sendJson(response, 200, described);
  };
  const own: readonly Endpoint[] = [
    {
      method: 'get',
      path: '/healthz',
      tag,
      summary: 'Whether the process is alive',
      successes: { 200: statusSuccess('It is', 'alive') },
      problems: [],
      handle: alive,
    },
    {
      method: 'get',
      path: '/readyz',
      tag,
      summary: 'Whether everything is recovered and can be written to',
      successes: { 200: statusSuccess('It is', 'ready') },
      problems: ['unavailable'],
      handle: ready,
    },
    {
      method: 'get',
      path: '/metrics',
      tag,
      summary: 'Metrics for Prometheus',
      successes: {
        200: {
          description: 'The metrics',
          contentType: metrics.registry.contentType,
          schema: z.string(),
          example: 'stockroom_products 2400\n',
        },
      },
      problems: [],
      handle: metricsOf(metrics),
    },
    {
      method: 'get',
      path: '/openapi.json',
      tag,
      summary: 'This document',
      successes: { 200: { description: 'The document', schema: z.looseObject({}) } },
      problems: [],
      handle: document,
    },
    {
      method: 'get',
      path: '/v1/integrity',
      tag,
      summary:
        'Replays the ledger against the levels and walks its hash chain; who asks while that is ' +
        'being done shares it if nothing was written since',
      successes: {
        200: { description: 'What it proves', schema: IntegrityOut, example: INTEGRITY_EXAMPLE },
      },
      problems: ['unavailable'],
      handle: integrity,
    },
  ];
  return own;
}

const statusSuccess = (description: string, status: string) => ({
  description,
  schema: StatusOut,
  example: { status },
});

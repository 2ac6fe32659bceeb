/** The queues: how they stand, and their failed jobs, which can be tried again. */
import type { Request } from 'express';
import { z } from 'zod';
import { failedAfter } from '../../../queue/failed-list.ts';
import { QueueDown } from '../../../queue/job.ts';
import type { JobQueue } from '../../../queue/job-queue.ts';
import { sendJson } from '../../asking.ts';
import { fromCursor, nextCursor } from '../../cursor.ts';
import type { Context, Endpoint, Handler } from '../../endpoint.ts';
import type { ProblemCode } from '../../problem.ts';
import { RequestError, notFound } from '../../problem.ts';
import {
  FAILED_JOB_EXAMPLE,
  FailedJobPage,
  FailedJobPath,
  FailedQuery,
  QUEUES_EXAMPLE,
  QueuePath,
  QueuesOut,
  RetriedOut,
  failedJobOut,
} from '../../schemas/console/queues.ts';

/** Where a list of failed jobs goes on: after so many that failed at a time. */
const Place = z.strictObject({ at: z.int().min(0), listed: z.int().min(0) });

const list: Handler = async (_request, response, { queues }) => {
  const backend = queues.kind;
  try {
    const counts = await queues.counts();
    const items = [...counts].map(([name, jobs]) => ({ name, ...jobs, ...queues.rates.of(name) }));
    sendJson(response, 200, { up: true, backend, items });
  } catch (error) {
    if (!(error instanceof QueueDown)) throw error;
    sendJson(response, 200, { up: false, backend, items: [] });
  }
};

const listFailed: Handler = async (request, response, context) => {
  const { cursor, limit } = FailedQuery.parse(request.query);
  const queue = queueOf(request, context);
  const asked = { list: 'failed jobs', queue: queue.name };
  const place = fromCursor(cursor, asked, Place) ?? null;
  const { jobs, next } = await whileUp(failedAfter(queue, { place, limit }));
  sendJson(response, 200, {
    items: jobs.map(failedJobOut),
    nextCursor: nextCursor(asked, next),
  });
};

const retry: Handler = async (request, response, context) => {
  const { id } = FailedJobPath.parse(request.params);
  const queue = queueOf(request, context);
  const isRetried = await whileUp(queue.retry(id));
  if (!isRetried) throw notFound(`no job ${id} of ${queue.name} has failed`);
  sendJson(response, 200, { retried: 1 });
};

const retryAll: Handler = async (request, response, context) => {
  const queue = queueOf(request, context);
  sendJson(response, 200, { retried: await whileUp(queue.retryFailed()) });
};

function queueOf(request: Request, { queues }: Context): JobQueue {
  const { name } = QueuePath.loose().parse(request.params);
  const queue = queues.find(name);
  if (queue === undefined) throw notFound(`there is no queue ${name}`);
  return queue;
}

/** Waits for an answer of a queue. To be tried again twice has the effect of once. */
async function whileUp<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof QueueDown)) throw error;
    throw new RequestError('unavailable', error.message);
  }
}

const tag = 'Operations';
const PROBLEMS: readonly ProblemCode[] = ['validation', 'not_found', 'unavailable'];
const PROBLEMS_OF_RETRIES: readonly ProblemCode[] = [...PROBLEMS, 'forbidden'];

const retried = (description: string, count: number) => ({
  200: { description, schema: RetriedOut, example: { retried: count } },
});

export const queueEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/v1/queues',
    tag,
    summary: 'Say how the queues stand',
    successes: {
      200: { description: 'Each queue', schema: QueuesOut, example: QUEUES_EXAMPLE },
    },
    problems: [],
    handle: list,
  },
  {
    method: 'get',
    path: '/v1/queues/:name/failed',
    tag,
    summary: 'List the jobs that have failed for good, the newest first',
    params: QueuePath,
    query: FailedQuery,
    successes: {
      200: {
        description: 'A page of failed jobs',
        schema: FailedJobPage,
        example: { items: [FAILED_JOB_EXAMPLE], nextCursor: null },
      },
    },
    problems: PROBLEMS,
    handle: listFailed,
  },
  {
    method: 'post',
    path: '/v1/queues/:name/failed/:id/retry',
    tag,
    summary: 'Start a failed job anew',
    params: FailedJobPath,
    successes: retried('Started', 1),
    problems: PROBLEMS_OF_RETRIES,
    handle: retry,
  },
  {
    method: 'post',
    path: '/v1/queues/:name/retry',
    tag,
    summary: 'Start all failed jobs anew',
    params: QueuePath,
    successes: retried('How many there were', 3),
    problems: PROBLEMS_OF_RETRIES,
    handle: retryAll,
  },
];

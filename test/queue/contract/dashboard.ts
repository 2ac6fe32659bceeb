/** What is shown of the queues, whichever back end they are on. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchQueues } from '../../../src/http/metrics/queues.ts';
import { QUEUES_PATH, queueDashboard } from '../../../src/http/pages/queue-dashboard.ts';
import { Hopeless } from '../../../src/queue/job.ts';
import type { TestQueues } from '../../support/queues.ts';
import { until } from '../../support/queues.ts';

interface Board {
  readonly queues: readonly {
    readonly name: string;
    readonly counts: Readonly<Record<string, number>>;
    readonly jobs: readonly { readonly id: string; readonly failedReason: string }[];
  }[];
}

export function dashboardContract(opened: () => TestQueues): void {
  const server = createServer();
  let url = '';
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(url + QUEUES_PATH + path, init);
  const boardOf = async (name: string): Promise<Board['queues'][number] | undefined> => {
    const reply = await ask(`/api/queues?activeQueue=${name}&status=failed&page=1&jobsPerPage=10`);
    const { queues } = (await reply.json()) as Board;
    return queues.find((queue) => queue.name === name);
  };

  beforeAll(async () => {
    const app = express();
    app.use(QUEUES_PATH, queueDashboard(opened().queues));
    server.on('request', app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('the dashboard is a page that loads nothing from elsewhere', async () => {
    for (const path of ['', '/', '/queue/any']) {
      const reply = await ask(path);
      const page = await reply.text();
      expect([path, reply.status]).toEqual([path, 200]);
      expect(page).toContain('<title>Stockroom</title>');
      expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
      expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
      const [script] = /static\/js\/main[^"]+/.exec(page) ?? [''];
      expect((await ask(`/${script}`)).status).toBe(200);
    }
  });

  test('the dashboard shows failed jobs with their reasons, and tries them again', async () => {
    const { queues } = opened();
    const queue = queues.queue('board');
    let isCured = false;
    queues.consumer('board', async () => {
      if (!isCured) throw new Hopeless('no such supplier');
    });
    await queue.add({ id: 'a', name: 'order', data: { b: 1 } });
    await until(async () => expect((await queue.counts()).failed).toBe(1));
    const board = await boardOf('board');
    expect(board?.counts).toMatchObject({ failed: 1, waiting: 0 });
    expect(board?.jobs).toMatchObject([{ id: 'a', failedReason: 'no such supplier' }]);
    expect((await ask('/api/queues/board/a')).status).toBe(200);

    isCured = true;
    const retry = '/api/queues/board/a/retry';
    const stranger = { 'Sec-Fetch-Site': 'cross-site' };
    expect((await ask(retry, { method: 'PUT', headers: stranger })).status).not.toBe(200);
    expect((await queue.counts()).failed).toBe(1);
    expect((await ask(retry, { method: 'PUT' })).ok).toBe(true);
    await until(async () => expect((await queue.counts()).completed).toBe(1));
  });

  test('the metrics say how many jobs there are, and whether the back end is up', async () => {
    const { queues } = opened();
    await queues.queue('measured').add({ id: 'a', name: 'work', data: null, delayMs: 1e7 });
    const registry = new Registry();
    watchQueues(registry, queues);
    for (let scrape = 0; scrape < 2; scrape++) {
      const lines = (await registry.metrics()).split('\n');
      expect(lines).toContain('stockroom_queue_up 1');
      expect(lines).toContain('stockroom_queue_jobs{queue="measured",state="delayed"} 1');
      expect(lines).toContain('stockroom_queue_jobs{queue="measured",state="failed"} 0');
    }
  });
}

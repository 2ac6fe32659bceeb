/**
 * `/queues`: bull-board, to look at jobs and to try them again. It is loaded when somebody looks
 * for the first time. Whoever can reach the service can use it.
 */
import { Router } from 'express';
import type { Express, Response } from 'express';
import type { Queues } from '../../queue/queues.ts';
import { refuseStrangers } from '../server/strangers.ts';
import { pageSafeguards } from './safeguards.ts';
import { RequestError } from '../problem.ts';

/** Where the dashboard is. */
export const QUEUES_PATH = '/queues';

const PATIENCE_MS = 2_000;
/** A font of another host, which the page does without. */
const FOREIGN_LINK = /<link[^>]+href="https?:[^>]*>/g;
/** It has fonts, and addresses that are relative to its own. */
const OWN_NEEDS = { fontSrc: ["'self'", 'data:'], baseUri: ["'self'"] };

/** Makes what is mounted at `QUEUES_PATH`: the queues that there are, and those to come. */
export function queueDashboard(queues: Queues): Router {
  const router = Router();
  let loaded: Promise<Express> | undefined;
  router.use(pageSafeguards(OWN_NEEDS), async (request, response, next) => {
    refuseStrangers(request);
    if (request.path.startsWith('/api/')) await requireUp(queues);
    const board = await (loaded ??= loadBoard(queues));
    keepForeignLinksOut(board, response);
    board(request, response, next);
  });
  return router;
}

/** BullMQ would wait until the back end is up, however long. */
async function requireUp(queues: Queues): Promise<void> {
  try {
    await queues.whenUp(PATIENCE_MS);
  } catch (error) {
    throw new RequestError('unavailable', `the queues are down: ${String(error)}`);
  }
}

async function loadBoard(queues: Queues): Promise<Express> {
  const [{ createBullBoard }, { BullMQAdapter }, { ExpressAdapter }] = await Promise.all([
    import('@bull-board/api'),
    import('@bull-board/api/bullMQAdapter'),
    import('@bull-board/express'),
  ]);
  const serverAdapter = new ExpressAdapter().setBasePath(QUEUES_PATH);
  const board = createBullBoard({
    queues: [],
    serverAdapter,
    options: { uiConfig: { boardTitle: 'Stockroom' } },
  });
  queues.eachBullQueue((queue) => board.addQueue(new BullMQAdapter(queue)));
  const app = serverAdapter.getRouter() as Express;
  app.disable('x-powered-by');
  return app;
}

function keepForeignLinksOut(board: Express, response: Response): void {
  response.render = (view: string, options?: object) => {
    board.render(view, options ?? {}, (error: Error | null, html: string) => {
      if (error === null) response.type('html').send(html.replaceAll(FOREIGN_LINK, ''));
      else response.destroy(error);
    });
  };
}

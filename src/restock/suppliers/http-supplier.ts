/**
 * A supplier that is sent a purchase order over HTTP and says over the API what it delivers.
 *
 * An order is signed by the Standard Webhooks scheme, with the restock's id as the id of the
 * message, so the supplier can tell ours from those of others, and one that it has had already.
 * Any 2xx takes the order; what it says beyond that may be left out.
 */
import { Hopeless, Postponed } from '../../queue/job.ts';
import type { Tracer } from '../../tracing/tracer.ts';
import { leadTimeMs } from '../lead-time.ts';
import type { Confirmation, PurchaseOrder, Supplier } from './supplier.ts';
import { signatureOf } from './signature.ts';

export interface HttpSupplierOptions {
  readonly name: string;
  readonly url: string;
  readonly secret: string;
  readonly timeoutMs: number;
  readonly dayMs: number;
  readonly now: () => number;
  /** Lets the supplier go on with the trace of the order. */
  readonly tracer: Pick<Tracer, 'ask'>;
}

/** Refusals that say nothing of the order itself, so that it may be sent again. */
const PASSING: ReadonlySet<number> = new Set([408, 409, 425, 429]);
const ANSWER_LENGTH_MAX = 65_536;
const QUOTED_MAX = 200;
const RETRY_AFTER_MS_MAX = 3_600_000;

export function httpSupplier(options: HttpSupplierOptions): Supplier {
  return {
    order: async (order, signal) => {
      const response = await send(order, options, signal);
      const text = await textOf(response);
      if (response.ok) return confirmationOf(text, order, options.dayMs);
      throw problemOf(response, text, options);
    },
  };
}

async function send(
  order: PurchaseOrder,
  { name, url, secret, timeoutMs, now, tracer }: HttpSupplierOptions,
  signal: AbortSignal,
): Promise<Response> {
  const { restock, warehouse, sku, quantity, askedAt } = order;
  const orderedAt = new Date(askedAt).toISOString();
  const body = JSON.stringify({ restock, warehouse, sku, quantity, orderedAt });
  const at = Math.floor(now() / 1_000);
  try {
    return await tracer.ask(url, (traceHeaders) =>
      fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': 'stockroom',
          'webhook-id': restock,
          'webhook-timestamp': String(at),
          'webhook-signature': signatureOf({ id: restock, at, body }, secret),
          ...traceHeaders,
        },
        body,
        // What is signed for one place is not for another.
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      }),
    );
  } catch (error) {
    throw new Error(`the supplier ${name} does not answer: ${reasonOf(error)}`, { cause: error });
  }
}

/** The beginning of an answer: nobody knows how long it is. */
async function textOf({ body }: Response): Promise<string> {
  let text = '';
  if (body === null) return text;
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (text.length > ANSWER_LENGTH_MAX) break;
  }
  return text;
}

/**
 * What a 2xx says. The order is taken, whatever else the supplier may say: to refuse a confirmation
 * that is odd would order the same once more.
 */
function confirmationOf(text: string, order: PurchaseOrder, dayMs: number): Confirmation {
  const said = parsed(text);
  const at = typeof said['expectedAt'] === 'string' ? Date.parse(said['expectedAt']) : NaN;
  const expectedAt = Number.isFinite(at)
    ? at
    : order.askedAt + leadTimeMs(order.restock, order, dayMs);
  const quantity = Number.isInteger(said['quantity']) ? Number(said['quantity']) : order.quantity;
  if (quantity < 1) throw new Hopeless(`the supplier confirms ${quantity} units`);
  return quantity < order.quantity ? { expectedAt, quantity } : { expectedAt };
}

function problemOf(response: Response, text: string, { name, now }: HttpSupplierOptions): Error {
  const { status } = response;
  const what = `the supplier ${name} answers ${status}: ${text.slice(0, QUOTED_MAX)}`;
  const isPassing = PASSING.has(status) || status >= 500;
  if (!isPassing) return new Hopeless(what);
  const waitMs = retryAfterMs(response.headers.get('retry-after'), now());
  return waitMs > 0 ? new Postponed(waitMs) : new Error(what);
}

/** Both forms of the header: seconds, and a time. */
function retryAfterMs(header: string | null, now: number): number {
  if (header === null) return 0;
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return ms > 0 ? Math.min(ms, RETRY_AFTER_MS_MAX) : 0;
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** What went wrong with a connection: `fetch` keeps it in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

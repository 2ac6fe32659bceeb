/** A request of a client, how it is sent, and what came of it. */
import { Fault } from '../../../src/actor/fault.ts';
import type { FaultCode } from '../../../src/actor/fault.ts';
import { fingerprintOf } from '../../../src/actor/message.ts';
import type { Refusal } from '../../../src/domain/refusal.ts';
import type { Answer } from '../../../src/system/answer.ts';
import type { RestockAnswer } from '../../../src/system/restocks/restock-answer.ts';
import type { World } from '../world/world.ts';
import { askCatalogue } from './ask-catalogue.ts';
import type { Asked } from './asked.ts';
import { isOfCatalogue } from './asked.ts';

/**
 * What came of one sending of a request. `unknown`: it may have been done or not. A refusal at the
 * edge is one that no actor was asked about, so that nobody remembers it.
 */
export type Outcome =
  | { readonly type: 'done'; readonly replayed: boolean; readonly answer: unknown }
  | {
      readonly type: 'refused';
      readonly replayed: boolean;
      readonly refusal: Refusal;
      readonly isAtEdge: boolean;
    }
  | { readonly type: 'not_executed' | 'unknown'; readonly code: FaultCode };

/** A request, which may be sent several times. `n` is also its reference in the ledger. */
export interface Request {
  readonly n: number;
  readonly key: string | null;
  /** The key with its scope; null if there is none. */
  readonly scopedKey: string | null;
  readonly asked: Asked;
  /** Tells bodies apart as the edge does: by what is asked, without what makes it this request. */
  readonly fingerprint: number;
  readonly sendings: Sending[];
}

export function newRequest(n: number, key: string | null, asked: Asked): Request {
  const fingerprint = fingerprintOf(asked);
  return { n, key, scopedKey: scoped(key, asked), asked, fingerprint, sendings: [] };
}

/** `outcome` is null while it is awaited. */
export interface Sending {
  readonly at: number;
  /** As whom the client asks, which is another name each time. */
  readonly by: string;
  /** Warehouses that orders might be served from when it was sent. */
  readonly serving: readonly string[];
  outcome: Outcome | null;
}

function scoped(key: string | null, asked: Asked): string | null {
  if (key === null) return null;
  if (asked.type === 'set_policy') return `set_policy/${asked.warehouse}/${asked.scope} ${key}`;
  if (asked.type === 'act_on_restock') return `${asked.action.type}/${asked.id} ${key}`;
  if (asked.type !== 'stock') return `${asked.type}/${'id' in asked ? asked.id : ''} ${key}`;
  const { warehouse, command } = asked;
  return `${warehouse}/${command.type}/${'id' in command ? command.id : ''} ${key}`;
}

/** Sends a request and waits for what comes of it. Throws what is neither answer nor fault. */
export async function send(world: World, request: Request, sending: Sending): Promise<Outcome> {
  try {
    const answer = await ask(world, request, sending);
    const { replayed } = answer;
    if (!answer.ok) {
      const isAtEdge = 'isAtEdge' in answer;
      return { type: 'refused', replayed, refusal: answer.refusal, isAtEdge };
    }
    const { replayed: _, ...rest } = answer;
    return { type: 'done', replayed, answer: rest };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { code } = error;
    return { type: code === 'outcome_unknown' ? 'unknown' : 'not_executed', code };
  }
}

type Answered =
  | Answer
  | { readonly ok: true; readonly replayed: boolean; readonly document?: unknown }
  | {
      readonly ok: false;
      readonly replayed: boolean;
      readonly refusal: Refusal;
      readonly isAtEdge?: true;
    };

async function ask(world: World, request: Request, { at, by }: Sending): Promise<Answered> {
  const { documents, restocking, router } = world;
  const { asked, fingerprint } = request;
  if (isOfCatalogue(asked)) return askCatalogue(world, asked, at);
  const caller = { by, key: request.scopedKey, fingerprint };
  switch (asked.type) {
    case 'stock':
      if (world.catalogue.warehouse(asked.warehouse) === undefined) return NOWHERE;
      return router.ask(asked.warehouse, asked.command, caller);
    case 'place_order':
      return documents.placeOrder(asked.input, caller);
    case 'place_transfer':
      return documents.placeTransfer(asked.input, caller);
    case 'fulfill_order':
      return documents.fulfillOrder(asked.id, asked.allocations, caller);
    case 'cancel_order':
      return documents.cancelOrder(asked.id, caller);
    case 'return_order':
      return documents.returnOrder(asked.id, asked.lines, caller);
    case 'receive_transfer':
      return documents.receiveTransfer(asked.id, asked.receipts, caller);
    case 'cancel_transfer':
      return documents.cancelTransfer(asked.id, caller);
    case 'set_policy':
      if (world.catalogue.warehouse(asked.warehouse) === undefined) return NOWHERE;
      return restocking.setPolicy(asked.warehouse, asked, caller);
    case 'act_on_restock':
      return ofRestock(await restocking.act(asked.id, asked.action, caller));
  }
}

/** Of a restock that is not there no warehouse is asked. */
function ofRestock(answer: RestockAnswer): Answered {
  if (answer.ok || answer.refusal.code !== 'not_found') return answer;
  return { ...answer, isAtEdge: true };
}

const NOWHERE = {
  ok: false,
  replayed: false,
  refusal: { code: 'not_found', detail: 'there is no such warehouse' },
  isAtEdge: true,
} as const;

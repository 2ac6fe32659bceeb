/** What a client asks, how it is asked, and what came of it. */
import { Fault } from '../../../src/actor/fault.ts';
import { fingerprintOf } from '../../../src/actor/message.ts';
import type { ReturnLine } from '../../../src/domain/order.ts';
import type { Refusal } from '../../../src/domain/refusal.ts';
import type { Allocation } from '../../../src/domain/sourcing/question.ts';
import type { Receipt } from '../../../src/domain/transfer.ts';
import type { Command } from '../../../src/domain/warehouse.ts';
import type { Answer } from '../../../src/system/answer.ts';
import type { TransferInput } from '../../../src/system/documents/documents.ts';
import type { OrderInput } from '../../../src/system/documents/planner.ts';
import type { World } from '../world/world.ts';

export type Asked =
  | { readonly type: 'stock'; readonly warehouse: string; readonly command: Command }
  | { readonly type: 'place_order'; readonly input: OrderInput }
  | { readonly type: 'place_transfer'; readonly input: TransferInput }
  | {
      readonly type: 'fulfill_order';
      readonly id: string;
      readonly allocations: readonly Allocation[] | null;
    }
  | { readonly type: 'cancel_order'; readonly id: string }
  | { readonly type: 'return_order'; readonly id: string; readonly lines: readonly ReturnLine[] }
  | {
      readonly type: 'receive_transfer';
      readonly id: string;
      readonly receipts: readonly Receipt[];
    }
  | { readonly type: 'cancel_transfer'; readonly id: string };

/** What came of one sending of a request. `unknown`: it may have been done or not. */
export type Outcome =
  | { readonly type: 'done'; readonly replayed: boolean; readonly answer: unknown }
  | { readonly type: 'refused'; readonly replayed: boolean; readonly refusal: Refusal }
  | { readonly type: 'not_executed' | 'unknown' };

/** A request, which may be sent several times. `n` is also its reference in the ledger. */
export interface Request {
  readonly n: number;
  readonly key: string | null;
  readonly asked: Asked;
  /** Tells bodies apart as the edge does: by what is asked, without what makes it this request. */
  readonly fingerprint: number;
  readonly sendings: Sending[];
}

export function newRequest(n: number, key: string | null, asked: Asked): Request {
  return { n, key, asked, fingerprint: fingerprintOf(asked), sendings: [] };
}

/** `outcome` is null while it is awaited. */
export interface Sending {
  readonly at: number;
  outcome: Outcome | null;
}

/** The idempotency key with its scope; null if there is none. */
export function scopedKey({ key, asked }: Request): string | null {
  if (key === null) return null;
  if (asked.type !== 'stock') return `${asked.type}/${'id' in asked ? asked.id : ''} ${key}`;
  const { warehouse, command } = asked;
  return `${warehouse}/${command.type}/${'id' in command ? command.id : ''} ${key}`;
}

/** Sends a request and waits for what comes of it. Throws what is neither answer nor fault. */
export async function send(world: World, request: Request): Promise<Outcome> {
  try {
    const answer = await ask(world, request);
    const { replayed } = answer;
    if (!answer.ok) return { type: 'refused', replayed, refusal: answer.refusal };
    const { replayed: _, ...rest } = answer;
    return { type: 'done', replayed, answer: rest };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { type: error.code === 'outcome_unknown' ? 'unknown' : 'not_executed' };
  }
}

type Answered =
  | Answer
  | { readonly ok: true; readonly replayed: boolean; readonly document: unknown }
  | { readonly ok: false; readonly replayed: boolean; readonly refusal: Refusal };

function ask({ documents, router }: World, request: Request): Promise<Answered> {
  const { asked } = request;
  const caller = { by: 'client', key: scopedKey(request), fingerprint: request.fingerprint };
  switch (asked.type) {
    case 'stock':
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
  }
}

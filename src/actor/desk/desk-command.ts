/** What may be asked of a desk, and what a command makes of the document that it is about. */
import type { DeskDocument, StepDecision } from '../../domain/steps/document-step.ts';
import { refuseStep } from '../../domain/steps/document-step.ts';
import type { DocumentRef } from '../../domain/level.ts';
import type { Order, ReturnLine } from '../../domain/order.ts';
import type { OrderPlan } from '../../domain/steps/order-step.ts';
import {
  cancelOrder,
  expireOrder,
  fulfillOrder,
  placeOrder,
  returnOrder,
} from '../../domain/steps/order-step.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Allocation } from '../../domain/sourcing/question.ts';
import type { Receipt, Transfer } from '../../domain/transfer.ts';
import type { TransferPlan } from '../../domain/steps/transfer-step.ts';
import {
  cancelTransfer,
  placeTransfer,
  receiveTransfer,
} from '../../domain/steps/transfer-step.ts';
import type { FactsByWarehouse } from './protocol.ts';

/**
 * What can be asked of a desk. `facts` are what the catalogue says of the warehouses concerned;
 * with a `refusal` it was found out before that nothing can come of it, which is remembered.
 */
export type DeskCommand =
  | {
      readonly type: 'place_order';
      readonly id: string;
      /** The order with its plan; null if there is none. */
      readonly plan: OrderPlan | null;
      readonly refusal: Refusal | null;
      readonly facts?: FactsByWarehouse | undefined;
    }
  | {
      readonly type: 'fulfill_order';
      readonly id: string;
      readonly allocations: readonly Allocation[] | null;
    }
  | { readonly type: 'cancel_order'; readonly id: string }
  | { readonly type: 'expire_order'; readonly id: string }
  | {
      readonly type: 'return_order';
      readonly id: string;
      readonly lines: readonly ReturnLine[];
      readonly refusal?: Refusal | undefined;
      readonly facts?: FactsByWarehouse | undefined;
    }
  | {
      readonly type: 'place_transfer';
      readonly id: string;
      readonly plan: TransferPlan;
      readonly refusal?: Refusal | undefined;
      readonly facts?: FactsByWarehouse | undefined;
    }
  | {
      readonly type: 'receive_transfer';
      readonly id: string;
      readonly receipts: readonly Receipt[];
      readonly facts?: FactsByWarehouse | undefined;
    }
  | { readonly type: 'cancel_transfer'; readonly id: string }
  | { readonly type: 'read_document'; readonly id: string; readonly of: 'order' | 'transfer' };

export type DeskCommandType = DeskCommand['type'];

/** The document that a command is about. */
export function documentOf(command: DeskCommand): DocumentRef {
  const { id } = command;
  switch (command.type) {
    case 'place_order':
    case 'fulfill_order':
    case 'cancel_order':
    case 'expire_order':
    case 'return_order':
      return { type: 'order', id };
    case 'place_transfer':
    case 'receive_transfer':
    case 'cancel_transfer':
      return { type: 'transfer', id };
    case 'read_document':
      return { type: command.of, id };
  }
}

/** What `command` asks of a document that is there already, or why it is refused. */
export function decideCommand(
  command: DeskCommand,
  document: DeskDocument,
  at: number,
): StepDecision {
  switch (command.type) {
    case 'fulfill_order':
      return fulfillOrder(orderOf(document), command.allocations, at);
    case 'cancel_order':
      return cancelOrder(orderOf(document), at);
    case 'expire_order':
      return { ok: true, step: expireOrder(orderOf(document), at) };
    case 'return_order':
      if (command.refusal !== undefined) return refuseStep(command.refusal);
      return returnOrder(orderOf(document), command.lines, at);
    case 'receive_transfer':
      return receiveTransfer(transferOf(document), command.receipts, at);
    case 'cancel_transfer':
      return cancelTransfer(transferOf(document), at);
    case 'place_order':
    case 'place_transfer': {
      const { type, id } = documentOf(command);
      return refuseStep({ code: 'duplicate', detail: `there is ${a(type)} ${id} already` });
    }
    case 'read_document':
      throw new Error('a read is no step');
  }
}

/** What `command` asks of a document that is not there yet, or why it is refused. */
export function decideCreation(command: DeskCommand, at: number): StepDecision {
  if (command.type === 'place_order' && command.refusal !== null) {
    return refuseStep(command.refusal);
  }
  if (command.type === 'place_order' && command.plan !== null) {
    return { ok: true, step: placeOrder(command.plan, at) };
  }
  if (command.type === 'place_transfer') {
    if (command.refusal !== undefined) return refuseStep(command.refusal);
    return { ok: true, step: placeTransfer(command.plan, at) };
  }
  const { type, id } = documentOf(command);
  return refuseStep({ code: 'not_found', detail: `there is no ${type} ${id}` });
}

const a = (type: string): string => (type === 'order' ? 'an order' : `a ${type}`);

function orderOf(document: DeskDocument): Order {
  if (document.type !== 'order') throw new Error(`${document.value.id} is not an order`);
  return document.value;
}

function transferOf(document: DeskDocument): Transfer {
  if (document.type !== 'transfer') throw new Error(`${document.value.id} is not a transfer`);
  return document.value;
}

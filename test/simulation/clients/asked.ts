/** What a client asks. */
import type { ReturnLine } from '../../../src/domain/order.ts';
import type { Policy } from '../../../src/domain/restock/policy.ts';
import type { RestockCommand } from '../../../src/domain/restock/restock-step.ts';
import type { PolicyScope } from '../../../src/domain/restock/scope.ts';
import type { Allocation } from '../../../src/domain/sourcing/question.ts';
import type { Receipt } from '../../../src/domain/transfer.ts';
import type { Command } from '../../../src/domain/warehouse.ts';
import type { TransferInput } from '../../../src/system/documents/documents.ts';
import type { OrderInput } from '../../../src/system/documents/planner.ts';

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
  | { readonly type: 'cancel_transfer'; readonly id: string }
  | {
      readonly type: 'set_policy';
      readonly warehouse: string;
      readonly scope: PolicyScope;
      readonly policy: Policy | null;
    }
  | { readonly type: 'act_on_restock'; readonly id: string; readonly action: RestockCommand }
  | CatalogueAsked;

export type CatalogueAsked =
  | {
      readonly type: 'save_product' | 'save_warehouse';
      readonly id: string;
      readonly active: boolean;
    }
  | { readonly type: 'delete_product' | 'delete_warehouse'; readonly id: string };

/** The name of what is asked, as the coverage has it. */
export function commandOf(asked: Asked): string {
  if (asked.type === 'stock') return asked.command.type;
  if (asked.type === 'act_on_restock') return `${asked.action.type}_restock`;
  return asked.type === 'set_policy' && asked.policy === null ? 'end_policy' : asked.type;
}

/** Whether it is about the catalogue, which no actor is asked for and no key is remembered of. */
export function isOfCatalogue(asked: Asked): asked is CatalogueAsked {
  switch (asked.type) {
    case 'save_product':
    case 'save_warehouse':
    case 'delete_product':
    case 'delete_warehouse':
      return true;
    case 'stock':
    case 'place_order':
    case 'place_transfer':
    case 'fulfill_order':
    case 'cancel_order':
    case 'return_order':
    case 'receive_transfer':
    case 'cancel_transfer':
    case 'set_policy':
    case 'act_on_restock':
      return false;
  }
}

/** In which state the thing is that a message is about, at the moment in which it is decided. */
import type { DeskCommand } from '../../../src/actor/desk/desk-command.ts';
import { documentOf } from '../../../src/actor/desk/desk-command.ts';
import { placeOfDocument } from '../../../src/actor/desk/desk-replies.ts';
import type { RestockingCommand } from '../../../src/actor/restock/restock-command.ts';
import { isSamePolicy } from '../../../src/domain/restock/policy.ts';
import { isOpenRestock } from '../../../src/domain/restock/restock.ts';
import type { Message } from '../../../src/actor/message.ts';
import type { Pending } from '../../../src/actor/pending.ts';
import type { Facts } from '../../../src/domain/decision.ts';
import { available } from '../../../src/domain/level.ts';
import type { Sku } from '../../../src/domain/product.ts';

type Of<Type extends RestockingCommand['type']> = RestockingCommand & { readonly type: Type };

/** The state that `message` finds; null if it is not what a client asked, but only a part of it. */
export function stateOf(pending: Pending, message: Message): string | null {
  const { command, to, facts } = message;
  switch (command.type) {
    case 'receive':
    case 'remove':
    case 'adjust':
    case 'count':
    case 'move':
    case 'write_off':
      return stateOfLevels(pending, to, { skus: [command.sku], facts });
    case 'operate_all': {
      const skus = command.operations.map(({ sku }) => sku);
      return stateOfLevels(pending, to, { skus, facts });
    }
    case 'reserve': {
      if (pending.draft(to).reservation(command.id) !== undefined) return 'id taken';
      const skus = command.lines.map(({ sku }) => sku);
      return stateOfLevels(pending, to, { skus, facts });
    }
    case 'change':
    case 'commit':
    case 'release': {
      const status = pending.draft(to).reservation(command.id)?.status ?? 'unknown id';
      const isFree = status !== 'held' || command.type !== 'change';
      return isFree ? status : (objectionIn(facts) ?? status);
    }
    case 'place_order':
    case 'fulfill_order':
    case 'cancel_order':
    case 'return_order':
    case 'place_transfer':
    case 'receive_transfer':
    case 'cancel_transfer':
      return stateOfDocument(pending, command);
    case 'set_policy':
      return stateOfPolicy(pending, to, command);
    case 'act_on_restock':
      return stateOfRestock(pending, to, { command, facts });
    case 'expire':
    case 'expire_order':
    case 'read_document':
    case 'protocol':
    case 'look_up':
    case 'read_expiries':
    case 'is_empty':
    case 'claim':
    case 'review':
    case 'reconsider':
    case 'read_policies':
    case 'assess':
    case 'preview':
    case 'read_restock':
    case 'close':
    case 'open':
      return null;
  }
}

function stateOfPolicy(
  pending: Pending,
  warehouse: string,
  { scope, policy }: Of<'set_policy'>,
): string {
  const known = pending.buyer.draft(warehouse).policies.at(scope);
  if (known === undefined || policy === null) return known === undefined ? 'no policy' : 'in force';
  return isSamePolicy(known, policy) ? 'the same in force' : 'another in force';
}

function stateOfRestock(
  pending: Pending,
  warehouse: string,
  {
    command,
    facts,
  }: { readonly command: Of<'act_on_restock'>; readonly facts?: Facts | undefined },
): string {
  const { id, action } = command;
  const body = pending.states.find({ warehouse, type: 'restock', id })?.body;
  const restock = body?.type === 'restock' ? body.value : undefined;
  if (restock === undefined) return 'unknown id';
  if (!isOpenRestock(restock)) return restock.status;
  if (restock.isCarried) return 'carried';
  if (restock.terms.source !== null) return 'to be carried';
  const objection = action.type === 'receive' ? objectionIn(facts) : null;
  return objection ?? restock.status;
}

/** Of several levels, that of the one that is furthest from plain. */
function stateOfLevels(
  pending: Pending,
  warehouse: string,
  { skus, facts }: { readonly skus: readonly Sku[]; readonly facts: Facts | undefined },
): string {
  const objection = objectionIn(facts);
  if (objection !== null) return objection;
  const levels = skus.map((sku) => pending.draft(warehouse).level(sku));
  if (levels.some((level) => level === undefined)) return 'no level';
  if (levels.some((level) => level !== undefined && level.leaving > 0)) return 'leaving';
  if (levels.some((level) => level !== undefined && available(level) < 0)) return 'oversold';
  return 'plain';
}

function objectionIn(facts: Facts | undefined): string | null {
  if (facts === undefined) return null;
  if ((facts.unknown ?? []).length > 0) return 'no product';
  if (facts.warehouseInactive) return 'warehouse inactive';
  return (facts.inactive ?? []).length > 0 ? 'product inactive' : null;
}

function stateOfDocument(pending: Pending, command: DeskCommand): string {
  const body = pending.states.find(placeOfDocument(documentOf(command)))?.body;
  const document = body?.type === 'filed' ? body.value.document : undefined;
  if (command.type === 'place_order') {
    if (document !== undefined) return 'id taken';
    return command.refusal === null ? 'planned' : `plan: ${command.refusal.code}`;
  }
  if (command.type === 'place_transfer') {
    if (document !== undefined) return 'id taken';
    // What leaves may be inactive, what is taken in may not.
    const [source, target] = [command.plan.from, command.plan.to].map((id) => {
      return objectionIn(command.facts?.[id]);
    });
    return target ?? (source === 'no product' ? source : 'new');
  }
  if (document === undefined) return 'unknown id';
  const { status } = document.value;
  const isReceived = status !== 'completed' && status !== 'cancelled';
  if (command.type === 'return_order' || (command.type === 'receive_transfer' && isReceived)) {
    const objections = Object.values(command.facts ?? {}).map(objectionIn);
    if (objections.includes('no product')) return 'no product';
    if (objections.some((objection) => objection !== null)) return 'inactive';
  }
  return status;
}

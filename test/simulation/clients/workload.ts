/** What clients come to ask, made up from what they have been told so far. */
import type { Dice } from '../../../src/client/demo/dice.ts';
import type { Operation } from '../../../src/domain/operation.ts';
import type { Policy } from '../../../src/domain/restock/policy.ts';
import type { RestockCommand } from '../../../src/domain/restock/restock-step.ts';
import type { Settings } from '../settings.ts';
import type { Asked } from './asked.ts';
import { isOfCatalogue } from './asked.ts';
import { changeCatalogue, deleteMeanwhile } from './catalogue-asks.ts';
import { changeOrder, changeTransfer, placeOrder, placeTransfer } from './document-asks.ts';
import { actOnRestock, setPolicy } from './restock-asks.ts';
import { Known } from './known.ts';
import type { Request } from './request.ts';
import { newRequest } from './request.ts';
import { changeReservation, operate, reserve } from './stock-asks.ts';

/** How often each kind of thing is asked, in parts of all. */
const MIX: readonly (readonly [parts: number, ask: (known: Known, n: number) => Asked])[] = [
  [34, operate],
  [9, reserve],
  [13, changeReservation],
  [14, placeOrder],
  [14, changeOrder],
  [9, placeTransfer],
  [8, changeTransfer],
  [3, changeCatalogue],
  [6, setPolicy],
  [11, actOnRestock],
];
const PARTS = MIX.reduce((sum, [parts]) => sum + parts, 0);

export class Workload {
  readonly requests: Request[] = [];
  readonly known: Known;
  readonly #settings: Settings;
  readonly #dice: Dice;

  constructor(settings: Settings, dice: Dice, now: () => number) {
    this.#settings = settings;
    this.#dice = dice;
    this.known = new Known(settings, dice, now);
  }

  /** The next request: mostly a new one, at times one from before, or like one from before. */
  next(): Request {
    const dice = this.#dice;
    const scripted = this.#settings.script?.[this.requests.length];
    if (scripted !== undefined) return this.#made(scripted, `key-${this.requests.length + 1}`);
    if (this.requests.length > 0 && dice.chance(0.15)) {
      const before = dice.pick(dice.chance(0.5) ? this.requests.slice(-20) : this.requests);
      if (isRepeatable(before)) return dice.chance(0.7) ? before : this.#altered(before);
    }
    return this.#made(this.#asked(this.requests.length + 1));
  }

  #made(asked: Asked, key?: string | null): Request {
    const n = this.requests.length + 1;
    const own = this.#dice.chance(0.7) ? `key-${n}` : null;
    const request = newRequest(n, key === undefined ? own : key, asked);
    this.requests.push(request);
    return request;
  }

  #asked(n: number): Asked {
    const deletion = deleteMeanwhile(this.known);
    if (deletion !== null) return deletion;
    let roll = this.#dice.int(1, PARTS);
    for (const [parts, ask] of MIX) {
      roll -= parts;
      if (roll <= 0) return ask(this.known, n);
    }
    throw new Error('the mix is larger than the sum of its parts');
  }

  /** Another body under the same key or the same id. */
  #altered({ key, asked }: Request): Request {
    const n = this.requests.length + 1;
    const reference = String(n);
    const lines = this.known.lines();
    switch (asked.type) {
      case 'place_order':
        return this.#made({ ...asked, input: { ...asked.input, lines, reference } }, key);
      case 'place_transfer':
        return this.#made({ ...asked, input: { ...asked.input, lines, reference } }, key);
      case 'fulfill_order':
        return this.#made({ ...asked, allocations: asked.allocations === null ? [] : null }, key);
      case 'return_order':
        return this.#made({ ...asked, lines: [...asked.lines, ...asked.lines] }, key);
      case 'receive_transfer':
        return this.#made({ ...asked, receipts: [...asked.receipts, ...asked.receipts] }, key);
      case 'stock':
        return this.#made({ ...asked, command: this.#alteredCommand(asked.command, n) }, key);
      case 'set_policy':
        return this.#made({ ...asked, policy: OTHER_POLICY }, key);
      case 'act_on_restock':
        if (asked.action.type === 'cancel') return this.#made(this.#asked(n), key);
        return this.#made({ ...asked, action: this.#alteredAction(asked.action) }, key);
      case 'cancel_order':
      case 'cancel_transfer':
      case 'save_product':
      case 'save_warehouse':
      case 'delete_product':
      case 'delete_warehouse':
        return this.#made(this.#asked(n), key);
    }
  }

  #alteredAction(action: RestockCommand): RestockCommand {
    switch (action.type) {
      case 'receive':
        return { ...action, quantity: (action.quantity ?? 0) + 1 };
      case 'order':
      case 'expect':
        return { ...action, expectedAt: (action.expectedAt ?? this.known.now()) + 1 };
      case 'fail':
        return { ...action, reason: 'it is lost' };
      case 'cancel':
        return action;
    }
  }

  #alteredCommand(command: Stock, n: number): Stock {
    const reference = String(n);
    switch (command.type) {
      case 'reserve':
        return { ...command, lines: this.known.lines(), reference };
      case 'change':
        return { ...command, lines: this.known.lines() };
      case 'commit':
        return command.lines === undefined
          ? { ...command, lines: this.known.lines() }
          : { type: 'commit', id: command.id };
      case 'operate_all':
        return { ...command, operations: again(command.operations, n) };
      case 'release':
      case 'expire':
        return command;
      case 'receive':
      case 'remove':
      case 'adjust':
      case 'count':
      case 'move':
      case 'write_off':
        return { ...command, quantity: command.quantity + 1, reference };
    }
  }
}

const OTHER_POLICY: Policy = { strategy: 'min-max', min: 1, max: 3 };

type Stock = Extract<Asked, { readonly type: 'stock' }>['command'];

/** The first of the operations, under other references. */
const again = (operations: readonly Operation[], n: number): readonly Operation[] =>
  operations.slice(0, 1).map((operation) => ({ ...operation, reference: `${n}.0` }));

/** Whether sending it again is safe: it has a key, or the id of what it makes. */
export function isRepeatable({ key, asked }: Request): boolean {
  if (isOfCatalogue(asked)) return false;
  if (key !== null) return true;
  if (asked.type === 'stock') return asked.command.type === 'reserve';
  if (asked.type === 'place_order' || asked.type === 'place_transfer') {
    return asked.input.id !== null;
  }
  return false;
}

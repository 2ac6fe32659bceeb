/** What clients come to ask, made up from what they have been told so far. */
import type { Dice } from '../../../src/client/demo/dice.ts';
import type { Order } from '../../../src/domain/order.ts';
import { unshipped } from '../../../src/domain/order.ts';
import type { Line } from '../../../src/domain/reservation.ts';
import type { Transfer } from '../../../src/domain/transfer.ts';
import { inTransit } from '../../../src/domain/transfer.ts';
import type { Asked, Request } from './request.ts';
import { newRequest } from './request.ts';
import type { Settings } from '../settings.ts';

/** One tick of virtual time. */
const TICK_SECONDS = 0.001;

export class Workload {
  readonly requests: Request[] = [];
  /** The latest state of each document that anybody was told. */
  readonly orders = new Map<string, Order>();
  readonly transfers = new Map<string, Transfer>();
  readonly reservations: { readonly warehouse: string; readonly id: string }[] = [];
  readonly #settings: Settings;
  readonly #dice: Dice;

  constructor(settings: Settings, dice: Dice) {
    this.#settings = settings;
    this.#dice = dice;
  }

  /** The next request: mostly a new one, at times one from before, or like one from before. */
  next(): Request {
    const dice = this.#dice;
    const scripted = this.#settings.script?.[this.requests.length];
    if (scripted !== undefined) return this.#made(scripted, `key-${this.requests.length + 1}`);
    if (this.requests.length > 0 && dice.chance(0.12)) {
      const before = dice.pick(this.requests);
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

  /** Another body under the same key or the same id. */
  #altered({ key, asked }: Request): Request {
    const n = this.requests.length + 1;
    if (asked.type === 'place_order' || asked.type === 'place_transfer') {
      const lines = this.#lines(n);
      const input = { ...asked.input, lines, reference: String(n) };
      return this.#made({ ...asked, input } as Asked, key);
    }
    if (asked.type === 'stock' && asked.command.type === 'reserve') {
      const command = { ...asked.command, lines: this.#lines(n), reference: String(n) };
      return this.#made({ ...asked, command }, key);
    }
    return this.#made(this.#asked(n), key);
  }

  #asked(n: number): Asked {
    const dice = this.#dice;
    const roll = dice.int(1, 100);
    if (roll <= 22) return this.#receive(n);
    if (roll <= 30) return this.#operate(n);
    if (roll <= 38) return this.#reserve(n);
    if (roll <= 44) return this.#endReservation(n);
    if (roll <= 60) return this.#placeOrder(n);
    if (roll <= 78) return this.#changeOrder(n);
    if (roll <= 89) return this.#placeTransfer(n);
    return this.#changeTransfer(n);
  }

  #receive(n: number): Asked {
    const quantity = this.#quantity() * 2;
    const command = { type: 'receive', sku: this.#sku(), quantity, reference: String(n) } as const;
    return { type: 'stock', warehouse: this.#warehouse(), command };
  }

  #operate(n: number): Asked {
    const type = this.#dice.pick(['remove', 'remove', 'adjust', 'count'] as const);
    const sign = type === 'adjust' && this.#dice.chance(0.5) ? -1 : 1;
    const quantity = sign * this.#quantity();
    const command = { type, sku: this.#sku(), quantity, reference: String(n) };
    return { type: 'stock', warehouse: this.#warehouse(), command };
  }

  #reserve(n: number): Asked {
    const warehouse = this.#warehouse();
    const id = `r${n}`;
    this.reservations.push({ warehouse, id });
    const about = { id, lines: this.#lines(n), ttlSeconds: this.#hold(), reference: String(n) };
    return { type: 'stock', warehouse, command: { type: 'reserve', ...about } };
  }

  #endReservation(n: number): Asked {
    if (this.reservations.length === 0) return this.#receive(n);
    const recent = this.reservations.slice(this.#dice.chance(0.5) ? -1 : 0);
    const { warehouse, id } = this.#dice.pick(recent);
    const type = this.#dice.pick(['commit', 'release'] as const);
    return { type: 'stock', warehouse, command: { type, id } };
  }

  #placeOrder(n: number): Asked {
    const dice = this.#dice;
    const { warehouses } = this.#settings;
    const input = {
      id: dice.chance(0.7) ? `o${n}` : null,
      lines: this.#lines(n),
      shipTo: null,
      strategy: dice.pick(['priority', 'most-stock', 'fewest-splits']),
      warehouses: dice.chance(0.5) ? null : dice.shuffled(warehouses).slice(0, dice.int(1, 3)),
      allowSplit: dice.chance(0.9),
      allowPartial: dice.chance(0.2),
      holdSeconds: this.#hold(),
      reference: String(n),
    };
    return { type: 'place_order', input };
  }

  #changeOrder(n: number): Asked {
    const dice = this.#dice;
    if (this.orders.size === 0) return this.#placeOrder(n);
    const order = dice.pick([...this.orders.values()]);
    const { id } = order;
    const roll = dice.int(1, 10);
    const back = order.lines.filter(({ shipped, returned }) => shipped > returned);
    if (roll <= 3 && back.length > 0) {
      const { sku, shipped, returned } = dice.pick(back);
      const quantity = dice.int(1, shipped - returned);
      const condition = dice.pick(['sellable', 'damaged'] as const);
      const warehouse = this.#warehouse();
      const line = { sku, quantity, warehouse, condition };
      const lines = dice.chance(0.2) ? [line, line] : [line];
      return { type: 'return_order', id, lines };
    }
    if (roll <= 5) return { type: 'cancel_order', id };
    const left = order.allocations.filter((each) => unshipped(each) > 0);
    if (left.length === 0 || dice.chance(0.4)) {
      return { type: 'fulfill_order', id, allocations: null };
    }
    const some = dice.shuffled(left).slice(0, dice.int(1, left.length));
    const allocations = some.map((each) => {
      const { warehouse, sku } = each;
      return { warehouse, sku, quantity: dice.int(1, unshipped(each)) };
    });
    const [first] = allocations;
    if (first !== undefined && dice.chance(0.15)) allocations.push(first);
    return { type: 'fulfill_order', id, allocations };
  }

  #placeTransfer(n: number): Asked {
    const [from = '', to = ''] = this.#dice.shuffled(this.#settings.warehouses);
    const mode = this.#dice.pick(['immediate', 'shipped'] as const);
    const id = this.#dice.chance(0.7) ? `t${n}` : null;
    const input = { id, from, to, mode, lines: this.#lines(n), reference: String(n) };
    return { type: 'place_transfer', input };
  }

  #changeTransfer(n: number): Asked {
    const dice = this.#dice;
    const shipped = [...this.transfers.values()].filter(({ mode }) => mode === 'shipped');
    if (shipped.length === 0) return this.#placeTransfer(n);
    const { id, lines } = dice.pick(shipped);
    if (dice.chance(0.3)) return { type: 'cancel_transfer', id };
    const receipts = lines.map((line) => {
      const received = dice.int(0, inTransit(line));
      const damaged = dice.int(0, Math.max(0, inTransit(line) - received));
      return { sku: line.sku, received, damaged, lost: dice.chance(0.2) ? 1 : 0 };
    });
    const [first] = receipts;
    if (first !== undefined && dice.chance(0.15)) receipts.push(first);
    return { type: 'receive_transfer', id, receipts };
  }

  #lines(_n: number): readonly Line[] {
    const count = this.#dice.int(1, 3);
    return Array.from({ length: count }, () => ({ sku: this.#sku(), quantity: this.#quantity() }));
  }

  #hold(): number | null {
    return this.#dice.pick([null, null, TICK_SECONDS, 1, 3, 20]);
  }

  #sku(): string {
    return this.#dice.pick(this.#settings.skus);
  }

  #warehouse(): string {
    return this.#dice.pick(this.#settings.warehouses);
  }

  #quantity(): number {
    return this.#dice.int(1, this.#settings.quantityMax);
  }
}

/** Whether sending it again is safe: it has a key, or the id of what it makes. */
export function isRepeatable({ key, asked }: Request): boolean {
  if (key !== null) return true;
  if (asked.type === 'stock') return asked.command.type === 'reserve';
  if (asked.type === 'place_order' || asked.type === 'place_transfer') {
    return asked.input.id !== null;
  }
  return false;
}

/** A mixed load over HTTP whose every request is written down with what became of it. */
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { uniformInt } from 'pure-rand/distribution/uniformInt';

/** What is known of a request; `unknown` until an answer says yes or no. */
export type Fate = 'unknown' | 'acknowledged' | 'refused';

/** A row that the ledger has if the request happened. */
export interface ExpectedRow {
  readonly warehouse: string;
  readonly sku: string;
  readonly type: 'receive' | 'remove' | 'reserve' | 'ship';
  readonly amount: number;
}

export interface Request {
  readonly reference: string;
  readonly key: string;
  readonly path: string;
  readonly body: unknown;
  readonly rows: readonly ExpectedRow[];
  fate: Fate;
  /** The text of its answer. */
  answer: string;
}

export const WAREHOUSES = ['berlin', 'paris', 'rome'] as const;
export const SKUS = ['MUG', 'CUP', 'POT'] as const;

const QUANTITY_MAX = 5;
/** Of a hundred requests, how many are receipts; and how many are receipts or removals. */
const RECEIPTS = 35;
const RECEIPTS_AND_REMOVALS = 65;

export class Load {
  readonly requests: Request[] = [];
  readonly #random: RandomGenerator;

  constructor(random: RandomGenerator) {
    this.#random = random;
  }

  /** A whole number from `least` to `most`. */
  draw(least: number, most: number): number {
    return uniformInt(this.#random, least, most);
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.draw(0, items.length - 1)];
    if (item === undefined) throw new Error('there is nothing to pick from');
    return item;
  }

  /** Does one thing of a client: an operation, or a reservation that is then committed. */
  async act(url: string): Promise<void> {
    const number = this.requests.length;
    const warehouse = this.pick(WAREHOUSES);
    const sku = this.pick(SKUS);
    const quantity = this.draw(1, QUANTITY_MAX);
    const kind = this.draw(1, 100);
    const path = `/v1/warehouses/${warehouse}`;
    if (kind <= RECEIPTS_AND_REMOVALS) {
      const type = kind <= RECEIPTS ? 'receive' : 'remove';
      const body = { type, sku, quantity, reference: `op-${number}` };
      const rows = [{ warehouse, sku, type, amount: quantity }] as const;
      await send(
        url,
        this.#noted({ reference: `op-${number}`, path: `${path}/movements`, body, rows }),
      );
      return;
    }
    const id = `basket-${number}`;
    const others = SKUS.filter((other) => other !== sku);
    const lines = [
      { sku, quantity },
      { sku: this.pick(others), quantity: 1 },
    ];
    const rowsOf = (type: 'reserve' | 'ship'): readonly ExpectedRow[] =>
      lines.map((line) => ({ warehouse, sku: line.sku, type, amount: line.quantity }));
    const reserve = this.#noted({
      reference: id,
      path: `${path}/reservations`,
      body: { id, lines, reference: id },
      rows: rowsOf('reserve'),
    });
    await send(url, reserve);
    if (reserve.fate !== 'acknowledged') return;
    const commit = `${path}/reservations/${id}/commit`;
    await send(url, this.#noted({ reference: id, path: commit, body: {}, rows: rowsOf('ship') }));
  }

  #noted(request: Pick<Request, 'reference' | 'path' | 'body' | 'rows'>): Request {
    const key = `key-${this.requests.length}`;
    const noted: Request = { ...request, key, fate: 'unknown', answer: '' };
    this.requests.push(noted);
    return noted;
  }
}

/** Sends `request`, and notes its fate if the answer is definite. True if it was a replay. */
export async function send(url: string, request: Request): Promise<boolean> {
  try {
    const response = await fetch(url + request.path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': request.key },
      body: JSON.stringify(request.body),
    });
    const answer = await response.text();
    if (response.status >= 500) return false;
    request.fate = response.ok ? 'acknowledged' : 'refused';
    request.answer = answer;
    return response.headers.get('idempotency-replayed') === 'true';
  } catch (error) {
    // `fetch` says with a TypeError that the connection was lost or never made.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

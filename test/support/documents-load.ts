/** A load of orders and transfers, each request of which is written down with its fate. */
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { Order } from '../../src/domain/order.ts';
import type { Transfer } from '../../src/domain/transfer.ts';
import { inTransit } from '../../src/domain/transfer.ts';
import { order, transfer } from './documents.ts';
import type { DocumentsChild } from './documents-child.ts';
import type { Question } from './documents-process.ts';
import { SKUS, WAREHOUSES } from './documents-process.ts';

export interface Request {
  /** Of the order or the transfer that it is about. */
  readonly id: string;
  readonly key: string | null;
  readonly question: Question;
  fate: 'unknown' | 'acknowledged' | 'refused';
  /** The document as it was answered. */
  document: Order | Transfer | undefined;
}

const QUANTITY_MAX = 4;

export class DocumentsLoad {
  readonly requests: Request[] = [];
  readonly #random: RandomGenerator;
  #documents = 0;

  constructor(random: RandomGenerator) {
    this.#random = random;
  }

  /** A whole number from `least` to `most`. */
  draw(least: number, most: number): number {
    return uniformInt(this.#random, least, most);
  }

  /** Does one thing of a client: an order or a transfer from its beginning to some end. */
  async act(child: DocumentsChild): Promise<void> {
    const number = this.#documents++;
    if (this.draw(0, 1) === 0) await this.#order(child, `o-${number}`);
    else await this.#transfer(child, `t-${number}`);
  }

  async #order(child: DocumentsChild, id: string): Promise<void> {
    const lines = SKUS.slice(0, this.draw(1, SKUS.length)).map((sku) => {
      return { sku, quantity: this.draw(1, QUANTITY_MAX) };
    });
    const warehouses = this.draw(0, 1) === 0 ? null : WAREHOUSES.slice(this.draw(1, 2));
    const input = order(lines, { id, warehouses });
    const placed = await this.#ask(child, id, { type: 'place_order', input });
    if (placed === undefined || !('allocations' in placed)) return;
    const kind = this.draw(0, 3);
    if (kind === 0) return;
    const [first] = placed.allocations;
    if (kind === 1 && first !== undefined) {
      const shares = [{ ...first, quantity: 1 }];
      await this.#ask(child, id, { type: 'fulfill', id, shares });
    }
    const end = { type: kind === 2 ? 'cancel_order' : 'fulfill', id, shares: null } as const;
    await this.#ask(child, id, end);
  }

  async #transfer(child: DocumentsChild, id: string): Promise<void> {
    const from = this.draw(0, 2);
    const mode = this.draw(0, 2) === 0 ? 'immediate' : 'shipped';
    const ends = {
      from: WAREHOUSES[from] ?? 'berlin',
      to: WAREHOUSES[(from + this.draw(1, 2)) % 3] ?? 'paris',
    };
    const input = transfer({ MUG: 2, POT: this.draw(1, QUANTITY_MAX) }, { id, mode, ...ends });
    const sent = await this.#ask(child, id, { type: 'place_transfer', input });
    if (sent === undefined || !('mode' in sent) || mode === 'immediate') return;
    const kind = this.draw(0, 3);
    if (kind === 0) return;
    const some = [{ sku: 'MUG', received: 1, damaged: 0, lost: kind === 1 ? 1 : 0 }];
    const after = await this.#ask(child, id, { type: 'receive', id, receipts: some });
    if (after === undefined || !('mode' in after) || kind === 1) return;
    const rest = after.lines.map((line) => {
      return { sku: line.sku, received: 0, damaged: inTransit(line), lost: 0 };
    });
    if (kind === 2) await this.#ask(child, id, { type: 'receive', id, receipts: rest });
    else await this.#ask(child, id, { type: 'cancel_transfer', id });
  }

  async #ask(
    child: DocumentsChild,
    id: string,
    question: Question,
  ): Promise<Order | Transfer | undefined> {
    // The id of a new document is a key already; half of them have another one too.
    const isNew = question.type.startsWith('place');
    const key = isNew && this.draw(0, 1) === 0 ? null : `key-${this.requests.length}`;
    const noted: Request = { id, key, question, fate: 'unknown', document: undefined };
    this.requests.push(noted);
    await send(child, noted);
    return noted.document;
  }
}

/** Sends `request`, and notes its fate if the answer is definite. True if it was a replay. */
export async function send(child: DocumentsChild, request: Request): Promise<boolean> {
  const answer = await child.ask(request.question, request.key);
  if (answer === null) return false;
  request.fate = answer.ok ? 'acknowledged' : 'refused';
  request.document = answer.ok ? (answer.document as Order | Transfer) : undefined;
  return answer.replayed;
}

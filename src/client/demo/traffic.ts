import { z } from 'zod';
import type { DemoCatalogue } from '../demo-catalogue.ts';
import { Latencies } from '../figures.ts';
import type { Answer, ClientRequest, Send } from '../http-client.ts';
import type { Dice } from './dice.ts';
import { createDice } from './dice.ts';
import type { DemoOrder } from './order.ts';
import { nextOrder } from './order.ts';

const IN_FLIGHT_MAX = 512;
const COUNTED_SHARE = 0.002;
const DAMAGED_SHARE = 0.002;
const TRANSFERRED_SHARE = 0.004;
/** Units of a transfer. */
const TRANSFERRED = 3;

export interface TrafficOptions {
  readonly client: Send;
  readonly catalogue: DemoCatalogue;
  /** Decides which orders come, in which order. */
  readonly seed: number;
  /** Part of every id and key, so that the orders of this run are new to the service. */
  readonly run: string;
}

/** What the traffic came to so far. Orders that are still in flight are in `orders` only. */
export interface TrafficFigures {
  readonly orders: number;
  readonly accepted: number;
  readonly refused: number;
  /** Things that the service did not answer properly, and orders skipped as too many waited. */
  readonly failed: number;
  readonly skipped: number;
  /** Ledger rows that the service answered for; those of expiries come later, without an answer. */
  readonly movements: number;
}

/**
 * Customers of the demo, what they send back, and what goes wrong in the warehouses. Nothing starts
 * by itself: it is told when.
 */
export class Traffic {
  readonly #options: TrafficOptions;
  readonly #dice: Dice;
  readonly #inFlight = new Set<Promise<void>>();
  readonly #figures = { orders: 0, accepted: 0, refused: 0, failed: 0, skipped: 0, movements: 0 };
  #operations = 0;
  #failure: unknown;

  /** Latencies since the reader last reset them. */
  readonly latencies = new Latencies();

  constructor(options: TrafficOptions) {
    this.#options = options;
    this.#dice = createDice(options.seed);
  }

  get figures(): TrafficFigures {
    return { ...this.#figures };
  }

  /** The last error among what failed. */
  get failure(): unknown {
    return this.#failure;
  }

  /** Starts an order, unless too many are in flight, and now and then something else. */
  order(): void {
    if (this.#inFlight.size >= IN_FLIGHT_MAX) {
      this.#figures.skipped += 1;
      return;
    }
    this.#track(this.#carryOut(this.#next()));
    if (this.#dice.chance(COUNTED_SHARE)) this.#track(this.#count(this.#next()));
    if (this.#dice.chance(DAMAGED_SHARE)) this.#track(this.#damage(this.#next()));
    if (this.#dice.chance(TRANSFERRED_SHARE)) this.#track(this.#transfer(this.#next()));
  }

  /** Resolves when nothing is in flight any more. */
  async settled(): Promise<void> {
    while (this.#inFlight.size > 0) await Promise.all(this.#inFlight);
  }

  #next(): DemoOrder {
    return nextOrder(this.#dice, this.#options.catalogue);
  }

  async #carryOut(order: DemoOrder): Promise<void> {
    this.#figures.orders += 1;
    const { lines, fate } = order;
    const id = `demo-${this.#options.run}-${this.#figures.orders}`;
    const body = {
      id,
      lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
      ...this.#customerOf(order),
      sourcing: { strategy: 'nearest' },
      ...(fate.type === 'expire' && { holdSeconds: fate.holdSeconds }),
    };
    const path = '/v1/orders';
    const placed = await this.#write({ method: 'POST', path, body, key: id }, lines.length);
    if (!placed.ok) {
      this.#figures.refused += 1;
      return;
    }
    this.#figures.accepted += 1;
    if (fate.type === 'expire') return;
    const key = `${id}-${fate.type}`;
    await this.#write({ method: 'POST', path: `${path}/${id}/${fate.type}`, key }, lines.length);
    if (fate.type === 'cancel') return;
    const { allocations } = Placed.parse(placed.body);
    const [first] = allocations;
    if (!fate.returned || first === undefined) return;
    const returned = { lines: [{ ...first, quantity: 1, condition: 'sellable' }] };
    const back = { path: `${path}/${id}/returns`, body: returned, key: `${id}-return` };
    await this.#write({ method: 'POST', ...back }, 1);
  }

  /** Where the customer is. */
  #customerOf({ warehouse }: DemoOrder): object {
    const near = this.#options.catalogue.warehouses.find(({ id }) => id === warehouse);
    return near?.location === undefined || near.location === null ? {} : { shipTo: near.location };
  }

  /** Moves some units of what an order would have asked for to another warehouse. */
  async #transfer({ warehouse: from, lines: [line] }: DemoOrder): Promise<void> {
    const to = this.#options.catalogue.warehouses.find(({ id }) => id !== from)?.id;
    if (line === undefined || to === undefined) return;
    this.#operations += 1;
    const key = `demo-${this.#options.run}-transfer-${this.#operations}`;
    const { sku } = line;
    const lines = [{ sku, quantity: TRANSFERRED }];
    const mode = this.#operations % 2 === 0 ? 'immediate' : 'shipped';
    const body = { id: key, from, to, lines, mode };
    const sent = await this.#write({ method: 'POST', path: '/v1/transfers', body, key }, 2);
    if (!sent.ok || mode === 'immediate') return;
    const arrived = { lines: [{ sku, received: TRANSFERRED - 1, damaged: 1 }] };
    const path = `/v1/transfers/${key}/receive`;
    await this.#write({ method: 'POST', path, body: arrived, key: `${key}-receive` }, 2);
  }

  /** A count that finds a unit less than the book says. */
  async #count({ warehouse, lines: [line] }: DemoOrder): Promise<void> {
    if (line === undefined) return;
    const path = `/v1/warehouses/${warehouse}/stock/${line.sku}`;
    const { onHand, version } = await this.#options.client.read({ method: 'GET', path }, Level);
    const quantity = Math.max(0, onHand - 1);
    const operation = { type: 'count', sku: line.sku, quantity, reason: 'cycle count' };
    await this.#operate(warehouse, { ...operation, expected: { version } });
  }

  async #damage({ warehouse, lines: [line] }: DemoOrder): Promise<void> {
    if (line === undefined) return;
    const states = { from: 'available', to: 'damaged' };
    const operation = { type: 'move', sku: line.sku, quantity: 1, reason: 'dropped', ...states };
    await this.#operate(warehouse, operation);
  }

  async #operate(warehouse: string, body: object): Promise<void> {
    this.#operations += 1;
    const key = `demo-${this.#options.run}-operation-${this.#operations}`;
    await this.#write(
      { method: 'POST', path: `/v1/warehouses/${warehouse}/movements`, body, key },
      1,
    );
  }

  /** Sends what writes so many ledger rows unless it is refused. */
  async #write(request: ClientRequest, movements: number): Promise<Answer> {
    const answer = await this.#options.client.send(request);
    this.latencies.record(answer.elapsedMs);
    if (answer.ok) this.#figures.movements += movements;
    return answer;
  }

  #track(work: Promise<void>): void {
    const tracked = work
      .catch((error: unknown) => {
        this.#figures.failed += 1;
        this.#failure = error;
      })
      .finally(() => this.#inFlight.delete(tracked));
    this.#inFlight.add(tracked);
  }
}

const Level = z.looseObject({ onHand: z.number(), version: z.number() });
const Allocation = z.object({ warehouse: z.string(), sku: z.string(), quantity: z.number() });
const Placed = z.looseObject({ allocations: z.array(Allocation).default([]) });

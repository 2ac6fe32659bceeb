/**
 * What a journal's documents say of its levels, and what the journals of several shards say of each
 * other: every unit that is set aside belongs to somebody, what is in transit is what left and has
 * not arrived, no promise is left without an answer, and nothing is in a warehouse that is closed.
 *
 * Journals are read one after the other, so that a document which is on its way may look different
 * in two of them. What has changed lately is left out of the comparison.
 */
import { isOpenOrder, unshipped } from '../../domain/order.ts';
import type { Level } from '../../domain/level.ts';
import type { Reservation } from '../../domain/reservation.ts';
import { held } from '../../domain/reservation.ts';
import type { Restock } from '../../domain/restock/restock.ts';
import type { DeskDocument } from '../../domain/steps/document-step.ts';
import type { Part } from '../../domain/steps/part.ts';
import { inTransit } from '../../domain/transfer.ts';
import type { DocumentRow, DocumentType, MovementRow } from '../rows.ts';
import { RestockFold } from './restock-fold.ts';
import type { Mismatch } from './mismatch.ts';

/** A promise may be without an answer for so long, and a change is recent for so long. */
export const UNSETTLED_MAX_MS = 10_000;

type Sums = Map<string, number>;

/**
 * What one journal says of documents that others have their part of. What adds up in it is left
 * out: the sums of all journals are to be 0.
 */
export interface Findings {
  /**
   * Units by `<type> <id> <warehouse> <sku>` that parts hold for their documents, less those that
   * documents believe to be held for them.
   */
  readonly setAside: ReadonlyMap<string, number>;
  /**
   * Units by SKU that left for another warehouse and neither arrived nor were lost, less those that
   * transfers believe to be in transit.
   */
  readonly inTransit: ReadonlyMap<string, number>;
  /** Documents (`<type> <id>`) and SKUs of transfers that changed lately. */
  readonly recent: readonly string[];
}

/** The latest state of a document that is not at its end, under `<warehouse> <type> <id>`. */
interface Entry {
  readonly at: number;
  readonly units: readonly (readonly [sku: string, quantity: number])[];
  readonly isPromise: boolean;
}

/** The body of a row of an order or a transfer. */
interface FiledBody {
  readonly document: DeskDocument;
  readonly todo: unknown;
  readonly placed?: { readonly warehouse: string };
}

export class DocumentFold {
  readonly #now: number;
  readonly #entries = new Map<string, Entry>();
  readonly #left: Sums = new Map();
  readonly #recent = new Set<string>();
  readonly #restocks = new RestockFold();
  readonly #closed = new Set<string>();

  constructor(now: number) {
    this.#now = now;
  }

  movement(row: MovementRow): void {
    const [, , , , sku, type, , amount] = row;
    this.#restocks.movement(row);
    if (type === 'transfer_out') add(this.#left, sku, amount);
    else if (type === 'transfer_in' || type === 'transit_loss') add(this.#left, sku, -amount);
  }

  document(row: DocumentRow): void {
    const [, , at, warehouse, type, id, , , text] = row;
    if (type === 'settled') {
      for (const key of JSON.parse(text) as readonly string[]) this.#settle(key, at);
      return;
    }
    if (type === 'policy' || type === 'alert') return;
    const value: unknown = JSON.parse(text);
    if (type === 'restock') {
      this.#restocks.document(value as Restock);
      return;
    }
    if (type === 'warehouse') {
      const { closed } = value as { readonly closed: boolean };
      if (closed) this.#closed.add(warehouse);
      else this.#closed.delete(warehouse);
      return;
    }
    const entry = { at, ...contentOf(type, value) };
    if (type === 'order') this.#placedPart(id, at, value as FiledBody);
    const key = `${warehouse} ${type} ${id}`;
    if (type !== 'reservation' && at >= this.#now - UNSETTLED_MAX_MS) {
      this.#note(key);
      if (type === 'transfer') {
        for (const { sku } of (value as FiledBody).document.value.lines) this.#recent.add(sku);
      }
    }
    if (entry.units.length === 0 && !entry.isPromise) this.#entries.delete(key);
    else this.#entries.set(key, entry);
  }

  /** Compares with the levels of the same journal, by `<warehouse> <sku>`. */
  *mismatches(
    levels: Iterable<readonly [key: string, level: Pick<Level, 'onHand' | 'reserved'>]>,
  ): Generator<Mismatch, void, void> {
    yield* this.#restocks.mismatches;
    const sums: Sums = new Map();
    for (const [key, { units, isPromise, at }] of this.#entries) {
      const [warehouse, type, id] = placeOf(key);
      if (isPromise && at < this.#now - UNSETTLED_MAX_MS) {
        const problem = `a promise of ${type} ${id} is without an answer`;
        yield { warehouse: warehouse === '' ? null : warehouse, sku: null, problem };
      }
      if (warehouse === '') continue;
      for (const [sku, quantity] of units) add(sums, `${warehouse} ${sku}`, quantity);
    }
    for (const [key, { onHand, reserved }] of levels) {
      const [warehouse = '', sku = ''] = key.split(' ');
      if (onHand !== 0 && this.#closed.has(warehouse)) {
        yield { warehouse, sku, problem: `${onHand} are on hand, but the warehouse is closed` };
      }
      if (reserved === (sums.get(key) ?? 0)) continue;
      const problem = `${reserved} are reserved, but documents hold ${sums.get(key) ?? 0}`;
      yield { warehouse, sku, problem };
    }
  }

  /** What other journals are compared with. Gives up what it was made of, so it comes last. */
  findings(): Findings {
    const setAside: Sums = new Map();
    const moving: Sums = new Map(this.#left);
    for (const [key, { units }] of this.#entries) {
      const [warehouse, type, id] = placeOf(key);
      for (const [sku, quantity] of units) {
        if (type === 'order_part') add(setAside, `order ${id} ${warehouse} ${sku}`, quantity);
        else if (type === 'transfer_part') {
          add(setAside, `transfer ${id} ${warehouse} ${sku}`, quantity);
        } else if (type === 'order') add(setAside, `order ${id} ${sku}`, -quantity);
        else if (type === 'transfer') add(moving, sku, -quantity);
      }
      this.#entries.delete(key);
    }
    return { setAside, inTransit: moving, recent: [...this.#recent] };
  }

  /** The part of an order's only warehouse may have no row: then the order's tells of it. */
  #placedPart(id: string, at: number, { document, placed }: FiledBody): void {
    if (placed === undefined) return;
    const units = unitsOf(document).map(([key, quantity]): readonly [string, number] => {
      return [key.slice(placed.warehouse.length + 1), quantity];
    });
    const key = `${placed.warehouse} order_part ${id}`;
    this.#entries.set(key, { at, units, isPromise: false });
  }

  #settle(key: string, at: number): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    if (at >= this.#now - UNSETTLED_MAX_MS) this.#note(key);
    if (entry.units.length === 0) this.#entries.delete(key);
    else this.#entries.set(key, { ...entry, isPromise: false });
  }

  #note(key: string): void {
    const [, type, id] = placeOf(key);
    const isOrder = type === 'order' || type === 'order_part';
    this.#recent.add(`${isOrder ? 'order' : 'transfer'} ${id}`);
  }
}

/** What the journals of all shards contradict each other in. */
export function* contradictions(all: readonly Findings[]): Generator<Mismatch, void, void> {
  const recent = new Set(all.flatMap((each) => each.recent));
  for (const [key, units] of summed(all.map(({ setAside }) => setAside))) {
    const [type = '', id = '', warehouse = null, sku = null] = key.split(' ');
    const name = `${type} ${id}`;
    if (recent.has(name)) continue;
    const problem = `${name}: ${Math.abs(units)} ${units > 0 ? 'more' : 'fewer'} are set aside`;
    yield { warehouse, sku, problem: `${problem} than the document says` };
  }
  for (const [sku, units] of summed(all.map(({ inTransit: moving }) => moving))) {
    if (recent.has(sku)) continue;
    const problem = `${sku}: ${Math.abs(units)} ${units > 0 ? 'more' : 'fewer'} left and have not`;
    yield { warehouse: null, sku, problem: `${problem} arrived than transfers say` };
  }
}

function summed(all: readonly ReadonlyMap<string, number>[]): Sums {
  const sums: Sums = new Map();
  for (const each of all) for (const [key, units] of each) add(sums, key, units);
  return sums;
}

/** The parts of a key; no id has a space in it. */
const placeOf = (key: string): readonly [warehouse: string, type: DocumentType, id: string] =>
  key.split(' ') as unknown as readonly [string, DocumentType, string];

/** What the body of a row says. */
function contentOf(type: DocumentType, value: unknown): Omit<Entry, 'at'> {
  if (type === 'reservation') {
    const { status, lines } = value as Reservation;
    const units = status === 'held' ? lines.map((line) => [line.sku, held(line)] as const) : [];
    return { units: units.filter(([, quantity]) => quantity > 0), isPromise: false };
  }
  if (type === 'order_part' || type === 'transfer_part') {
    const { held: lines, vote } = value as Part;
    const units = lines.map(({ sku, quantity }) => [sku, quantity] as const);
    return { units, isPromise: vote !== null };
  }
  const { document, todo } = value as FiledBody;
  return { units: unitsOf(document), isPromise: todo !== null };
}

/** What an order has set aside, under `<warehouse> <sku>`; what of a transfer is in transit. */
function unitsOf({ type, value }: DeskDocument): readonly (readonly [string, number])[] {
  if (type === 'transfer') {
    const units = value.lines.map((line) => [line.sku, inTransit(line)] as const);
    return units.filter(([, quantity]) => quantity > 0);
  }
  if (!isOpenOrder(value)) return [];
  const units = value.allocations.map((each) => {
    return [`${each.warehouse} ${each.sku}`, unshipped(each)] as const;
  });
  return units.filter(([, quantity]) => quantity > 0);
}

function add(sums: Sums, key: string, quantity: number): void {
  const sum = (sums.get(key) ?? 0) + quantity;
  if (sum === 0) sums.delete(key);
  else sums.set(key, sum);
}

/**
 * What a journal's documents say of its levels, and what the journals of several shards say of each
 * other: every unit that is set aside belongs to somebody, what is in transit is what left and has
 * not arrived, and no promise is left without an answer.
 *
 * Journals are read one after the other, so that a document which is on its way may look different
 * in two of them. What has changed lately is left out of the comparison.
 */
import { isOpenOrder, unshipped } from '../../domain/order.ts';
import type { Reservation } from '../../domain/reservation.ts';
import { held } from '../../domain/reservation.ts';
import type { DeskDocument } from '../../domain/steps/document-step.ts';
import type { Part } from '../../domain/steps/part.ts';
import { inTransit } from '../../domain/transfer.ts';
import type { DocumentRow, DocumentType, MovementRow } from '../rows.ts';

/** A promise may be without an answer for so long, and a change is recent for so long. */
export const UNSETTLED_MAX_MS = 10_000;

/** Something that does not add up. */
export interface Mismatch {
  readonly warehouse: string | null;
  readonly sku: string | null;
  readonly problem: string;
}

type Sums = Map<string, number>;

/** What one journal says of all documents. Keys of units: `<type> <id> <warehouse> <sku>`. */
export interface Findings {
  /** Units that parts hold for their documents. */
  readonly held: ReadonlyMap<string, number>;
  /** Units that documents believe to be held for them. */
  readonly claimed: ReadonlyMap<string, number>;
  /** Units by SKU that left for another warehouse, less those that arrived or were lost. */
  readonly left: ReadonlyMap<string, number>;
  /** Units by SKU that transfers believe to be in transit. */
  readonly inTransit: ReadonlyMap<string, number>;
  /** Documents (`<type> <id>`) and SKUs of transfers that changed lately. */
  readonly recent: readonly string[];
}

/** The latest state of a document that is not at its end. */
interface Entry {
  readonly at: number;
  readonly place: readonly [warehouse: string, type: DocumentType, id: string];
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

  constructor(now: number) {
    this.#now = now;
  }

  movement(row: MovementRow): void {
    const [, , , , sku, type, , amount] = row;
    if (type === 'transfer_out') add(this.#left, sku, amount);
    else if (type === 'transfer_in' || type === 'transit_loss') add(this.#left, sku, -amount);
  }

  document(row: DocumentRow): void {
    const [, , at, warehouse, type, id, , , text] = row;
    if (type === 'settled') {
      for (const key of JSON.parse(text) as readonly string[]) this.#settle(key, at);
      return;
    }
    const entry = entryOf(row);
    if (type === 'order') this.#placedPart(row);
    const key = `${warehouse} ${type} ${id}`;
    if (type !== 'reservation' && at >= this.#now - UNSETTLED_MAX_MS) {
      this.#note(entry);
      if (type === 'transfer') for (const sku of skusOf(text)) this.#recent.add(sku);
    }
    if (entry.units.length === 0 && !entry.isPromise) this.#entries.delete(key);
    else this.#entries.set(key, entry);
  }

  /** Compares with what is reserved at the levels of the same journal, by `<warehouse> <sku>`. */
  mismatches(reserved: ReadonlyMap<string, number>): readonly Mismatch[] {
    const sums: Sums = new Map();
    const found: Mismatch[] = [];
    for (const { place, units, isPromise, at } of this.#entries.values()) {
      const [warehouse, type, id] = place;
      if (isPromise && at < this.#now - UNSETTLED_MAX_MS) {
        const problem = `a promise of ${type} ${id} is without an answer`;
        found.push({ warehouse: warehouse === '' ? null : warehouse, sku: null, problem });
      }
      if (warehouse === '') continue;
      for (const [sku, quantity] of units) add(sums, `${warehouse} ${sku}`, quantity);
    }
    for (const [key, units] of reserved) {
      if (units === (sums.get(key) ?? 0)) continue;
      const [warehouse = null, sku = null] = key.split(' ');
      const problem = `${units} are reserved, but documents hold ${sums.get(key) ?? 0}`;
      found.push({ warehouse, sku, problem });
    }
    return found;
  }

  findings(): Findings {
    const [heldUnits, claimed, transit]: readonly [Sums, Sums, Sums] = [
      new Map(),
      new Map(),
      new Map(),
    ];
    for (const { place, units } of this.#entries.values()) {
      const [warehouse, type, id] = place;
      for (const [sku, quantity] of units) {
        if (type === 'order_part') add(heldUnits, `order ${id} ${warehouse} ${sku}`, quantity);
        else if (type === 'transfer_part') {
          add(heldUnits, `transfer ${id} ${warehouse} ${sku}`, quantity);
        } else if (type === 'order') add(claimed, `order ${id} ${sku}`, quantity);
        else if (type === 'transfer') add(transit, sku, quantity);
      }
    }
    const recent = [...this.#recent];
    return { held: heldUnits, claimed, left: this.#left, inTransit: transit, recent };
  }

  /** The part of an order's only warehouse may have no row: then the order's tells of it. */
  #placedPart([, , at, , , id, , , text]: DocumentRow): void {
    const { document, placed } = JSON.parse(text) as FiledBody;
    if (placed === undefined) return;
    const place = [placed.warehouse, 'order_part', id] as const;
    const units = unitsOf(document).map(([key, quantity]): readonly [string, number] => {
      return [key.slice(placed.warehouse.length + 1), quantity];
    });
    this.#entries.set(place.join(' '), { at, place, units, isPromise: false });
  }

  #settle(key: string, at: number): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    if (at >= this.#now - UNSETTLED_MAX_MS) this.#note(entry);
    if (entry.units.length === 0) this.#entries.delete(key);
    else this.#entries.set(key, { ...entry, isPromise: false });
  }

  #note({ place: [, type, id] }: Entry): void {
    const isOrder = type === 'order' || type === 'order_part';
    this.#recent.add(`${isOrder ? 'order' : 'transfer'} ${id}`);
  }
}

/** What the journals of all shards contradict each other in. */
export function contradictions(all: readonly Findings[]): readonly Mismatch[] {
  const recent = new Set(all.flatMap((each) => each.recent));
  const found: Mismatch[] = [];
  const compare = (
    one: Sums,
    other: Sums,
    problem: (one: number, other: number) => string,
  ): void => {
    for (const key of new Set([...one.keys(), ...other.keys()])) {
      const [first = 0, second = 0] = [one.get(key), other.get(key)];
      const [type = '', id = '', ...rest] = key.split(' ');
      const name = rest.length === 0 ? key : `${type} ${id}`;
      if (first === second || recent.has(name)) continue;
      const [warehouse = null, sku = key] = rest;
      found.push({ warehouse, sku, problem: `${name}: ${problem(first, second)}` });
    }
  };
  const sum = (of: 'held' | 'claimed' | 'left' | 'inTransit'): Sums => {
    const sums: Sums = new Map();
    for (const each of all) for (const [key, units] of each[of]) add(sums, key, units);
    return sums;
  };
  compare(sum('held'), sum('claimed'), (one, other) => {
    return `${one} are set aside, but the document says ${other}`;
  });
  compare(sum('left'), sum('inTransit'), (one, other) => {
    return `${one} left and have not arrived, but transfers say ${other}`;
  });
  return found;
}

function entryOf([, , at, warehouse, type, id, , , text]: DocumentRow): Entry {
  const value: unknown = JSON.parse(text);
  const place = [warehouse, type, id] as const;
  if (type === 'reservation') {
    const { status, lines } = value as Reservation;
    const units = status === 'held' ? lines.map((line) => [line.sku, held(line)] as const) : [];
    return { at, place, units: units.filter(([, quantity]) => quantity > 0), isPromise: false };
  }
  if (type === 'order_part' || type === 'transfer_part') {
    const { held: lines, vote } = value as Part;
    const units = lines.map(({ sku, quantity }) => [sku, quantity] as const);
    return { at, place, units, isPromise: vote !== null };
  }
  const { document, todo } = value as FiledBody;
  return { at, place, units: unitsOf(document), isPromise: todo !== null };
}

function skusOf(text: string): readonly string[] {
  const { document } = JSON.parse(text) as { readonly document: DeskDocument };
  return document.value.lines.map(({ sku }) => sku);
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

/** The states that documents come to in a batch, and the rows that are to tell of them. */
import type { DeskDocument } from '../domain/steps/document-step.ts';
import type { DocumentRow, DocumentType } from '../journal/rows.ts';
import type { Documents } from './documents.ts';
import type { Body, Creation, Kept, Place } from './kept.ts';
import { NO_ROW, keyOf, partPlacedBy } from './kept.ts';

/** On whose behalf something happens. `fingerprint` is that of the body that asked for it. */
export interface Cause {
  readonly by: string;
  readonly fingerprint: number | null;
}

/** A document as it would be after the batch. */
export interface Found {
  readonly first: number;
  readonly body: Body;
}

/** A document of the batch: where its latest state is, and what it was at first if that is new. */
interface Written extends Found {
  /** The place of the state among the others; -1 if nothing but that it is at rest was put down. */
  readonly index: number;
  readonly creation: Creation | undefined;
}

/** What a row says, and the key of what it is about; '' where nobody asks for it. */
export interface Said {
  readonly key: string;
  readonly body: Body;
}

/** A state that a document came to in the batch. */
interface State extends Found, Said, Cause {
  readonly place: Place;
  /** The JSON of an order or a transfer; '' of anything else. */
  readonly documentText: string;
}

export class States {
  readonly rows: DocumentRow[] = [];
  readonly #documents: Documents;
  readonly #last: number;
  readonly #at: number;
  readonly #written = new Map<string, Written>();
  /** Documents as they were before the batch, as far as they were asked for. */
  readonly #before = new Map<string, Kept>();
  readonly #states: State[] = [];
  readonly #settled = new Set<string>();
  readonly #votes: string[] = [];
  #text: readonly [document: DeskDocument, text: string] | undefined;

  /** `last` is the number of the last row before the batch. */
  constructor(documents: Documents, last: number, at: number) {
    this.#documents = documents;
    this.#last = last;
    this.#at = at;
  }

  get isEmpty(): boolean {
    return this.#states.length + this.#settled.size === 0;
  }

  /** The number of the row that is put down next. */
  get nextNumber(): number {
    return this.#last + this.#states.length + 1;
  }

  /** What the rows are about, each type once. To be asked when they are made. */
  get types(): readonly DocumentType[] {
    return [...new Set(this.rows.map(([, , , , type]) => type))];
  }

  /** What the rows say, in the same order; the list of what is at rest, which is last, has none. */
  get said(): readonly Said[] {
    return this.#states;
  }

  /** The keys of the parts that have made a promise in this batch. */
  get votes(): readonly string[] {
    return this.#votes;
  }

  /** Documents of this batch, by their keys. */
  get found(): ReadonlyMap<string, Found> {
    return this.#written;
  }

  find(place: Place, key: string = keyOf(place)): Found | undefined {
    const found = this.#written.get(key) ?? this.#lookUp(place, key);
    return found !== undefined || place.type !== 'order_part' ? found : this.#placedPart(place);
  }

  /** A part that has no row, because that of its order tells of it. */
  #placedPart({ warehouse, id }: Place): Found | undefined {
    const place = { warehouse: '', type: 'order', id } as const;
    const key = keyOf(place);
    const creation = this.#written.get(key)?.creation;
    if (creation !== undefined) return partPlacedBy(creation.body, warehouse);
    const order = this.#lookUp(place, key);
    return order === undefined ? undefined : this.#documents.partOf(order, warehouse);
  }

  /** What a document was before the batch: looked up once, however often asked. */
  #lookUp(place: Place, key: string): Kept | undefined {
    const known = this.#before.get(key);
    if (known !== undefined) return known;
    const kept = this.#documents.findRow(place, key);
    // That there is nothing is seen faster than it is remembered.
    if (kept !== undefined) this.#before.set(key, kept);
    return kept;
  }

  /** How a document was asked for, and what it was at first. */
  creation(place: Place, found: Found): Creation {
    return this.#written.get(keyOf(place))?.creation ?? this.#documents.creation(found);
  }

  /** Puts down the state that a document came to. */
  write(place: Place, body: Body, { by, fingerprint }: Cause): void {
    const key = keyOf(place);
    const n = this.nextNumber;
    const before = this.#written.get(key);
    const known = (before ?? this.find(place, key))?.first ?? NO_ROW;
    const first = known === NO_ROW ? n : known;
    const index = this.#states.length;
    const creation = n === first ? { fingerprint, body } : before?.creation;
    const documentText = body.type === 'filed' ? this.textOf(body.value.document) : '';
    this.#states.push({ place, key, first, body, by, fingerprint, documentText });
    this.#written.set(key, { first, body, index, creation });
    // It went on from where it came to rest: what is said of it now is the row.
    this.#settled.delete(key);
    if (body.type === 'part' && body.value.vote !== null) this.#votes.push(key);
  }

  /** Puts down what is no document, so that nobody will ask for it. */
  note(place: Place, body: Body, { by, fingerprint }: Cause): void {
    const first = this.nextNumber;
    this.#states.push({ place, key: '', first, body, by, fingerprint, documentText: '' });
  }

  /**
   * Puts down that a part or a document is at rest, without a row for each: its latest row says
   * what it is but for that, or is still to be written. `body` is what it is now.
   */
  settle(place: Place, body: Body): void {
    const key = keyOf(place);
    const first = this.find(place, key)?.first;
    if (first === undefined) throw new Error(`there is nothing under ${key} to settle`);
    const { index = -1, creation } = this.#written.get(key) ?? {};
    this.#written.set(key, { first, body, index, creation });
    const state = this.#states[index];
    if (state === undefined) this.#settled.add(key);
    else this.#states[index] = { ...state, body };
  }

  /** The JSON of a document; made once for what is said of it one after the other. */
  textOf(document: DeskDocument): string {
    if (this.#text?.[0] !== document) this.#text = [document, JSON.stringify(document)];
    return this.#text[1];
  }

  /** Makes the rows. To be called once, before they are committed. */
  close(): void {
    let n = this.#last;
    for (const { place, first, body, by, fingerprint, documentText } of this.#states) {
      const { warehouse, type, id } = place;
      const text = bodyText(body, documentText);
      this.rows.push([++n, first, this.#at, warehouse, type, id, by, fingerprint, text]);
    }
    if (this.#settled.size === 0) return;
    const text = JSON.stringify([...this.#settled]);
    this.rows.push([++n, n, this.#at, '', 'settled', '', 'clock', null, text]);
  }
}

function bodyText({ type, value }: Body, documentText: string): string {
  if (type !== 'filed') return JSON.stringify(value);
  const { todo, placed } = value;
  const rest = placed === undefined ? '' : `,"placed":${JSON.stringify(placed)}`;
  const todoText = todo === null ? 'null' : JSON.stringify(todo);
  return `{"document":${documentText},"todo":${todoText}${rest}}`;
}

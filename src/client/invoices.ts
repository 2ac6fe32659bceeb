/**
 * Reads the Online Retail file (`.csv` or `.csv.gz`) as a stream of records and sorts them into
 * invoices. Nothing is dropped silently: each record is counted in exactly one class.
 *
 * The lines of an invoice almost always follow each other, but not always (542806 is interrupted),
 * so they are brought together in memory, which the opening stock needs anyway. The file that
 * this is for has 541,909 lines; one beyond the limits below is refused.
 */
import { createReadStream } from 'node:fs';
import type { Transform } from 'node:stream';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import type { Classified, Flaw, LineClass, RawLine, RetailLine } from './retail/classify.ts';
import { classify } from './retail/classify.ts';

const LINES_MAX = 5_000_000;
const LINE_CHARACTERS_MAX = 1_000_000;

/** Fields between commas, each wholly in quotes or not beginning with one. */
const CSV_LINE = /^(?:"(?:[^"]|"")*"|[^",][^,]*|)(?:,(?:"(?:[^"]|"")*"|[^",][^,]*|))*$/;
const COLUMNS = ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'Country'];

/** The goods of one invoice; `country` and `customer` are those of its first line. */
export interface Invoice {
  readonly number: string;
  readonly country: string;
  /** Empty if it is not known. */
  readonly customer: string;
  readonly sales: readonly RetailLine[];
  readonly returns: readonly RetailLine[];
  readonly corrections: readonly RetailLine[];
}

/** What a file holds. `classes` add up to `lines`, `flaws` to the malformed ones. */
export interface InvoiceFile {
  /** In the order of their first lines. An invoice without goods is not among them. */
  readonly invoices: readonly Invoice[];
  /** How many invoices were about charges only. */
  readonly withoutGoods: number;
  readonly lines: number;
  readonly classes: Readonly<Record<LineClass, number>>;
  readonly flaws: Readonly<Partial<Record<Flaw, number>>>;
}

/** Reads the file at `path`. Throws if it cannot be read or its header lacks a column. */
export async function readInvoices(path: string): Promise<InvoiceFile> {
  const source = createReadStream(path);
  return new Reading().take(source, path.endsWith('.gz') ? createGunzip() : new PassThrough());
}

/** As `readInvoices`, from text that is already in memory. */
export async function parseInvoices(csv: string): Promise<InvoiceFile> {
  return new Reading().take(Readable.from([csv]), new PassThrough());
}

/** Of which invoice a line is, and whose. */
type Origin = Readonly<Record<'invoice' | 'country' | 'customer', string>>;

interface OpenInvoice extends Invoice {
  readonly sales: RetailLine[];
  readonly returns: RetailLine[];
  readonly corrections: RetailLine[];
}

/** A file while it is being read. */
class Reading {
  readonly #invoices = new Map<string, OpenInvoice>();
  /** Numbers of the invoices that have a line about a charge. */
  readonly #charged = new Set<string>();
  readonly #classes = { sale: 0, return: 0, correction: 0, noGoods: 0, malformed: 0 };
  readonly #flaws: Partial<Record<Flaw, number>> = {};
  #lines = 0;

  async take(source: Readable, unpack: Transform): Promise<InvoiceFile> {
    const records = parse({
      bom: true,
      columns: checkedHeader,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    const text = unpack.setEncoding('utf8');
    await Promise.all([
      pipeline(source, text, (chunks) => this.#readable(chunks), records),
      this.#classify(records),
    ]);
    return {
      invoices: [...this.#invoices.values()],
      withoutGoods: [...this.#charged].filter((invoice) => !this.#invoices.has(invoice)).length,
      lines: this.#lines,
      classes: this.#classes,
      flaws: this.#flaws,
    };
  }

  /** Holds back what is no CSV line: the parser would take the lines after it for a part of it. */
  async *#readable(chunks: AsyncIterable<string>): AsyncGenerator<string> {
    let rest = '';
    for await (const chunk of chunks) {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > LINE_CHARACTERS_MAX) {
        throw new RangeError(`a line of more than ${LINE_CHARACTERS_MAX} characters`);
      }
      yield this.#readableOf(lines);
    }
    yield this.#readableOf([rest]);
  }

  #readableOf(lines: readonly string[]): string {
    let readable = '';
    for (const line of lines) {
      const text = line.trimEnd();
      if (CSV_LINE.test(text)) readable += `${text}\n`;
      else this.#add({ type: 'malformed', flaw: 'unreadable' });
    }
    return readable;
  }

  async #classify(records: AsyncIterable<RawLine>): Promise<void> {
    for await (const raw of records) this.#add(classify(raw));
  }

  #add(classified: Classified): void {
    this.#lines += 1;
    if (this.#lines > LINES_MAX) throw new RangeError(`more than ${LINES_MAX} lines`);
    this.#classes[classified.type] += 1;
    switch (classified.type) {
      case 'sale':
        this.#invoice(classified).sales.push(classified.line);
        return;
      case 'return':
        this.#invoice(classified).returns.push(classified.line);
        return;
      case 'correction':
        this.#invoice(classified).corrections.push(classified.line);
        return;
      case 'malformed':
        this.#flaws[classified.flaw] = (this.#flaws[classified.flaw] ?? 0) + 1;
        return;
      case 'noGoods':
        this.#charged.add(classified.invoice);
        return;
    }
  }

  #invoice({ invoice, country, customer }: Origin): OpenInvoice {
    const known = this.#invoices.get(invoice);
    if (known !== undefined) return known;
    const lines = { sales: [], returns: [], corrections: [] };
    const opened = { number: invoice, country, customer, ...lines };
    this.#invoices.set(invoice, opened);
    return opened;
  }
}

function checkedHeader(header: readonly string[]): string[] {
  const missing = COLUMNS.filter((column) => !header.includes(column));
  if (missing.length === 0) return [...header];
  throw new Error(`not an Online Retail file: its header lacks ${missing.join(', ')}`);
}

/**
 * What one line of the Online Retail file is. Every line is in exactly one class:
 *
 * - `malformed`: no usable invoice number, stock code, quantity or country; its flaw says which.
 * - `noGoods`: a charge and not a thing: the stock code is one of NO_GOODS or a gift voucher.
 * - `return`: a line of an invoice `C…`, whose quantity is negative.
 * - `correction`: a negative quantity on any other invoice: a write-off, a count, a mix-up.
 * - `sale`: all the rest.
 */

export const LINE_CLASSES = ['sale', 'return', 'correction', 'noGoods', 'malformed'] as const;

export type LineClass = (typeof LINE_CLASSES)[number];

/** A record of the file by column name. Dirty lines may lack some. */
export type RawLine = Readonly<Record<string, string | undefined>>;

/** A line that is about goods. `quantity` is signed as in the file. */
export interface RetailLine {
  readonly sku: string;
  readonly quantity: number;
  readonly description: string;
}

/** A line with its class. */
export type Classified =
  | {
      readonly type: 'sale' | 'return' | 'correction';
      readonly invoice: string;
      readonly country: string;
      /** Empty if it is not known. */
      readonly customer: string;
      readonly line: RetailLine;
    }
  | { readonly type: 'noGoods'; readonly invoice: string }
  | { readonly type: 'malformed'; readonly flaw: Flaw };

/** Why a line is malformed. `unreadable` lines are not even CSV. */
export type Flaw = 'unreadable' | 'invoice' | 'stockCode' | 'quantity' | 'country' | 'sign';

/**
 * Stock codes that are no goods: postage (POST, DOT), carriage (C2, 23444), manual entries (M),
 * discounts (D), samples (S), bad debt (B), bank and marketplace fees, donations (CRUK), and the
 * free pads that come with cushions (PADS).
 */
const NO_GOODS: ReadonlySet<string> = new Set([
  'POST',
  'DOT',
  'C2',
  '23444',
  'M',
  'D',
  'S',
  'B',
  'BANK CHARGES',
  'AMAZONFEE',
  'CRUK',
  'PADS',
]);
const GIFT_VOUCHER_PREFIX = 'GIFT_';

/** Leaves room for `inv-` before it in an id of 64 characters. */
const INVOICE_PATTERN = /^[A-Za-z]?[0-9]{1,20}$/;
const SKU_PATTERN = /^[A-Z0-9][A-Z0-9._:-]{0,63}$/;
const QUANTITY_PATTERN = /^-?[0-9]{1,10}$/;
const QUANTITY_MAX = 1_000_000_000;

/** Says what `raw` is. */
export function classify(raw: RawLine): Classified {
  const invoice = field(raw, 'InvoiceNo').toUpperCase();
  if (!INVOICE_PATTERN.test(invoice)) return malformed('invoice');
  const sku = normalizedSku(field(raw, 'StockCode'));
  if (isNoGoods(sku)) return { type: 'noGoods', invoice };
  if (!SKU_PATTERN.test(sku)) return malformed('stockCode');
  const quantity = wholeQuantity(field(raw, 'Quantity'));
  if (quantity === null) return malformed('quantity');
  const country = field(raw, 'Country');
  if (country === '') return malformed('country');
  if (invoice.startsWith('C') && quantity > 0) return malformed('sign');
  const type = invoice.startsWith('C') ? 'return' : quantity < 0 ? 'correction' : 'sale';
  const description = field(raw, 'Description').replaceAll(/\s+/g, ' ');
  const customer = field(raw, 'CustomerID');
  return { type, invoice, country, customer, line: { sku, quantity, description } };
}

/** The same article is written `85123A` and `85123a`, with one description: case says nothing. */
const normalizedSku = (code: string): string => code.toUpperCase();

const isNoGoods = (sku: string): boolean =>
  NO_GOODS.has(sku) || sku.startsWith(GIFT_VOUCHER_PREFIX);

/** The quantity, or null unless it is a whole number, not 0, that the service would take. */
function wholeQuantity(text: string): number | null {
  if (!QUANTITY_PATTERN.test(text)) return null;
  const quantity = Number(text);
  return quantity === 0 || Math.abs(quantity) > QUANTITY_MAX ? null : quantity;
}

const field = (raw: RawLine, column: string): string => (raw[column] ?? '').trim();

const malformed = (flaw: Flaw): Classified => ({ type: 'malformed', flaw });

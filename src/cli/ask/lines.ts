/** Lines of orders and transfers, as people write them: `MUG=2`. */
import { InvalidArgumentError } from 'commander';

export interface Line {
  readonly sku: string;
  readonly quantity: number;
}

/** One more line, behind those before it. */
export const anotherLine = (text: string, before: readonly Line[] = []): readonly Line[] => [
  ...before,
  lineOf(text),
];

/** Units of a SKU that a warehouse is to ship. */
export interface Allocation extends Line {
  readonly warehouse: string;
}

/** One more part, written `berlin/MUG=2`. */
export function anotherAllocation(
  text: string,
  before: readonly Allocation[] = [],
): readonly Allocation[] {
  const slash = text.indexOf('/');
  if (slash < 1) throw new InvalidArgumentError('need warehouse/sku=quantity: berlin/MUG=2');
  return [...before, { warehouse: text.slice(0, slash), ...lineOf(text.slice(slash + 1)) }];
}

/** The option of commands that change something. */
export const KEY = [
  '--key <key>',
  'makes it safe to repeat: with the same key it happens once',
] as const;

/** One more word, behind those before it. */
export const another = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  text,
];

/** A whole number; the service says which it takes. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!/^[+-]?\d+$/.test(text) || !Number.isSafeInteger(value)) {
    throw new InvalidArgumentError('need a whole number');
  }
  return value;
}

function lineOf(text: string): Line {
  const [, sku, quantity = ''] = /^([^=/]+)=(\d+)$/.exec(text) ?? [];
  if (sku === undefined) throw new InvalidArgumentError('need sku=quantity: MUG=2');
  return { sku, quantity: wholeNumber(quantity) };
}

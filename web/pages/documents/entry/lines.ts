/** Lines of a form, as they are written and as they are sent. */

/** `key` tells lines apart that say the same. */
export interface LineDraft {
  readonly key: number;
  readonly sku: string;
  readonly quantity: string;
}

export interface Line {
  readonly sku: string;
  readonly quantity: number;
}

const QUANTITY_MAX = 1_000_000_000;

/** A line in which nothing is written yet. */
export const blankLine = (key: number): LineDraft => ({ key, sku: '', quantity: '1' });

/** The whole number that `text` says, if it is from `least` to `most`. */
export function wholeNumber(text: string, least = 1, most = QUANTITY_MAX): number | undefined {
  const value = /^\d{1,16}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

/** Whether a line is left out: nothing is written in it, and it is not the only one. */
export const isBlank = ({ sku }: LineDraft, { length }: readonly LineDraft[]): boolean =>
  sku.trim() === '' && length > 1;

/** The lines that are filled in; undefined if one of them is not right. */
export function linesOf(drafts: readonly LineDraft[]): readonly Line[] | undefined {
  const lines: Line[] = [];
  for (const draft of drafts) {
    if (isBlank(draft, drafts)) continue;
    const sku = draft.sku.trim();
    const quantity = wholeNumber(draft.quantity);
    if (sku === '' || quantity === undefined) return undefined;
    lines.push({ sku, quantity });
  }
  return lines.length === 0 ? undefined : lines;
}

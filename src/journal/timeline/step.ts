/** What a timeline consists of. */

/** What a document came to, or what was done for it, in words that a person understands. */
export interface Told {
  /** A short past-tense word. */
  readonly step: string;
  readonly warehouse: string | null;
  readonly sku: string | null;
  readonly quantity: number | null;
  readonly text: string;
}

/** A step of a document's life. */
export interface TimelineStep extends Told {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly actor: string;
  /** The status that the document came to; null if it is not told by this step. */
  readonly status: string | null;
}

/** A step that concerns all of a document. */
export const overall = (step: string, text: string): Told => ({
  step,
  warehouse: null,
  sku: null,
  quantity: null,
  text,
});

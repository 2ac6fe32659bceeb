/**
 * What the service believes of its levels, in the form in which a thread is sent it: columns and a
 * text cost the sender next to nothing, whereas a million objects would hold it up for a second.
 */

/** What the service believes of a level whose latest movement is `seq`. */
export interface Belief {
  readonly seq: number;
  readonly onHand: number;
  readonly reserved: number;
  readonly unavailable: number;
}

/** Beliefs about some levels of one warehouse. */
export interface BeliefPart {
  readonly warehouse: string;
  /** Separated by blanks, of which there are none in a SKU. */
  readonly skus: string;
  /** For each SKU the fields of a `Belief`, in their order. Shared, so that nothing is copied. */
  readonly figures: Float64Array<SharedArrayBuffer>;
}

const WIDTH = 4;

/** Puts beliefs about levels of `warehouse` into columns. */
export function packBeliefs(
  warehouse: string,
  beliefs: readonly (readonly [sku: string, belief: Belief])[],
): BeliefPart {
  const bytes = beliefs.length * WIDTH * Float64Array.BYTES_PER_ELEMENT;
  const figures = new Float64Array(new SharedArrayBuffer(bytes));
  for (const [index, [, { seq, onHand, reserved, unavailable }]] of beliefs.entries()) {
    figures.set([seq, onHand, reserved, unavailable], index * WIDTH);
  }
  return { warehouse, skus: beliefs.map(([sku]) => sku).join(' '), figures };
}

/** The beliefs in `parts` by `<warehouse> <sku>`. */
export function unpackBeliefs(parts: readonly BeliefPart[]): ReadonlyMap<string, Belief> {
  const found = new Map<string, Belief>();
  for (const { warehouse, skus, figures } of parts) {
    for (const [index, sku] of skus.split(' ').entries()) {
      const at = index * WIDTH;
      found.set(`${warehouse} ${sku}`, {
        seq: figures[at] ?? 0,
        onHand: figures[at + 1] ?? 0,
        reserved: figures[at + 2] ?? 0,
        unavailable: figures[at + 3] ?? 0,
      });
    }
  }
  return found;
}

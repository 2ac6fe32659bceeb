/** The ledger of one level, as far back as it was read. */
import type { Shape } from '../../../../src/client/api/stockroom.ts';

export type Movement = Shape<'Movement'>;

export interface Ledger {
  /** Newest first, without gaps. */
  readonly rows: readonly Movement[];
  /** Where older rows are; null if there are none. */
  readonly older: string | null;
}

/** `fresh` rows on top of those that are known; undefined if they do not meet. */
export function join(fresh: readonly Movement[], known: Ledger | undefined): Ledger | undefined {
  const top = known?.rows[0];
  if (known === undefined || top === undefined) return undefined;
  const meeting = fresh.findIndex(({ seq }) => seq === top.seq);
  if (meeting === -1) return undefined;
  return { rows: [...fresh.slice(0, meeting), ...known.rows], older: known.older };
}

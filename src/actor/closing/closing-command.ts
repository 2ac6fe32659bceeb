/**
 * What a warehouse is told when it is deleted, and when it is made anew. Told again, it does
 * nothing.
 */
export type ClosingCommand =
  /** Refused unless nothing is there, promised or on its way. */
  | { readonly type: 'close' }
  /** Never refused. */
  | { readonly type: 'open' };

/** How a file of invoices is replayed unless it is said otherwise. */

/** With it about 5 of 100 orders find less than they need, as write-offs take from the stock. */
export const STOCK_FACTOR = 1.1;
/** Invoices in flight at a time. */
export const CONCURRENCY = 64;

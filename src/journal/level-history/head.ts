/** Where the history of a level begins that is walked back. */

/** A level whose history is wanted; `seq` is that of its latest movement. */
export interface Head {
  readonly warehouse: string;
  readonly sku: string;
  readonly seq: number;
}

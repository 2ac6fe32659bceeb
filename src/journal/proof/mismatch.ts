/** Something that does not add up. */
export interface Mismatch {
  readonly warehouse: string | null;
  readonly sku: string | null;
  readonly problem: string;
}

/** A field for a quantity in a table of a form. */
import { wholeNumber } from '../entry/lines.ts';

interface QuantityCellProps {
  /** What it counts, with the row: `Received of MUG`. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Whether it is wrong beside the others of its row. */
  readonly isInvalid?: boolean;
}

export const QuantityCell = ({ label, value, onChange, isInvalid = false }: QuantityCellProps) => (
  <input
    className="number documents-quantity"
    aria-label={label}
    aria-invalid={isInvalid || quantityIn(value) === undefined}
    inputMode="numeric"
    autoComplete="off"
    value={value}
    onFocus={({ target }) => target.select()}
    onChange={({ target }) => onChange(target.value)}
  />
);

/** The quantity that is written; nothing written is none. Undefined if it is no whole number. */
export const quantityIn = (text: string): number | undefined =>
  text.trim() === '' ? 0 : wholeNumber(text, 0);

/** Whether the figures of each row can be, as soon as it is known to be committed. */
import type { MovementRow } from '../../../src/journal/rows.ts';

/** Nothing is promised that is not there, and nothing leaves that is not there. */
export function checkRows(rows: readonly MovementRow[], complain: (what: string) => void): void {
  for (const row of rows) {
    const [, , , , , type, , , onHand, reserved, unavailable] = row;
    const isTaken = type === 'reserve' || type === 'remove';
    if (isTaken && onHand - reserved - unavailable < 0) {
      complain(`oversold: ${JSON.stringify(row)}`);
    }
    if (onHand < 0 || reserved < 0) complain(`below 0: ${JSON.stringify(row)}`);
  }
}

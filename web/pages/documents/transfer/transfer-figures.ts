/** Sums over a transfer. */
import type { Shape } from '../../../../src/client/api/stockroom.ts';

type Transfer = Shape<'Transfer'>;
export type TransferLine = Transfer['lines'][number];

/** Whether units are still on their way. */
export const isUnderWay = ({ status }: Transfer): boolean =>
  status === 'in_transit' || status === 'partially_received';

/** Units that have left and neither arrived, nor were lost, nor went back. */
export const pending = ({ quantity, received, damaged, lost, returned }: TransferLine): number =>
  quantity - received - damaged - lost - returned;

/** Units that have arrived, in whatever condition. */
export const arrived = ({ received, damaged }: TransferLine): number => received + damaged;

/** What a movement has done for a document, in words. */
import type { Movement } from '../rows.ts';
import type { Told } from './step.ts';

/** What a movement tells. `source`: the warehouse that a transfer comes from, if it is one's. */
export function movementStep(movement: Movement, source: string | null): Told {
  const { warehouse, sku, amount: quantity } = movement;
  const [step, text] = wordsOf(movement, source);
  return { step, warehouse, sku, quantity, text };
}

function wordsOf(
  { type, warehouse, sku, amount, reason, to }: Movement,
  source: string | null,
): readonly [step: string, text: string] {
  const what = `${amount} of ${sku}`;
  const isDamaged = to === 'damaged';
  switch (type) {
    case 'reserve':
      return ['reserved', `reserved ${what} at ${warehouse}`];
    case 'release': {
      const why = reason === 'expired' ? ': the time of the hold was over' : '';
      return ['released', `released ${what} at ${warehouse}${why}`];
    }
    case 'ship':
      return ['shipped', `shipped ${what} from ${warehouse}`];
    case 'return':
      return ['returned', `${what} came back to ${warehouse}${isDamaged ? ', damaged' : ''}`];
    case 'transfer_out':
      return ['shipped', `${what} left ${warehouse}`];
    case 'transfer_in':
      if (warehouse === source) return ['returned', `${what} came back to ${warehouse}`];
      if (isDamaged) return ['received', `${what} damaged on arrival at ${warehouse}`];
      return ['received', `received ${what} at ${warehouse}`];
    case 'transit_loss':
      return ['lost', `${what} lost on the way to ${warehouse}`];
    case 'receive':
      return ['received', `received ${what} at ${warehouse}`];
    case 'remove':
    case 'adjust':
    case 'count':
    case 'move':
    case 'write_off':
      return [type.replace('_', ' '), `${type.replace('_', ' ')} of ${what} at ${warehouse}`];
  }
}

/** What became of a restock from one version to the next. */
import type { Restock } from '../../domain/restock/restock.ts';
import type { Told } from './step.ts';
import { day } from './wording.ts';

/** What a restock came to; null if only its movements have something to tell. */
export function restockStep(before: Restock | undefined, restock: Restock): Told | null {
  const { warehouse, sku, quantity, received, status } = restock;
  const about = (step: string, text: string): Told => ({ step, warehouse, sku, quantity, text });
  if (before === undefined) {
    const asked = `requested ${quantity} of ${sku} for ${warehouse}`;
    return about('requested', `${asked}: ${restock.explanation}`);
  }
  if (before.status === status) {
    if (before.expectedAt === restock.expectedAt) return null;
    return about('expected', expectation(restock) ?? 'nobody knows any more when it is expected');
  }
  switch (status) {
    case 'requested':
      return about('requested', 'requested');
    case 'ordered': {
      const all = before.quantity === quantity ? [] : [`only ${quantity} of ${before.quantity}`];
      const parts = [`ordered from ${sourceOf(restock)}`, ...all, ...listed(expectation(restock))];
      return about('ordered', parts.join(', '));
    }
    case 'partially_received':
      return about('partially received', `${received} of ${quantity} have arrived`);
    case 'received':
      return about('received', `all ${quantity} have arrived`);
    case 'failed':
      return about('failed', `failed: ${reasonOf(before, restock)}`);
    case 'cancelled':
      return about('cancelled', `cancelled, ${received} of ${quantity} had arrived`);
  }
}

const expectation = ({ expectedAt }: Restock): string | null =>
  expectedAt === null ? null : `expected ${day(expectedAt)}`;

const listed = (text: string | null): readonly string[] => (text === null ? [] : [text]);

/** Who sends it: another warehouse, or a supplier, who may have no name. */
const sourceOf = ({ terms, supplier }: Restock): string =>
  terms.source ?? supplier ?? 'the supplier';

/** A restock that fails says why at the end of its explanation. */
function reasonOf({ explanation }: Restock, failed: Restock): string {
  const told = failed.explanation.slice(explanation.length);
  return told.replace(/^; failed: /, '');
}

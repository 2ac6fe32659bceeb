/** A refusal in words, for people. */
import type { Problem } from '../../client/api/stockroom.ts';
import { count } from '../../client/figures.ts';
import { plain } from './paint.ts';

/** One line that says what is wrong, and one for each thing that is short or not valid. */
export function problemLines(problem: Problem): readonly string[] {
  const { title, detail, shortages = [], errors = [], current } = problem;
  if (shortages.length > 0) return [`${title}:`, ...shortages.map(shortageText)];
  if (errors.length > 1) {
    return [`${title}:`, ...errors.map(({ path, message }) => plain(`  ${path}: ${message}`))];
  }
  if (current !== undefined) {
    return [`${title}: ${count(current.onHand)} on hand, version ${current.version}`];
  }
  return [plain(`${title}: ${detail}`)];
}

type Shortage = NonNullable<Problem['shortages']>[number];

function shortageText({ sku, warehouse, requested, available, incoming = 0 }: Shortage): string {
  const place = warehouse === undefined ? '' : ` at ${warehouse}`;
  const coming = incoming === 0 ? '' : `, ${count(incoming)} incoming`;
  return `  ${sku}${place}: ${count(requested)} asked, ${count(available)} available${coming}`;
}

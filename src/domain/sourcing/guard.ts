/** Checks the answer of any strategy: those that operators bring along may be wrong. */
import type { Allocation, OrderShortage, Sourcing, SourcingQuestion } from './question.ts';

/**
 * Gives `answer` if it is one that `question` may have.
 *
 * Throws: Error if not, for the strategy `name` is then wrong, and no order can mend that.
 */
export function checked(answer: unknown, question: SourcingQuestion, name: string): Sourcing {
  if (!isSourcing(answer)) {
    const kind = Object.prototype.toString.call(answer);
    throw wrong(name, `must answer at once with allocations or shortages, answered ${kind}`);
  }
  const complaint = answer.ok
    ? aboutAllocations(answer.allocations, question)
    : aboutShortages(answer.shortages, question);
  if (complaint !== null) throw wrong(name, complaint);
  return answer;
}

const wrong = (name: string, complaint: string): Error =>
  new Error(`the sourcing strategy ${name} ${complaint}`);

function isSourcing(answer: unknown): answer is Sourcing {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  if (answer.ok === true) return 'allocations' in answer && Array.isArray(answer.allocations);
  return answer.ok === false && 'shortages' in answer && Array.isArray(answer.shortages);
}

function aboutAllocations(
  allocations: readonly Allocation[],
  question: SourcingQuestion,
): string | null {
  const { lines, sources } = question;
  const lineOf = positions(lines.length, (at) => lines[at]!.sku);
  const sourceOf = positions(sources.length, (at) => sources[at]!.id);
  const left = lines.map(({ quantity }) => quantity);
  const seen: boolean[] = [];
  const first = allocations[0]?.warehouse;
  for (const allocation of allocations) {
    const { warehouse, sku, quantity } = allocation;
    const line = lineOf(sku);
    const source = sourceOf(warehouse);
    if (line === -1) return `${what(allocation)}, but the order does not ask for that product`;
    if (source === -1) return `${what(allocation)}, which may not serve the order`;
    if (!Number.isSafeInteger(quantity) || quantity < 1) {
      return `${what(allocation)}: need a positive integer`;
    }
    const units = question.available(warehouse, sku);
    if (quantity > units) return `${what(allocation)}, where ${units} are available`;
    const pair = line * sources.length + source;
    if (seen[pair] === true) return `${what(allocation)}, and from there twice`;
    seen[pair] = true;
    left[line]! -= quantity;
    if (left[line]! < 0) return `${what(allocation)}, which is more than the order asks for in all`;
    if (warehouse !== first && !question.allowSplit) {
      return `takes from ${first} and from ${warehouse}, but the order may not be split`;
    }
  }
  if (allocations.length === 0) return 'serves the order with nothing';
  if (question.allowPartial) return null;
  const short = left.findIndex((units) => units > 0);
  if (short === -1) return null;
  return `leaves out ${left[short]} of ${lines[short]!.sku}, but no part of the order will do`;
}

const what = ({ warehouse, sku, quantity }: Allocation): string =>
  `takes ${quantity} of ${sku} from ${warehouse}`;

function aboutShortages(
  shortages: readonly OrderShortage[],
  { lines }: SourcingQuestion,
): string | null {
  if (shortages.length === 0) return 'refuses the order without a shortage';
  const lineOf = positions(lines.length, (at) => lines[at]!.sku);
  const seen = new Set<number>();
  for (const { sku, requested, available, incoming } of shortages) {
    const line = lineOf(sku);
    const asked = lines[line]?.quantity;
    if (asked === undefined) return `is short of ${sku}, but the order does not ask for it`;
    if (seen.has(line)) return `is short of ${sku} twice`;
    seen.add(line);
    if (requested !== asked) {
      return `is short of ${requested} of ${sku}, but the order asks for ${asked}`;
    }
    if (!isCount(available) || !isCount(incoming)) {
      return `is short of ${sku} with ${available} available and ${incoming} incoming`;
    }
    if (available >= requested) {
      return `is short of ${sku} with ${available} available of ${requested} asked`;
    }
  }
  return null;
}

const isCount = (units: number): boolean => Number.isInteger(units) && units >= 0;

/** Up to so many keys are looked through one by one, which costs less than to make a map. */
const SCANNED_MAX = 8;

/** Says where a key stands among the first `count`, -1 if it does not. */
function positions(count: number, keyAt: (at: number) => string): (key: string) => number {
  if (count <= SCANNED_MAX) {
    return (key) => {
      for (let at = 0; at < count; at += 1) if (keyAt(at) === key) return at;
      return -1;
    };
  }
  const found = new Map<string, number>();
  for (let at = 0; at < count; at += 1) found.set(keyAt(at), at);
  return (key) => found.get(key) ?? -1;
}

/** `stockroom receive`, `remove`, `adjust` and `count`: one operation on one level. */
import type { Command } from 'commander';
import type { Shape } from '../../client/api/stockroom.ts';
import { count } from '../../client/figures.ts';
import type { AskFlags, Asked } from './ask.ts';
import { ask, askCommand, change } from './ask.ts';
import { KEY, wholeNumber } from './lines.ts';

interface Flags extends AskFlags {
  readonly reason?: string;
  readonly reference?: string;
  readonly key?: string;
}

/** The operations, and what they do in words. */
const OPERATIONS = {
  receive: ['take in goods that have come', 'how many have come'],
  remove: ['take out goods that are gone', 'how many are gone'],
  adjust: [
    'correct what is on hand by a difference',
    'the difference: 3, or -3 if some are missing',
  ],
  count: ['replace what is on hand by what was counted', 'how many there are'],
} as const satisfies Partial<Record<Shape<'Operation'>['type'], readonly [string, string]>>;

type OperationType = keyof typeof OPERATIONS;

export const operationCommands = (): readonly Command[] =>
  (Object.keys(OPERATIONS) as OperationType[]).map(operationCommand);

function operationCommand(type: OperationType): Command {
  const [description, quantity] = OPERATIONS[type];
  return askCommand(type, description)
    .argument('<warehouse>', 'where')
    .argument('<sku>', 'of what')
    .argument('<quantity>', quantity, wholeNumber)
    .option('--reason <text>', 'why')
    .option('--reference <text>', 'a number that others know it by')
    .option(...KEY)
    .action((id: string, sku: string, quantity: number, flags: Flags) =>
      ask(flags, (asked) => operate(asked, { type, id, sku, quantity }, flags)),
    );
}

interface Operation {
  readonly type: OperationType;
  readonly id: string;
  readonly sku: string;
  readonly quantity: number;
}

async function operate(
  { api }: Asked,
  { id, ...operation }: Operation,
  { json, key, reason, reference }: Flags & { readonly json?: boolean },
): Promise<void> {
  const body = {
    ...operation,
    ...(reason !== undefined && { reason }),
    ...(reference !== undefined && { reference }),
  };
  const answer = await change({ ...(key !== undefined && { key }) }, (header) =>
    api.POST('/v1/warehouses/{id}/movements', { params: { path: { id }, header }, body }),
  );
  if (json === true) {
    console.log(JSON.stringify(answer));
    return;
  }
  const { movement, level } = answer;
  const { sku, warehouse, onHand, reserved, available, oversold } = level;
  const what = movement === null ? 'as it was in the books' : signed(movement.quantity);
  const figures = [`${count(onHand)} on hand`, `${count(reserved)} reserved`];
  const now = [...figures, `${count(available)} available`].join(', ');
  console.log(`${sku} at ${warehouse}: ${what}; now ${now}`);
  if (oversold > 0) console.log(`${count(oversold)} more are promised than there are`);
}

const signed = (quantity: number): string => (quantity > 0 ? '+' : '') + count(quantity);

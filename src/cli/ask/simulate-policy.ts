/** `stockroom simulate-policy`: asks a running service what would have been under policies. */
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import type { operations } from '../../client/api/schema.ts';
import { dataOf } from '../../client/api/stockroom.ts';
import { count } from '../../client/figures.ts';
import { spinning } from '../../client/spinner.ts';
import type { Category } from '../../domain/product.ts';
import { CATEGORIES } from '../../domain/product.ts';
import type { Column } from '../print/table.ts';
import { figures, tableOf, words } from '../print/table.ts';
import type { AskFlags, Asked } from './ask.ts';
import { ask, askCommand } from './ask.ts';

/** A simulation reads a whole journal; the service has a limit of its own. */
const TIMEOUT_MS = 3_600_000;

type Body = operations['postPoliciesSimulate']['requestBody']['content']['application/json'];
type Simulation =
  operations['postPoliciesSimulate']['responses'][200]['content']['application/json'];
type Result = Simulation['results'][number];
type Policy = Body['policies'][number];

interface Flags extends AskFlags {
  readonly warehouse: string;
  readonly policy: readonly Policy[];
  readonly policies?: string;
  readonly sku?: string;
  readonly category?: Category;
  readonly from?: string;
  readonly to?: string;
  readonly leadTimeDays?: number;
}

const COLUMNS: readonly Column<Result>[] = [
  words('policy', ({ policy }) => nameOf(policy)),
  figures('days out', ({ daysOut }) => daysOut),
  figures('fill rate', ({ fillRate }) => percent(fillRate)),
  figures('full cycles', ({ cycleServiceLevel }) => percent(cycleServiceLevel)),
  figures('average', ({ averageStock }) => averageStock.toFixed(1)),
  figures('peak', ({ peakStock }) => peakStock),
  figures('orders', ({ ordersPlaced }) => ordersPlaced),
  figures('units', ({ unitsOrdered }) => unitsOrdered),
];

export const simulatePolicyCommand = (): Command =>
  askCommand('simulate-policy', 'replay the recorded demand of a warehouse under policies')
    .requiredOption('--warehouse <id>', 'whose demand')
    .option('--policy <json>', 'a policy; may be given several times', anotherPolicy, [])
    .option('--policies <file>', 'a file with an array of policies as JSON')
    .option('--sku <sku>', 'only this one')
    .addOption(new Option('--category <category>', 'only SKUs of it').choices(CATEGORIES))
    .option('--from <time>', 'where to begin; else the first movement, at most 182 days back')
    .option('--to <time>', 'where to end; else now')
    .option('--lead-time-days <days>', 'how long orders take; else what each policy says', days)
    .action((flags: Flags) => ask(flags, (asked) => simulate(asked, flags)));

async function simulate({ api }: Asked, flags: Flags): Promise<void> {
  const { url: _url, apiKey: _apiKey, json, policy, policies, ...question } = flags;
  const asked = [...(policies === undefined ? [] : policiesIn(policies)), ...policy];
  if (asked.length === 0) throw new Error('name a --policy, or a file with --policies');
  // `fetch` would give up after five minutes.
  const { Agent, setGlobalDispatcher } = await import('undici');
  setGlobalDispatcher(new Agent({ headersTimeout: TIMEOUT_MS }));
  const body = { ...question, policies: asked };
  const answer = await spinning('replaying', dataOf(api.POST('/v1/policies/simulate', { body })));
  console.log(json === true ? JSON.stringify(answer) : printable(answer));
}

function printable({ warehouse, from, to, skus, results }: Simulation): string {
  const head = `${warehouse}, ${count(skus)} SKUs, from ${from} to ${to}`;
  const faults = results.flatMap(({ fault }) => (fault === undefined ? [] : [`fault: ${fault}`]));
  return [head, '', tableOf(COLUMNS, results), ...faults].join('\n');
}

/** Its strategy and the figures that make it different: `min-max 20 100`. */
function nameOf({ strategy, ...fields }: Result['policy']): string {
  const told = Object.values(fields).filter((value) => typeof value !== 'object');
  return [strategy, ...told.map(String)].join(' ');
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const anotherPolicy = (text: string, before: readonly Policy[]): readonly Policy[] => {
  const policy = parsed(text);
  if (!isPolicy(policy)) throw new InvalidArgumentError('need a policy: {"strategy":…}');
  return [...before, policy];
};

/** Whether it looks like a policy; the service says what is wrong with one. */
const isPolicy = (value: unknown): value is Policy =>
  typeof value === 'object' && value !== null && 'strategy' in value;

function policiesIn(path: string): readonly Policy[] {
  const text = readFileSync(path, 'utf8');
  let policies: unknown;
  try {
    policies = JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is not JSON`, { cause: error });
  }
  if (!Array.isArray(policies) || !policies.every(isPolicy)) {
    throw new Error(`${path} is not an array of policies`);
  }
  return policies;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidArgumentError('need JSON');
  }
}

function days(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0)) throw new InvalidArgumentError('need a number of days');
  return value;
}

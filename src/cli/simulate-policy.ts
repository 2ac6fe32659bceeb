/** `stockroom simulate-policy`: asks a running service what would have been under policies. */
import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { count } from '../client/figures.ts';
import { StockroomClient } from '../client/http-client.ts';
import { spinning } from '../client/spinner.ts';
import { fail } from './failure.ts';
import { tableOf } from './table.ts';

/** A simulation reads a whole journal; the service has a limit of its own. */
const TIMEOUT_MS = 3_600_000;

const Simulation = z.looseObject({
  warehouse: z.string(),
  from: z.string(),
  to: z.string(),
  skus: z.number(),
  results: z.array(
    z.looseObject({
      policy: z.looseObject({ strategy: z.string() }),
      daysOut: z.number(),
      fillRate: z.number(),
      cycleServiceLevel: z.number(),
      averageStock: z.number(),
      peakStock: z.number(),
      ordersPlaced: z.number(),
      unitsOrdered: z.number(),
      fault: z.string().optional(),
    }),
  ),
});

type Simulation = z.infer<typeof Simulation>;

interface Flags {
  readonly url: string;
  readonly apiKey?: string;
  readonly warehouse: string;
  readonly policy: readonly unknown[];
  readonly policies?: string;
  readonly sku?: string;
  readonly category?: string;
  readonly from?: string;
  readonly to?: string;
  readonly leadTimeDays?: number;
}

const TITLES = [
  'policy',
  'days out',
  'fill rate',
  'full cycles',
  'average',
  'peak',
  'orders',
  'units',
] as const;

export function simulatePolicyCommand(): Command {
  return new Command('simulate-policy')
    .description('replay the recorded demand of a warehouse under policies')
    .requiredOption('--warehouse <id>', 'whose demand')
    .option('--policy <json>', 'a policy; may be given several times', anotherPolicy, [])
    .option('--policies <file>', 'a file with an array of policies as JSON')
    .option('--sku <sku>', 'only this one')
    .option('--category <category>', 'only SKUs of it')
    .option('--from <time>', 'where to begin; else the first movement, at most 182 days back')
    .option('--to <time>', 'where to end; else now')
    .option('--lead-time-days <days>', 'how long orders take; else what each policy says', days)
    .option('--url <url>', 'where the service is', 'http://127.0.0.1:3000')
    .option('--api-key <key>', 'an API key with the scope read')
    .action((flags: Flags) => simulate(flags).catch(fail));
}

async function simulate(flags: Flags): Promise<void> {
  const { url, apiKey, policy, policies, ...question } = flags;
  const asked = [...(policies === undefined ? [] : policiesIn(policies)), ...policy];
  if (asked.length === 0) throw new Error('name a --policy, or a file with --policies');
  const client = new StockroomClient({ url, apiKey, connections: 1 });
  try {
    const request = {
      method: 'POST',
      path: '/v1/policies/simulate',
      body: { ...question, policies: asked },
      repeatable: true,
      timeoutMs: TIMEOUT_MS,
    } as const;
    console.log(printable(await spinning('replaying', client.read(request, Simulation))));
  } finally {
    await client.close();
  }
}

function printable({ warehouse, from, to, skus, results }: Simulation): string {
  const names = results.map(({ policy }) => nameOf(policy));
  const rows = results.map((figures, index) => [
    names[index] ?? '',
    count(figures.daysOut),
    percent(figures.fillRate),
    percent(figures.cycleServiceLevel),
    figures.averageStock.toFixed(1),
    count(figures.peakStock),
    count(figures.ordersPlaced),
    count(figures.unitsOrdered),
  ]);
  const head = `${warehouse}, ${count(skus)} SKUs, from ${from} to ${to}`;
  const faults = results.flatMap(({ fault }) => (fault === undefined ? [] : [`fault: ${fault}`]));
  return [head, '', tableOf(TITLES, rows), ...faults].join('\n');
}

/** Its strategy and the figures that make it different: `min-max 20 100`. */
function nameOf({ strategy, ...fields }: Simulation['results'][number]['policy']): string {
  const told = Object.values(fields).filter((value) => typeof value !== 'object');
  return [strategy, ...told.map(String)].join(' ');
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const anotherPolicy = (text: string, before: readonly unknown[]): readonly unknown[] => [
  ...before,
  parsed(text),
];

function policiesIn(path: string): readonly unknown[] {
  const text = readFileSync(path, 'utf8');
  let policies: unknown;
  try {
    policies = JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is not JSON`, { cause: error });
  }
  if (!Array.isArray(policies)) throw new Error(`${path} is not an array of policies`);
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

/**
 * What commands for people share: how they ask a running service, how they print what it answers,
 * and how they end if it does not answer as they wish.
 */
import { Command } from 'commander';
import { newKey } from '../../client/api/persist.ts';
import type { Problem, Stockroom, StockroomOptions } from '../../client/api/stockroom.ts';
import {
  NoAnswerError,
  ProblemError,
  createStockroom,
  dataOf,
} from '../../client/api/stockroom.ts';
import { EXIT } from '../exit-code.ts';
import { fail } from '../failure.ts';
import { problemLines } from '../print/problem-text.ts';

/** People are not kept waiting; a second or two is what it takes to ride out a restart. */
const ATTEMPTS_MAX = 6;

/** Options that all of them have. */
export interface AskFlags {
  readonly url?: string;
  readonly apiKey?: string;
  readonly json?: boolean;
}

/** A service that can be asked. */
export interface Asked {
  readonly api: Stockroom;
  readonly options: StockroomOptions;
}

/** A command that asks a service. */
export const askCommand = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    .option('--url <url>', 'where the service is; else SERVICE_URL, or http://127.0.0.1:3000')
    .option('--api-key <key>', 'the API key to show; else SERVICE_API_KEY')
    .option('--json', 'print what the API answers; of lists, one item a line');

/** Does `work` with the service, and sets the exit code if it fails. */
export async function ask(flags: AskFlags, work: (asked: Asked) => Promise<void>): Promise<void> {
  // Whoever reads what is printed may have seen enough: `stockroom history | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.ok);
    throw error;
  });
  try {
    await work(await connect(flags));
  } catch (error) {
    process.exitCode = tell(error, flags);
  }
}

/** The service that the options name, else the environment. Throws `ConfigError`. */
export async function connect({ url, apiKey }: AskFlags): Promise<Asked> {
  const { loadServiceConfig } = await import('../../config.ts');
  const { SERVICE_URL, SERVICE_API_KEY } = loadServiceConfig();
  const options = {
    url: url ?? SERVICE_URL,
    apiKey: apiKey ?? (SERVICE_API_KEY || undefined),
    attemptsMax: ATTEMPTS_MAX,
  };
  return { api: createStockroom(options), options };
}

/** Asks for a change under `key`, or a new one, which is told if its outcome stays unknown. */
export async function change<Data>(
  { key = newKey() }: { readonly key?: string },
  work: (header: { readonly 'Idempotency-Key': string }) => Parameters<typeof dataOf<Data>>[0],
): Promise<Data> {
  try {
    return await dataOf(work({ 'Idempotency-Key': key }));
  } catch (error) {
    if (!isOpen(error)) throw error;
    throw new OpenOutcome(key, error);
  }
}

/** Nobody knows whether a change has been made. */
class OpenOutcome extends Error {
  override readonly name = 'OpenOutcome';
  readonly key: string;

  constructor(key: string, cause: unknown) {
    super('it may have been done', { cause });
    this.key = key;
  }
}

const isOpen = (error: unknown): boolean =>
  error instanceof NoAnswerError || (error instanceof ProblemError && error.problem.status === 504);

/** Says to people, or as JSON, what went wrong. Returns the exit code. */
function tell(error: unknown, { json }: AskFlags): number {
  const cause = error instanceof OpenOutcome ? error.cause : error;
  if (!(cause instanceof ProblemError || cause instanceof NoAnswerError)) return fail(error);
  const key = error instanceof OpenOutcome ? error.key : undefined;
  const problem = cause instanceof ProblemError ? cause.problem : silence(cause);
  const lines = cause instanceof ProblemError ? problemLines(problem) : [cause.message];
  if (json === true) {
    console.error(JSON.stringify({ ...problem, ...(key !== undefined && { key }) }));
  } else {
    console.error(`stockroom: ${lines.join('\n')}`);
    if (key !== undefined) {
      console.error(`It may have been done. Repeat it with --key ${key}, and it happens once.`);
    }
  }
  const isSettled = problem.status >= 400 && problem.status < 500 && problem.status !== 429;
  return isSettled ? EXIT.refused : EXIT.unanswered;
}

/** No answer, in the form of a problem. */
const silence = ({ message: detail }: NoAnswerError): Problem => {
  return { type: 'about:blank', title: 'The service does not answer', status: 0, detail };
};

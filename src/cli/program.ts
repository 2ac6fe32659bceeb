/** All commands of `stockroom`. What a command needs is loaded when it is carried out. */
import { Command } from 'commander';
import type { CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { historyCommand } from './ask/history.ts';
import { operationCommands } from './ask/operate.ts';
import { orderCommand } from './ask/order.ts';
import { simulatePolicyCommand } from './ask/simulate-policy.ts';
import { stockCommand } from './ask/stock.ts';
import { transferCommand } from './ask/transfer.ts';
import { demoCommand } from './demo.ts';
import { EXIT, EXIT_HELP } from './exit-code.ts';
import { fail } from './failure.ts';
import { replayCommand } from './replay.ts';
import { topCommand } from './top/top.ts';

const service = (): readonly Command[] => [
  plainCommand('serve', 'run the service until SIGTERM or Ctrl-C', async () => {
    await (await import('./serve.ts')).serve();
  }),
  plainCommand(
    'worker',
    'carry out jobs of the queues at QUEUE_URL for the service at SERVICE_URL',
    async () => {
      await (await import('./worker/worker.ts')).work();
    },
  ),
  demoCommand(),
  plainCommand(
    'config',
    'print every setting: its value, its default and what it is for',
    async () => {
      (await import('./config.ts')).printSettings();
    },
  ),
  plainCommand(
    'verify',
    'replay the ledger in DATA_DIR and walk its hash chains; exit code 1 on drift',
    async () => {
      const { loadConfig } = await import('../config.ts');
      (await import('./verify.ts')).verify(loadConfig().DATA_DIR);
    },
  ),
];

const people = (): readonly Command[] => [
  stockCommand(),
  ...operationCommands(),
  orderCommand(),
  transferCommand(),
  historyCommand(),
  topCommand(),
  simulatePolicyCommand(),
  replayCommand(),
];

/** Every command, with the exit codes of `exit-code.ts`. */
export function program(): Command {
  const all = new Command('stockroom')
    .description(packageJson.description)
    .version(packageJson.version)
    .addHelpText('after', EXIT_HELP);
  addGroup(all, 'Run a service:', service());
  addGroup(all, 'Ask a running service:', people());
  exitAsTold(all);
  return all;
}

function addGroup(all: Command, heading: string, commands: readonly Command[]): void {
  for (const command of commands) all.addCommand(command.helpGroup(heading));
}

const plainCommand = (name: string, description: string, run: () => Promise<void>): Command =>
  new Command(name).description(description).action(() => run().catch(fail));

/** commander ends with 1 if a command is not written as it should be. */
function exitAsTold(command: Command): void {
  command.exitOverride(({ exitCode }: CommanderError) =>
    process.exit(exitCode === 0 ? EXIT.ok : EXIT.usage),
  );
  for (const each of command.commands) exitAsTold(each);
}

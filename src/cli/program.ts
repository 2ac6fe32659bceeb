/** All commands of `stockroom`. */
import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { replayCommand } from '../client/replay.ts';
import { configCommand } from './config.ts';
import { demoCommand } from './demo.ts';
import { serveCommand } from './serve.ts';
import { simulatePolicyCommand } from './simulate-policy.ts';
import { verifyCommand } from './verify.ts';
import { workerCommand } from './worker.ts';

export const program = (): Command =>
  new Command('stockroom')
    .description(packageJson.description)
    .version(packageJson.version)
    .addCommand(serveCommand())
    .addCommand(workerCommand())
    .addCommand(demoCommand())
    .addCommand(replayCommand())
    .addCommand(simulatePolicyCommand())
    .addCommand(verifyCommand())
    .addCommand(configCommand());

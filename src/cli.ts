#!/usr/bin/env node
/** The `stockroom` command. */
import { Command } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { configCommand } from './cli/config.ts';
import { demoCommand } from './cli/demo.ts';
import { serveCommand } from './cli/serve.ts';
import { verifyCommand } from './cli/verify.ts';
import { replayCommand } from './client/replay.ts';

await new Command('stockroom')
  .description(packageJson.description)
  .version(packageJson.version)
  .addCommand(serveCommand())
  .addCommand(demoCommand())
  .addCommand(replayCommand())
  .addCommand(verifyCommand())
  .addCommand(configCommand())
  .parseAsync();

/** `stockroom config`: prints every setting. */
import { Command } from 'commander';
import { loadConfig, settingLines } from '../config.ts';
import { fail } from './failure.ts';
import { tableOf } from './table.ts';

export function configCommand(): Command {
  return new Command('config')
    .description('print every setting: its value, its default and what it is for')
    .action(() => {
      try {
        printSettings();
      } catch (error) {
        fail(error);
      }
    });
}

function printSettings(): void {
  const lines = settingLines(loadConfig()).map(({ name, value, fallback, meaning }) => [
    name,
    String(value),
    String(fallback),
    meaning,
  ]);
  console.log(tableOf(['setting', 'value', 'default', 'meaning'], lines));
}

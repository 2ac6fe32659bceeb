/** `stockroom config`: prints every setting. */
import type { SettingLine } from '../config.ts';
import { loadConfig, settingLines } from '../config.ts';
import { tableOf, words } from './print/table.ts';

const COLUMNS = [
  words<SettingLine>('setting', ({ name }) => name),
  words<SettingLine>('value', ({ value }) => String(value)),
  words<SettingLine>('default', ({ fallback }) => String(fallback)),
  words<SettingLine>('meaning', ({ meaning }) => meaning),
];

export function printSettings(): void {
  console.log(tableOf(COLUMNS, settingLines(loadConfig())));
}

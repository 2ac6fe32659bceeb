/** The settings in force, as clients read them. */
import { z } from 'zod';
import type { SettingLine } from '../../../config.ts';

const Value = z.union([z.string(), z.number(), z.boolean()]);

export const SettingsOut = z.strictObject({
  items: z.array(
    z.strictObject({
      name: z.string(),
      value: Value.describe('secrets and passwords are shown as ***'),
      default: Value,
      meaning: z.string(),
    }),
  ),
  authentication: z.literal('none').describe('how clients show who they are: there are no keys'),
});

/** The settings as they are sent. */
export const settingsOut = (lines: readonly SettingLine[]): z.infer<typeof SettingsOut> => ({
  items: lines.map(({ fallback, ...line }) => ({ ...line, default: fallback })),
  authentication: 'none',
});

export const SETTINGS_EXAMPLE = {
  items: [{ name: 'PORT', value: 8080, default: 3000, meaning: 'port to listen on' }],
  authentication: 'none',
} as const;

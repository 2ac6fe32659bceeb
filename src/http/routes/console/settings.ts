/** The settings in force, as `stockroom config` prints them. */
import { settingLines } from '../../../config.ts';
import { sendJson } from '../../asking.ts';
import type { Endpoint, Handler } from '../../endpoint.ts';
import { SETTINGS_EXAMPLE, SettingsOut, settingsOut } from '../../schemas/console/settings.ts';

const read: Handler = (_request, response, { config }) => {
  sendJson(response, 200, settingsOut(settingLines(config)));
};

export const settingEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/v1/settings',
    tag: 'Operations',
    summary: 'Say every setting: its value, its default and what it is for',
    successes: {
      200: { description: 'The settings', schema: SettingsOut, example: SETTINGS_EXAMPLE },
    },
    problems: [],
    handle: read,
  },
];

/** The settings over HTTP, without what is secret. */
import { afterAll, expect, test } from 'vitest';
import { parseConfig, settingLines } from '../../../src/config.ts';
import { SECRET } from '../../support/http-supplier.ts';
import { testService } from '../../support/service.ts';

const URL_WITH_PASSWORD = 'http://me:hush@127.0.0.1:9';
const service = await testService({
  SUPPLIER_SECRET: SECRET,
  SERVICE_URL: URL_WITH_PASSWORD,
  BATCH_MESSAGES_MAX: '77',
});
afterAll(() => service.stop());

test('every setting is there with its value, its default and its meaning', async () => {
  const { status, body, text } = await service.get('/v1/settings');
  expect([status, body['authentication']]).toEqual([200, 'none']);
  const names = settingLines(parseConfig({})).map(({ name }) => name);
  expect(body.items.map(({ name }) => name)).toEqual(names);
  const of = (wanted: string) => body.items.find(({ name }) => name === wanted);
  expect(of('BATCH_MESSAGES_MAX')).toEqual({
    name: 'BATCH_MESSAGES_MAX',
    value: 77,
    default: 1_024,
    meaning: 'messages in one commit',
  });
  expect(of('SUPPLIER_SECRET')).toMatchObject({ value: '***', default: '' });
  expect(of('SERVICE_API_KEY')).toMatchObject({ value: '' });
  expect(text).not.toContain(SECRET);
  expect(text).not.toContain('hush');
});

/** The live view, in a terminal that is not really one, of a service that runs. */
import { PassThrough } from 'node:stream';
import { afterAll, expect, test, vi } from 'vitest';
import { createStockroom, dataOf } from '../../../src/client/api/stockroom.ts';
import { watch } from '../../../src/cli/top/watch.ts';
import { runCli } from '../../support/cli.ts';
import { testService } from '../../support/service.ts';

const service = await testService();
afterAll(() => service.stop());
const options = { url: service.url };
const asked = { api: createStockroom(options), options };

/** A terminal of so many columns, and what has been drawn on it. */
function terminal(columns: number) {
  const raw: boolean[] = [];
  const setRawMode = (isRaw: boolean): void => void raw.push(isRaw);
  const input = Object.assign(new PassThrough(), { setRawMode });
  const output = Object.assign(new PassThrough().setEncoding('utf8'), { columns, rows: 24 });
  let text = '';
  output.on('data', (piece: string) => (text += piece));
  const drawn = (what: string): Promise<void> =>
    vi.waitFor(() => expect(text).toContain(what), { timeout: 15_000, interval: 10 });
  return { input, output, raw, drawn, text: () => text };
}

test('is drawn again when something has happened, and q gives the terminal back', async () => {
  await service.stock('berlin', { MUG: 3 });
  const { input, output, raw, drawn, text } = terminal(90);
  const overview = await dataOf(asked.api.GET('/v1/overview'));
  const watching = watch(asked, overview, { input, output });
  await drawn(`at ${service.url}`);
  // It hears what happens once it listens, so it happens until it is seen.
  let isSeen = false;
  const events = drawn('stock.out').finally(() => (isSeen = true));
  while (!isSeen) {
    for (const type of ['remove', 'receive']) {
      await service.post('/v1/warehouses/berlin/movements', { type, sku: 'MUG', quantity: 3 });
    }
  }
  await events;
  input.write('q');
  await watching;
  expect(raw).toEqual([true, false]);
  expect(text().startsWith('\u001B[?1049h')).toBe(true);
  expect(text()).toContain('\u001B[?1049l');
});

test('is drawn anew in a terminal that has become narrower', async () => {
  const { input, output, drawn, text } = terminal(90);
  const overview = await dataOf(asked.api.GET('/v1/overview'));
  const watching = watch(asked, overview, { input, output });
  await drawn('wait for a queue');
  const before = text().length;
  output.columns = 30;
  output.emit('resize');
  await drawn('0 requested, 0 ord\n');
  input.write('\u0003');
  await watching;
  const after = text().slice(before);
  expect(after).toContain('\u001B[2J\u001B[H');
  expect(after).toContain('restocks    0 requested, 0 ord');
  expect(after).not.toContain('ordered');
});

test('without a terminal it is printed once; as JSON it is what the API answers', async () => {
  const env = { SERVICE_URL: service.url };
  const [top, json] = await Promise.all([runCli(['top'], env), runCli(['top', '--json'], env)]);
  expect([top.code, top.stderr, json.code]).toEqual([0, '', 0]);
  expect(top.stdout).toMatch(/^Stockroom \S+ at http.* ready /);
  expect(JSON.parse(json.stdout)).toMatchObject({
    ready: true,
    shards: [{ shard: 0 }, { shard: 1 }],
  });
});

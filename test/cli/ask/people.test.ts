/** The commands for people, as processes of their own that ask a service. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testService } from '../../support/service.ts';
import type { Ended } from '../../support/cli.ts';
import { runCli } from '../../support/cli.ts';

const service = await testService();
afterAll(() => service.stop());
beforeAll(async () => {
  await service.stock('berlin', { MUG: 12, PLATE: 3 });
  await service.stock('paris', { MUG: 5 });
});

const stockroom = (...words: readonly string[]): Promise<Ended> =>
  runCli(words, { SERVICE_URL: service.url });

/** Without the times, which are of now. */
const untimed = (text: string): readonly string[] =>
  text.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g, '<time>').split('\n');

describe('stock', () => {
  test('is a table of levels', async () => {
    const { code, stdout, stderr } = await stockroom('stock', 'MUG');
    expect([code, stderr]).toEqual([0, '']);
    expect(untimed(stdout)).toEqual([
      'sku  warehouse  on hand  reserved  unavailable  available  incoming  changed',
      '---  ---------  -------  --------  -----------  ---------  --------  -------------------',
      'MUG  berlin          12         0            0         12         0  <time>',
      'MUG  paris            5         0            0          5         0  <time>',
      '',
    ]);
  });

  test('can be found by a part of a name, at a warehouse, as JSON', async () => {
    const about = ['--q', 'lat', '--warehouse', 'berlin', '--category', 'home'];
    const { stdout } = await stockroom('stock', '--json', ...about);
    const lines = stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ sku: 'PLATE', onHand: 3 }]);
  });
});

describe('an order', () => {
  test('is placed, shipped, and partly taken back', async () => {
    const placed = await stockroom('order', 'place', 'MUG=13', '--id', 'o1', '--ship-to', 'DE');
    expect(placed).toMatchObject({ code: 0, stderr: '' });
    expect(untimed(placed.stdout)).toEqual([
      'order o1: reserved',
      'placed <time>, to DE',
      '',
      'sku  quantity  reserved  shipped  returned',
      '---  --------  --------  -------  --------',
      'MUG        13        13        0         0',
      '',
      'warehouse  sku  quantity  shipped',
      '---------  ---  --------  -------',
      'berlin     MUG        12        0',
      'paris      MUG         1        0',
      '',
    ]);
    await stockroom('order', 'fulfill', 'o1', 'paris/MUG=1');
    const shipped = await stockroom('order', 'fulfill', 'o1');
    expect(shipped.stdout).toContain('order o1: fulfilled');
    const back = ['MUG=2', '--warehouse', 'paris', '--damaged', '--json'];
    const { stdout } = await stockroom('order', 'return', 'o1', ...back);
    expect(JSON.parse(stdout)).toMatchObject({ lines: [{ shipped: 13, returned: 2 }] });
    const listed = await stockroom('order', 'list', '--status', 'fulfilled');
    expect(listed.stdout).toMatch(/^o1 +fulfilled +1 +13 +berlin,paris /m);
    const cancelled = await stockroom('order', 'cancel', 'o1');
    expect(cancelled.code).toBe(1);
    expect(cancelled.stderr).toContain('the order o1 is fulfilled');
  });

  test('that is refused says every shortage on a line of its own, and ends with 1', async () => {
    const order = ['order', 'place', 'PLATE=4', 'MUG=1000'];
    const { code, stdout, stderr } = await stockroom(...order);
    expect([code, stdout]).toEqual([1, '']);
    const lines = stderr.split('\n');
    expect(lines[0]).toBe('stockroom: There is not enough stock:');
    expect(lines.slice(1, 3).toSorted()[1]).toBe('  PLATE: 4 asked, 3 available');
    const json = await stockroom(...order, '--json');
    expect([json.code, json.stdout]).toEqual([1, '']);
    expect(JSON.parse(json.stderr)).toMatchObject({ code: 'insufficient_stock', status: 409 });
  });
});

test('a transfer is created, received in parts and then in full', async () => {
  await service.stock('rome', { VASE: 10 });
  const create = ['create', 'rome', 'berlin', 'VASE=10', '--shipped', '--id', 't1'];
  const created = await stockroom('transfer', ...create);
  expect(created.stdout).toContain('transfer t1: in transit');
  await stockroom('transfer', 'receive', 't1', 'VASE=2', '--damaged', 'VASE=1', '--lost', 'VASE=3');
  const { stdout } = await stockroom('transfer', 'receive', 't1');
  expect(stdout).toMatch(/^transfer t1: completed$/m);
  expect(stdout).toMatch(/^VASE +10 +6 +1 +3 +0 +0$/m);
  const again = await stockroom('transfer', 'receive', 't1');
  expect(again).toMatchObject({
    code: 1,
    stderr: 'stockroom: nothing of transfer t1 is on the way\n',
  });
});

describe('an operation', () => {
  test('says what has changed, and happens once under a key', async () => {
    await service.stock('oslo');
    await service.stock('berlin', { CUP: 0 });
    const receive = ['receive', 'oslo', 'CUP', '1200', '--reason', 'new', '--key', 'po-1'];
    const [first, again] = [await stockroom(...receive), await stockroom(...receive)];
    const text = 'CUP at oslo: +1,200; now 1,200 on hand, 0 reserved, 1,200 available\n';
    expect([first.stdout, again.stdout]).toEqual([text, text]);
    expect((await stockroom('adjust', 'oslo', 'CUP', '-5')).stdout).toContain('CUP at oslo: -5; ');
    const json = await stockroom('count', 'oslo', 'CUP', '1195', '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ movement: null, level: { onHand: 1_195 } });
    const history = await stockroom('history', '--warehouse', 'oslo', '--limit', '1');
    expect(history.stdout).toMatch(/ oslo +CUP +adjust +-5 +1,195 +0 /);
    expect(history.stderr).toContain('There are more');
    const follow = ['--follow', '--from', '2020-01-01T00:00:00Z', '--limit', '2', '--json'];
    const followed = await stockroom('history', '--sku', 'CUP', ...follow);
    const types = followed.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).type);
    expect(types).toEqual(['receive', 'adjust']);
  });
});

describe('a command that cannot be carried out', () => {
  test('as it was written ends with 2', async () => {
    const wrong = [
      ['order'],
      ['receive', 'berlin', 'MUG', 'many'],
      ['stock', '--colour'],
      ['nothing'],
      ['order', 'list', '--status', 'lost'],
    ];
    const ended = await Promise.all(wrong.map((words) => stockroom(...words)));
    expect(ended.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2]);
    expect(ended.map(({ stdout }) => stdout)).toEqual(['', '', '', '', '']);
  });

  test('as nobody answers ends with 3; a change then tells its key', async () => {
    const gone = ['--url', 'http://127.0.0.1:1'];
    const [read, change] = await Promise.all([
      stockroom('stock', ...gone),
      stockroom('receive', 'berlin', 'MUG', '1', '--key', 'po-7', ...gone),
    ]);
    expect([read.code, change.code]).toEqual([3, 3]);
    expect(read.stderr).toMatch(
      /^stockroom: GET .*\/v1\/stock.* had no answer in 6 attempts: .*\n$/,
    );
    expect(change.stderr).toContain('Repeat it with --key po-7, and it happens once.');
  });
});

test('completes commands, options and statuses; silently while the service is down', async () => {
  const gone = ['--url', 'http://127.0.0.1:1'];
  const ended = await Promise.all([
    stockroom('complete', '--', 'order', 'p'),
    stockroom('complete', '--', 'order', 'list', '--status', 'par'),
    stockroom('complete', '--', 'stock', ...gone, '--warehouse', ''),
  ]);
  expect(ended.map(({ stdout }) => stdout)).toEqual([
    'place\tset aside every line of an order, or nothing\n:4\n',
    'partially_fulfilled\t\n:4\n',
    ':4\n',
  ]);
  expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(Array(3).fill([0, '']));
});

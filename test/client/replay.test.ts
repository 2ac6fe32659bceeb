import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { StockroomClient } from '../../src/client/http-client.ts';
import { replayCommand } from '../../src/cli/replay.ts';
import { replay } from '../../src/client/replay.ts';
import type { ReplayReport } from '../../src/client/retail/report.ts';
import { succeeded } from '../../src/client/retail/report.ts';
import { parseConfig } from '../../src/config.ts';
import { startService } from '../../src/main.ts';

/** Seven mugs are ordered, but two break before the second order. Nobody ever had a lamp. */
const CSV = `InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
1,MUG,RED MUG,3,2010-12-01 08:26:00,2.55,17850.0,France
2,MUG,broken,-2,2010-12-01 08:27:00,0,,France
3,MUG,RED MUG,4,2010-12-01 08:28:00,2.55,17850.0,France
3,PEN,BLUE PEN,1,2010-12-01 08:28:00,2.55,17850.0,France
C4,MUG,RED MUG,-1,2010-12-01 08:29:00,2.55,17850.0,France
5,LAMP,lost,-1,2010-12-01 08:30:00,0,,France
6,POST,POSTAGE,1,2010-12-01 08:31:00,18,17850.0,France
7,PEN,BLUE PEN,none,2010-12-01 08:32:00,2.55,17850.0,France
`;

let directory: string;
let service: Awaited<ReturnType<typeof startService>>;
let client: StockroomClient;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'stockroom-replay-'));
  await writeFile(join(directory, 'invoices.csv'), CSV);
  const config = { PORT: '0', SHARDS: '1', LOG_LEVEL: 'silent', DATA_DIR: join(directory, 'data') };
  service = await startService(parseConfig(config));
  client = new StockroomClient({ url: service.url, connections: 1 });
});

afterAll(async () => {
  await client.close();
  await service.stop();
  await rm(directory, { recursive: true });
});

const replayed = (): Promise<ReplayReport> =>
  replay({
    path: join(directory, 'invoices.csv'),
    url: service.url,
    // One after the other, so that what is refused is known.
    concurrency: 1,
    stockFactor: 1,
    print: () => undefined,
  });

const read = (path: string): Promise<unknown> => client.read({ method: 'GET', path }, z.unknown());

/** All that a replay may change. */
const everything = (): Promise<readonly unknown[]> =>
  Promise.all(
    ['/v1/integrity', '/v1/stock', '/v1/products', '/v1/warehouses', '/v1/movements'].map(read),
  );

describe('a replay', () => {
  test('sends each invoice once, and says what came of it', async () => {
    const report = await replayed();
    expect(report).toMatchObject({
      file: { lines: 8, withoutGoods: 1, flaws: { quantity: 1 } },
      opened: 2,
      sent: 5,
      linesSent: 6,
      accepted: 3,
      refusedForStock: 1,
      refusedOtherwise: 1,
      failures: [],
      shortages: 1,
      refusals: { insufficient_stock: 1, not_found: 1 },
      requests: 6,
      replayed: 0,
      conserved: true,
    });
    expect(succeeded(report)).toBe(true);
    expect(await read('/v1/warehouses/france/stock/MUG')).toMatchObject({ onHand: 3, reserved: 0 });
    expect(await read('/v1/warehouses/france/stock/PEN')).toMatchObject({ onHand: 1, reserved: 0 });
    expect(await read('/v1/movements?reference=C4')).toMatchObject({
      items: [{ type: 'receive', quantity: 1, reason: 'return' }],
    });
  });

  test('changes nothing when it is done again', async () => {
    const before = await everything();
    const report = await replayed();
    expect(report).toMatchObject({ opened: 0, accepted: 3, refusedForStock: 1, replayed: 6 });
    expect(await everything()).toEqual(before);
  });
});

describe('the command', () => {
  test.each([
    ['--concurrency', '0'],
    ['--stock-factor', '-1'],
    ['--limit', '1.5'],
  ])('refuses %s %s', async (flag, value) => {
    const command = replayCommand()
      .exitOverride()
      .configureOutput({ writeErr: () => undefined });
    const parsing = command.parseAsync(['missing.csv', flag, value], { from: 'user' });
    await expect(parsing).rejects.toThrow('is invalid');
  });
});

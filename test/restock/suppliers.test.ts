/** Suppliers: those that there always are, and those over HTTP. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigError, parseConfig, settingLines } from '../../src/config.ts';
import { Hopeless, Postponed } from '../../src/queue/job.ts';
import type { Confirmation, PurchaseOrder } from '../../src/restock/suppliers/supplier.ts';
import { signatureOf } from '../../src/restock/suppliers/signature.ts';
import { suppliersOf } from '../../src/restock/suppliers/suppliers.ts';
import { NOW } from '../support/given.ts';
import type { Reply } from '../support/http-supplier.ts';
import { HttpSupplier, SECRET } from '../support/http-supplier.ts';

const ORDER: PurchaseOrder = {
  restock: 'restock-0-1',
  warehouse: 'berlin',
  sku: 'mug',
  quantity: 10,
  askedAt: NOW,
  leadTimeDays: 2,
  leadTimeStdDays: 0,
};

type Settings = Readonly<Record<string, string>>;

const made = (settings: Settings) => suppliersOf(parseConfig(settings), Date.now);

function orderFrom(name: string, settings: Settings, more = {}): Promise<Confirmation> {
  const supplier = made({ SUPPLIER_DAY_MS: '1000', ...settings }).all.get(name);
  if (supplier === undefined) throw new Error(`there is no supplier ${name}`);
  return supplier.order({ ...ORDER, ...more }, new AbortController().signal);
}

test.each(['simulated', 'manual'])('%s takes each order, for after the lead time', async (name) => {
  expect(await orderFrom(name, {})).toEqual({ expectedAt: NOW + 2_000 });
});

test.each([
  [{ SUPPLIERS: 'acme=http://acme.example' }, 'SUPPLIER_SECRET'],
  [{ SUPPLIERS: 'acme', SUPPLIER_SECRET: SECRET }, 'need name=url'],
  [{ SUPPLIERS: 'Acme=http://a.example', SUPPLIER_SECRET: SECRET }, 'need name=url'],
  [{ SUPPLIERS: 'acme=ftp://a.example', SUPPLIER_SECRET: SECRET }, 'needs an http:// or https://'],
  [{ SUPPLIERS: 'acme=http://a:b@c', SUPPLIER_SECRET: SECRET }, 'without a user'],
  [{ SUPPLIERS: 'manual=http://a.example', SUPPLIER_SECRET: SECRET }, 'a supplier manual already'],
  [{ SUPPLIERS: 'a=http://a b=http://b a=http://c', SUPPLIER_SECRET: SECRET }, 'a supplier a'],
  [{ SUPPLIER_DEFAULT: 'acme' }, 'SUPPLIER_DEFAULT: acme is none of simulated, manual'],
  [{ SUPPLIER_SECRET: 'letmein' }, 'SUPPLIER_SECRET: must be whsec_'],
])('settings that do not say who supplies stop the start: %o', (settings, message) => {
  expect(() => made(settings)).toThrow(ConfigError);
  expect(() => made(settings)).toThrow(message);
});

test('several suppliers may be named, and the secret is not shown', () => {
  const settings = { SUPPLIERS: 'a=http://a/x?b=c,d \n b=https://b', SUPPLIER_SECRET: SECRET };
  expect([...made(settings).named]).toEqual(['a', 'b']);
  const lines = settingLines(parseConfig(settings));
  expect(lines.find(({ name }) => name === 'SUPPLIER_SECRET')?.value).toBe('***');
});

test('signatures are those of the published example', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const body = '{"test": 2432232314}';
  const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at: 1614265330, body };
  expect(signatureOf(message, secret)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

describe('a supplier over HTTP', () => {
  let acme: HttpSupplier;
  beforeEach(async () => {
    acme = await HttpSupplier.start();
  });
  afterEach(() => acme.stop());

  const order = (more = {}, settings: Settings = {}): Promise<Confirmation> =>
    orderFrom(
      'acme',
      { SUPPLIERS: `acme=${acme.url}`, SUPPLIER_SECRET: SECRET, ...settings },
      more,
    );
  const answering = (reply: Reply): Promise<unknown> => {
    acme.reply = () => reply;
    return order().catch((error: unknown) => error);
  };

  test('is sent a signed order with the id of the restock', async () => {
    expect(await order()).toEqual({ expectedAt: NOW + 2_000 });
    const { restock, warehouse, sku, quantity } = ORDER;
    const orderedAt = new Date(NOW).toISOString();
    expect(acme.received).toEqual([
      {
        id: restock,
        isGenuine: true,
        traceparent: '',
        body: { restock, warehouse, sku, quantity, orderedAt },
      },
    ]);
  });

  test('may say when it delivers, and that it delivers less', async () => {
    const at = '2030-01-02T03:04:05.000Z';
    acme.reply = () => ({ status: 200, body: { expectedAt: at, quantity: 7 } });
    expect(await order()).toEqual({ expectedAt: Date.parse(at), quantity: 7 });
  });

  test.each([
    'not JSON',
    '[]',
    { expectedAt: 'soon', quantity: 'many' },
    { expectedAt: 17, quantity: 7.5 },
    { quantity: 4_000 },
    'x'.repeat(1_000_000),
  ])('that takes an order and says something odd has taken it (%#)', async (body) => {
    expect(await answering({ status: 201, body })).toEqual({ expectedAt: NOW + 2_000 });
  });

  test.each([400, 401, 404, 410, 422, 301])(
    'that answers %i will never take it',
    async (status) => {
      const error = await answering({ status, body: 'no' });
      expect(error).toBeInstanceOf(Hopeless);
      expect(String(error)).toContain(`the supplier acme answers ${status}`);
    },
  );

  test('that confirms none of it will never deliver it', async () => {
    expect(await answering({ status: 200, body: { quantity: 0 } })).toBeInstanceOf(Hopeless);
  });

  test.each([408, 409, 425, 429, 500, 503])('that answers %i is asked again', async (status) => {
    const error = await answering({ status });
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(Hopeless);
    expect(error).not.toBeInstanceOf(Postponed);
  });

  test.each([
    ['7', 7_000, 7_000],
    [new Date(Date.now() + 60_000).toUTCString(), 30_000, 60_000],
    ['999999', 3_600_000, 3_600_000],
  ])('that says to come back after %s is asked then', async (after, least, most) => {
    const error = await answering({ status: 503, headers: { 'retry-after': after } });
    expect(error).toBeInstanceOf(Postponed);
    const { delayMs } = error as Postponed;
    expect(delayMs).toBeGreaterThanOrEqual(least);
    expect(delayMs).toBeLessThanOrEqual(most);
  });

  test('that hangs up or takes too long is asked again', async () => {
    expect(String(await answering({ status: 200, isCut: true }))).toContain('does not answer');
    const gone = await HttpSupplier.start();
    const settings = { SUPPLIERS: `acme=${gone.url}` };
    await gone.stop();
    expect(await order({}, settings).catch(String)).toContain('ECONNREFUSED');
    acme.reply = () => new Promise<Reply>(() => undefined);
    const late = order({}, { SUPPLIER_TIMEOUT_MS: '100' }).catch(String);
    expect(await late).toContain('the supplier acme does not answer');
  });
});

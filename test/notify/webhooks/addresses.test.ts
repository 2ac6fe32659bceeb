/** Where webhooks may be. */
import { expect, test } from 'vitest';
import type { AddressRules } from '../../../src/notify/webhooks/addresses.ts';
import {
  guardedLookup,
  isAllowed,
  requireAllowedHost,
} from '../../../src/notify/webhooks/addresses.ts';

const open: AddressRules = { isPrivateAllowed: false, isLoopbackAllowed: false };
const local: AddressRules = { isPrivateAllowed: false, isLoopbackAllowed: true };
const any: AddressRules = { isPrivateAllowed: true, isLoopbackAllowed: false };

const LOOPBACK = ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'];
const PRIVATE = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '169.254.169.254',
  '172.31.255.255',
  '192.168.0.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::ffff:192.168.0.1',
  '64:ff9b::a00:1',
  '2002:a00:1::',
  'fd00::1',
  'fe80::1',
  'fec0::1',
  'ff02::1',
];
const PUBLIC = ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8'];

test.each(LOOPBACK)('%s is this machine', (address) => {
  expect([open, local, any].map((rules) => isAllowed(address, rules))).toEqual([false, true, true]);
});

test.each(PRIVATE)('%s is nobody else’s to reach', (address) => {
  expect([open, local, any].map((rules) => isAllowed(address, rules))).toEqual([
    false,
    false,
    true,
  ]);
});

test.each(PUBLIC)('%s is for everybody', (address) => {
  expect(isAllowed(address, open)).toBe(true);
});

test('an address in a URL is judged in whatever way it is written', () => {
  for (const host of ['0x7f.1', '2130706433', '127.1', '[::1]', '[0:0:0:0:0:0:0:1]']) {
    expect(() => requireAllowedHost(new URL(`http://${host}/`), open), host).toThrow('loopback');
  }
});

test('a name is judged by what it resolves to, when it is connected to', async () => {
  const resolved = (rules: AddressRules, all: boolean): Promise<unknown> =>
    new Promise((resolve, reject) => {
      guardedLookup(rules)('localhost', { all }, (error, found) => {
        if (error === null) resolve(found);
        else reject(error);
      });
    });
  await expect(resolved(open, true)).rejects.toThrow('webhooks may not be at');
  await expect(resolved(open, false)).rejects.toThrow('webhooks may not be at');
  expect(await resolved(local, false)).toMatch(/^(127\.|::1)/);
  expect(await resolved(local, true)).toContainEqual(expect.objectContaining({}));
});

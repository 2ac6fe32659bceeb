/**
 * Where webhooks may be. Whoever may create one could otherwise have the service ask machines that
 * only it can reach: itself, its neighbours, the metadata of its cloud. Names are judged by what
 * they resolve to, each time that one is connected to, because that may change.
 */
import { lookup as lookUp } from 'node:dns';
import { BlockList, isIP, isIPv6 } from 'node:net';
import type { LookupFunction } from 'node:net';

/** What is allowed beyond public addresses. */
export interface AddressRules {
  readonly isPrivateAllowed: boolean;
  /** Where only this machine can ask the service, its own addresses are nothing to hide from it. */
  readonly isLoopbackAllowed: boolean;
}

/** A webhook is at an address where none may be. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress';
}

const LOOPBACK = listOf(['127.0.0.0', 8], ['::1', 128]);

/** Of IANA's registries of special purposes, all that is not reachable by everybody. */
const PRIVATE = listOf(
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
);

/** Longest wait for a name to be resolved when a webhook is made. */
const RESOLVE_MS = 1_000;

/** Whether a webhook may be at this IP address. */
export function isAllowed(address: string, rules: AddressRules): boolean {
  if (rules.isPrivateAllowed) return true;
  const family = isIPv6(address) ? 'ipv6' : 'ipv4';
  // BlockList itself looks at the IPv4 address in ::ffff:a.b.c.d.
  if (LOOPBACK.check(address, family)) return rules.isLoopbackAllowed;
  return !PRIVATE.check(address, family);
}

/** Throws `ForbiddenAddress` if the host of `url` is an address where no webhook may be. */
export function requireAllowedHost(url: URL, rules: AddressRules): void {
  const host = hostOf(url);
  if (isIP(host) !== 0 && !isAllowed(host, rules)) throw forbidden(host, rules);
}

/** The same of a name, as far as it can be resolved now; it is looked at again when it is used. */
export async function requireAllowedName(url: URL, rules: AddressRules): Promise<void> {
  requireAllowedHost(url, rules);
  const host = hostOf(url);
  if (isIP(host) !== 0) return;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, RESOLVE_MS);
  guardedLookup(rules)(host, { all: true }, (error) => {
    clearTimeout(timer);
    if (error instanceof ForbiddenAddress) reject(error);
    else resolve();
  });
  await promise;
}

/** Resolves names for connections, and fails for one with any address where none may be. */
export const guardedLookup =
  (rules: AddressRules): LookupFunction =>
  (host, options, callback) => {
    lookUp(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      const bad = addresses?.find(({ address }) => !isAllowed(address, rules));
      if (error !== null) callback(error, []);
      else if (bad !== undefined) callback(forbidden(bad.address, rules), []);
      else if (options.all === true || first === undefined) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };

/** Without the brackets of an IPv6 address. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

function forbidden(address: string, { isLoopbackAllowed }: AddressRules): ForbiddenAddress {
  const what = isLoopbackAllowed ? 'private addresses' : 'private addresses and loopback';
  return new ForbiddenAddress(`${address}: webhooks may not be at ${what}`);
}

function listOf(...networks: readonly (readonly [address: string, prefix: number])[]): BlockList {
  const list = new BlockList();
  for (const [address, prefix] of networks) {
    list.addSubnet(address, prefix, isIPv6(address) ? 'ipv6' : 'ipv4');
  }
  return list;
}

/** The short way to ask a running system for orders and transfers. */
import { fingerprintOf } from '../../src/actor/message.ts';
import type { Level } from '../../src/domain/level.ts';
import { NO_LEVEL, available } from '../../src/domain/level.ts';
import type { Line } from '../../src/domain/reservation.ts';
import type { DocumentAnswer, TransferInput } from '../../src/system/documents/documents.ts';
import type { OrderInput } from '../../src/system/documents/planner.ts';
import type { Caller } from '../../src/system/router.ts';
import type { Observer, System } from '../../src/system/system.ts';
import { fillCatalogue, productOf, warehouseOf } from './catalogue.ts';
import { newDirectory, openSystem } from './system.ts';
import type { Units } from './given.ts';
import { linesOf } from './steps.ts';
import type { Shares } from './steps.ts';

export const PLACES = ['berlin', 'paris', 'rome'] as const;

/** Who asks, for `body`; without a key unless one is given. */
export const caller = (body: unknown, key: string | null = null): Caller => ({
  by: 'tester',
  key,
  fingerprint: fingerprintOf(body),
});

export const order = (units: Units | readonly Line[], about: Partial<OrderInput> = {}) => ({
  id: null,
  lines: Array.isArray(units) ? (units as readonly Line[]) : linesOf(units as Units),
  shipTo: null,
  strategy: 'priority',
  warehouses: null,
  allowSplit: true,
  allowPartial: false,
  holdSeconds: null,
  reference: null,
  ...about,
});

export const transfer = (units: Units, about: Partial<TransferInput> = {}): TransferInput => ({
  id: null,
  from: 'berlin',
  to: 'paris',
  mode: 'immediate',
  lines: linesOf(units),
  reference: null,
  ...about,
});

export const place = (system: System, input: OrderInput, key: string | null = null) =>
  system.documents.placeOrder(input, caller(input, key));

export const send = (system: System, input: TransferInput, key: string | null = null) =>
  system.documents.placeTransfer(input, caller(input, key));

/** The document of an answer that must be yes. */
export async function must<Document>(asked: Promise<DocumentAnswer<Document>>): Promise<Document> {
  const answer = await asked;
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.document;
}

/** The code of a refusal, or `ok`. */
export async function code(asked: Promise<DocumentAnswer<unknown>>): Promise<string> {
  const answer = await asked;
  return answer.ok ? 'ok' : answer.refusal.code;
}

/** A system with these SKUs and the places as warehouses, the first to be served first. */
export async function stockroom(
  skus: readonly string[],
  {
    directory = newDirectory(),
    observer = {},
    ...settings
  }: {
    readonly directory?: string;
    readonly observer?: Observer;
    readonly SHARDS?: string;
    readonly SNAPSHOT_EVERY?: string;
    readonly DOCUMENT_WAITING_MAX?: string;
  } = {},
): Promise<System> {
  const system = await openSystem(directory, { SHARDS: '2', ...settings }, observer);
  fillCatalogue(system.catalogue, skus, PLACES);
  return system;
}

export function product(system: System, sku: string, active = true): void {
  system.catalogue.saveProducts([productOf(sku, { active })], Date.now());
}

export function warehouse(system: System, id: string, active = true): void {
  const priority = PLACES.findIndex((known) => known === id);
  system.catalogue.saveWarehouse(warehouseOf(id, { priority, active }), Date.now());
}

/** Has each warehouse receive units of SKUs. */
export async function stock(system: System, shares: Shares): Promise<void> {
  await Promise.all(
    Object.entries(shares).flatMap(([id, units]) =>
      linesOf(units).map((line) =>
        system.router.ask(id, { type: 'receive', ...line }, caller(line)),
      ),
    ),
  );
}

export async function level(system: System, id: string, sku = 'MUG'): Promise<Level> {
  return (await system.level(id, sku)) ?? NO_LEVEL;
}

/** Sums over all warehouses. */
export async function totals(
  system: System,
  sku: string,
): Promise<{ onHand: number; reserved: number; incoming: number; available: number }> {
  const sums = { onHand: 0, reserved: 0, incoming: 0, available: 0 };
  for (const id of PLACES) {
    const found = await level(system, id, sku);
    sums.onHand += found.onHand;
    sums.reserved += found.reserved;
    sums.incoming += found.incoming;
    sums.available += available(found);
  }
  return sums;
}

/** Has `clients` at a time work through `count` numbers. */
export async function inParallel(
  clients: number,
  count: number,
  work: (number: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: clients }, client));
}

/** A process that runs a system and does what its parent asks of orders and transfers. */
import { parseConfig } from '../../src/config.ts';
import { Fault } from '../../src/actor/fault.ts';
import { fingerprintOf } from '../../src/actor/message.ts';
import type { Receipt } from '../../src/domain/transfer.ts';
import type { Allocation } from '../../src/domain/sourcing/question.ts';
import type { DocumentAnswer, TransferInput } from '../../src/system/documents/documents.ts';
import type { OrderInput } from '../../src/system/documents/planner.ts';
import { System } from '../../src/system/system.ts';
import { fillCatalogue } from './catalogue.ts';

export const SKUS = ['MUG', 'CUP', 'POT'] as const;
export const WAREHOUSES = ['berlin', 'paris', 'rome'] as const;
export const OPENING = 400;
export const SHARDS = 2;

/** What the parent may ask. */
export type Question =
  | { readonly type: 'place_order'; readonly input: OrderInput }
  | { readonly type: 'fulfill'; readonly id: string; readonly shares: readonly Allocation[] | null }
  | { readonly type: 'cancel_order'; readonly id: string }
  | { readonly type: 'place_transfer'; readonly input: TransferInput }
  | { readonly type: 'receive'; readonly id: string; readonly receipts: readonly Receipt[] }
  | { readonly type: 'cancel_transfer'; readonly id: string }
  | { readonly type: 'stop' };

/** A question with its number and its idempotency key. */
export interface Asked {
  readonly number: number;
  readonly key: string | null;
  readonly question: Question;
}

/** The answer; null if the system could not say. */
export interface Answered {
  readonly number: number;
  readonly answer: DocumentAnswer<unknown> | null;
}

async function stockUp(system: System): Promise<void> {
  fillCatalogue(system.catalogue, SKUS, WAREHOUSES);
  const caller = { by: 'tester', key: null, fingerprint: 0 };
  const receipts = WAREHOUSES.flatMap((warehouse) =>
    SKUS.map((sku) => {
      const receive = { type: 'receive', sku, quantity: OPENING } as const;
      return system.router.ask(warehouse, receive, caller);
    }),
  );
  await Promise.all(receipts);
}

function ask(
  { documents }: System,
  { question, key }: Asked,
): Promise<DocumentAnswer<unknown>> | null {
  const caller = { by: 'tester', key, fingerprint: fingerprintOf(question) };
  switch (question.type) {
    case 'place_order':
      return documents.placeOrder(question.input, caller);
    case 'fulfill':
      return documents.fulfillOrder(question.id, question.shares, caller);
    case 'cancel_order':
      return documents.cancelOrder(question.id, caller);
    case 'place_transfer':
      return documents.placeTransfer(question.input, caller);
    case 'receive':
      return documents.receiveTransfer(question.id, question.receipts, caller);
    case 'cancel_transfer':
      return documents.cancelTransfer(question.id, caller);
    case 'stop':
      return null;
  }
}

async function reply(system: System, asked: Asked): Promise<void> {
  const { number } = asked;
  try {
    const answer = ask(system, asked);
    if (answer !== null) {
      process.send?.({ number, answer: await answer });
      return;
    }
    await system.stop();
    process.disconnect?.();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    process.send?.({ number, answer: null });
  }
}

async function run(directory: string): Promise<void> {
  const settings = { SHARDS: String(SHARDS), RESERVE_BYTES: '4096', SNAPSHOT_EVERY: '150' };
  const system = await System.start(parseConfig({ DATA_DIR: directory, ...settings }));
  if (system.catalogue.productCount === 0) await stockUp(system);
  process.on('message', (asked: Asked) => void reply(system, asked));
  process.send?.('ready');
}

const [, path, directory] = process.argv;
if (path === import.meta.filename && directory !== undefined) await run(directory);

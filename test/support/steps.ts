/* oxlint-disable vitest/no-standalone-expect -- these are the assertions of the tests. */
/** Orders, transfers and parts of them, and the short way to ask what a step leads to. */
import { expect } from 'vitest';
import type { WarehouseState } from '../../src/domain/decision.ts';
import type { Level } from '../../src/domain/level.ts';
import { NO_LEVEL } from '../../src/domain/level.ts';
import type { Order, OrderAllocation } from '../../src/domain/order.ts';
import type { Refusal } from '../../src/domain/refusal.ts';
import type { Line } from '../../src/domain/reservation.ts';
import type { Allocation } from '../../src/domain/sourcing/question.ts';
import type { DeskDocument, DocumentStep } from '../../src/domain/steps/document-step.ts';
import type { StepDecision } from '../../src/domain/steps/document-step.ts';
import type { OrderPlan } from '../../src/domain/steps/order-step.ts';
import { placeOrder } from '../../src/domain/steps/order-step.ts';
import type { Part } from '../../src/domain/steps/part.ts';
import { newPart } from '../../src/domain/steps/part.ts';
import type { TransferPlan } from '../../src/domain/steps/transfer-step.ts';
import { placeTransfer } from '../../src/domain/steps/transfer-step.ts';
import type { Transfer, TransferMode } from '../../src/domain/transfer.ts';
import { NOW, PLACE } from './given.ts';
import type { Units } from './given.ts';

export const ORDER = { type: 'order', id: 'o' } as const;
export const TRANSFER = { type: 'transfer', id: 't' } as const;

/** Each SKU of `units` as a line. */
export const linesOf = (units: Units): readonly Line[] =>
  Object.entries(units).map(([sku, quantity]) => ({ sku, quantity }));

/** What each warehouse gives: `{ berlin: { a: 10 }, paris: { a: 3 } }`. */
export type Shares = Readonly<Record<string, Units>>;

export const sharesOf = (shares: Shares): readonly Allocation[] =>
  Object.entries(shares).flatMap(([warehouse, units]) =>
    linesOf(units).map((line) => ({ warehouse, ...line })),
  );

/** The plan of an order `o` that asks for `units` and is served by `shares`. */
export function planOf(units: Units, shares: Shares, about: Partial<OrderPlan> = {}): OrderPlan {
  const plan = { id: 'o', lines: linesOf(units), allocations: sharesOf(shares) };
  return { ...plan, shipTo: null, holdSeconds: null, reference: null, ...about };
}

/** The order `o` right after it was placed. */
export function placed(units: Units, shares: Shares, about: Partial<OrderPlan> = {}): Order {
  return orderOf(placeOrder(planOf(units, shares, about), NOW));
}

export const transferPlan = (units: Units, mode: TransferMode = 'shipped'): TransferPlan => ({
  id: 't',
  from: 'berlin',
  to: 'paris',
  mode,
  lines: linesOf(units),
  reference: null,
});

/** The transfer `t` from berlin to paris right after it was sent. */
export const sent = (units: Units, mode: TransferMode = 'shipped'): Transfer =>
  transferOf(placeTransfer(transferPlan(units, mode), NOW));

export function orderOf({ document }: { readonly document: DeskDocument }): Order {
  if (document.type !== 'order') throw new Error('it is no order');
  return document.value;
}

export function transferOf({ document }: { readonly document: DeskDocument }): Transfer {
  if (document.type !== 'transfer') throw new Error('it is no transfer');
  return document.value;
}

/** The step of a decision that must not be a refusal. */
export function stepOf(decision: StepDecision): DocumentStep {
  expect(decision).toMatchObject({ ok: true });
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return decision.step;
}

export function refusalOf(decision: { readonly ok: boolean; readonly refusal?: Refusal }): Refusal {
  expect(decision).toMatchObject({ ok: false });
  if (decision.refusal === undefined) throw new Error('it was not refused');
  return decision.refusal;
}

/** An allocation as an order has it. */
export const share = (
  warehouse: string,
  sku: string,
  figures: Pick<OrderAllocation, 'quantity' | 'shipped'>,
): OrderAllocation => ({ warehouse, sku, ...figures });

/** The part of the order `o`, or of `document`, at the warehouse of the tests. */
export const part = (
  about: Partial<Omit<Part, 'held' | 'expected'>> & {
    readonly held?: Units;
    readonly expected?: Units;
  } = {},
): Part => ({
  ...newPart(ORDER, null),
  ...about,
  held: linesOf(about.held ?? {}),
  expected: linesOf(about.expected ?? {}),
});

/** A warehouse with these levels; in votes that may be aborted are units that were set aside. */
export const place = (
  levels: Readonly<Record<string, Partial<Level>>>,
  {
    contended = {},
    arriving = {},
    isClosed = false,
  }: {
    readonly contended?: Units;
    readonly arriving?: Units;
    readonly isClosed?: boolean;
  } = {},
): WarehouseState => ({
  id: PLACE,
  level: (sku) => {
    const figures = levels[sku];
    return figures === undefined ? undefined : { ...NO_LEVEL, ...figures };
  },
  reservation: () => undefined,
  isClosed: () => isClosed,
  contended: (sku) => contended[sku] ?? 0,
  arriving: (sku) => arriving[sku] ?? 0,
});

/**
 * What desks and warehouses tell each other: two-phase commit with presumed abort, the desk of a
 * document being the coordinator. Messages may be lost, come twice, late, or in another order.
 */
import type { Ask, DocumentStep } from '../../domain/steps/document-step.ts';
import type { Facts } from '../../domain/decision.ts';
import type { DocumentRef } from '../../domain/level.ts';
import type { Attempt, PartAction } from '../../domain/steps/part.ts';
import type { WarehouseId } from '../../domain/product.ts';
import type { Refusal } from '../../domain/refusal.ts';

/** What a desk tells a warehouse. `desk` is the address to answer to. */
export type DeskMessage = {
  readonly document: DocumentRef;
  readonly attempt: Attempt;
  readonly desk: string;
  /** On whose behalf, for the audit trail. */
  readonly by: string;
} & (
  | {
      /** Asks for a vote. */
      readonly type: 'prepare';
      readonly action: PartAction;
      readonly reference: string | null;
      readonly facts?: Facts | undefined;
    }
  /** The step was decided or given up. */
  | { readonly type: 'finish'; readonly commit: boolean }
  /** Asks for what was decided already. */
  | { readonly type: 'perform'; readonly action: PartAction; readonly reference: string | null }
);

/** What a warehouse tells a desk. */
export type PartMessage = {
  readonly document: DocumentRef;
  readonly attempt: Attempt;
  readonly warehouse: WarehouseId;
} & (
  | { readonly type: 'vote'; readonly refusal: Refusal | null; readonly contended: boolean }
  | { readonly type: 'done' }
  /** Asks what became of a step that it has promised. */
  | { readonly type: 'ask' }
);

export type ProtocolMessage = DeskMessage | PartMessage;

/** What is left to do for a step that was decided; it is repeated until all have done it. */
export interface Todo {
  readonly attempt: Attempt;
  readonly by: string;
  /** Warehouses that voted and are to be told to go on. */
  readonly finish: readonly WarehouseId[];
  readonly perform: readonly Ask[];
}

/** What the catalogue says of each warehouse of a step, where there is anything to say. */
export type FactsByWarehouse = Readonly<Record<WarehouseId, Facts>>;

/** A step of a document on its way, as its desk has it in memory. */
export interface Round {
  readonly document: DocumentRef;
  readonly attempt: Attempt;
  readonly by: string;
  readonly phase: 'voting' | 'finishing';
  readonly startedAt: number;
  /** How often a vote was refused that only other votes stood against. */
  readonly contentions: number;
  readonly step: DocumentStep;
  readonly facts: FactsByWarehouse;
  /** Votes that are not asked for yet: those of orders are asked for one by one. */
  readonly unasked: readonly Ask[];
  /** Warehouses whose answer is awaited. */
  readonly pending: readonly WarehouseId[];
  /** Warehouses that have promised. */
  readonly voted: readonly WarehouseId[];
}

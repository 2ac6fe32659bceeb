/** Warehouses in memory that take part in the steps of one document, without a desk or messages. */
import type { StockEvent } from '../../src/domain/decision.ts';
import { shifted } from '../../src/domain/decision.ts';
import type { Level } from '../../src/domain/level.ts';
import { NO_LEVEL, evolve } from '../../src/domain/level.ts';
import type { DocumentRef } from '../../src/domain/level.ts';
import type { DocumentStep } from '../../src/domain/steps/document-step.ts';
import type { Attempt, Part } from '../../src/domain/steps/part.ts';
import { newPart } from '../../src/domain/steps/part.ts';
import type { Stepped } from '../../src/domain/steps/part-step.ts';
import {
  aborted,
  confirmed,
  decideVote,
  expired,
  performed,
} from '../../src/domain/steps/part-step.ts';
import { NOTHING, NOW } from './given.ts';

export class Parties {
  readonly levels = new Map<string, Level>();
  readonly #parts = new Map<string, Part>();
  readonly #events: (readonly [warehouse: string, event: StockEvent])[] = [];
  readonly #opening: number;
  readonly #warehouses: readonly string[];
  #attempts = 0;

  /** Every one of `warehouses` has `opening` units of each of `skus`. */
  constructor(warehouses: readonly string[], skus: readonly string[], opening: number) {
    this.#opening = opening;
    this.#warehouses = warehouses;
    for (const warehouse of warehouses) {
      for (const sku of skus) {
        this.levels.set(`${warehouse} ${sku}`, { ...NO_LEVEL, onHand: opening });
      }
    }
  }

  /** Has all votes given, then confirmed if all are yes and wanted. False: all were aborted. */
  carryOut(step: DocumentStep, isWanted: boolean): boolean {
    this.#attempts += 1;
    const attempt: Attempt = [1, this.#attempts];
    const { type, value } = step.document;
    const document = { type, id: value.id };
    const voted: string[] = [];
    for (const { warehouse, action } of step.votes) {
      const before = this.#partOf(warehouse, document);
      const state = {
        ...NOTHING,
        id: warehouse,
        level: (sku: string) => this.levels.get(`${warehouse} ${sku}`),
      };
      const decision = decideVote(state, before, { action, attempt, desk: 'desk/0' });
      if (!decision.ok) break;
      this.#take(warehouse, decision);
      voted.push(warehouse);
    }
    const isDone = isWanted && voted.length === step.votes.length;
    for (const warehouse of voted) {
      const before = this.#partOf(warehouse, document);
      this.#take(warehouse, isDone ? confirmed(before) : aborted(before));
    }
    if (!isDone) return false;
    for (const { warehouse, action } of step.performs) {
      this.#take(warehouse, performed(this.#partOf(warehouse, document), action, attempt));
    }
    return true;
  }

  /** Lets everything that is set aside expire. */
  expire(): void {
    for (const [warehouse, part] of this.#parts) this.#take(warehouse, expired(part));
  }

  part(warehouse: string, type: 'order' | 'transfer'): Part {
    return this.#partOf(warehouse, { type, id: '' });
  }

  /** Units of each SKU that all warehouses had together at first. */
  get stocked(): number {
    return this.#opening * this.#warehouses.length;
  }

  total(sku: string, figure: 'onHand' | 'reserved' | 'incoming'): number {
    const own = [...this.levels].filter(([name]) => name.endsWith(` ${sku}`));
    return own.reduce((sum, [, level]) => sum + level[figure], 0);
  }

  /** A level as its movements make it, from the first on. */
  folded(name: string): Level {
    let level: Level = { ...NO_LEVEL, onHand: this.#opening };
    for (const [warehouse, event] of this.#events) {
      if (event.type === 'moved' && `${warehouse} ${event.sku}` === name) {
        level = after(level, event);
      }
    }
    return level;
  }

  #partOf(warehouse: string, document: DocumentRef): Part {
    return this.#parts.get(warehouse) ?? newPart(document, null);
  }

  #take(warehouse: string, { events, part }: Stepped): void {
    this.#parts.set(warehouse, part);
    for (const event of events) {
      this.#events.push([warehouse, event]);
      if (event.type === 'documented') continue;
      const name = `${warehouse} ${event.sku}`;
      this.levels.set(name, after(this.levels.get(name) ?? NO_LEVEL, event));
    }
  }
}

const after = (level: Level, event: Exclude<StockEvent, { type: 'documented' }>): Level =>
  event.type === 'shifted' ? shifted(level, event) : evolve(level, event, { seq: 0, at: NOW });

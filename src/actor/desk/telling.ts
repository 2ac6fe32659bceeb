/** What a desk tells the warehouses of a round. */
import type { WarehouseId } from '../../domain/product.ts';
import type { Ask } from '../../domain/steps/document-step.ts';
import type { Send } from './participant.ts';
import type { DeskMessage, PartMessage, Round } from './protocol.ts';

/** A message to a warehouse without what all of them have. */
type Sent = DeskMessage extends infer Each
  ? Each extends DeskMessage
    ? Omit<Each, 'document' | 'attempt' | 'desk' | 'by'>
    : never
  : never;

export class Telling {
  readonly #desk: string;
  readonly #send: Send;

  /** `desk` is the address that warehouses answer to. */
  constructor(desk: string, send: Send) {
    this.#desk = desk;
    this.#send = send;
  }

  /** Asks for a vote. */
  prepare(round: Round, { warehouse, action }: Ask): void {
    const { reference } = round.step.document.value;
    const facts = round.facts[warehouse];
    this.#tell(round, warehouse, { type: 'prepare', action, reference, facts });
  }

  /** Asks for what was decided without a vote. */
  perform(round: Round, { warehouse, action }: Ask): void {
    const { reference } = round.step.document.value;
    this.#tell(round, warehouse, { type: 'perform', action, reference });
  }

  /** Says that a step was decided, or given up. */
  finish(round: Round, warehouse: WarehouseId, commit: boolean): void {
    this.#tell(round, warehouse, { type: 'finish', commit });
  }

  /** Says that a step of which nobody knows was not decided. */
  abort({ document, attempt, warehouse }: PartMessage): void {
    const about = { document, attempt, desk: this.#desk, by: 'clock' };
    this.#send(warehouse, { ...about, type: 'finish', commit: false });
  }

  /** Says again what has not been answered. */
  again(round: Round): void {
    for (const warehouse of round.pending) {
      const vote = round.step.votes.find((ask) => ask.warehouse === warehouse);
      const perform = round.step.performs.find((ask) => ask.warehouse === warehouse);
      if (round.phase === 'voting' && vote !== undefined) this.prepare(round, vote);
      else if (perform !== undefined) this.perform(round, perform);
      else this.finish(round, warehouse, true);
    }
  }

  #tell({ document, attempt, by }: Round, to: WarehouseId, message: Sent): void {
    this.#send(to, { document, attempt, desk: this.#desk, by, ...message });
  }
}

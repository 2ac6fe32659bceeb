/** Clients that ask, wait, and ask again what they do not know the outcome of. */
import type { Dice } from '../../../src/client/demo/dice.ts';
import type { Chaos } from '../world/chaos.ts';
import type { Outcome, Request, Sending } from './request.ts';
import { send } from './request.ts';
import { commandOf } from './asked.ts';
import { Coverage, UNREACHED, answerName } from '../covered/coverage.ts';
import { CLIENT, observe } from '../covered/observer.ts';
import type { Settings } from '../settings.ts';
import type { Timeline } from '../world/timeline.ts';
import type { Ledger } from '../checks/ledger.ts';
import { Witness } from '../checks/witness.ts';
import { Workload, isRepeatable } from './workload.ts';
import type { World } from '../world/world.ts';

export interface ClientsAbout {
  readonly settings: Settings;
  readonly timeline: Timeline;
  readonly chaos: Chaos;
  readonly dice: Dice;
  readonly ledger: Ledger;
  readonly world: () => World;
}

/** Some clients give up on a request of which they do not know what became. */
const PERSISTENCE = 0.85;
const RETRIES_MAX = 6;
/** The way to a shard and to its thread takes no longer. */
const MOMENT_MS = 3;

export class Clients {
  readonly #about: ClientsAbout;
  readonly #workload: Workload;
  readonly #witness: Witness;
  /** What to call when the process is gone. */
  readonly #lost = new Set<(outcome: Outcome) => void>();
  /** What was found by each sending that is not answered yet. */
  readonly #states = new Map<string, string>();
  readonly coverage = new Coverage();
  #working = 0;
  #left = 0;

  constructor(about: ClientsAbout) {
    this.#about = about;
    this.#workload = new Workload(about.settings, about.dice, () => about.timeline.now);
    observe((by, state) => this.#states.set(by, state));
    this.#witness = new Witness(about.ledger, (what) => about.chaos.complain(what));
  }

  get requests(): readonly Request[] {
    return this.#workload.requests;
  }

  get areDone(): boolean {
    return this.#working === 0;
  }

  begin(): void {
    const { clients, requests } = this.#about.settings;
    this.#left = requests;
    this.#working = clients;
    for (let client = 0; client < clients; client++) {
      this.#work().catch((error: unknown) => {
        this.#about.chaos.complain(`a client fails: ${(error as Error).stack}`);
      });
    }
  }

  /** What is asked already goes on. */
  stop(): void {
    this.#left = 0;
  }

  /** The process that was asked is gone. */
  lose(): void {
    const lost = [...this.#lost];
    this.#lost.clear();
    for (const tell of lost) tell({ type: 'unknown', code: 'outcome_unknown' });
  }

  async #work(): Promise<void> {
    const { dice, settings } = this.#about;
    const persistence = settings.script === null ? PERSISTENCE : 1;
    while (this.#left > 0) {
      this.#left -= 1;
      this.#look();
      const request = this.#workload.next();
      await this.#pause(this.#untilExpiry(request));
      let outcome = await this.#send(request);
      for (let retry = 0; retry < RETRIES_MAX; retry++) {
        const isOpen = outcome.type === 'unknown' || outcome.type === 'not_executed';
        if (!isOpen || !isRepeatable(request) || !dice.chance(persistence)) break;
        await this.#pause(dice.int(1, 1_500));
        outcome = await this.#send(request);
      }
      await this.#pause(dice.int(0, settings.pauseMs));
    }
    this.#working -= 1;
  }

  /** Sees which restocks are open. */
  #look(): void {
    const { restocks } = this.#workload.known;
    for (const [id, restock] of this.#about.world().restocking.open) restocks.set(id, restock);
  }

  /** Some come for a reservation in the very moment of its expiry. */
  #untilExpiry({ asked }: Request): number {
    const { dice, timeline } = this.#about;
    if (asked.type !== 'stock' || asked.command.type !== 'commit') return 0;
    const expiresAt = this.#workload.known.expiries.get(asked.command.id);
    if (expiresAt === undefined || dice.chance(0.3)) return 0;
    return Math.max(0, expiresAt - timeline.now - dice.int(0, MOMENT_MS));
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => this.#about.timeline.after(ms, resolve));
  }

  async #send(request: Request): Promise<Outcome> {
    const { chaos, timeline } = this.#about;
    const world = this.#about.world();
    const by = `${CLIENT}${request.n}/${request.sendings.length}`;
    const serving = world.serving();
    const sending: Sending = { at: timeline.now, by, serving, outcome: null };
    request.sendings.push(sending);
    this.#witness.sent(request);
    chaos.log(() => `ask ${request.n} ${request.key} ${JSON.stringify(request.asked)}`);
    const outcome = await new Promise<Outcome>((resolve, reject) => {
      this.#lost.add(resolve);
      send(world, request, sending)
        .finally(() => this.#lost.delete(resolve))
        .then(resolve, reject);
    });
    sending.outcome = outcome;
    this.#cover(request, sending, outcome);
    chaos.log(() => `told ${request.n} ${JSON.stringify(outcome)}`);
    this.#witness.came(world, request, sending);
    if (outcome.type === 'done') this.#workload.known.learn(outcome.answer);
    return outcome;
  }

  #cover({ asked }: Request, { by }: Sending, outcome: Outcome): void {
    const state = this.#states.get(by) ?? UNREACHED;
    this.#states.delete(by);
    this.coverage.record(commandOf(asked), state, answerName(outcome));
  }
}

/**
 * A level as it would have gone under a policy.
 *
 * What is not there when it is asked for is not sold, as the service refuses it, and is asked for
 * no more; what there is of it is sold. Orders arrive in full after the lead time. The policy is
 * evaluated at the beginning, after each sale and each arrival, and at reviews.
 */
import { DAY_MS, DemandTable, dayOf } from './demand.ts';
import type { Evaluation } from './assess.ts';
import { evaluate } from './assess.ts';
import type { Policy } from './policy.ts';
import { windowDaysOf } from './policy.ts';
import type { Restraint } from './restraint.ts';
import { restrained } from './restraint.ts';
import type { CustomStrategies } from './strategies/custom.ts';
import type { Inputs } from './strategy.ts';
import { NO_DEMAND } from './strategy.ts';

/** So many units that were asked for at `at`, in epoch milliseconds. */
export interface PastDemand {
  readonly at: number;
  readonly quantity: number;
}

export interface SimulationQuestion {
  readonly policy: Policy;
  /** The product's own. */
  readonly packSize: number;
  /** Units available at `from`, when nothing is on its way. */
  readonly available: number;
  /** In the order of time. What was before `from` counts for the statistics only. */
  readonly demand: readonly PastDemand[];
  /** How long orders take in truth; else what the policy believes, and 0 if it does not say. */
  readonly leadTimeDays?: number | undefined;
  /** Inclusive, and exclusive, in epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  /** When reviews are due, in the order of time: a periodic policy orders at no other time. */
  readonly reviews?: readonly number[] | undefined;
  readonly strategies?: CustomStrategies | undefined;
}

/** What a replay counted: what can be summed over levels. */
export interface SimulationTally {
  readonly milliseconds: number;
  readonly daysOut: number;
  readonly unitsDemanded: number;
  readonly unitsServed: number;
  /** From one arrival to the next, if anything was asked for in between. */
  readonly cycles: number;
  readonly cyclesShort: number;
  /** Units on hand times milliseconds. */
  readonly stockTime: number;
  readonly peakStock: number;
  readonly ordersPlaced: number;
  readonly unitsOrdered: number;
  /** What was wrong with the strategy itself, at first. */
  readonly fault: string | null;
}

/** Orders of one level in one replay: a strategy that always asks for more comes to an end. */
export const SIMULATED_ORDERS_MAX = 100_000;

interface Arrival {
  readonly id: string;
  readonly at: number;
  readonly quantity: number;
}

/** One level on its way through time, which somebody else leads it through. */
export class SimulatedLevel {
  readonly #question: SimulationQuestion;
  readonly #demand = new DemandTable();
  readonly #windowDays: number;
  readonly #leadTimeMs: number;
  /** Orders under way; they arrive in the order in which they were placed. */
  readonly #arrivals: Arrival[] = [];
  #arrived = 0;
  #restraint: Restraint | undefined;
  #now: number;
  #available: number;
  #incoming = 0;
  #lastDayOut = -Infinity;
  #daysOut = 0;
  #demanded = 0;
  #served = 0;
  #cycles = 0;
  #cyclesShort = 0;
  #isCycleBegun = false;
  #isCycleShort = false;
  #stockTime = 0;
  #peak: number;
  #unitsOrdered = 0;
  #fault: string | null = null;

  constructor(question: SimulationQuestion) {
    const { policy, available, from, leadTimeDays = policy.leadTimeDays ?? 0 } = question;
    this.#question = question;
    this.#windowDays = windowDaysOf(policy);
    this.#leadTimeMs = Math.round(leadTimeDays * DAY_MS);
    this.#now = from;
    this.#available = available;
    this.#peak = available;
    this.#demand.record(0, dayOf(Math.min(from, question.demand[0]?.at ?? from)), 0);
  }

  /** When the next order arrives; never, if none is under way. */
  get arrivalAt(): number {
    return this.#arrivals[this.#arrived]?.at ?? Infinity;
  }

  remember({ at, quantity }: PastDemand): void {
    this.#demand.record(0, dayOf(at), quantity);
  }

  /** Lets time pass. */
  advance(at: number): void {
    const passed = at - this.#now;
    if (passed <= 0) return;
    if (this.#available > 0) this.#stockTime += passed * this.#available;
    else {
      const last = dayOf(at - 1);
      this.#daysOut += last - Math.max(dayOf(this.#now) - 1, this.#lastDayOut);
      this.#lastDayOut = last;
    }
    this.#now = at;
  }

  sell(quantity: number): void {
    const served = Math.max(0, Math.min(quantity, this.#available));
    this.#available -= served;
    this.#demanded += quantity;
    this.#served += served;
    this.#isCycleBegun = true;
    if (served < quantity) this.#isCycleShort = true;
    if (served === 0) return;
    this.#demand.record(0, dayOf(this.#now), served);
    this.evaluate(false);
  }

  arrive(): void {
    const { id, quantity } = this.#arrivals[this.#arrived++]!;
    this.#endCycle();
    this.#incoming -= quantity;
    this.#available += quantity;
    this.#peak = Math.max(this.#peak, this.#available);
    const end = { id, status: 'received', position: 0, updatedAt: this.#now } as const;
    this.#restraint = restrained(this.#restraint, end);
    this.evaluate(false);
  }

  /** Asks the policy, and orders what it says. */
  evaluate(isReview: boolean): void {
    const { policy, strategies } = this.#question;
    const surroundings = { restraint: this.#restraint, strategies };
    const { quantity, plan }: Evaluation = evaluate(policy, this.#inputs(isReview), surroundings);
    this.#fault ??= plan.fault ?? null;
    if (quantity === 0 || this.#arrivals.length === SIMULATED_ORDERS_MAX) return;
    const id = String(this.#arrivals.length);
    this.#arrivals.push({ id, at: this.#now + this.#leadTimeMs, quantity });
    this.#incoming += quantity;
    this.#unitsOrdered += quantity;
    const position = this.#available + this.#incoming;
    const begin = { id, status: 'requested', position, updatedAt: this.#now } as const;
    this.#restraint = restrained(this.#restraint, begin);
  }

  tally(): SimulationTally {
    this.#endCycle();
    return {
      milliseconds: Math.max(0, this.#question.to - this.#question.from),
      daysOut: this.#daysOut,
      unitsDemanded: this.#demanded,
      unitsServed: this.#served,
      cycles: this.#cycles,
      cyclesShort: this.#cyclesShort,
      stockTime: this.#stockTime,
      peakStock: this.#peak,
      ordersPlaced: this.#arrivals.length,
      unitsOrdered: this.#unitsOrdered,
      fault: this.#fault,
    };
  }

  #inputs(isReview: boolean): Inputs {
    const window = { today: dayOf(this.#now), windowDays: this.#windowDays };
    return {
      at: this.#now,
      available: this.#available,
      incoming: this.#incoming,
      position: this.#available + this.#incoming,
      demand: this.#windowDays === 0 ? NO_DEMAND : this.#demand.demand(0, window),
      packSize: this.#question.packSize,
      isReview,
      source: null,
    };
  }

  #endCycle(): void {
    if (this.#isCycleBegun) this.#cycles += 1;
    if (this.#isCycleShort) this.#cyclesShort += 1;
    this.#isCycleBegun = false;
    this.#isCycleShort = false;
  }
}

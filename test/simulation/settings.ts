/** What a seed draws: the shape of the system, and how much goes wrong in it. */
import type { Dice } from '../../src/client/demo/dice.ts';
import type { Asked } from './clients/asked.ts';

export interface Settings {
  readonly shards: number;
  readonly warehouses: readonly string[];
  readonly skus: readonly string[];
  readonly clients: number;
  readonly requests: number;
  readonly mailboxMax: number;
  readonly batchMax: number;
  readonly snapshotEvery: number;
  /** Whether actors of a shard tell each other things without the router. */
  readonly isShortcutAllowed: boolean;
  /** Most that is received or asked for at once: little stock is fought over. */
  readonly quantityMax: number;
  /** Longest way to a thread and back, each: what comes meanwhile goes into one batch. */
  readonly handoverMs: number;
  /** Pause of a client between two requests. */
  readonly pauseMs: number;
  readonly faults: Faults;
  /** Journals are files, which are closed and opened at each crash; else they stay in memory. */
  readonly isOnFiles: boolean;
  /** Lets a unit vanish from what is checked, so that it must be missed. */
  readonly isCanary: boolean;
  /** Whether what happens is written down, for those who want to read it. */
  readonly isTraced: boolean;
  /** What one client asks, in this order, until it knows the outcome; null to make it up. */
  readonly script: readonly Asked[] | null;
}

/** One shard or process that crashes and one message that goes wrong, by numbers from 0 on. */
export interface Plan {
  readonly crash: number | null;
  readonly message: number | null;
  readonly isRepeated: boolean;
  /** The happening after which the process crashes; undefined: it is not planned that it does. */
  readonly process?: number | null;
}

/** Probabilities, and delays in milliseconds. */
export interface Faults {
  readonly lost: number;
  readonly repeated: number;
  readonly delayMs: number;
  /** Of a shard at a batch, before it happens and after. */
  readonly crash: number;
  readonly processCrash: number;
  readonly diskFull: number;
  readonly commitFails: number;
  /** Of a job, when it is added, when it is given to a consumer, and when that is done. */
  readonly jobLost: number;
  readonly jobTwice: number;
  readonly jobUnacknowledged: number;
  readonly jobDelayMs: number;
  /** Of the queues, whenever they are asked something. */
  readonly queueDown: number;
  readonly queueFlushed: number;
  readonly supplierFails: number;
  /** What goes wrong in place of what chance has go wrong. */
  readonly plan?: Plan;
}

export const NO_FAULTS: Faults = {
  lost: 0,
  repeated: 0,
  delayMs: 1,
  crash: 0,
  processCrash: 0,
  diskFull: 0,
  commitFails: 0,
  jobLost: 0,
  jobTwice: 0,
  jobUnacknowledged: 0,
  jobDelayMs: 0,
  queueDown: 0,
  queueFlushed: 0,
  supplierFails: 0,
};

export function drawSettings(dice: Dice): Settings {
  const names = (letter: string, count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
  return {
    shards: dice.int(1, 3),
    warehouses: names('w', dice.int(2, 4)),
    skus: names('s', dice.int(1, 3)),
    clients: dice.pick([1, 3, 8, 30]),
    requests: dice.int(10, 400),
    mailboxMax: dice.pick([2, 4, 1000, 1000]),
    batchMax: dice.pick([1, 3, 64]),
    snapshotEvery: dice.pick([3, 10, 30, 100]),
    isShortcutAllowed: dice.chance(0.5),
    quantityMax: dice.pick([2, 5, 50]),
    handoverMs: dice.pick([2, 2, 20, 100]),
    pauseMs: dice.pick([0, 3, 30, 2_000]),
    isOnFiles: dice.chance(0.02),
    isCanary: false,
    isTraced: false,
    script: null,
    faults: dice.chance(0.1) ? NO_FAULTS : drawFaults(dice),
  };
}

/** Mostly of all kinds; at times of one, because what one spoils another may put right. */
function drawFaults(dice: Dice): Faults {
  const messages = {
    lost: dice.pick([0, 0.05, 0.3]),
    repeated: dice.pick([0, 0.1, 0.5]),
    delayMs: dice.pick([1, 50, 3_000, 12_000]),
  };
  const crashes = {
    crash: dice.pick([0, 0.01, 0.05]),
    processCrash: dice.pick([0, 0, 0.001, 0.01]),
  };
  const fullDisks = { diskFull: dice.pick([0, 0, 0.03, 0.2]) };
  const commits = { commitFails: dice.pick([0, 0.02, 0.1]) };
  const jobs = {
    jobLost: dice.pick([0, 0, 0.02, 0.2]),
    jobTwice: dice.pick([0, 0.1, 0.5]),
    jobUnacknowledged: dice.pick([0, 0.1, 0.4]),
    jobDelayMs: dice.pick([1, 50, 3_000]),
    supplierFails: dice.pick([0, 0.3]),
  };
  const queues = {
    queueDown: dice.pick([0, 0, 0.01, 0.1]),
    queueFlushed: dice.pick([0, 0, 0.01, 0.05]),
  };
  const all: readonly Partial<Faults>[] = [messages, crashes, fullDisks, commits, jobs, queues];
  const some = dice.chance(0.4) ? [dice.pick(all)] : all;
  return Object.assign({ ...NO_FAULTS }, ...some) as Faults;
}

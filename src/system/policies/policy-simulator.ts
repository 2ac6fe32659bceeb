/** Simulations of policies on the threads of the pool: so many at a time, each for so long. */
import { Fault } from '../../actor/fault.ts';
import type { Config } from '../../config.ts';
import type { Directory } from '../../journal/directory.ts';
import type { Catalogue } from '../catalogue.ts';
import type { History } from '../history.ts';
import { Line } from './line.ts';
import type { PolicyOutcome, PolicySimulation } from './simulate-policies.ts';

export interface SimulatorParts {
  readonly history: Pick<History, 'compute'>;
  readonly catalogue: Pick<Catalogue, 'shardOf'>;
  readonly directory: Pick<Directory, 'journalPath' | 'cataloguePath'>;
  readonly config: Pick<
    Config,
    'COMPUTE_THREADS' | 'SIMULATIONS_MAX' | 'SIMULATION_DEMANDS_MAX' | 'SIMULATION_TIMEOUT_MS'
  >;
  /** The paths of the modules with strategies of the operator's own. */
  readonly modules: readonly string[];
}

export class PolicySimulator {
  readonly #parts: SimulatorParts;
  readonly #line: Line;

  constructor(parts: SimulatorParts) {
    this.#parts = parts;
    // One thread is kept for reads of history, which take milliseconds where these take minutes.
    this.#line = new Line(Math.max(1, parts.config.COMPUTE_THREADS - 1));
  }

  /**
   * Replays the demand of a warehouse that was there once. Ends early when `gone` is aborted, at
   * the price of a thread. Throws `Fault` if too many are asked for, or if it takes too long, for
   * which waiting counts.
   */
  async simulate(
    asked: Omit<PolicySimulation, 'demandsMax'>,
    gone: AbortSignal,
  ): Promise<PolicyOutcome> {
    const { history, catalogue, directory, config, modules } = this.#parts;
    if (this.#line.length >= config.SIMULATIONS_MAX) {
      throw new Fault('overloaded', `${this.#line.length} simulations are under way`);
    }
    const shard = catalogue.shardOf(asked.warehouse);
    if (shard === undefined) throw new Error(`the warehouse ${asked.warehouse} has no shard`);
    const { cataloguePath } = directory;
    const task = {
      type: 'simulate',
      paths: { path: directory.journalPath(shard), cataloguePath },
      modules,
      asked: { ...asked, demandsMax: config.SIMULATION_DEMANDS_MAX },
    };
    const late = AbortSignal.timeout(config.SIMULATION_TIMEOUT_MS);
    const ended = AbortSignal.any([late, gone]);
    try {
      const outcome = await this.#line.run(() => history.compute(task, ended), ended);
      return outcome as PolicyOutcome;
    } catch (error) {
      if (!late.aborted && !gone.aborted) throw error;
      const why = late.aborted
        ? `the simulation took longer than ${config.SIMULATION_TIMEOUT_MS} ms`
        : 'the client is gone';
      throw new Fault('unavailable', why, { cause: error });
    }
  }
}

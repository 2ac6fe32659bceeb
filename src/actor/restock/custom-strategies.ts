/** The restock strategies that an operator brings: modules that are loaded at the start. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CustomStrategies } from '../../domain/restock/strategies/custom.ts';
import {
  NO_CUSTOM_STRATEGIES,
  withCustomStrategy,
} from '../../domain/restock/strategies/custom.ts';

/**
 * The strategies of the modules at `paths`, relative to the working directory. Each module exports
 * `name` and `assess`. Throws an Error that names the module otherwise. Every thread that evaluates
 * policies loads them for itself, because functions do not cross threads.
 */
export async function loadCustomStrategies(paths: readonly string[]): Promise<CustomStrategies> {
  let strategies = NO_CUSTOM_STRATEGIES;
  for (const path of paths) {
    try {
      const module: unknown = await import(pathToFileURL(resolve(path)).href);
      strategies = withCustomStrategy(strategies, module);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`the restock strategy of ${path} cannot be used: ${why}`, { cause: error });
    }
  }
  return strategies;
}

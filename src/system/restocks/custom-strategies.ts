/** Restock strategies that an operator brings: modules that are loaded at the start, or stop it. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CustomStrategies } from '../../domain/restock/strategies/custom.ts';
import {
  NO_CUSTOM_STRATEGIES,
  withCustomStrategy,
} from '../../domain/restock/strategies/custom.ts';

/**
 * The strategies of the modules at `paths`, relative to the working directory. Each exports `name`
 * and `assess`, a pure function. Throws an Error that names the module otherwise.
 *
 * Every thread that decides about stock loads them for itself: functions do not cross threads.
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

/** The paths that a setting lists, separated by commas. */
export const modulePaths = (setting: string): readonly string[] =>
  setting
    .split(',')
    .map((path) => path.trim())
    .filter((path) => path !== '');

/** The strategies that an operator brings: modules that are loaded at the start, or stop it. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Strategies } from '../../domain/sourcing.ts';
import { STRATEGIES_BUILT_IN, withStrategy } from '../../domain/sourcing.ts';
import type { Strategy } from '../../domain/sourcing/question.ts';

/**
 * The built-in strategies and those of the modules at `paths`, relative to the working directory.
 * Each module exports `name` and `strategy`. Throws an Error that names the module otherwise.
 */
export async function loadStrategies(paths: readonly string[]): Promise<Strategies> {
  let strategies = STRATEGIES_BUILT_IN;
  for (const path of paths) {
    try {
      const module: unknown = await import(pathToFileURL(resolve(path)).href);
      const { name, strategy } = module as Readonly<Record<string, unknown>>;
      strategies = withStrategy(strategies, name as string, strategy as Strategy);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`the sourcing strategy of ${path} cannot be used: ${why}`, { cause: error });
    }
  }
  return strategies;
}

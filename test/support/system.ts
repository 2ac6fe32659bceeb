/** A running system on a directory of its own, with real threads and real files. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Query } from '../../src/actor/message.ts';
import { fingerprintOf } from '../../src/actor/message.ts';
import { parseConfig } from '../../src/config.ts';
import type { Command } from '../../src/domain/warehouse.ts';
import type { MovementRow } from '../../src/journal/rows.ts';
import type { Answer } from '../../src/system/answer.ts';
import type { Observer } from '../../src/system/system.ts';
import { System } from '../../src/system/system.ts';
import { fillCatalogue } from './catalogue.ts';

type Settings = Readonly<Record<string, string>>;

/** The answer to what was done. */
export type Done = Answer & { readonly ok: true };

export const SKUS = ['MUG', 'CUP', 'POT'] as const;
export const WAREHOUSES = ['berlin', 'paris'] as const;

const PAGE = 1000;

/** A new directory that is removed when the test ends. */
export function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'stockroom-system-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

/** A system on `directory`; it stops when the test ends, unless it was stopped before. */
export async function openSystem(
  directory: string,
  settings: Settings = {},
  observer: Observer = {},
): Promise<System> {
  const own = { DATA_DIR: directory, RESERVE_BYTES: '4096', SHARDS: '1' };
  const system = await System.start(parseConfig({ ...own, ...settings }), observer);
  let stopped: Promise<void> | undefined;
  const stop = system.stop.bind(system);
  system.stop = () => (stopped ??= stop());
  onTestFinished(() => system.stop());
  return system;
}

/** A system on a new directory with SKUS and WAREHOUSES in its catalogue. */
export async function startSystem(
  settings: Settings = {},
  observer: Observer = {},
): Promise<System> {
  const system = await openSystem(newDirectory(), settings, observer);
  fillCatalogue(system.catalogue, SKUS, WAREHOUSES);
  return system;
}

/** Asks berlin, or another warehouse. */
export function ask(
  system: System,
  command: Command | Query,
  { key = null, at = 'berlin' }: { readonly key?: string | null; readonly at?: string } = {},
): Promise<Answer> {
  const caller = { by: 'tester', key, fingerprint: fingerprintOf(command) };
  return system.router.ask(at, command, caller);
}

/** Asks for what must be done. */
export async function done(...asked: Parameters<typeof ask>): Promise<Done> {
  const answer = await ask(...asked);
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer;
}

/** The whole ledger, oldest first. */
export async function ledger(system: System): Promise<readonly MovementRow[]> {
  const found: MovementRow[] = [];
  let position: readonly (number | null)[] | undefined;
  for (;;) {
    const page = await system.history.page({ order: 'asc', limit: PAGE, position });
    found.push(...page.rows);
    if (page.next === null) return found;
    position = page.next;
  }
}

/** Thread entry of the elastic pool: reads journals and computes, and keeps nothing. */
import { flushCompileCache } from 'node:module';
import type { EventPage, EventQuery } from '../src/journal/events/event-reader.ts';
import type { FiledPage, FiledQuery } from '../src/journal/filed.ts';
import { HistoryFile } from '../src/journal/history.ts';
import type { Head } from '../src/journal/level-history/head.ts';
import type { HistoryQuery } from '../src/journal/history.ts';
import type { HoldersPage, HoldersQuery } from '../src/journal/level-history/holders.ts';
import type { MovementRow } from '../src/journal/rows.ts';
import type { TrailQuery, Version, VersionQuery } from '../src/journal/timeline/trail.ts';
import { verifyJournal } from '../src/journal/proof/verify.ts';
import type { Verification } from '../src/journal/proof/verify.ts';
import type { BeliefPart } from '../src/journal/proof/belief.ts';
import { unpackBeliefs } from '../src/journal/proof/belief.ts';
import { loadCustomStrategies } from '../src/actor/restock/custom-strategies.ts';
import { simulatePolicies } from '../src/system/policies/simulate-policies.ts';
import type {
  PolicyOutcome,
  PolicySimulation,
  SimulationPaths,
} from '../src/system/policies/simulate-policies.ts';

/** What the main thread asks of this one. `path` is that of a journal. */
export type Task =
  | { readonly type: 'movements'; readonly path: string; readonly query: HistoryQuery }
  | {
      readonly type: 'last_at';
      readonly path: string;
      readonly heads: readonly Head[];
      readonly at: number;
    }
  | { readonly type: 'holders'; readonly path: string; readonly query: HoldersQuery }
  | { readonly type: 'filed'; readonly path: string; readonly query: FiledQuery }
  | { readonly type: 'versions'; readonly path: string; readonly query: VersionQuery }
  | { readonly type: 'trail'; readonly path: string; readonly query: TrailQuery }
  | { readonly type: 'events'; readonly path: string; readonly query: EventQuery }
  | { readonly type: 'event_time'; readonly path: string; readonly n: number }
  | {
      readonly type: 'verify';
      readonly path: string;
      readonly beliefs: readonly BeliefPart[];
      readonly now: number;
    }
  | {
      readonly type: 'simulate';
      readonly paths: SimulationPaths;
      /** Those of the operator's own strategies; they are kept once they are loaded. */
      readonly modules: readonly string[];
      readonly asked: PolicySimulation;
    };

type Answer =
  | readonly MovementRow[]
  | readonly (MovementRow | null)[]
  | HoldersPage
  | FiledPage
  | readonly Version[]
  | EventPage
  | number
  | null
  | Verification
  | PolicyOutcome;

/** Open connections by path; a thread of the pool serves few journals, again and again. */
const files = new Map<string, HistoryFile>();

// Now, because a thread that is idle ends without being asked.
flushCompileCache();

export default function perform(task: Task): Answer | Promise<Answer> {
  switch (task.type) {
    case 'movements':
      return open(task.path).movements(task.query);
    case 'last_at':
      return task.heads.map((head) => open(task.path).lastAt(head, task.at) ?? null);
    case 'holders':
      return open(task.path).holders.page(task.query);
    case 'filed':
      return open(task.path).filed.page(task.query);
    case 'versions':
      return open(task.path).trail.versions(task.query);
    case 'trail':
      return open(task.path).trail.movements(task.query);
    case 'events':
      return open(task.path).events.page(task.query);
    case 'event_time':
      return open(task.path).events.timeOf(task.n);
    case 'verify':
      return verifyJournal(task.path, unpackBeliefs(task.beliefs), task.now);
    case 'simulate':
      return simulate(task);
  }
}

async function simulate(task: Task & { readonly type: 'simulate' }): Promise<PolicyOutcome> {
  const strategies = await loadCustomStrategies(task.modules);
  return simulatePolicies(task.paths, task.asked, strategies);
}

function open(path: string): HistoryFile {
  const known = files.get(path);
  if (known !== undefined) return known;
  const file = new HistoryFile(path);
  files.set(path, file);
  return file;
}

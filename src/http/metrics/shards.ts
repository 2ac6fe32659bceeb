/** Measures what happens in the shards, as they tell it. */
import type { Registry } from 'prom-client';
import { Counter, Gauge, Histogram } from 'prom-client';
import type { ShardEvents } from '../../system/shard/shard-events.ts';
import type { Observer } from '../../system/system.ts';
import { SECONDS_BUCKETS } from './requests.ts';

const MESSAGES_BUCKETS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024];
/** What may go wrong in a shard. */
const TROUBLES: readonly Parameters<ShardEvents['trouble']>[1][] = [
  'thread_lost',
  'poison',
  'disk_full',
  'journal',
];

/** Makes the observer that a system is started with. */
export function createObserver(registry: Registry): Observer {
  const forShard = perShard(registry);
  const trouble = new Counter({
    name: 'stockroom_trouble_total',
    help: 'Threads that died, messages that killed them, full disks and failed writes.',
    labelNames: ['shard', 'what'],
    registers: [registry],
  });
  const batch = new Histogram({
    name: 'stockroom_batch_messages',
    help: 'Messages that were carried out together.',
    buckets: MESSAGES_BUCKETS,
    registers: [registry],
  });
  // A counter that appears with its first trouble would not be seen to rise.
  trouble.labels('', 'catalogue').inc(0);
  return {
    opened: (shard, opened, ms) => {
      for (const what of TROUBLES) trouble.labels(String(shard), what).inc(0);
      const { recovery, recovered, answers } = forShard(shard);
      recovery.set(ms / 1_000);
      recovered.set(opened.replayed);
      answers.set(opened.answers);
    },
    committed: (shard, outcome, { messages }) => {
      const { commit, answers } = forShard(shard);
      batch.observe(messages);
      answers.set(outcome.answers);
      if (outcome.commitMs !== null) commit.observe(outcome.commitMs / 1_000);
    },
    trouble: (shard, what) => trouble.labels(String(shard), what).inc(),
    catalogueTrouble: () => trouble.labels('', 'catalogue').inc(),
  };
}

interface ShardMetrics {
  readonly commit: Pick<Histogram.Internal<string>, 'observe'>;
  readonly recovery: Pick<Gauge.Internal<string>, 'set'>;
  readonly recovered: Pick<Gauge.Internal<string>, 'set'>;
  readonly answers: Pick<Gauge.Internal<string>, 'set'>;
}

function perShard(registry: Registry): (shard: number) => ShardMetrics {
  const labels = { labelNames: ['shard'], registers: [registry] };
  const commit = new Histogram({
    ...labels,
    name: 'stockroom_commit_duration_seconds',
    help: 'Time that a COMMIT took.',
    buckets: SECONDS_BUCKETS,
  });
  const recovery = new Gauge({
    ...labels,
    name: 'stockroom_recovery_duration_seconds',
    help: 'Time that it took to open the journal the last time.',
  });
  const recovered = new Gauge({
    ...labels,
    name: 'stockroom_recovered_movements',
    help: 'Movements that were replayed after the snapshot when the journal was opened.',
  });
  const answers = new Gauge({
    ...labels,
    name: 'stockroom_remembered_answers',
    help: 'Idempotency keys that are remembered.',
  });
  const known = new Map<number, ShardMetrics>();
  return (shard) => {
    let found = known.get(shard);
    if (found === undefined) {
      const label = String(shard);
      found = {
        commit: commit.labels(label),
        recovery: recovery.labels(label),
        recovered: recovered.labels(label),
        answers: answers.labels(label),
      };
      known.set(shard, found);
    }
    return found;
  };
}

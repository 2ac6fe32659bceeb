/** `stockroom verify`: proves the journals of a data directory; the service may run meanwhile. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { loadConfig } from '../config.ts';
import type { Verification } from '../journal/proof/verify.ts';
import { DRIFT_MAX, verifyJournal } from '../journal/proof/verify.ts';
import { contradictions } from '../journal/proof/verify-documents.ts';
import { fail } from './failure.ts';
import { tableOf } from './table.ts';

const JOURNAL = /^shard-(\d+)\.db$/;

export function verifyCommand(): Command {
  return new Command('verify')
    .description('replay the ledger in DATA_DIR and walk its hash chains; exit code 1 on drift')
    .action(() => {
      try {
        verify(loadConfig().DATA_DIR);
      } catch (error) {
        fail(error);
      }
    });
}

function verify(directory: string): void {
  const shards = readdirSync(directory)
    .flatMap((name) => JOURNAL.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((one, other) => one - other);
  if (shards.length === 0) throw new Error(`there is no journal in ${directory}`);
  const now = Date.now();
  const found = shards.map((shard) => {
    const path = join(directory, `shard-${shard}.db`);
    return [shard, verifyJournal(path, new Map(), now)] as const;
  });
  console.log(tableOf(['shard', 'levels', 'last seq', 'head', 'drift'], found.map(rowOf)));
  const drift = found.flatMap(([shard, verification]) =>
    verification.drift.map(({ warehouse, sku, seq, problem }) => {
      const place = [`shard ${shard}`, warehouse, sku, seq === null ? null : `seq ${seq}`];
      return `${place.filter((part) => part !== null).join(', ')}: ${problem}`;
    }),
  );
  for (const line of drift) console.log(line);
  let between = 0;
  for (const { problem } of contradictions(found.map(([, { findings }]) => findings))) {
    if ((between += 1) <= DRIFT_MAX) console.log(problem);
  }
  if (between > DRIFT_MAX) console.log(`and ${between - DRIFT_MAX} more between shards`);
  if (drift.length + between > 0) process.exitCode = 1;
}

function rowOf([shard, verification]: readonly [number, Verification]): readonly string[] {
  const { levelsChecked, lastSeq, head, driftTotal } = verification;
  return [shard, levelsChecked, lastSeq, head, driftTotal].map(String);
}

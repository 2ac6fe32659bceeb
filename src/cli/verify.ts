/** `stockroom verify`: proves the journals of a data directory; the service may run meanwhile. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Verification } from '../journal/proof/verify.ts';
import { DRIFT_MAX, verifyJournal } from '../journal/proof/verify.ts';
import { contradictions } from '../journal/proof/verify-documents.ts';
import { figures, tableOf, words } from './print/table.ts';

const COLUMNS = [
  figures<Found>('shard', ([shard]) => shard),
  figures<Found>('levels', ([, { levelsChecked }]) => levelsChecked),
  figures<Found>('last seq', ([, { lastSeq }]) => lastSeq),
  words<Found>('head', ([, { head }]) => head),
  figures<Found>('drift', ([, { driftTotal }]) => driftTotal),
];

type Found = readonly [shard: number, verification: Verification];

const JOURNAL = /^shard-(\d+)\.db$/;

/** Sets the exit code to 1 if something does not add up. */
export function verify(directory: string): void {
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
  console.log(tableOf(COLUMNS, found));
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

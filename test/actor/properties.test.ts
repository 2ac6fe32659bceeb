/** A shard against its model: the domain alone, which forgets nothing and writes nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Message, Reply } from '../../src/actor/message.ts';
import type { Level } from '../../src/domain/level.ts';
import { NO_LEVEL } from '../../src/domain/level.ts';
import type { Command } from '../../src/domain/warehouse.ts';
import { Draft, decide } from '../../src/domain/warehouse.ts';
import { replayRow } from '../../src/journal/rows.ts';
import { verifyJournal } from '../../src/journal/proof/verify.ts';
import { NOTHING, NOW } from '../support/given.ts';
import { ShardOnFile, message } from '../support/shards.ts';
import type { Wish } from '../support/wishes.ts';
import { IDS, SKUS, commandOf, wish } from '../support/wishes.ts';

const RUNS = 40;

/** What is asked at once, how long after the last, and what is done to the shard then. */
const batch = fc.record({
  laterMs: fc.constantFrom(0, 1, 500, 1_000, 3_000),
  wishes: fc.array(wish, { maxLength: 8, size: 'max' }),
  afterwards: fc.constantFrom('go on', 'go on', 'reopen', 'take a snapshot', 'take one and reopen'),
});

class Model {
  readonly state = new Draft(NOTHING);
  #seq = 0;
  #messages = 0;

  /** Lets expire what is due, the first to expire first. */
  expire(at: number): void {
    const due = IDS.flatMap((id) => this.state.reservation(id) ?? [])
      .filter(({ status, expiresAt }) => status === 'held' && expiresAt !== null)
      .filter(({ expiresAt }) => (expiresAt ?? 0) <= at);
    for (const { id } of due) this.obey({ type: 'expire', id }, at);
  }

  /** The message that a wish comes to, and whether it is obeyed or else why it is refused. */
  ask(wished: Wish, at: number): readonly [Message, unknown] {
    const command = commandOf(wished, this.state);
    this.#messages += 1;
    // Each is a request of its own; else the second of two that are alike would be a replay.
    return [message(command, { fingerprint: this.#messages }), this.obey(command, at)];
  }

  obey(command: Command, at: number): unknown {
    const decision = decide(this.state, command, { at });
    if (!decision.ok) return decision.refusal;
    for (const event of decision.events) {
      const seq = event.type === 'moved' ? (this.#seq += 1) : 0;
      this.state.apply(event, { seq, at });
    }
    return 'obeyed';
  }
}

const fateOf = (reply: Reply): unknown =>
  typeof reply === 'number' || reply.ok ? 'obeyed' : 'refusal' in reply ? reply.refusal : reply;

/** Figures but for the order in which the holds that were due at once came to expire. */
const figures = ({ seq: _seq, updatedAt: _at, ...level }: Level) => level;

function expectSame(on: ShardOnFile, { state }: Model): void {
  for (const sku of SKUS) {
    expect(figures(on.level(sku) ?? NO_LEVEL)).toEqual(figures(state.level(sku) ?? NO_LEVEL));
  }
  for (const id of IDS) expect(on.reservation(id)).toEqual(state.reservation(id));
}

/** The levels that the rows of the ledger add up to. */
function folded(on: ShardOnFile): ReadonlyMap<string, Level> {
  const levels = new Map<string, Level>();
  for (const row of on.movements()) {
    levels.set(row[4], replayRow(levels.get(row[4]) ?? NO_LEVEL, row));
  }
  return levels;
}

type Batch = typeof batch extends fc.Arbitrary<infer Drawn> ? Drawn : never;

test('a shard is what the domain says, however it is asked, stopped and started', () => {
  const run = (batches: readonly Batch[]): void => {
    const on = new ShardOnFile();
    const model = new Model();
    let at = NOW;
    for (const { laterMs, wishes, afterwards } of batches) {
      at += laterMs;
      model.expire(at);
      const asked = wishes.map((wished) => model.ask(wished, at));
      const replies = on.ask(at, ...asked.map(([asking]) => asking));
      expect(replies.map(fateOf)).toEqual(asked.map(([, fate]) => fate));
      if (afterwards.startsWith('take')) on.shard.snapshot();
      if (afterwards.endsWith('reopen')) on.reopen();
      expectSame(on, model);
    }
    for (const [sku, level] of folded(on)) expect(on.level(sku)).toEqual(level);
    expect(verifyJournal(on.path, new Map(), Date.now()).drift).toEqual([]);
    on.shard.close();
  };
  const batches = fc.array(batch, { minLength: 1, maxLength: 16, size: 'max' });
  fc.assert(fc.property(batches, run), { numRuns: RUNS });
});

/** Events out of the journals of a system that has had much to do. */
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, onTestFinished, test } from 'vitest';
import type { FoundEvent } from '../../../src/journal/events/feed-event.ts';
import { EVENT_TYPES, eventId, eventPlace } from '../../../src/journal/events/feed-event.ts';
import type { EventQuery } from '../../../src/journal/events/event-reader.ts';
import { HistoryFile } from '../../../src/journal/history.ts';
import { openForReading } from '../../../src/journal/schema.ts';
import { DocumentsChild } from '../../support/documents-child.ts';
import { DocumentsLoad } from '../../support/documents-load.ts';
import { SHARDS } from '../../support/documents-process.ts';
import { newDirectory } from '../../support/system.ts';

const CLIENTS = 8;
const ACTS = 20;
const PIECE = 7;

/** What a row of the table says, as far as it is read here. */
interface Row {
  readonly n: number;
  readonly type: string;
  readonly id: string;
  readonly body: string;
}

/** The changes of status in a journal, found without the code that is tested. */
function changesIn(path: string): readonly string[] {
  const database = openForReading(path);
  const statuses = new Map<string, string>();
  const found: string[] = [];
  const rows = database.prepare(
    "SELECT n, type, id, body FROM document WHERE type IN ('order', 'transfer') ORDER BY n",
  );
  for (const { n, type, id, body } of rows.iterate() as unknown as Iterable<Row>) {
    const { document } = JSON.parse(body) as { document: { value: { status: string } } };
    const { status } = document.value;
    const event = `${type}.${status}`;
    const isNews = statuses.get(`${type} ${id}`) !== status;
    if (isNews && (EVENT_TYPES as readonly string[]).includes(event)) found.push(`${n} ${event}`);
    statuses.set(`${type} ${id}`, status);
  }
  database.close();
  return found;
}

/** All events, read in small pieces. */
function allOf(file: HistoryFile, query: Pick<EventQuery, 'types'>, last: number) {
  const found: FoundEvent[] = [];
  for (let after = 0; after < last;) {
    const until = Math.min(after + PIECE, last);
    const page = file.events.page({ shard: 0, after, until, ...query });
    found.push(...page.events);
    after = page.next;
  }
  return found;
}

function lastIn(path: string): number {
  const database = openForReading(path);
  const { n } = database.prepare('SELECT max(n) AS n FROM document').get() as { n: number };
  database.close();
  return n;
}

const described = (events: readonly FoundEvent[]): readonly string[] =>
  events.map(({ n, type }) => `${n} ${type}`);

test('every change of a status is one event, and nothing else is', async () => {
  const seed = randomInt(2 ** 31);
  const directory = newDirectory();
  const load = new DocumentsLoad(xoroshiro128plus(seed));
  const child = await DocumentsChild.start(directory);
  onTestFinished(() => child.kill());
  const client = async (): Promise<void> => {
    for (let count = 0; count < ACTS; count++) await load.act(child);
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  await child.stop();
  const types = EVENT_TYPES.filter((type) => !type.startsWith('stock.'));
  for (let shard = 0; shard < SHARDS; shard++) {
    const path = join(directory, `shard-${shard}.db`);
    const file = new HistoryFile(path);
    onTestFinished(() => file.close());
    const expected = changesIn(path);
    const last = lastIn(path);
    expect(expected.length, `seed ${seed}`).toBeGreaterThan(ACTS);
    expect(described(allOf(file, { types }, last)), `seed ${seed}`).toEqual(expected);
    const some = ['order.fulfilled', 'transfer.completed'] as const;
    const wanted = expected.filter((each) => some.some((type) => each.endsWith(type)));
    expect(described(allOf(file, { types: some }, last)), `seed ${seed}`).toEqual(wanted);
    expectMoments(file, allOf(file, { types }, last));
  }
});

/** From a moment on there is what happened then or later. */
function expectMoments(file: HistoryFile, events: readonly FoundEvent[]): void {
  const until = 1_000_000;
  for (const { at, n } of events.slice(0, 10)) {
    const about = { shard: 0, until, types: null };
    const from = file.events.page({ ...about, after: { at, isAfter: false } }).events;
    const behind = file.events.page({ ...about, after: { at, isAfter: true } }).events;
    expect(from.every((each) => each.at >= at)).toBe(true);
    expect(from.some((each) => each.n === n)).toBe(true);
    expect(behind.every((each) => each.at > at)).toBe(true);
    expect(behind).toEqual(from.filter((each) => each.at > at));
  }
}

test('an id says where its event is, and nothing else is an id', () => {
  const place = { shard: 12, n: 345 };
  expect(eventId(place)).toBe('evt_12_345');
  expect(eventPlace('evt_12_345')).toEqual(place);
  for (const id of ['', 'evt_1', 'evt_01_1', 'evt_1_0', 'evt_1_01', 'evt_1_1 ', 'evt_1_1e3']) {
    expect(eventPlace(id), id).toBeNull();
  }
});

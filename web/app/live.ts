/**
 * What changes while one looks on. There is one stream for the whole page, of the topics that it
 * shows at the moment. The stream says what has changed, and what is shown of that is read again;
 * after an interruption everything is, so that nothing can have been missed. A page that nobody
 * sees has no stream: browsers allow few connections, and it reads everything when it is seen.
 */
import type { Query, QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';

export const TOPICS = ['overview', 'stock', 'documents'] as const;
export type Topic = (typeof TOPICS)[number];

/** The state of the stream: `off` as long as no page needs one. */
export type LiveState = 'off' | 'connecting' | 'live' | 'lost';

/** Which levels a query is about; without it, a query of `stock` is about all. */
export type LevelFilter = (warehouse: string, sku: string) => boolean;

/** What the stream says of stock. */
interface StockChange {
  readonly all: boolean;
  readonly levels?: readonly (readonly [warehouse: string, sku: string])[];
}

/** Reads of the same thing are at least so far apart. */
const PAUSE_MS = 1_000;
const RETRY_MS = 1_000;
const RETRY_MAX_MS = 10_000;
/** Pages that come and go together make one new stream. */
const SETTLE_MS = 30;

const wanted = new Map<Topic, number>();
const stateListeners = new Set<() => void>();
const messageListeners = new Map<string, Set<(data: unknown) => void>>();

let queries: QueryClient;
let source: EventSource | undefined;
let connected = '';
let state: LiveState = 'off';
let retryMs = RETRY_MS;
let retryTimer: number | undefined;
let settleTimer: number | undefined;

/** Lets what changes be read again through `client`. Once, at the start. */
export function beginLive(client: QueryClient): void {
  queries = client;
  document.addEventListener('visibilitychange', connect);
}

/** Keeps the page up to date about these topics as long as the component is shown. */
export function useLive(...topics: readonly Topic[]): void {
  const key = topics.join();
  useEffect(() => {
    const asked = TOPICS.filter((topic) => key.split(',').includes(topic));
    for (const topic of asked) wanted.set(topic, (wanted.get(topic) ?? 0) + 1);
    settle();
    return () => {
      for (const topic of asked) wanted.set(topic, (wanted.get(topic) ?? 1) - 1);
      settle();
    };
  }, [key]);
}

/** Hears messages of the stream by their name, as long as the component is shown. */
export function useLiveMessage(name: string, listener: (data: unknown) => void): void {
  useEffect(() => {
    const listeners = messageListeners.get(name) ?? new Set();
    messageListeners.set(name, listeners.add(listener));
    return () => void listeners.delete(listener);
  }, [name, listener]);
}

/** The state of the stream, as it changes. */
export const useLiveState = (): LiveState =>
  useSyncExternalStore(
    (listener) => {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    () => state,
  );

function settle(): void {
  window.clearTimeout(settleTimer);
  settleTimer = window.setTimeout(connect, SETTLE_MS);
}

function connect(): void {
  const topics = document.hidden ? '' : TOPICS.filter((topic) => wanted.get(topic)).join();
  if (topics === connected && source?.readyState !== EventSource.CLOSED) return;
  window.clearTimeout(retryTimer);
  source?.close();
  source = undefined;
  connected = topics;
  if (topics === '') {
    setState('off');
    return;
  }
  if (state !== 'lost') setState('connecting');
  open(new EventSource(`/v1/live?topics=${topics}`));
}

function open(opened: EventSource): void {
  source = opened;
  opened.addEventListener('open', () => {
    retryMs = RETRY_MS;
    setState('live');
    // What was read before the stream began may have changed before it did.
    void queries.invalidateQueries();
  });
  opened.addEventListener('error', () => {
    setState('lost');
    // A refusal ends an EventSource for good; a broken connection does not.
    if (opened.readyState !== EventSource.CLOSED) return;
    retryTimer = window.setTimeout(connect, retryMs);
    retryMs = Math.min(retryMs * 2, RETRY_MAX_MS);
  });
  hear(opened, 'overview', (data) => queries.setQueryData(['overview'], data));
  hear(opened, 'point');
  hear(opened, 'stock', (data) => stockChanged(data as StockChange));
  hear(opened, 'documents', (data) => {
    for (const [noun, hasChanged] of Object.entries(data as Record<string, boolean>)) {
      if (hasChanged) readAgain(noun, (query) => query.queryKey[0] === noun);
    }
  });
}

function hear(from: EventSource, name: string, first?: (data: unknown) => void): void {
  from.addEventListener(name, (message: MessageEvent<string>) => {
    const data: unknown = JSON.parse(message.data);
    first?.(data);
    for (const listener of messageListeners.get(name) ?? []) listener(data);
  });
}

function stockChanged({ all, levels = [] }: StockChange): void {
  readAgain('stock', (query) => {
    if (query.queryKey[0] !== 'stock') return false;
    const filter = query.meta?.['levels'] as LevelFilter | undefined;
    return all || filter === undefined || levels.some(([warehouse, sku]) => filter(warehouse, sku));
  });
}

const pending = new Map<string, Set<(query: Query) => boolean>>();

/** Reads what is concerned again: soon, and not more often than it is worth. */
function readAgain(noun: string, concerns: (query: Query) => boolean): void {
  const waiting = pending.get(noun);
  if (waiting !== undefined) {
    waiting.add(concerns);
    return;
  }
  const later = new Set<(query: Query) => boolean>();
  pending.set(noun, later);
  // What is being read at this moment may miss the change, so it is read once more. To begin it
  // anew each time would mean that what takes longer than the pause is never read at all.
  const reading = queries.getQueryCache().findAll({ fetchStatus: 'fetching', predicate: concerns });
  if (reading.length > 0) later.add((query) => reading.includes(query));
  void queries.invalidateQueries({ predicate: concerns }, { cancelRefetch: false });
  window.setTimeout(() => {
    pending.delete(noun);
    if (later.size > 0) {
      readAgain(noun, (query) => [...later].some((each) => each(query)));
    }
  }, PAUSE_MS);
}

function setState(next: LiveState): void {
  if (state === next) return;
  state = next;
  for (const listener of stateListeners) listener();
}

/**
 * What is to be delivered to webhooks: how far the journals have been read for each, what was found
 * for it there, and what became of that.
 *
 * For a webhook that is disabled nothing is read, and what waits for it stays: when it is enabled
 * again, it gets all of that. The same is so for one for which too much waits. The journal keeps
 * what has not been read.
 */
import type { Config } from '../../config.ts';
import type { EventPage } from '../../journal/events/event-reader.ts';
import type { EventType, FoundEvent } from '../../journal/events/feed-event.ts';
import { eventId } from '../../journal/events/feed-event.ts';
import type { JudgementLimits } from './judgement.ts';
import { judge } from './judgement.ts';
import type { WebhookStore } from './webhook-store.ts';
import type { DeliveryDesk, DeliveryKey, Outbound, Outcome, Verdict, Webhook } from './webhook.ts';

export type DeliveryLimits = JudgementLimits & Pick<Config, 'WEBHOOK_DELIVERIES_MAX'>;

/** Webhooks for which a shard has been read up to the same row, and what they want. */
export interface Readers {
  readonly after: number;
  readonly types: readonly EventType[];
  readonly webhooks: readonly string[];
}

/** What has ended is deleted when there is so much more of it than is kept. */
const EXCESS = 1.1;

export class Deliveries implements DeliveryDesk {
  readonly #store: WebhookStore;
  readonly #limits: DeliveryLimits;
  #delivered = 0;
  #failed = 0;

  constructor(store: WebhookStore, limits: DeliveryLimits) {
    this.#store = store;
    this.#limits = limits;
  }

  /** Events that wait to be delivered. */
  get pending(): number {
    return this.#store.all().reduce((sum, { pending }) => sum + pending, 0);
  }

  /** Attempts so far, by how they ended. */
  get attempts(): { readonly delivered: number; readonly failed: number } {
    return { delivered: this.#delivered, failed: this.#failed };
  }

  /** Whether there is anybody to read for. */
  get isIdle(): boolean {
    return this.#store.size === 0;
  }

  /** The ids of the oldest events that are to be sent to a webhook now. */
  waiting(id: string, limit: number): readonly string[] {
    const kept = this.#store.find(id);
    if (kept?.webhook.status !== 'enabled' || kept.pending === 0) return [];
    return this.#store.file.deliveries.oldestPending(kept.number, limit);
  }

  /** For whom rows of a shard are to be read that come before `end` or at it. */
  behind(shard: number, end: number): readonly Readers[] {
    const able = this.#store
      .all()
      .filter(
        ({ webhook, positions, pending }) =>
          webhook.status === 'enabled' &&
          (positions[shard] ?? 0) < end &&
          pending < this.#limits.WEBHOOK_DELIVERIES_MAX,
      );
    const groups = [...Map.groupBy(able, ({ positions }) => positions[shard] ?? 0)];
    return groups.map(([after, group]) => ({
      after,
      types: [...new Set(group.flatMap(({ webhook }) => webhook.events))],
      webhooks: group.map(({ webhook }) => webhook.id),
    }));
  }

  /** Turns what was read for some webhooks into deliveries. */
  add(shard: number, { after, webhooks }: Readers, { events, next }: EventPage): void {
    const at = this.#store.now();
    const { file } = this.#store;
    const found = webhooks.flatMap((id) => {
      const kept = this.#store.find(id);
      // It may have been deleted while its rows were read.
      if (kept === undefined || kept.positions[shard] !== after) return [];
      return [{ kept, wanted: events.filter((event) => isFor(kept.webhook, event)) }];
    });
    const write = (): void => {
      for (const { kept, wanted } of found) {
        for (const { n, type, text: body } of wanted) {
          file.deliveries.add(kept.number, { eventId: eventId({ shard, n }), type, body }, at);
        }
        file.move(kept.number, shard, next);
      }
    };
    this.#store.write(() => file.together(write));
    for (const { kept, wanted } of found) {
      kept.positions[shard] = next;
      kept.pending += wanted.length;
      if (wanted.length > 0) this.#store.events?.changed(kept.webhook.id);
    }
  }

  async take({ webhook: id, event }: DeliveryKey): Promise<Outbound | null> {
    const kept = this.#store.find(id);
    if (kept?.webhook.status !== 'enabled') return null;
    const delivery = this.#store.file.deliveries.pending(kept.number, event);
    if (delivery === undefined) return null;
    const { url, secret } = kept.webhook;
    return { url, secret, eventId: event, text: delivery.body };
  }

  async report(key: DeliveryKey, outcome: Outcome): Promise<Verdict> {
    const kept = this.#store.find(key.webhook);
    if (kept === undefined) return 'done';
    const { number, webhook, deliveredAt } = kept;
    const { file } = this.#store;
    const delivery = file.deliveries.pending(number, key.event);
    if (delivery === undefined) return 'done';
    const at = this.#store.now();
    const { status: before, failures } = webhook;
    const known = { status: before, failures, deliveredAt };
    const judgement = judge({ outcome, at, delivery, health: known }, this.#limits);
    const { status, health, verdict } = judgement;
    const isEnded = status !== 'pending';
    const { WEBHOOK_DELIVERIES_MAX: keptMax } = this.#limits;
    const isExcess = isEnded && kept.ended >= keptMax * EXCESS;
    const write = (): void => {
      const error = outcome.ok ? null : outcome.error;
      const result = { status, response: outcome.status, error, at };
      file.deliveries.attempted(number, key.event, result);
      file.setHealth(number, health);
      if (isExcess) file.deliveries.prune(number, keptMax);
    };
    this.#store.write(() => file.together(write));
    this.#store.setHealth(kept, health);
    if (outcome.ok) this.#delivered += 1;
    else this.#failed += 1;
    if (isEnded) {
      kept.pending -= 1;
      kept.ended = isExcess ? keptMax : kept.ended + 1;
      this.#store.events?.settled(key);
    }
    if (health.status !== before) this.#store.events?.ended(key.webhook);
    return verdict;
  }
}

const isFor = ({ events, warehouses }: Webhook, event: FoundEvent): boolean =>
  events.includes(event.type) &&
  (warehouses === null || event.warehouses.some((each) => warehouses.includes(each)));

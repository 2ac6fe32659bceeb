/**
 * All webhooks: what they are, how far the journals have been read for each, and what became of
 * each event that is for them. Kept in memory as it is in the file, which is written first.
 *
 * For a webhook that is disabled nothing more is read, and what waits for it stays: when it is
 * enabled again, it gets all of that. The same is so for one for which too much waits.
 */
import { randomBytes } from 'node:crypto';
import { Fault } from '../../actor/fault.ts';
import type { Config } from '../../config.ts';
import type { EventPage } from '../../journal/events/event-reader.ts';
import type { EventType, FoundEvent } from '../../journal/events/feed-event.ts';
import { eventId } from '../../journal/events/feed-event.ts';
import { newId } from '../../system/ids.ts';
import type { DeliveryFilter } from './delivery-table.ts';
import type { JudgementLimits } from './judgement.ts';
import { judge } from './judgement.ts';
import type { StoredWebhook, WebhookHealth } from './webhook-file.ts';
import { WebhookFile } from './webhook-file.ts';
import type {
  Delivery,
  DeliveryDesk,
  DeliveryKey,
  Outbound,
  Outcome,
  Verdict,
  Webhook,
} from './webhook.ts';

export type WebhookLimits = JudgementLimits &
  Pick<Config, 'WEBHOOKS_MAX' | 'WEBHOOK_DELIVERIES_MAX'>;

/** What is told of webhooks that have something to do. */
export interface WebhookEvents {
  /** There may be more to read or to send for this webhook. */
  changed(id: string): void;
  /** It is there no more, or disabled. */
  ended(id: string): void;
  /** This event needs no more attempts. */
  settled(key: DeliveryKey): void;
}

/** Webhooks for which a shard has been read up to the same row, and what they want. */
export interface Readers {
  readonly after: number;
  readonly types: readonly EventType[];
  readonly webhooks: readonly string[];
}

/** A webhook as it is kept in memory. */
interface Kept extends Pick<StoredWebhook, 'number'> {
  webhook: Webhook;
  deliveredAt: number;
  readonly positions: number[];
  pending: number;
  ended: number;
}

const SECRET_BYTES = 32;
/** What has ended is deleted when there is so much more of it than is kept. */
const EXCESS = 1.1;

export class Webhooks implements DeliveryDesk {
  readonly #file: WebhookFile;
  readonly #limits: WebhookLimits;
  readonly #shards: number;
  readonly #now: () => number;
  #kept = new Map<string, Kept>();
  #events: WebhookEvents | undefined;

  constructor(
    path: string,
    about: { readonly limits: WebhookLimits; readonly shards: number; readonly now: () => number },
  ) {
    this.#file = new WebhookFile(path);
    this.#limits = about.limits;
    this.#shards = about.shards;
    this.#now = about.now;
    this.#load();
  }

  /** Tells of what there is to do from now on. */
  tell(events: WebhookEvents): void {
    this.#events = events;
  }

  /** All of them, oldest first. */
  get all(): readonly Webhook[] {
    return [...this.#kept.values()].map(({ webhook }) => webhook);
  }

  get count(): number {
    return this.#kept.size;
  }

  /** Events that wait to be delivered. */
  get pending(): number {
    return [...this.#kept.values()].reduce((sum, { pending }) => sum + pending, 0);
  }

  find(id: string): Webhook | undefined {
    return this.#kept.get(id)?.webhook;
  }

  /** Makes a webhook that gets what comes after `positions`. Null if there are too many. */
  create(
    asked: Pick<Webhook, 'url' | 'events' | 'warehouses'>,
    positions: readonly number[],
  ): Webhook | null {
    if (this.#kept.size >= this.#limits.WEBHOOKS_MAX) return null;
    const secret = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
    const fresh = { status: 'enabled', failures: 0, createdAt: this.#now() } as const;
    const webhook: Webhook = { id: newId(), ...asked, secret, ...fresh };
    const number = this.#write(() => this.#file.add(webhook, positions));
    const counts = { pending: 0, ended: 0, deliveredAt: 0 };
    this.#kept.set(webhook.id, { number, webhook, positions: [...positions], ...counts });
    this.#events?.changed(webhook.id);
    return webhook;
  }

  /** Returns whether there was one. */
  remove(id: string): boolean {
    const kept = this.#kept.get(id);
    if (kept === undefined) return false;
    this.#write(() => this.#file.remove(kept.number));
    this.#kept.delete(id);
    this.#events?.ended(id);
    return true;
  }

  /** Lets a webhook that was disabled have what it has missed. */
  enable(id: string): Webhook | undefined {
    const kept = this.#kept.get(id);
    if (kept === undefined || kept.webhook.status === 'enabled') return kept?.webhook;
    const health = { status: 'enabled', failures: 0, deliveredAt: kept.deliveredAt } as const;
    this.#write(() => this.#file.synced(() => this.#file.setHealth(kept.number, health)));
    this.#setHealth(kept, health);
    this.#events?.changed(id);
    return this.find(id);
  }

  /** Newest first; undefined if there is no such webhook. */
  deliveries(id: string, filter: DeliveryFilter): readonly Delivery[] | undefined {
    const kept = this.#kept.get(id);
    return kept === undefined ? undefined : this.#file.deliveries.page(kept.number, filter);
  }

  /** The ids of the oldest events that are to be sent to a webhook now. */
  waiting(id: string, limit: number): readonly string[] {
    const kept = this.#kept.get(id);
    if (kept?.webhook.status !== 'enabled' || kept.pending === 0) return [];
    return this.#file.deliveries.oldestPending(kept.number, limit);
  }

  /** For whom rows of a shard are to be read that come before `end`. */
  behind(shard: number, end: number): readonly Readers[] {
    const able = [...this.#kept.values()].filter(
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
  deliver(shard: number, { after, webhooks }: Readers, { events, next }: EventPage): void {
    const at = this.#now();
    const found = webhooks.flatMap((id) => {
      const kept = this.#kept.get(id);
      // It may have been deleted while its rows were read.
      if (kept === undefined || kept.positions[shard] !== after) return [];
      return [{ kept, wanted: events.filter((event) => isFor(kept.webhook, event)) }];
    });
    this.#write(() =>
      this.#file.together(() => {
        for (const { kept, wanted } of found) {
          for (const { n, type, text: body } of wanted) {
            const delivery = { eventId: eventId({ shard, n }), type, body };
            this.#file.deliveries.add(kept.number, delivery, at);
          }
          this.#file.move(kept.number, shard, next);
        }
      }),
    );
    for (const { kept, wanted } of found) {
      kept.positions[shard] = next;
      kept.pending += wanted.length;
      if (wanted.length > 0) this.#events?.changed(kept.webhook.id);
    }
  }

  take({ webhook: id, event }: DeliveryKey): Promise<Outbound | null> {
    const kept = this.#kept.get(id);
    if (kept?.webhook.status !== 'enabled') return Promise.resolve(null);
    const delivery = this.#file.deliveries.pending(kept.number, event);
    if (delivery === undefined) return Promise.resolve(null);
    const { url, secret } = kept.webhook;
    return Promise.resolve({ url, secret, eventId: event, text: delivery.body });
  }

  async report(key: DeliveryKey, outcome: Outcome): Promise<Verdict> {
    const kept = this.#kept.get(key.webhook);
    if (kept === undefined) return 'done';
    const { number, webhook, deliveredAt } = kept;
    const delivery = this.#file.deliveries.pending(number, key.event);
    if (delivery === undefined) return 'done';
    const at = this.#now();
    const { status: before, failures } = webhook;
    const healthBefore = { status: before, failures, deliveredAt };
    const attempt = { outcome, at, delivery, health: healthBefore };
    const { status, health, verdict } = judge(attempt, this.#limits);
    const isEnded = status !== 'pending';
    const { WEBHOOK_DELIVERIES_MAX: keptMax } = this.#limits;
    const isExcess = isEnded && kept.ended >= keptMax * EXCESS;
    this.#write(() => {
      const error = outcome.ok ? null : outcome.error;
      const result = { status, response: outcome.status, error, at };
      this.#file.together(() => {
        this.#file.deliveries.attempted(number, key.event, result);
        this.#file.setHealth(number, health);
        if (isExcess) this.#file.deliveries.prune(number, keptMax);
      });
    });
    this.#setHealth(kept, health);
    if (isEnded) {
      kept.pending -= 1;
      kept.ended = isExcess ? keptMax : kept.ended + 1;
      this.#events?.settled(key);
    }
    if (health.status !== before) this.#events?.ended(key.webhook);
    return verdict;
  }

  close(): void {
    this.#file.close();
  }

  #setHealth(kept: Kept, { status, failures, deliveredAt }: WebhookHealth): void {
    kept.webhook = { ...kept.webhook, status, failures };
    kept.deliveredAt = deliveredAt;
  }

  /** Throws `Fault` if it is not certain that `write` has happened; then the file is asked. */
  #write<Result>(write: () => Result): Result {
    try {
      return write();
    } catch (error) {
      this.#load();
      throw new Fault('unavailable', `not written: ${String(error)}`, { cause: error });
    }
  }

  #load(): void {
    const stored = this.#file.webhooks(this.#shards);
    const kept = stored.map((each): Kept => {
      const counts = this.#file.deliveries.counts(each.number);
      return { ...each, positions: [...each.positions], ...counts };
    });
    this.#kept = new Map(kept.map((each) => [each.webhook.id, each]));
  }
}

const isFor = ({ events, warehouses }: Webhook, event: FoundEvent): boolean =>
  events.includes(event.type) &&
  (warehouses === null || event.warehouses.some((each) => warehouses.includes(each)));

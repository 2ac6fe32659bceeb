/** All webhooks in memory, as they are in their file, which is written first. */
import { Fault } from '../../actor/fault.ts';
import { WebhookFile } from './webhook-file.ts';
import type { WebhookHealth } from './webhook-file.ts';
import type { DeliveryKey, Webhook } from './webhook.ts';

/** A webhook as it is kept in memory. */
export interface KeptWebhook {
  readonly number: number;
  webhook: Webhook;
  /** When an event was delivered to it last; 0 if none ever was. */
  deliveredAt: number;
  /** How far each shard has been read for it. */
  readonly positions: number[];
  /** Deliveries that wait, and those that have ended. */
  pending: number;
  ended: number;
}

/** What is told of webhooks that have something to do. */
export interface WebhookEvents {
  /** There may be more to read or to send for this webhook. */
  changed(id: string): void;
  /** It is there no more, or disabled. */
  ended(id: string): void;
  /** This event needs no more attempts. */
  settled(key: DeliveryKey): void;
}

export class WebhookStore {
  readonly file: WebhookFile;
  readonly now: () => number;
  readonly #shards: number;
  #kept = new Map<string, KeptWebhook>();
  events: WebhookEvents | undefined;

  constructor(path: string, shards: number, now: () => number) {
    this.file = new WebhookFile(path);
    this.now = now;
    this.#shards = shards;
    this.#load();
  }

  get size(): number {
    return this.#kept.size;
  }

  /** Oldest first. */
  all(): readonly KeptWebhook[] {
    return [...this.#kept.values()];
  }

  find(id: string): KeptWebhook | undefined {
    return this.#kept.get(id);
  }

  add(webhook: Webhook, positions: readonly number[]): void {
    const number = this.write(() => this.file.add(webhook, positions));
    const counts = { pending: 0, ended: 0, deliveredAt: 0 };
    this.#kept.set(webhook.id, { number, webhook, positions: [...positions], ...counts });
  }

  remove({ number, webhook }: KeptWebhook): void {
    this.write(() => this.file.remove(number));
    this.#kept.delete(webhook.id);
  }

  /** In memory; it is in the file already. */
  setHealth(kept: KeptWebhook, { status, failures, deliveredAt }: WebhookHealth): void {
    kept.webhook = { ...kept.webhook, status, failures };
    kept.deliveredAt = deliveredAt;
  }

  /** Throws `Fault` if it is not certain that `write` has happened; then the file is asked. */
  write<Result>(write: () => Result): Result {
    try {
      return write();
    } catch (error) {
      this.#load();
      throw new Fault('unavailable', `not written: ${String(error)}`, { cause: error });
    }
  }

  close(): void {
    this.file.close();
  }

  #load(): void {
    const kept = this.file.webhooks(this.#shards).map((stored): KeptWebhook => {
      const counts = this.file.deliveries.counts(stored.number);
      return { ...stored, positions: [...stored.positions], ...counts };
    });
    this.#kept = new Map(kept.map((each) => [each.webhook.id, each]));
  }
}

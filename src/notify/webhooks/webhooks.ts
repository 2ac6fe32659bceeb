/** Webhooks as clients make, read and end them. */
import { randomBytes } from 'node:crypto';
import type { Config } from '../../config.ts';
import { newId } from '../../system/ids.ts';
import type { DeliveryFilter } from './delivery-table.ts';
import type { WebhookStore } from './webhook-store.ts';
import type { Delivery, Webhook } from './webhook.ts';

const SECRET_BYTES = 32;

export class Webhooks {
  readonly #store: WebhookStore;
  readonly #limits: Pick<Config, 'WEBHOOKS_MAX'>;

  constructor(store: WebhookStore, limits: Pick<Config, 'WEBHOOKS_MAX'>) {
    this.#store = store;
    this.#limits = limits;
  }

  get count(): number {
    return this.#store.size;
  }

  /** All of them, oldest first. */
  get all(): readonly Webhook[] {
    return this.#store.all().map(({ webhook }) => webhook);
  }

  find(id: string): Webhook | undefined {
    return this.#store.find(id)?.webhook;
  }

  /** Makes a webhook that gets what comes after `positions`. Null if there are too many. */
  create(
    asked: Pick<Webhook, 'url' | 'events' | 'warehouses'>,
    positions: readonly number[],
  ): Webhook | null {
    if (this.count >= this.#limits.WEBHOOKS_MAX) return null;
    const secret = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
    const fresh = { status: 'enabled', failures: 0, createdAt: this.#store.now() } as const;
    const webhook: Webhook = { id: newId(), ...asked, secret, ...fresh };
    this.#store.add(webhook, positions);
    this.#store.events?.changed(webhook.id);
    return webhook;
  }

  /** Returns whether there was one. */
  remove(id: string): boolean {
    const kept = this.#store.find(id);
    if (kept === undefined) return false;
    this.#store.remove(kept);
    this.#store.events?.ended(id);
    return true;
  }

  /** Lets a webhook that was disabled have what it has missed. */
  enable(id: string): Webhook | undefined {
    const kept = this.#store.find(id);
    if (kept === undefined || kept.webhook.status === 'enabled') return kept?.webhook;
    const health = { status: 'enabled', failures: 0, deliveredAt: kept.deliveredAt } as const;
    const { file } = this.#store;
    this.#store.write(() => file.synced(() => file.setHealth(kept.number, health)));
    this.#store.setHealth(kept, health);
    this.#store.events?.changed(id);
    return this.find(id);
  }

  /** Newest first; undefined if there is no such webhook. */
  deliveries(id: string, filter: DeliveryFilter): readonly Delivery[] | undefined {
    const kept = this.#store.find(id);
    return kept === undefined ? undefined : this.#store.file.deliveries.page(kept.number, filter);
  }
}

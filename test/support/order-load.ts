/** Orders that a service is asked for under load, and that somebody else is to hear of. */
import { setTimeout as sleep } from 'node:timers/promises';

const RETRY_MS = 20;

export class OrderLoad {
  /** Ids of orders that were answered with success. */
  readonly acknowledged = new Set<string>();
  #count = 0;

  /** Makes what is ordered. */
  static async stockUp(url: string): Promise<void> {
    const put = (path: string, body: object) => send('PUT', `${url}${path}`, body);
    await put('/v1/products/MUG', { name: 'Mug', category: 'home' });
    for (const id of ['berlin', 'paris', 'rome']) {
      await put(`/v1/warehouses/${id}`, { name: id });
      const receive = { type: 'receive', sku: 'MUG', quantity: 100_000 };
      await send('POST', `${url}/v1/warehouses/${id}/movements`, receive);
    }
  }

  /** Some clients order one thing after the other, until so many were answered or all is gone. */
  async run(url: string, { clients, orders }: { clients: number; orders: number }): Promise<void> {
    const enough = this.acknowledged.size + orders;
    const client = async (): Promise<void> => {
      while (this.acknowledged.size < enough) {
        const id = `order-${++this.#count}`;
        const lines = [{ sku: 'MUG', quantity: 1 }];
        const warehouses = [['berlin', 'paris', 'rome'][this.#count % 3]];
        const body = { id, lines, sourcing: { strategy: 'priority', warehouses } };
        const status = await send('POST', `${url}/v1/orders`, body).catch(() => 0);
        if (status === 201) this.acknowledged.add(id);
        if (status === 0) return;
        if (status === 503) await sleep(RETRY_MS);
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
  }
}

async function send(method: string, url: string, body: object): Promise<number> {
  const response = await fetch(url, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  await response.arrayBuffer();
  return response.status;
}

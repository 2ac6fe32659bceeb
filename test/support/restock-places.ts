/** A warehouse and a product of a test's own, and the short way to say how it restocks. */
import type { Answer, Body, Headed, TestService } from './service.ts';
import { testService } from './service.ts';

let count = 0;

export const minMax = (min: number, max: number) => ({ strategy: 'min-max', min, max }) as const;

/** A service whose restocks wait until somebody says what becomes of them. */
export const restockService = (settings: Headed = {}): Promise<TestService> =>
  testService({ RESTOCK_CONSUMERS: 'false', ...settings });

/** A warehouse that has so many units of a product of the category `home`. */
export async function restockPlace(service: TestService, units = 10) {
  const n = count++;
  const [warehouse, sku] = [`depot-${n}`, `article-${n}`];
  await service.stock(warehouse, { [sku]: units });
  const at = `/v1/warehouses/${warehouse}`;
  const ofSku = `sku:${sku}`;
  const put = (policy: object, scope = ofSku): Promise<Answer> =>
    service.call('PUT', `${at}/policies/${scope}`, policy);
  const end = (scope = ofSku): Promise<Answer> => service.call('DELETE', `${at}/policies/${scope}`);
  const operate = (type: string, quantity: number): Promise<Answer> =>
    service.post(`${at}/movements`, { type, sku, quantity });
  const level = async (): Promise<Body> => (await service.get(`${at}/stock/${sku}`)).body;
  const effective = (): Promise<Answer> => service.get(`${at}/policies/effective/${sku}`);
  /** Newest first. */
  const restocks = (query = ''): Promise<readonly Body[]> =>
    service.all(`/v1/restocks?warehouse=${warehouse}${query}`, 100);
  return { warehouse, sku, ofSku, put, end, operate, level, effective, restocks };
}

/** A place with a restock of twenty that nobody has taken yet. */
export async function requestedRestock(service: TestService) {
  const place = await restockPlace(service, 5);
  const { status, text } = await place.put({ ...minMax(5, 25), supplier: 'acme' });
  if (status !== 201) throw new Error(text);
  const [restock, ...others] = await place.restocks();
  if (restock === undefined || others.length > 0) throw new Error('there must be one restock');
  const id = String(restock['id']);
  const path = `/v1/restocks/${id}`;
  const act = (action: string, body?: object, key?: string): Promise<Answer> => {
    const headers = key === undefined ? {} : { 'Idempotency-Key': key };
    return service.post(`${path}/${action}`, body, headers);
  };
  const read = async (): Promise<Body> => (await service.get(path)).body;
  return { ...place, id, path, restock, act, read };
}

/** What a refusal looks like. */
export const refused = (status: number, code: string, ...paths: readonly string[]) => ({
  status,
  body: {
    status,
    code,
    ...(paths.length === 0 ? {} : { errors: paths.map((path) => ({ path })) }),
  },
});

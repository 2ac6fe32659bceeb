/** Methods that a path is not answered to: refused, with those that it is answered to. */
import { afterAll, expect, test } from 'vitest';
import { endpoints } from '../../src/http/endpoints.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import { testService } from '../support/service.ts';

const service = await testService();
afterAll(() => service.stop());

const table = endpoints(createMetrics());
const pathOf = (path: string): string => path.replaceAll(/:\w+/g, 'x');

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const isPathOf = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`).test(path);
/** The methods that some endpoint answers a path to: also one that takes it for a parameter. */
function methodsAt(path: string): ReadonlySet<string> {
  const own = table.filter((endpoint) => isPathOf(endpoint.path, path));
  const methods = own.map(({ method }) => method.toUpperCase());
  return new Set(methods.includes('GET') ? [...methods, 'HEAD'] : methods);
}

test.each([...new Set(table.map(({ path }) => pathOf(path))), '/v1/products/batch/'])(
  'other methods than those of %s are refused by name',
  async (at) => {
    const allowed = methodsAt(at.replace(/\/$/, ''));
    for (const method of METHODS.filter((each) => !allowed.has(each))) {
      const answer = await service.call(method, at);
      expect([method, answer.status]).toEqual([method, 405]);
      expect(new Set(answer.headers.get('allow')?.split(', '))).toEqual(allowed);
      if (method === 'HEAD') continue;
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(answer.body).toMatchObject({ status: 405, code: 'method_not_allowed' });
    }
  },
);

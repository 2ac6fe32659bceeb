/** Products of the catalogue. */
import { z } from 'zod';
import { CATEGORIES } from '../../domain/product.ts';
import type { ProductInput } from '../../system/catalogue.ts';
import { sendJson } from '../asking.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { Endpoint, Handler } from '../endpoint.ts';
import { flawsOf } from '../failure.ts';
import { removeProduct } from '../leaving.ts';
import { RequestError, invalid, notFound, problemOfFlaws } from '../problem.ts';
import {
  PRODUCT_EXAMPLE,
  PRODUCT_OUT_EXAMPLE,
  ProductBatchBody,
  ProductBody,
  ProductOut,
  ProductPage,
  ProductPath,
  ProductPutBody,
  ProductQuery,
  productOut,
} from '../schemas/catalogue.ts';
import {
  PROBLEMS_OF_READING,
  PROBLEMS_OF_REMOVING,
  PROBLEMS_OF_SAVING,
} from './catalogue-problems.ts';

/** Where a list of products goes on. */
const Place = z.int().min(0);

const create: Handler = (request, response, { system }) => {
  const body = ProductBody.parse(request.body);
  if (system.catalogue.card(body.sku) !== undefined) {
    throw new RequestError('duplicate', `there is a product ${body.sku} already`);
  }
  const [saved] = system.catalogue.saveProducts([body], Date.now());
  if (saved !== undefined) sendJson(response, 201, productOut(saved.value));
};

const put: Handler = (request, response, { system }) => {
  const { sku } = ProductPath.parse(request.params);
  const body = ProductPutBody.parse(request.body);
  if (body.sku !== undefined && body.sku !== sku) {
    throw invalid({ path: 'sku', message: `must be that of the path, ${sku}` });
  }
  const [saved] = system.catalogue.saveProducts([{ ...body, sku }], Date.now());
  if (saved !== undefined) sendJson(response, saved.created ? 201 : 200, productOut(saved.value));
};

/** Creates or replaces; an entry that is malformed fails alone. */
const batch: Handler = (request, response, { system }) => {
  const { products } = ProductBatchBody.parse(request.body);
  const parsed = products.map((product) => ProductBody.safeParse(product));
  const good: ProductInput[] = parsed.flatMap((each) => (each.success ? [each.data] : []));
  const saved = system.catalogue.saveProducts(good, Date.now()).values();
  const results = parsed.map((each) => {
    if (!each.success) {
      return { status: 400, error: problemOfFlaws(flawsOf(each.error)) };
    }
    const { value: product } = saved.next();
    if (product === undefined) throw new Error('a product was not saved');
    return { status: product.created ? 201 : 200, product: productOut(product.value) };
  });
  sendJson(response, 200, { results });
};

const read: Handler = (request, response, { system }) => {
  const { sku } = ProductPath.parse(request.params);
  const product = system.catalogue.product(sku);
  if (product === undefined) throw notFound(`there is no product ${sku}`);
  sendJson(response, 200, productOut(product));
};

const list: Handler = (request, response, { system }) => {
  const { cursor, limit, ...filters } = ProductQuery.parse(request.query);
  const asked = { list: 'products', ...filters };
  const { category, q } = filters;
  const after = fromCursor(cursor, asked, Place) ?? 0;
  const found = system.catalogue.products({ after, limit: limit + 1, category, q });
  const page = found.slice(0, limit);
  const [last] = page.at(-1) ?? [];
  sendJson(response, 200, {
    items: page.map(([, product]) => productOut(product)),
    nextCursor: found.length > limit ? toCursor(asked, last) : null,
  });
};

const remove: Handler = async (request, response, context) => {
  const { sku } = ProductPath.parse(request.params);
  const { catalogue } = context.system;
  if (catalogue.card(sku) === undefined) throw notFound(`there is no product ${sku}`);
  await removeProduct(context, sku);
  response.status(204).end();
};

const categories: Handler = (_request, response) => {
  sendJson(response, 200, { items: CATEGORIES });
};

const success = { description: 'The product', schema: ProductOut, example: PRODUCT_OUT_EXAMPLE };
const created = { ...success, description: 'Created' };
const tag = 'Catalogue';

export const productEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/v1/categories',
    tag,
    summary: 'The fixed set of product categories',
    successes: {
      200: {
        description: 'The categories',
        schema: z.strictObject({ items: z.array(z.enum(CATEGORIES)) }),
        example: { items: CATEGORIES },
      },
    },
    problems: [],
    handle: categories,
  },
  {
    method: 'post',
    path: '/v1/products',
    tag,
    summary: 'Create a product',
    body: { schema: ProductBody, size: 'single', example: PRODUCT_EXAMPLE },
    successes: { 201: created },
    problems: [...PROBLEMS_OF_SAVING, 'duplicate'],
    handle: create,
  },
  {
    method: 'post',
    path: '/v1/products/batch',
    tag,
    summary: 'Create or replace up to 10,000 products; each stands alone',
    body: { schema: ProductBatchBody, size: 'batch', example: { products: [PRODUCT_EXAMPLE] } },
    successes: {
      200: {
        description: 'A result for each product, in request order',
        schema: z.strictObject({
          results: z.array(
            z.union([
              z.strictObject({ status: z.int(), product: ProductOut }),
              z.strictObject({ status: z.int(), error: z.looseObject({}) }),
            ]),
          ),
        }),
        example: { results: [{ status: 201, product: PRODUCT_OUT_EXAMPLE }] },
      },
    },
    problems: PROBLEMS_OF_SAVING,
    handle: batch,
  },
  {
    method: 'get',
    path: '/v1/products',
    tag,
    summary: 'List products, oldest first',
    query: ProductQuery,
    successes: {
      200: {
        description: 'A page of products',
        schema: ProductPage,
        example: { items: [PRODUCT_OUT_EXAMPLE], nextCursor: null },
      },
    },
    problems: ['validation', 'unavailable'],
    handle: list,
  },
  {
    method: 'get',
    path: '/v1/products/:sku',
    tag,
    summary: 'Read a product',
    params: ProductPath,
    successes: { 200: success },
    problems: PROBLEMS_OF_READING,
    handle: read,
  },
  {
    method: 'put',
    path: '/v1/products/:sku',
    tag,
    summary: 'Create or replace a product',
    params: ProductPath,
    body: { schema: ProductPutBody, size: 'single', example: PRODUCT_EXAMPLE },
    successes: { 200: { ...success, description: 'Replaced' }, 201: created },
    problems: PROBLEMS_OF_SAVING,
    handle: put,
  },
  {
    method: 'delete',
    path: '/v1/products/:sku',
    tag,
    summary: 'Delete a product of which nothing is left; its history stays',
    params: ProductPath,
    successes: { 204: { description: 'Deleted' } },
    problems: PROBLEMS_OF_REMOVING,
    handle: remove,
  },
];

/** Warehouses of the catalogue. */
import { z } from 'zod';
import { ANONYMOUS, requireWarehouse, sendJson } from '../asking.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { Endpoint, Handler } from '../endpoint.ts';
import { RequestError, invalid, notFound, problemOf, sendProblem } from '../problem.ts';
import {
  WAREHOUSE_EXAMPLE,
  WAREHOUSE_OUT_EXAMPLE,
  WarehouseBody,
  WarehouseOut,
  WarehousePage,
  WarehousePath,
  WarehousePutBody,
  WarehouseQuery,
  warehouseOut,
} from '../schemas/catalogue.ts';
import {
  PROBLEMS_OF_READING,
  PROBLEMS_OF_REMOVING,
  PROBLEMS_OF_SAVING,
} from './catalogue-problems.ts';

/** Where a list of warehouses goes on. */
const Place = z.int().min(0);
const ASKED = { list: 'warehouses' };

const create: Handler = async (request, response, { system }) => {
  const body = WarehouseBody.parse(request.body);
  if (system.catalogue.warehouse(body.id) !== undefined) {
    throw new RequestError('duplicate', `there is a warehouse ${body.id} already`);
  }
  const { value } = await system.doors.save(body, Date.now(), ANONYMOUS);
  sendJson(response, 201, warehouseOut(value));
};

const put: Handler = async (request, response, { system }) => {
  const { id } = WarehousePath.parse(request.params);
  const body = WarehousePutBody.parse(request.body);
  if (body.id !== undefined && body.id !== id) {
    throw invalid({ path: 'id', message: `must be that of the path, ${id}` });
  }
  const { created, value } = await system.doors.save({ ...body, id }, Date.now(), ANONYMOUS);
  sendJson(response, created ? 201 : 200, warehouseOut(value));
};

const read: Handler = (request, response, { system }) => {
  const { id } = WarehousePath.parse(request.params);
  const warehouse = system.catalogue.warehouse(id);
  if (warehouse === undefined) throw notFound(`there is no warehouse ${id}`);
  sendJson(response, 200, warehouseOut(warehouse));
};

const list: Handler = (request, response, { system }) => {
  const { cursor, limit } = WarehouseQuery.parse(request.query);
  const after = fromCursor(cursor, ASKED, Place) ?? 0;
  const found = system.catalogue
    .warehouses()
    .filter(({ number }) => number > after)
    .toSorted((a, b) => a.number - b.number);
  const page = found.slice(0, limit);
  sendJson(response, 200, {
    items: page.map(({ warehouse }) => warehouseOut(warehouse)),
    nextCursor: found.length > limit ? toCursor(ASKED, page.at(-1)?.number) : null,
  });
};

const remove: Handler = async (request, response, context) => {
  const { id } = WarehousePath.parse(request.params);
  requireWarehouse(context, id);
  const refusal = await context.system.doors.remove(id, ANONYMOUS);
  if (refusal === null) response.status(204).end();
  else sendProblem(response, problemOf(refusal));
};

const success = {
  description: 'The warehouse',
  schema: WarehouseOut,
  example: WAREHOUSE_OUT_EXAMPLE,
};
const created = { ...success, description: 'Created' };
const tag = 'Catalogue';

export const warehouseEndpoints: readonly Endpoint[] = [
  {
    method: 'post',
    path: '/v1/warehouses',
    tag,
    summary: 'Create a warehouse',
    body: { schema: WarehouseBody, size: 'single', example: WAREHOUSE_EXAMPLE },
    successes: { 201: created },
    problems: [...PROBLEMS_OF_SAVING, 'duplicate'],
    handle: create,
  },
  {
    method: 'get',
    path: '/v1/warehouses',
    tag,
    summary: 'List warehouses, oldest first',
    query: WarehouseQuery,
    successes: {
      200: {
        description: 'A page of warehouses',
        schema: WarehousePage,
        example: { items: [WAREHOUSE_OUT_EXAMPLE], nextCursor: null },
      },
    },
    problems: ['validation'],
    handle: list,
  },
  {
    method: 'get',
    path: '/v1/warehouses/:id',
    tag,
    summary: 'Read a warehouse',
    params: WarehousePath,
    successes: { 200: success },
    problems: PROBLEMS_OF_READING,
    handle: read,
  },
  {
    method: 'put',
    path: '/v1/warehouses/:id',
    tag,
    summary: 'Create or replace a warehouse',
    params: WarehousePath,
    body: { schema: WarehousePutBody, size: 'single', example: WAREHOUSE_EXAMPLE },
    successes: { 200: { ...success, description: 'Replaced' }, 201: created },
    problems: PROBLEMS_OF_SAVING,
    handle: put,
  },
  {
    method: 'delete',
    path: '/v1/warehouses/:id',
    tag,
    summary: 'Delete a warehouse in which nothing is left; its history stays',
    params: WarehousePath,
    successes: { 204: { description: 'Deleted' } },
    problems: PROBLEMS_OF_REMOVING,
    handle: remove,
  },
];

/** The ceiling of the HTTP edge: an Express app that parses the body and answers a constant. */
import type { AddressInfo } from 'node:net';
import express from 'express';

const CONSTANT = {
  movement: {
    seq: 1,
    warehouse: 'w1',
    sku: 'SKU-1',
    at: '2026-11-24T08:00:00.000Z',
    type: 'receive',
    quantity: 1,
    amount: 1,
    onHand: 1,
    reserved: 0,
    unavailable: 0,
    reason: null,
    reference: null,
    actor: 'anonymous',
    document: null,
  },
  level: {
    warehouse: 'w1',
    sku: 'SKU-1',
    onHand: 1,
    reserved: 0,
    unavailable: 0,
    available: 1,
    oversold: 0,
    incoming: 0,
    version: 1,
    updatedAt: '2026-11-24T08:00:00.000Z',
  },
};

const app = express();
app.post('/v1/warehouses/:id/movements', express.json(), (_request, response) => {
  response.status(201).json(CONSTANT);
});
const server = app.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`http://127.0.0.1:${port}`);
});

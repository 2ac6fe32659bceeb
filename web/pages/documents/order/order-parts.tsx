/** What the page of an order shows of it. */
import { Link } from '@tanstack/react-router';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { count } from '../../../parts/figures.ts';
import { Moment } from '../../../parts/moment.tsx';
import { Card } from '../../../parts/page.tsx';
import { Countdown } from '../document/countdown.tsx';
import { Figures } from '../document/figures-table.tsx';
import { CommonFacts } from '../document/common-facts.tsx';
import { isOpen, unshipped } from './order-figures.ts';

interface OrderProps {
  readonly order: Shape<'Order'>;
}

export const OrderLines = ({ order: { lines } }: OrderProps) => (
  <Card title="Lines" aside={<span className="soft">{count(lines.length)}</span>}>
    <Figures
      label="Lines"
      heads={['SKU']}
      figures={['Quantity', 'Reserved', 'Shipped', 'Returned']}
      rows={lines.map(({ sku, quantity, reserved, shipped, returned }) => ({
        key: sku,
        names: [
          <Link key={sku} to="/stock" search={{ q: sku }}>
            <code>{sku}</code>
          </Link>,
        ],
        figures: [quantity, reserved, shipped, returned],
      }))}
    />
  </Card>
);

export const Allocations = ({ order }: OrderProps) => (
  <Card title="Allocations">
    <Figures
      label="Allocations"
      heads={['Warehouse', 'SKU']}
      figures={['Allocated', 'Shipped', isOpen(order) ? 'Left to ship' : 'Released']}
      rows={order.allocations.map((allocation) => {
        const { warehouse, sku, quantity, shipped } = allocation;
        return {
          key: `${warehouse} ${sku}`,
          names: [
            warehouse,
            <Link key={sku} to="/stock/$warehouse/$sku" params={{ warehouse, sku }}>
              <code>{sku}</code>
            </Link>,
          ],
          figures: [quantity, shipped, unshipped(allocation)],
        };
      })}
    />
  </Card>
);

export const OrderFacts = ({ order }: OrderProps) => (
  <Card title="Order">
    <dl className="facts">
      {isOpen(order) && (
        <>
          <dt>Expires</dt>
          <dd>{order.expiresAt === null ? 'never' : <Countdown at={order.expiresAt} />}</dd>
        </>
      )}
      {order.status === 'expired' && order.expiresAt !== null && (
        <>
          <dt>Expired</dt>
          <dd>
            <Moment at={order.expiresAt} />
          </dd>
        </>
      )}
      <dt>Ship to</dt>
      <dd>{placeOf(order)}</dd>
      <CommonFacts noun="order" document={order} />
    </dl>
  </Card>
);

function placeOf({ shipTo }: Shape<'Order'>): string {
  if (shipTo === null) return '–';
  const { country, latitude, longitude } = shipTo;
  return latitude === null || longitude === null
    ? country
    : `${country} (${latitude}, ${longitude})`;
}

/** What the page of a transfer shows of it. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { count } from '../../../parts/figures.ts';
import { Card } from '../../../parts/page.tsx';
import { CommonFacts } from '../document/common-facts.tsx';
import { Figures } from '../document/figures-table.tsx';
import { counterpartOf, mayCarryRestock } from '../restock/counterpart.ts';
import { pending } from './transfer-figures.ts';

interface TransferProps {
  readonly transfer: Shape<'Transfer'>;
}

export const TransferLines = ({ transfer: { to, lines } }: TransferProps) => (
  <Card title="Lines" aside={<span className="soft">{count(lines.length)}</span>}>
    <Figures
      label="Lines"
      heads={['SKU']}
      figures={['Quantity', 'Received', 'Damaged', 'Lost', 'Returned', 'Pending']}
      rows={lines.map((line) => {
        const { sku, quantity, received, damaged, lost, returned } = line;
        return {
          key: sku,
          names: [
            <Link key={sku} to="/stock/$warehouse/$sku" params={{ warehouse: to, sku }}>
              <code>{sku}</code>
            </Link>,
          ],
          figures: [quantity, received, damaged, lost, returned, pending(line)],
        };
      })}
    />
  </Card>
);

export function TransferFacts({ transfer }: TransferProps) {
  const { id, from, to, mode } = transfer;
  const { data: isForRestock } = useQuery({
    ...counterpartOf('restock', id),
    enabled: mayCarryRestock(id),
  });
  return (
    <Card title="Transfer">
      <dl className="facts">
        <dt>From</dt>
        <dd>
          <Link to="/stock" search={{ warehouse: from }}>
            {from}
          </Link>
        </dd>
        <dt>To</dt>
        <dd>
          <Link to="/stock" search={{ warehouse: to }}>
            {to}
          </Link>
        </dd>
        <dt>Mode</dt>
        <dd>{mode}</dd>
        {isForRestock === true && (
          <>
            <dt>For restock</dt>
            <dd>
              <Link to="/restocks/$id" params={{ id }}>
                {id}
              </Link>
            </dd>
          </>
        )}
        <CommonFacts noun="transfer" document={transfer} />
      </dl>
    </Card>
  );
}

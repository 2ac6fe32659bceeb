/** What the page of a restock shows of it. */
import { Link } from '@tanstack/react-router';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { count } from '../../../parts/figures.ts';
import { Moment } from '../../../parts/moment.tsx';
import { Card } from '../../../parts/page.tsx';
import { CommonFacts } from '../document/common-facts.tsx';
import { STRATEGY_WORDS, isOutstanding, outstanding } from './restock-figures.ts';

interface RestockProps {
  readonly restock: Shape<'Restock'>;
}

export function RestockUnits({ restock }: RestockProps) {
  const { quantity, received } = restock;
  const figures = [
    ['Quantity', quantity],
    ['Received', received],
    ['Outstanding', outstanding(restock)],
  ] as const;
  return (
    <Card title="Units">
      <dl className="figures">
        {figures.map(([name, value]) => (
          <div key={name} className="figure">
            <dt>{name}</dt>
            <dd>{count(value)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

export function RestockReason({
  restock,
  isCarried,
}: RestockProps & { readonly isCarried: boolean }) {
  const { warehouse, sku, strategy, explanation } = restock;
  return (
    <Card title="Why">
      <div className="documents-reason">
        <p>{explanation.charAt(0).toUpperCase() + explanation.slice(1)}.</p>
        <p className="soft">
          <code>{strategy}</code> – {STRATEGY_WORDS[strategy]}
        </p>
        {isCarried && isOutstanding(restock) && (
          <p className="soft">
            A transfer with the same id carries it: receive or cancel that, and this follows.
          </p>
        )}
        <p>
          <Link to="/stock/$warehouse/$sku" params={{ warehouse, sku }}>
            Level of {sku} at {warehouse}
          </Link>{' '}
          ·{' '}
          <Link to="/policies" search={{ warehouse, sku }}>
            Policy in force
          </Link>
        </p>
      </div>
    </Card>
  );
}

export const RestockFacts = ({ restock }: RestockProps) => (
  <Card title="Restock">
    <dl className="facts">
      <dt>Warehouse</dt>
      <dd>{restock.warehouse}</dd>
      <dt>SKU</dt>
      <dd>
        <code>{restock.sku}</code>
      </dd>
      <dt>Supplier</dt>
      <dd>{restock.supplier ?? '–'}</dd>
      {isOutstanding(restock) && (
        <>
          <dt>Expected</dt>
          <dd>{restock.expectedAt === null ? 'not known' : <Moment at={restock.expectedAt} />}</dd>
        </>
      )}
      <CommonFacts noun="restock" document={restock} />
    </dl>
  </Card>
);

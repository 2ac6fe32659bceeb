/** The restock policy in force at a level: what it sees, how it reckons, and what it would do. */
import { Link } from '@tanstack/react-router';
import { Badge } from '../../../parts/badge.tsx';
import { count } from '../../../parts/figures.ts';
import { Card, Shown } from '../../../parts/page.tsx';
import type { Assessment, Place, useAssessment } from './read-level.ts';

const FIGURE = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

interface PolicyCardProps {
  readonly place: Place;
  readonly assessment: ReturnType<typeof useAssessment>;
}

export function PolicyCard({ place: { warehouse, sku }, assessment }: PolicyCardProps) {
  return (
    <Card title="Restock policy">
      <Shown query={assessment}>
        {(found) =>
          found === null ? (
            <>
              <p className="soft">
                No policy applies, so nothing is ordered and it is never reported as low.
              </p>
              <Link
                to="/policies"
                search={{ warehouse, scope: `sku:${sku}`, sku }}
                className="button stock-set-policy"
              >
                Set a policy
              </Link>
            </>
          ) : (
            <Explanation assessment={found} />
          )
        }
      </Shown>
    </Card>
  );
}

function Explanation({ assessment }: { readonly assessment: Assessment }) {
  const { warehouse, scope, policy, inputs, formula, figures, alertAt, wouldOrder } = assessment;
  const { demand, source } = inputs;
  const { quantity, because } = wouldOrder;
  return (
    <div className="stock-policy">
      <div>
        <strong>
          {quantity === 0 ? 'Orders nothing now' : `Would order ${count(quantity)} now`}
        </strong>
        <p className="stock-because">{because}.</p>
      </div>
      <dl className="facts">
        <dt>Policy</dt>
        <dd>
          <Link to="/policies" search={{ warehouse, scope }}>
            {scopeText(scope)}
          </Link>{' '}
          {policy.enabled === false && <Badge status="disabled" />}
        </dd>
        <dt>Strategy</dt>
        <dd>{policy.strategy}</dd>
        <dt>Low at</dt>
        <dd>{FIGURE.format(alertAt)} available or fewer</dd>
        <dt>Position</dt>
        <dd>
          {`${count(inputs.position)} = ${count(inputs.available)} available + `}
          {`${count(inputs.incoming)} incoming`}
        </dd>
        <dt>Demand</dt>
        <dd>
          {FIGURE.format(demand.mean)} ± {FIGURE.format(demand.std)} a day, over{' '}
          {count(demand.days)} {demand.days === 1 ? 'day' : 'days'}
        </dd>
        <dt>Pack size</dt>
        <dd>{count(inputs.packSize)}</dd>
        {source !== null && (
          <>
            <dt>Source</dt>
            <dd>
              {count(source.available)} available, keeps {count(source.minimum)}
            </dd>
          </>
        )}
      </dl>
      <details>
        <summary>Formula and figures</summary>
        <p>
          <code>{formula}</code>
        </p>
        <dl className="facts">
          {Object.entries(figures).map(([name, figure]) => (
            <Figure key={name} name={name} figure={figure} />
          ))}
        </dl>
      </details>
    </div>
  );
}

const Figure = ({ name, figure }: { readonly name: string; readonly figure: number }) => (
  <>
    <dt>
      <code>{name}</code>
    </dt>
    <dd>{FIGURE.format(figure)}</dd>
  </>
);

function scopeText(scope: string): string {
  if (scope === 'default') return 'default of the warehouse';
  return scope.startsWith('sku:')
    ? 'of this product'
    : `of category ${scope.slice(scope.indexOf(':') + 1)}`;
}

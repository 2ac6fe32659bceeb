/** How much is asked of the service, and how it answers. */
import { Card } from '../../parts/page.tsx';
import { count, duration, rate } from '../../parts/figures.ts';
import { Badge } from '../../parts/badge.tsx';
import type { Overview } from './overview.ts';

const SHOWN_MAX = 8;

export function Traffic({ overview: { operations, orders } }: { readonly overview: Overview }) {
  const busiest = operations.byAnswer
    .toSorted((one, other) => other.perSecond - one.perSecond)
    .slice(0, SHOWN_MAX);
  return (
    <Card title="Traffic" aside={<span className="soft">the last ten seconds</span>}>
      <dl className="figures">
        <Figure label="Operations a second" value={rate(operations.perSecond)} />
        <Figure label="Half within (p50)" value={duration(operations.p50Seconds)} />
        <Figure label="99 of 100 within (p99)" value={duration(operations.p99Seconds)} />
      </dl>
      <div className="traffic-tables">
        <table className="plain-table">
          <caption className="sr-only">Operations by type and answer</caption>
          <thead>
            <tr>
              <th scope="col">Operation</th>
              <th scope="col">Answer</th>
              <th scope="col" className="number">
                a second
              </th>
            </tr>
          </thead>
          <tbody>
            {busiest.map(({ type, answer, perSecond }) => (
              <tr key={`${type} ${answer}`}>
                <td>{type.replaceAll('_', ' ')}</td>
                <td>
                  <Answer answer={answer} />
                </td>
                <td className="number">{rate(perSecond)}</td>
              </tr>
            ))}
            {busiest.length === 0 && <Nothing columns={3} text="Nothing was asked just now." />}
          </tbody>
        </table>
        <table className="plain-table">
          <caption className="sr-only">Orders by answer</caption>
          <thead>
            <tr>
              <th scope="col">Orders</th>
              <th scope="col" className="number">
                a minute
              </th>
            </tr>
          </thead>
          <tbody>
            {orders.byAnswer.map(({ answer, perMinute }) => (
              <tr key={answer}>
                <td>
                  <Answer answer={answer} />
                </td>
                <td className="number">{count(perMinute)}</td>
              </tr>
            ))}
            {orders.byAnswer.length === 0 && <Nothing columns={2} text="No orders came in." />}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

const Figure = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <div className="figure">
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);

const Answer = ({ answer }: { readonly answer: string }) => (
  <Badge status={answer === 'ok' ? 'accepted' : answer} tone={answer === 'ok' ? 'good' : 'warn'} />
);

const Nothing = ({ columns, text }: { readonly columns: number; readonly text: string }) => (
  <tr>
    <td colSpan={columns} className="soft">
      {text}
    </td>
  </tr>
);

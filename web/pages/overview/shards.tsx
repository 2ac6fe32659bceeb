/** The shards with what waits at their warehouses. */
import { Badge } from '../../parts/badge.tsx';
import { bytes, count, duration } from '../../parts/figures.ts';
import { Card, Wide } from '../../parts/page.tsx';
import type { Overview } from './overview.ts';

export const Shards = ({ shards }: Pick<Overview, 'shards'>) => (
  <Card title="Shards">
    <Wide label="Shards">
      <table className="plain-table">
        <caption className="sr-only">Shards</caption>
        <thead>
          <tr>
            <th scope="col">Shard</th>
            <th scope="col" className="number">
              Warehouses
            </th>
            <th scope="col" className="number">
              Waiting
            </th>
            <th scope="col" className="number">
              Oldest
            </th>
            <th scope="col" className="number">
              Commit p99
            </th>
            <th scope="col" className="number">
              Journal
            </th>
          </tr>
        </thead>
        <tbody>
          {shards.map(({ shard, open, ...figures }) => (
            <tr key={shard}>
              <td>
                {shard}{' '}
                {open ? <Badge status="open" tone="good" /> : <Badge status="closed" tone="bad" />}
              </td>
              <td className="number">{count(figures.warehouses)}</td>
              <td className="number">{count(figures.messages)}</td>
              <td className="number">{duration(figures.oldestSeconds)}</td>
              <td className="number">{duration(figures.commitP99Seconds)}</td>
              <td className="number">{bytes(figures.journalBytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  </Card>
);

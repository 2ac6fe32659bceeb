/** Who may use the service. */
import { useQuery } from '@tanstack/react-query';
import { Card, Shown } from '../../parts/page.tsx';
import { settingsQuery } from './settings-query.ts';

export function Keys() {
  const query = useQuery(settingsQuery);
  return (
    <Card title="API keys">
      <Shown query={query}>
        {({ items }) => (
          <p>
            There are no API keys, so whoever reaches{' '}
            <code>{items.find(({ name }) => name === 'HOST')?.value}</code> may do everything, and
            movements are by <code>anonymous</code>.
          </p>
        )}
      </Shown>
    </Card>
  );
}

/** What happens: events as they come, and the ledger with every movement. */
import { getRouteApi } from '@tanstack/react-router';
import { PageHead } from '../../parts/page.tsx';
import { Events } from './events.tsx';
import { Movements } from './movements.tsx';
import './activity.css';

const route = getRouteApi('/activity');
const VIEWS = [
  ['events', 'Events'],
  ['movements', 'Movements'],
] as const;

export function ActivityPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { view = 'events' } = search;
  return (
    <>
      <PageHead title="Activity">
        <div className="segments" role="group" aria-label="What is shown">
          {VIEWS.map(([name, label]) => (
            <button
              key={name}
              type="button"
              aria-pressed={view === name}
              onClick={() => void navigate({ search: { view: name } })}
            >
              {label}
            </button>
          ))}
        </div>
      </PageHead>
      {view === 'events' ? <Events search={search} /> : <Movements search={search} />}
    </>
  );
}

/** What would have been under other policies, side by side, on the recorded demand. */
import { useMutation } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { dataOf } from '../../../src/client/api/stockroom.ts';
import { api } from '../../app/api.ts';
import { Failure } from '../../parts/failure.tsx';
import { Card, PageHead } from '../../parts/page.tsx';
import { useWarehouses } from '../../parts/warehouse-filter.tsx';
import type { Draft } from './editor/draft.ts';
import { written } from './editor/draft.ts';
import type { PolicySearch } from './search.ts';
import { Outcome } from './simulation/outcome.tsx';
import { Question, questionOf } from './simulation/question.tsx';
import type { Asked } from './simulation/question.tsx';
import { SimulatedPolicies, STARTERS } from './simulation/simulated-policies.tsx';
import './policies.css';

const route = getRouteApi('/policies/simulation');

export function SimulationPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: warehouses } = useWarehouses();
  const warehouse = search.warehouse ?? warehouses?.[0]?.id;
  const [drafts, setDrafts] = useState<readonly Draft[]>(STARTERS);
  const [asked, setAsked] = useState<Asked>({ from: '', to: '', leadTimeDays: '' });
  const said = drafts.map(written);
  const simulation = useMutation({
    mutationFn: () => {
      const policies = said.flatMap((each) => (each.ok ? [each.policy] : []));
      const { sku, category } = search;
      const about = {
        warehouse: warehouse ?? '',
        ...(sku === undefined ? {} : { sku }),
        ...(category === undefined || sku !== undefined ? {} : { category }),
      };
      const body = { ...about, ...questionOf(asked), policies };
      return dataOf(api.POST('/v1/policies/simulate', { body }));
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (said.every(({ ok }) => ok)) simulation.mutate();
  };
  const change = (next: PolicySearch): void => {
    void navigate({ search: (now: PolicySearch) => ({ ...now, ...next }), replace: true });
  };
  return (
    <>
      <PageHead
        title="Simulation"
        lead="Replays what was sold and removed under each policy, and says what would have been."
      >
        <Link to="/policies" search={{ warehouse }} className="button">
          Policies
        </Link>
      </PageHead>
      <form className="simulation" onSubmit={submit} noValidate>
        <Card title="What is replayed">
          <div className="form">
            <Question
              search={{ ...search, warehouse }}
              asked={asked}
              onSearch={change}
              onAsk={setAsked}
            />
            <SimulatedPolicies drafts={drafts} onChange={setDrafts} />
            {simulation.error !== null && <Failure error={simulation.error} />}
            <button
              type="submit"
              className="button"
              data-kind="primary"
              disabled={simulation.isPending || said.some(({ ok }) => !ok)}
            >
              {simulation.isPending ? 'Replaying…' : 'Run the simulation'}
            </button>
          </div>
        </Card>
        <Card title="What would have been">
          {simulation.data === undefined ? (
            <p className="soft">
              Choose a warehouse and the policies to compare, and run the simulation. It takes a
              moment: the journal is read from its beginning.
            </p>
          ) : (
            <Outcome simulation={simulation.data} />
          )}
        </Card>
      </form>
    </>
  );
}

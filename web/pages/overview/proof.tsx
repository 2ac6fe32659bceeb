/** Whether the ledger adds up, as it was proved last, and a way to prove it now. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { dataOf } from '../../../src/client/api/stockroom.ts';
import { api } from '../../app/api.ts';
import { Badge } from '../../parts/badge.tsx';
import { Failure } from '../../parts/failure.tsx';
import { count } from '../../parts/figures.ts';
import { Moment } from '../../parts/moment.tsx';
import { Card } from '../../parts/page.tsx';
import type { Overview } from './overview.ts';

const provedText = (levels: number): string =>
  `Every movement was replayed: ${count(levels)} levels are as the ledger says, and no link of ` +
  'its chain is broken.';
const BROKEN =
  'The ledger and the levels say different things. Stop selling what is named here, and see ' +
  'the operations manual.';

export function Proof({ integrity }: { readonly integrity: Overview['integrity'] }) {
  const client = useQueryClient();
  const proof = useMutation({
    mutationFn: () => dataOf(api.GET('/v1/integrity')),
    onSettled: () => client.invalidateQueries({ queryKey: ['overview'] }),
  });
  const { checkedAt, conserved, levelsChecked, running } = integrity;
  const isBusy = running || proof.isPending;
  const drift = proof.data?.drift ?? [];
  return (
    <Card
      title="Conservation"
      aside={
        <button
          type="button"
          className="button"
          data-size="small"
          disabled={isBusy}
          onClick={() => proof.mutate()}
        >
          {isBusy ? 'Proving…' : 'Prove it now'}
        </button>
      }
    >
      {conserved === null || checkedAt === null ? (
        <p className="soft">Not proved yet since the service started.</p>
      ) : (
        <>
          <p className="proof">
            {conserved ? (
              <Badge status="conserved" tone="good" />
            ) : (
              <Badge status="does not add up" tone="bad" />
            )}{' '}
            <span className="soft">
              <Moment at={checkedAt} />
            </span>
          </p>
          <p>{conserved ? provedText(levelsChecked ?? 0) : BROKEN}</p>
        </>
      )}
      {drift.length > 0 && (
        <ul className="particulars">
          {drift.map(({ warehouse, sku, seq, problem }) => (
            <li key={`${warehouse} ${sku} ${seq} ${problem}`}>
              {warehouse} {sku} {seq !== null && `#${seq}`}: {problem}
            </li>
          ))}
        </ul>
      )}
      {proof.error !== null && <Failure error={proof.error} />}
    </Card>
  );
}

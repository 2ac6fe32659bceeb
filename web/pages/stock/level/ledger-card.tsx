/** Everything that happened to a level, newest first; what is older is read as one scrolls. */
import { Link } from '@tanstack/react-router';
import { useMore } from '../../../app/more.ts';
import { DocumentLink } from './document-link.tsx';
import { count, signed } from '../../../parts/figures.ts';
import { Moment } from '../../../parts/moment.tsx';
import { Card, Shown } from '../../../parts/page.tsx';
import type { Column } from '../../../parts/table.tsx';
import { Table } from '../../../parts/table.tsx';
import type { Place } from './read-level.ts';
import type { Movement } from './ledger.ts';
import type { useLedger } from './use-ledger.ts';

/** Rows before the end at which older ones are read. */
const AHEAD = 20;

const textOr = (text: string | null) => text ?? <span className="stock-zero">–</span>;

const COLUMNS: readonly Column<Movement>[] = [
  { id: 'at', head: 'Time', width: '168px', cell: ({ at }) => <Moment at={at} as="clock" /> },
  { id: 'type', head: 'Type', width: '120px', cell: ({ type }) => type.replaceAll('_', ' ') },
  {
    id: 'quantity',
    head: 'Quantity',
    width: '88px',
    align: 'end',
    cell: ({ quantity, amount }) =>
      quantity === 0 ? (
        <span className="soft" title="On hand stays as it is">
          ({count(amount)})
        </span>
      ) : (
        <span className="stock-change" data-sign={Math.sign(quantity)}>
          {signed(quantity)}
        </span>
      ),
  },
  {
    id: 'onHand',
    head: 'On hand',
    width: '84px',
    align: 'end',
    cell: ({ onHand }) => count(onHand),
  },
  {
    id: 'reserved',
    head: 'Reserved',
    width: '92px',
    align: 'end',
    isMinor: true,
    cell: ({ reserved }) => count(reserved),
  },
  { id: 'reason', head: 'Reason', isMinor: true, cell: (row) => textOr(reasonOf(row)) },
  { id: 'reference', head: 'Reference', isMinor: true, cell: (row) => textOr(row.reference) },
  {
    id: 'document',
    head: 'Document',
    isMinor: true,
    cell: ({ document }) =>
      document === null ? textOr(null) : <DocumentLink type={document.type} id={document.id} />,
  },
  { id: 'actor', head: 'Actor', width: '120px', isMinor: true, cell: ({ actor }) => actor },
];

/** Why; with where units went from and to. */
function reasonOf({ reason, states }: Movement): string | null {
  const { from = null, to = null } = states ?? {};
  const way = from === null ? null : to === null ? `out of ${from}` : `${from} → ${to}`;
  return [way, reason].filter((text) => text !== null).join(': ') || null;
}

interface LedgerCardProps {
  readonly place: Place;
  readonly source: ReturnType<typeof useLedger>;
}

export function LedgerCard({ place, source: { ledger, older } }: LedgerCardProps) {
  const { rows = [], older: cursor = null } = ledger.data ?? {};
  const { length } = rows;
  const { mutate, isPending, isError } = older;
  const hasOlder = cursor !== null;
  const pages = {
    hasNextPage: hasOlder,
    isFetchingNextPage: isPending,
    isFetchNextPageError: isError,
    fetchNextPage: mutate,
  };
  const onSight = useMore(pages, length, AHEAD);
  return (
    <Card
      title="Ledger"
      aside={
        <Link to="/activity" search={{ view: 'movements', ...place }}>
          Show in activity
        </Link>
      }
    >
      <Shown query={ledger}>
        {() => (
          <Table
            label="Ledger"
            columns={COLUMNS}
            total={hasOlder ? length + 1 : length}
            rowAt={(index) => rows[index]}
            keyOf={({ seq }) => String(seq)}
            onSight={onSight}
            empty={<p>Nothing has happened here yet. What is received or counted comes here.</p>}
          />
        )}
      </Shown>
    </Card>
  );
}

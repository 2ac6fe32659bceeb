/** Columns that several lists of documents have. */
import { Badge } from '../../../parts/badge.tsx';
import { Moment } from '../../../parts/moment.tsx';
import type { Column } from '../../../parts/table.tsx';

export const STATUS_COLUMN: Column<{ readonly status: string }> = {
  id: 'status',
  head: 'Status',
  width: '146px',
  cell: ({ status }) => <Badge status={status} />,
};

export const REFERENCE_COLUMN: Column<{ readonly reference: string | null }> = {
  id: 'reference',
  head: 'Reference',
  isMinor: true,
  cell: ({ reference }) =>
    reference === null ? <Nothing /> : <span title={reference}>{reference}</span>,
};

/** A column of times; `timeOf` gives null where there is none. */
export const timeColumn = <Row,>(
  head: string,
  timeOf: (row: Row) => string | null,
): Column<Row> => ({
  id: head.toLowerCase(),
  head,
  width: '108px',
  isMinor: true,
  cell: (row) => {
    const at = timeOf(row);
    return at === null ? <Nothing /> : <Moment at={at} />;
  },
});

const Nothing = () => <span className="soft">–</span>;

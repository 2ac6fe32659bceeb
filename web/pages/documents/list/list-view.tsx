/** A list of documents as it is shown: its rows, what is new, and what went wrong. */
import { useLocation } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { Failure } from '../../../parts/failure.tsx';
import { count } from '../../../parts/figures.ts';
import { Table } from '../../../parts/table.tsx';
import type { Column } from '../../../parts/table.tsx';
import type { ListPlace, ListQuestion } from './document-list.ts';
import { TOP, useDocumentList } from './document-list.ts';
import type { Listed } from './rows.ts';

interface ListViewProps<Row> {
  /** What it lists, in the plural: `orders`. */
  readonly label: string;
  readonly question: ListQuestion<Row>;
  readonly columns: readonly Column<Row>[];
  readonly onOpen: (row: Row) => void;
  readonly empty: ReactNode;
}

/** Where one was in a list, by the visit of its page, so that Back leads there again. */
interface Visit {
  readonly place: unknown;
  readonly scrollTop: number;
}

const VISITS_MAX = 50;
/** Rows that are drawn while nothing is read yet. */
const PLACEHOLDERS = 12;
const visits = new Map<string, Visit>();

/** To be given a `key` that changes with its filters. */
export function ListView<Row extends Listed>(props: ListViewProps<Row>) {
  const { label, question, columns, onOpen, empty } = props;
  const frame = useRef<HTMLDivElement>(null);
  const visit = useVisit<Row>(frame);
  const list = useDocumentList(question, visit.start);
  const { rows, newer, isLoading, hasMore, error, retry, see, hold, release } = list;
  useEffect(() => visit.keep({ place: list.place }));

  const onScroll = (scrollTop: number): void => {
    visit.keep({ scrollTop });
    if (scrollTop > 0) hold();
    else if (list.place.top !== undefined) release();
  };
  const showNew = (): void => {
    release();
    frame.current?.querySelector('.table-scroll')?.scrollTo({ top: 0 });
    focusFirst(frame.current);
  };
  const more = hasMore && rows.length > 0 ? 1 : 0;
  return (
    <div
      ref={frame}
      className="documents-list"
      onScrollCapture={({ target }) => {
        if (target instanceof HTMLElement) onScroll(target.scrollTop);
      }}
    >
      {newer > 0 && (
        <button type="button" className="button documents-new" data-size="small" onClick={showNew}>
          ↑ {count(newer)} new
        </button>
      )}
      {error !== null && <Failure error={error} onRetry={retry} />}
      {(!isLoading || error === null) && (
        <Table
          label={label}
          columns={columns}
          total={isLoading ? PLACEHOLDERS : rows.length + more}
          rowAt={(index) => rows[index]}
          keyOf={({ id }) => id}
          onSight={see}
          onOpen={onOpen}
          empty={empty}
        />
      )}
    </div>
  );
}

/** The button that had the focus goes away, and the first row has yet to be drawn. */
function focusFirst(frame: HTMLElement | null): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      frame?.querySelector<HTMLElement>('tr[data-index="0"]')?.focus({ preventScroll: true });
    });
  });
}

/** Where one was when one left this visit, and how to remember where one is. */
function useVisit<Row>(frame: RefObject<HTMLElement | null>) {
  const id = useLocation({ select: ({ state, pathname }) => `${pathname} ${state.__TSR_key}` });
  const [start] = useState(() => visits.get(id) ?? { place: TOP, scrollTop: 0 });
  useLayoutEffect(() => {
    const { scrollTop } = start;
    if (scrollTop > 0) frame.current?.querySelector('.table-scroll')?.scrollTo({ top: scrollTop });
  }, [start, frame]);
  return {
    // Under one path there are rows of one kind.
    start: start.place as ListPlace<Row>,
    keep: (part: Partial<Visit>): void => {
      const now = visits.get(id) ?? start;
      visits.delete(id);
      visits.set(id, { ...now, ...part });
      const [oldest] = visits.keys();
      if (visits.size > VISITS_MAX && oldest !== undefined) visits.delete(oldest);
    },
  };
}

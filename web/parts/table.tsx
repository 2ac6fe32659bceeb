/**
 * A table of any length: only the rows that are in sight are in the page. Its rows are reached by
 * Tab and the arrow keys, and opened with Enter.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

export interface Column<Row> {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'start' | 'end';
  /** A CSS width; else it takes what is left. */
  readonly width?: string;
  readonly isSortable?: boolean;
  /** Left out on a phone. */
  readonly isMinor?: boolean;
}

export interface Sort {
  readonly by: string;
  readonly order: 'asc' | 'desc';
}

interface TableProps<Row> {
  /** What it lists, for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly total: number;
  /** A row, or undefined as long as it is not read. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly keyOf: (row: Row) => string;
  /** Tells which rows are in sight, to read them. */
  readonly onSight?: (first: number, last: number) => void;
  readonly onOpen?: (row: Row) => void;
  readonly sort?: Sort | undefined;
  readonly onSort?: (sort: Sort) => void;
  /** What is said when there are no rows. */
  readonly empty: ReactNode;
  /** Names what is listed: another list begins at its top. */
  readonly list?: string;
}

const ROW_HEIGHT = 37;
const OVERSCAN = 12;

export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, total, rowAt, keyOf, onSight, onOpen, sort, onSort, empty, list } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onSight?.(first, last), [onSight, first, last]);
  const listed = useRef(list);
  useEffect(() => {
    if (listed.current !== list) scroller.current?.scrollTo({ top: 0 });
    listed.current = list;
  }, [list]);

  // A row that comes in the place of an empty one is another element: it gets the focus of that.
  const awaited = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (awaited.current === undefined || rowAt(awaited.current) === undefined) return;
    if (document.activeElement === document.body) focusSoon(scroller.current, awaited.current);
    awaited.current = undefined;
  });

  const move = (event: KeyboardEvent, index: number, row: Row | undefined): void => {
    const next = nextIndex(event.key, index, total);
    if (event.key === 'Enter' && row !== undefined && event.target === event.currentTarget) {
      // Else the key would go on to press what has the focus in what opens.
      event.preventDefault();
      onOpen?.(row);
    } else if (next !== undefined) {
      event.preventDefault();
      setCurrent(next);
      virtual.scrollToIndex(next);
      focusSoon(scroller.current, next);
      awaited.current = rowAt(next) === undefined ? next : undefined;
    }
  };

  if (total === 0) return <div className="empty">{empty}</div>;
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div className="table-scroll" ref={scroller} tabIndex={-1}>
      <table className="table" aria-label={label} aria-rowcount={total + 1}>
        <colgroup>
          {columns.map(({ id, width, isMinor }) => (
            <col key={id} className={minor(isMinor)} style={width === undefined ? {} : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Spacer height={before} />}
          {items.map(({ index }) => {
            const row = rowAt(index);
            return (
              <tr
                key={row === undefined ? `row ${index}` : keyOf(row)}
                data-index={index}
                aria-rowindex={index + 2}
                className={onOpen === undefined ? undefined : 'can-open'}
                tabIndex={index === Math.min(current, total - 1) ? 0 : -1}
                onFocus={() => setCurrent(index)}
                onKeyDown={(event) => move(event, index, row)}
                onClick={(event) => {
                  if (row !== undefined && !isControl(event.target)) onOpen?.(row);
                }}
              >
                {columns.map(({ id, cell, align = 'start', isMinor }) => (
                  <td key={id} data-align={align} className={minor(isMinor)}>
                    {row === undefined ? <span className="placeholder" /> : cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          {after > 0 && <Spacer height={after} />}
        </tbody>
      </table>
    </div>
  );
}

interface HeadCellProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
}

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const { id, head, align = 'start', isSortable = false, isMinor } = column;
  const order = sort?.by === id ? sort.order : undefined;
  const words = { asc: 'ascending', desc: 'descending' } as const;
  return (
    <th
      scope="col"
      data-align={align}
      className={minor(isMinor)}
      aria-sort={order === undefined ? undefined : words[order]}
    >
      {isSortable && onSort !== undefined ? (
        <button
          type="button"
          className="sort-button"
          onClick={() => onSort({ by: id, order: order === 'asc' ? 'desc' : 'asc' })}
        >
          {head}
          <span aria-hidden="true">{order === undefined ? '' : order === 'asc' ? ' ↑' : ' ↓'}</span>
        </button>
      ) : (
        head
      )}
    </th>
  );
}

const Spacer = ({ height }: { readonly height: number }) => (
  <tr aria-hidden="true" className="spacer">
    <td style={{ height }} />
  </tr>
);

const minor = (isMinor: boolean | undefined): string | undefined => (isMinor ? 'minor' : undefined);

function nextIndex(key: string, index: number, total: number): number | undefined {
  const page = 10;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: total - 1,
  };
  const next = steps[key];
  return next === undefined ? undefined : Math.max(0, Math.min(total - 1, next));
}

/** How long a row that is far away may take to be drawn. */
const FOCUS_FRAMES_MAX = 30;

/** The row may have to be drawn first. */
function focusSoon(scroller: HTMLElement | null, index: number, frames = FOCUS_FRAMES_MAX): void {
  requestAnimationFrame(() => {
    const row = scroller?.querySelector<HTMLElement>(`tr[data-index="${index}"]`);
    if (row) row.focus();
    else if (frames > 0) focusSoon(scroller, index, frames - 1);
  });
}

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button, input, select, label') !== null;

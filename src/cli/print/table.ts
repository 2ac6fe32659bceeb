/** Tables for a terminal. */
import { count } from '../../client/figures.ts';
import type { Style } from './paint.ts';
import { paint, plain } from './paint.ts';

const GAP = '  ';
const NOTHING = '–';

/** A column: what stands above it, and what of a row stands in it. */
export interface Column<Row> {
  readonly title: string;
  readonly of: (row: Row) => string;
  /** Whether it is flush right, as figures are. */
  readonly isFigure: boolean;
  /** In which colour a cell is. */
  readonly paint?: ((row: Row) => Style | undefined) | undefined;
}

/** A column of words; an empty one is shown as a dash. */
export const words = <Row>(
  title: string,
  of: (row: Row) => string | null | undefined,
  colour?: Column<Row>['paint'],
): Column<Row> => ({
  title,
  of: (row) => plain(of(row) ?? '') || NOTHING,
  isFigure: false,
  paint: colour,
});

/** A column of whole numbers, or of what has been made of numbers already. */
export const figures = <Row>(
  title: string,
  of: (row: Row) => number | string | null | undefined,
  colour?: Column<Row>['paint'],
): Column<Row> => ({
  title,
  of: (row) => {
    const value = of(row) ?? NOTHING;
    return typeof value === 'number' ? count(value) : value;
  },
  isFigure: true,
  paint: colour,
});

/** A table of `rows` with titles above its columns. */
export function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map((column) => column.of(row)));
  const widths = columns.map(({ title }, index) =>
    Math.max(title.length, ...cells.map((line) => line[index]?.length ?? 0)),
  );
  const aligned = (text: string, index: number): string => {
    const width = widths[index] ?? 0;
    return columns[index]?.isFigure === true ? text.padStart(width) : text.padEnd(width);
  };
  const line = (texts: readonly string[]): string => texts.join(GAP).trimEnd();
  return [
    line(columns.map(({ title }, index) => aligned(title, index))),
    line(widths.map((width) => '-'.repeat(width))),
    ...cells.map((texts, row) =>
      line(texts.map((text, index) => painted(columns[index], rows[row]!, aligned(text, index)))),
    ),
  ].join('\n');
}

function painted<Row>(column: Column<Row> | undefined, row: Row, text: string): string {
  const style = column?.paint?.(row);
  return style === undefined ? text : paint(style, text);
}

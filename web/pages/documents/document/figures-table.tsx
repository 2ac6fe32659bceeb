/** A table of names and figures that scrolls if it is long or wide. */
import type { ReactNode } from 'react';
import { count } from '../../../parts/figures.ts';

interface FiguresProps {
  readonly label: string;
  /** Heads of the columns with names, then of those with figures. */
  readonly heads: readonly string[];
  readonly figures: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly names: readonly ReactNode[];
    readonly figures: readonly number[];
  }[];
}

export const Figures = ({ label, heads, figures, rows }: FiguresProps) => (
  <div className="documents-scroll">
    <table className="plain-table documents-figures" aria-label={label}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          {figures.map((head) => (
            <th key={head} scope="col" className="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, names, figures: values }) => (
          <tr key={key}>
            {names.map((name, index) => (
              <td key={heads[index]}>{name}</td>
            ))}
            {values.map((value, index) => (
              <td key={figures[index]} className={value === 0 ? 'number soft' : 'number'}>
                {count(value)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

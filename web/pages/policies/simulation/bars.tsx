/** One figure of several policies, as bars with their values. */
import { colourOf } from './colours.ts';

interface BarsProps {
  readonly title: string;
  readonly bars: readonly { readonly name: string; readonly value: number }[];
  readonly format: (value: number) => string;
  /** What a full bar stands for; else the largest value. */
  readonly most?: number;
}

export function Bars({ title, bars, format, most }: BarsProps) {
  const full = most ?? Math.max(1, ...bars.map(({ value }) => value));
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="bar-list">
        {bars.map(({ name, value }, index) => (
          <li key={name} className="bar">
            <span className="bar-name">{name}</span>
            <strong>{format(value)}</strong>
            <span className="bar-track" aria-hidden="true">
              <span
                className="bar-fill"
                style={{ width: `${(value / full) * 100}%`, background: colourOf(index) }}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

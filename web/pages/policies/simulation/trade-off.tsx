/** What service costs in stock: each policy as a point, better towards the upper left. */
import { compact } from '../../../parts/figures.ts';
import { colourOf } from './colours.ts';
import type { Result } from './result.ts';

const WIDTH = 560;
const HEIGHT = 240;
const MARGIN = { left: 52, right: 20, top: 14, bottom: 36 };
const TICKS = [0, 0.25, 0.5, 0.75, 1];
/** Points at the edge are not cut off. */
const ROOM = 1.08;

interface TradeOffProps {
  readonly results: readonly (Result & { readonly name: string })[];
}

export function TradeOff({ results }: TradeOffProps) {
  const most = Math.max(1, ...results.map(({ averageStock }) => averageStock)) * ROOM;
  const x = (stock: number): number =>
    MARGIN.left + (stock / most) * (WIDTH - MARGIN.left - MARGIN.right);
  const y = (rate: number): number =>
    MARGIN.top + (1 - rate) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const words = results.map(({ name, averageStock, fillRate }) => {
    return `${name}: ${compact(averageStock)} in stock, ${Math.round(fillRate * 100)} % filled`;
  });
  return (
    <section aria-label="Service against stock">
      <h3>Service against stock</h3>
      <svg
        className="trade-off"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={words.join('. ')}
      >
        {TICKS.map((tick) => (
          <g key={tick}>
            <line x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={y(tick)} y2={y(tick)} />
            <text x={MARGIN.left - 6} y={y(tick) + 4} textAnchor="end">
              {tick * 100} %
            </text>
            <text x={x(most * tick)} y={HEIGHT - MARGIN.bottom + 16} textAnchor="middle">
              {compact(most * tick)}
            </text>
          </g>
        ))}
        <text x={WIDTH - MARGIN.right} y={HEIGHT - 4} textAnchor="end">
          average stock
        </text>
        {results.map(({ name, averageStock, fillRate }, index) => (
          <g key={name}>
            <circle cx={x(averageStock)} cy={y(fillRate)} r="7" style={{ fill: colourOf(index) }} />
            <text x={x(averageStock) + 11} y={y(fillRate) + 4}>
              {index + 1}
            </text>
          </g>
        ))}
      </svg>
    </section>
  );
}

/** What the figures are, and what they will be. */
import { count } from '../../../parts/figures.ts';
import type { Figures } from './draft.ts';

const LABELS = {
  onHand: 'On hand',
  reserved: 'Reserved',
  unavailable: 'Unavailable',
  available: 'Available',
  incoming: 'Incoming',
} as const;
const NAMES = ['onHand', 'reserved', 'unavailable', 'available', 'incoming'] as const;

interface FiguresAfterProps {
  readonly title: string;
  readonly now: Figures;
  readonly after: Figures;
}

export const FiguresAfter = ({ title, now, after }: FiguresAfterProps) => (
  <section className="stock-after" aria-label={title}>
    <h3>{title}</h3>
    <dl>
      {NAMES.map((name) => {
        const [before, then] = [now[name] ?? 0, after[name] ?? 0];
        return (
          <div key={name} data-changes={before !== then} data-bad={then < 0}>
            <dt>{LABELS[name]}</dt>
            <dd>
              {before === then ? (
                count(then)
              ) : (
                <>
                  <span className="soft">{count(before)} → </span>
                  {count(then)}
                </>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  </section>
);

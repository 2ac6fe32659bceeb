/** The figures of a level. */
import { useId } from 'react';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { count } from '../../../parts/figures.ts';

interface LevelFiguresProps {
  readonly level: Shape<'Level'>;
  /** How it stands, if not well. */
  readonly state: 'oversold' | 'out' | 'low' | undefined;
}

const TONES = { oversold: 'bad', out: 'bad', low: 'warn' } as const;

export function LevelFigures({ level, state }: LevelFiguresProps) {
  const { onHand, reserved, unavailable, available, oversold, incoming } = level;
  return (
    <dl className="card figures" aria-label="Figures">
      <Figure label="On hand" figure={onHand} />
      <Figure label="Reserved" figure={reserved} />
      <Figure label="Unavailable" figure={unavailable} />
      <Figure
        label="Available"
        figure={available}
        tone={state === undefined ? undefined : TONES[state]}
      />
      <Figure label="Incoming" figure={incoming ?? 0} />
      {oversold > 0 && <Figure label="Oversold" figure={oversold} tone="bad" />}
    </dl>
  );
}

interface FigureProps {
  readonly label: string;
  readonly figure: number;
  readonly tone?: 'bad' | 'warn' | undefined;
}

function Figure({ label, figure, tone }: FigureProps) {
  const id = useId();
  return (
    <div className="figure" data-tone={tone}>
      <dt id={id}>{label}</dt>
      <dd aria-labelledby={id}>{count(figure)}</dd>
    </div>
  );
}

/** A time, with the whole of it on hover. */
import { useEverySecond } from '../app/clock.ts';
import { ago, inFull, moment } from './figures.ts';

interface MomentProps {
  readonly at: string;
  /** `ago` says how long it has been, `clock` when it was. */
  readonly as?: 'ago' | 'clock';
}

export function Moment({ at, as = 'ago' }: MomentProps) {
  useEverySecond(as === 'ago');
  return (
    <time dateTime={at} title={inFull(at)}>
      {as === 'ago' ? ago(at) : moment(at)}
    </time>
  );
}

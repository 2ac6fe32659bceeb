/** A time, with the whole of it on hover. */
import { ago, inFull, moment } from './figures.ts';

interface MomentProps {
  readonly at: string;
  /** `ago` says how long it has been, `clock` when it was. */
  readonly as?: 'ago' | 'clock';
}

export const Moment = ({ at, as = 'ago' }: MomentProps) => (
  <time dateTime={at} title={inFull(at)}>
    {as === 'ago' ? ago(at) : moment(at)}
  </time>
);

/** The status of something, in a colour that says how it is. The word says it too. */

type Tone = 'neutral' | 'good' | 'warn' | 'bad' | 'busy';

const TONES: Readonly<Record<string, Tone>> = {
  reserved: 'busy',
  partially_fulfilled: 'busy',
  fulfilled: 'good',
  cancelled: 'neutral',
  expired: 'neutral',
  in_transit: 'busy',
  partially_received: 'busy',
  completed: 'good',
  requested: 'warn',
  ordered: 'busy',
  received: 'good',
  failed: 'bad',
  low: 'warn',
  out: 'bad',
  oversold: 'bad',
  ok: 'good',
  enabled: 'good',
  disabled: 'bad',
  delivered: 'good',
  pending: 'busy',
};

interface BadgeProps {
  /** A status as the API says it: `partially_fulfilled`. */
  readonly status: string;
  readonly tone?: Tone;
}

export const Badge = ({ status, tone = TONES[status] ?? 'neutral' }: BadgeProps) => (
  <span className="badge" data-tone={tone}>
    {status.replaceAll(/[_.]/g, ' ')}
  </span>
);

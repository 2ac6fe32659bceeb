/** How long it is until something happens, as it passes. */
import { useEverySecond } from '../../../app/clock.ts';
import { inFull } from '../../../parts/figures.ts';
import { secondsUntil, lasting } from './lasting.ts';

export function Countdown({ at }: { readonly at: string }) {
  useEverySecond(true);
  const seconds = secondsUntil(at);
  return (
    <time dateTime={at} title={inFull(at)} role="timer">
      {seconds > 0 ? `in ${lasting(seconds)}` : 'now'}
    </time>
  );
}

/** How long it is until something happens, as it passes. */
import { useEffect, useState } from 'react';
import { inFull } from '../../../parts/figures.ts';
import { lasting } from './lasting.ts';

const TICK_MS = 1_000;
const MS_PER_SECOND = 1_000;

export function Countdown({ at }: { readonly at: string }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), TICK_MS);
    return () => window.clearInterval(timer);
  }, []);
  const seconds = Math.ceil((Date.parse(at) - now) / MS_PER_SECOND);
  return (
    <time dateTime={at} title={inFull(at)} role="timer">
      {seconds > 0 ? `in ${lasting(seconds)}` : 'now'}
    </time>
  );
}

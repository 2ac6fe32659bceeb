/** How long it is until something happens, as it passes. */
import { useEffect, useState } from 'react';
import { inFull } from '../../../parts/figures.ts';

const TICK_MS = 1_000;
const MS_PER_SECOND = 1_000;
const SIZES = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
] as const;

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

/** `9 min 5 s`, `2 d 3 h`: the two largest units. */
export function lasting(seconds: number): string {
  const largest = SIZES.findIndex(([, size]) => seconds >= size);
  const parts = SIZES.slice(largest, largest + 2).map(([unit, size], index) => {
    const above = index === 0 ? Number.POSITIVE_INFINITY : (SIZES[largest]?.[1] ?? 1);
    return [Math.floor((seconds % above) / size), unit] as const;
  });
  return parts.flatMap(([value, unit]) => (value > 0 ? [`${value} ${unit}`] : [])).join(' ');
}

/** Durations as people read them. */

const SIZES = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
] as const;

const MS_PER_SECOND = 1_000;

/** Whole seconds until a time, at least; 0 or less if it is over. */
export const secondsUntil = (time: string, now: number = Date.now()): number =>
  Math.ceil((Date.parse(time) - now) / MS_PER_SECOND);

/** `9 min 5 s`, `2 d 3 h`: the two largest units of a duration of at least a second. */
export function lasting(seconds: number): string {
  const largest = SIZES.findIndex(([, size]) => seconds >= size);
  const parts = SIZES.slice(largest, largest + 2).map(([unit, size], index) => {
    const above = index === 0 ? Number.POSITIVE_INFINITY : (SIZES[largest]?.[1] ?? 1);
    return [Math.floor((seconds % above) / size), unit] as const;
  });
  return parts.flatMap(([value, unit]) => (value > 0 ? [`${value} ${unit}`] : [])).join(' ');
}

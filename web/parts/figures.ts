/** Numbers and times as people read them. */

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
const exact = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'long' });
const clock = new Intl.DateTimeFormat('en', { timeStyle: 'medium', hourCycle: 'h23' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' });

const MS_PER_SECOND = 1_000;
const RECENT_SECONDS = 3_600;
const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** `12,345`. */
export const count = (value: number): string => whole.format(value);

/** `12.3K`. */
export const compact = (value: number): string => short.format(value);

/** `+5` or `−5`. */
export const signed = (value: number): string =>
  value > 0 ? `+${count(value)}` : value < 0 ? `−${count(-value)}` : '0';

/** A rate: one decimal while it is small. */
export const rate = (value: number): string =>
  value >= 100 ? compact(value) : value.toFixed(value < 10 ? 1 : 0);

/** A duration in seconds: `340 µs`, `4.2 ms`, `1.5 s`; a dash if there is none. */
export function duration(seconds: number | null): string {
  if (seconds === null) return '–';
  if (seconds === 0) return '0 s';
  if (seconds < 0.001) return `${Math.round(seconds * 1e6)} µs`;
  if (seconds < 1) return `${(seconds * 1_000).toFixed(seconds < 0.01 ? 1 : 0)} ms`;
  if (seconds < 120) return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
  return `${Math.round(seconds / 60)} min`;
}

/** `3 min ago`, or the date if it is long ago. */
export function ago(time: string, now: number = Date.now()): string {
  const seconds = (Date.parse(time) - now) / MS_PER_SECOND;
  if (Math.abs(seconds) > UNITS[0][1] * 6) return day.format(new Date(time));
  for (const [unit, size] of UNITS) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  }
  return relative.format(Math.round(seconds), 'second');
}

/** The time of day if it was within the hour, else with the date. */
export const moment = (time: string, now: number = Date.now()): string =>
  Math.abs(Date.parse(time) - now) < RECENT_SECONDS * MS_PER_SECOND
    ? clock.format(new Date(time))
    : day.format(new Date(time));

/** The time in full, for titles. */
export const inFull = (time: string): string => exact.format(new Date(time));

/** `2.5 MB`. */
export function bytes(value: number): string {
  const power = Math.min(4, Math.floor(Math.log10(Math.max(1, value)) / 3));
  const unit = ['B', 'kB', 'MB', 'GB', 'TB'][power] ?? 'B';
  return `${(value / 1_000 ** power).toFixed(power === 0 ? 0 : 1)} ${unit}`;
}

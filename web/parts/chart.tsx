/** A chart over time, by uPlot. What it shows is also in words for those who cannot see it. */
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { onThemeChange } from '../app/theme.ts';

export interface Line {
  readonly label: string;
  /** A colour of the charts, 1 to 5. */
  readonly colour: 1 | 2 | 3 | 4 | 5;
  readonly values: readonly (number | null)[];
  /** For figures that stay until they change. */
  readonly shape?: 'step';
}

interface ChartProps {
  /** What it shows: for its title and for screen readers. */
  readonly title: string;
  /** Epoch seconds, growing; as many as each line has values. */
  readonly times: readonly number[];
  readonly lines: readonly Line[];
  readonly format: (value: number) => string;
  readonly height?: number;
}

const HEIGHT = 180;

export function Chart({ title, times, lines, format, height = HEIGHT }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | undefined>(undefined);
  const shape = lines.map(({ label, colour, shape: kind }) => `${label} ${colour} ${kind}`).join();
  const data = [times, ...lines.map(({ values }) => values)] as uPlot.AlignedData;
  const latest = useRef({ data, lines, format });

  // Before the others: they draw what is the latest.
  useEffect(() => {
    latest.current = { data, lines, format };
  });

  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const draw = (): void => {
      plot.current?.destroy();
      const { data: now, lines: drawn } = latest.current;
      const size = { width: element.clientWidth, height };
      const text = (value: number): string => latest.current.format(value);
      plot.current = new uPlot({ ...size, ...optionsOf(drawn, text) }, now, element);
    };
    draw();
    const watcher = new ResizeObserver(() => {
      plot.current?.setSize({ width: element.clientWidth, height });
    });
    watcher.observe(element);
    const forget = onThemeChange(draw);
    return () => {
      forget();
      watcher.disconnect();
      plot.current?.destroy();
      plot.current = undefined;
    };
  }, [shape, height]);

  useEffect(() => plot.current?.setData(latest.current.data), [times, lines]);

  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <div ref={place} role="img" aria-label={inWords(title, lines, format)} />
    </figure>
  );
}

function optionsOf(
  lines: readonly Line[],
  format: (value: number) => string,
): Omit<uPlot.Options, 'width' | 'height'> {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const axis = {
    stroke: colour('--chart-text'),
    grid: { stroke: colour('--chart-grid'), width: 1 },
    ticks: { show: false },
    font: '11px system-ui, sans-serif',
  };
  return {
    cursor: { points: { size: 6 }, y: false },
    legend: { live: true },
    scales: { y: { range: (_, least, most) => [Math.min(0, least), most > 0 ? most * 1.05 : 1] } },
    axes: [
      { ...axis, values: timeLabels },
      { ...axis, size: 58, values: (_, ticks) => ticks.map((tick) => format(tick)) },
    ],
    series: [
      { label: 'Time', value: (_, seconds) => (seconds === null ? '–' : exactly(seconds)) },
      ...lines.map(({ label, colour: number, shape }): uPlot.Series => {
        const stroke = colour(`--chart-${number}`);
        return {
          label,
          stroke,
          width: 1.5,
          points: { show: false },
          value: (_, value) => (value === null ? '–' : format(value)),
          ...(shape === 'step' ? { paths: uPlot.paths.stepped!({ align: 1 }) } : {}),
        };
      }),
    ],
  };
}

const DAY_SECONDS = 86_400;
const MINUTE_SECONDS = 60;
const MS = 1_000;
const clock = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en', { hourCycle: 'h23', ...options });
const SECOND = clock({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
const MINUTE = clock({ hour: '2-digit', minute: '2-digit' });
const DAY = clock({ month: 'short', day: 'numeric' });
const EXACT = clock({ dateStyle: 'medium', timeStyle: 'medium' });

const exactly = (seconds: number): string => EXACT.format(new Date(seconds * MS));

/** As much of the time as tells the ticks apart; the day where it begins. */
function timeLabels(_: uPlot, ticks: number[]): string[] {
  const [first = 0, second = first] = ticks;
  const step = second - first;
  const fine = step < MINUTE_SECONDS ? SECOND : MINUTE;
  return ticks.map((tick) => {
    const at = new Date(tick * MS);
    const isMidnight = at.getHours() === 0 && at.getMinutes() === 0 && at.getSeconds() === 0;
    return step >= DAY_SECONDS || isMidnight ? DAY.format(at) : fine.format(at);
  });
}

function inWords(title: string, lines: readonly Line[], format: (value: number) => string): string {
  const parts = lines.map(({ label, values }) => {
    const known = values.filter((value) => value !== null);
    const last = known.at(-1);
    if (last === undefined) return `${label}: no figures`;
    const [least, most] = [Math.min(...known), Math.max(...known)];
    return `${label}: now ${format(last)}, from ${format(least)} to ${format(most)}`;
  });
  return [title, ...parts].join('. ');
}

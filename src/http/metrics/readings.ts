/** Makes metrics whose figures are read when somebody looks, and cost nothing until then. */
import type { Registry } from 'prom-client';
import { Counter, Gauge } from 'prom-client';

/** One figure, or one for each set of labels. */
type Reading = number | Iterable<readonly [labels: Readonly<Record<string, string>>, n: number]>;

/** What is read. */
interface Read {
  readonly name: string;
  readonly help: string;
  readonly labelNames?: readonly string[];
  /** Everything that there is now; what is not among it any more is not shown any more. */
  readonly read: () => Reading | Promise<Reading>;
}

interface Readings {
  /** What goes up and down. */
  readonly gauge: (about: Read) => void;
  /** What is counted elsewhere, since this process began. */
  readonly counter: (about: Read) => void;
}

/** Metrics of `registry`; each name at most once. */
export function readingsOf(registry: Registry): Readings {
  const registers = [registry];
  return {
    gauge: ({ read, labelNames = [], ...about }) => {
      const gauge: Gauge = new Gauge({
        ...about,
        labelNames,
        registers,
        collect: async () => {
          const rows = rowsOf(await read());
          gauge.reset();
          // A gauge without labels begins again at 0, which nobody has read.
          if (labelNames.length === 0) gauge.remove();
          for (const [labels, value] of rows) gauge.set(labels, value);
        },
      });
    },
    counter: ({ read, labelNames = [], ...about }) => {
      const counter: Counter = new Counter({
        ...about,
        labelNames,
        registers,
        collect: async () => {
          const rows = rowsOf(await read());
          counter.reset();
          for (const [labels, count] of rows) counter.inc(labels, count);
        },
      });
    },
  };
}

const rowsOf = (reading: Reading): Exclude<Reading, number> =>
  typeof reading === 'number' ? [[{}, reading]] : reading;

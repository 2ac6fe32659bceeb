/** Reads what `/metrics` says: Prometheus' text format, as far as the service uses it. */

/** A metric with all of its samples. */
export interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly samples: readonly Sample[];
}

export interface Sample {
  /** With the suffix that a histogram's has. */
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** The metrics in `text`, in their order. Throws if something in it cannot be read. */
export function familiesIn(text: string): readonly Family[] {
  const families: (Family & { readonly samples: Sample[] })[] = [];
  let help = '';
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const [, keyword, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) ?(.*)$/.exec(line) ?? [];
    if (keyword === 'HELP') help = rest;
    else if (keyword === 'TYPE') families.push({ name, help, type: rest, samples: [] });
    else families.at(-1)?.samples.push(sampleIn(line));
  }
  return families;
}

function sampleIn(line: string): Sample {
  const [, name, labels = '', value] = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
  if (name === undefined) throw new Error(`no sample: ${line}`);
  const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)];
  const byName = Object.fromEntries(pairs.map(([, label = '', of = '']) => [label, of]));
  return { name, labels: byName, value: Number(value) };
}

/** Every name by which a sample can be asked for, with the labels that it may have. */
export function labelsByName(families: readonly Family[]): ReadonlyMap<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { name, labels } of families.flatMap(({ samples }) => samples)) {
    const known = found.get(name) ?? new Set();
    found.set(name, known);
    for (const label of Object.keys(labels)) known.add(label);
  }
  return found;
}

const SUFFIXES = ['_bucket', '_count', '_sum'] as const;
const TYPES = ['counter', 'gauge', 'histogram', 'summary', 'untyped', 'info'];
/** Units that are not base units, written out and for short. */
const ODD_UNITS = new RegExp(
  '_(milliseconds|microseconds|nanoseconds|minutes|hours|days|ms|us|ns|sec|secs|s|' +
    'kilobytes|megabytes|gigabytes|kb|mb|kib|mib|b|bits|percent)(_|$)',
);

/** What Prometheus' conventions, and its own linter, have against a metric. */
export function flawsOf({ name, help, type, samples }: Family): readonly string[] {
  const flaws: (string | false)[] = [
    !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name) && 'is not lower_snake_case',
    !/^(stockroom|process|nodejs)_/.test(name) && 'does not say whose it is',
    help === '' && 'has no help',
    name.startsWith('stockroom_') && !help.endsWith('.') && 'has a help that is no sentence',
    type === 'counter' && !name.endsWith('_total') && 'is a counter and does not end in _total',
    type !== 'counter' && name.endsWith('_total') && 'ends in _total and is no counter',
    type !== 'histogram' &&
      SUFFIXES.some((suffix) => name.endsWith(suffix)) &&
      'has the suffix of a histogram',
    name.split('_').some((word) => TYPES.includes(word) && word !== 'info') && 'names its type',
    ODD_UNITS.test(name) && 'has a unit that is no base unit',
    name.startsWith('stockroom_') &&
      /_(seconds|bytes)_(?!total$)/.test(name) &&
      'does not have its unit last',
    type === 'gauge' && /_timestamp(?!_seconds$)/.test(name) && 'is a time without its unit',
    samples.some(({ labels }) => type !== 'histogram' && 'le' in labels) &&
      'has a label that is reserved',
    samples.some(({ labels }) => Object.keys(labels).some((label) => !/^[a-z_]+$/.test(label))) &&
      'has a label that is not lower_snake_case',
  ];
  return flaws.flatMap((flaw) => (flaw === false ? [] : [`${name} ${flaw}`]));
}

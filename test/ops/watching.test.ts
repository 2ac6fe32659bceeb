/** What `ops/` has for whoever watches: each name in it is one that a running service has. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createMetrics } from '../../src/http/metrics.ts';
import { PROBLEMS } from '../../src/http/problem.ts';
import type { Sample } from '../support/exposition.ts';
import { familiesIn } from '../support/exposition.ts';
import { groupingsIn, selectorsIn } from '../support/promql.ts';
import type { TestService } from '../support/service.ts';
import { testService } from '../support/service.ts';

const read = (path: string): string =>
  readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');

interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}
interface Rules {
  readonly groups: readonly { readonly name: string; readonly rules: readonly Alert[] }[];
}
interface Target {
  readonly expr: string;
}
interface Panel {
  readonly type: string;
  readonly title: string;
  readonly targets?: readonly Target[];
}
interface Dashboard {
  readonly schemaVersion: number;
  readonly panels: readonly Panel[];
  readonly annotations: { readonly list: readonly Target[] };
}

const alerts = (parse(read('ops/alerts.yml')) as Rules).groups.flatMap(({ rules }) => rules);
const dashboard = JSON.parse(read('ops/grafana-dashboard.json')) as Dashboard;
const manual = read('docs/operations.md');

/** What Prometheus knows by itself. */
const OWN_METRICS: readonly string[] = ['up'];
const OWN_LABELS: readonly string[] = ['job', 'instance'];
/** What `answer` may be: there is no sample of each on a service that is well. */
const ANSWERS: readonly string[] = ['ok', 'internal', ...Object.keys(PROBLEMS)];

let service: TestService;
let samples: readonly Sample[] = [];

beforeAll(async () => {
  service = await testService();
  await service.stock('ulm', { MUG: 5 });
  await service.post('/v1/orders', { lines: [{ sku: 'MUG', quantity: 1 }] });
  await service.get('/v1/integrity');
  const { text } = await service.get('/metrics');
  // Jobs are counted in a registry of their own, because none has ended in the service.
  const metrics = createMetrics();
  metrics.queueObserver.completed?.('restock');
  const pages = [text, await metrics.registry.metrics()];
  samples = pages.flatMap((page) => familiesIn(page).flatMap((family) => family.samples));
});

afterAll(() => service.stop());

/** What of an expression no service has. */
function strangersIn(expression: string): readonly string[] {
  const metrics = selectorsIn(expression).flatMap(({ metric, matchers }) => {
    if (OWN_METRICS.includes(metric)) return [];
    const those = samples.filter(({ name }) => name === metric);
    if (those.length === 0) return [metric];
    return matchers.flatMap(({ label, values }) => {
      if (OWN_LABELS.includes(label)) return [];
      const known = label === 'answer' ? ANSWERS : those.map(({ labels }) => labels[label]);
      if (!those.some(({ labels }) => label in labels)) return [`${metric}{${label}}`];
      const odd = values.filter((value) => !known.includes(value));
      return odd.map((value) => `${metric}{${label}="${value}"}`);
    });
  });
  const names = selectorsIn(expression).map(({ metric }) => metric);
  const labels = samples.filter(({ name }) => names.includes(name)).map((each) => each.labels);
  const groupings = groupingsIn(expression).filter(
    (label) => !OWN_LABELS.includes(label) && !labels.some((each) => label in each),
  );
  return [...metrics, ...groupings];
}

describe('alerts', () => {
  test.each(alerts.map((alert) => [alert.alert, alert] as const))('%s', (name, alert) => {
    expect(strangersIn(alert.expr)).toEqual([]);
    expect(['critical', 'warning']).toContain(alert.labels['severity']);
    expect(alert.annotations['summary']).toMatch(/^[A-Z].*[^.]$/);
    expect(alert.annotations['description']).toMatch(/\.$/);
    expect(alert.annotations['runbook_url']).toBe(`docs/operations.md#${name.toLowerCase()}`);
  });

  test('each has its place in the manual, once and in the same order', () => {
    const headings = [...manual.matchAll(/^#+ (Stockroom\w+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(alerts.map(({ alert }) => alert));
    expect(new Set(headings).size).toBe(headings.length);
  });

  test('what they say names labels that they have', () => {
    for (const { annotations, expr } of alerts) {
      const named = [...(annotations['description'] ?? '').matchAll(/\$labels\.(\w+)/g)];
      const odd = named.map(([, label = '']) => label).filter((label) => !isKept(expr, label));
      expect([annotations['description'], odd]).toEqual([annotations['description'], []]);
    }
  });
});

/** Whether what `expression` comes to has a label. */
const isKept = (expression: string, label: string): boolean =>
  /\bby\b/.test(expression)
    ? groupingsIn(expression).includes(label)
    : OWN_LABELS.includes(label) ||
      samples.some(({ name, labels }) => expression.includes(name) && label in labels);

describe('the dashboard', () => {
  const { panels, annotations } = dashboard;
  const targets = [...panels.flatMap((panel) => panel.targets ?? []), ...annotations.list];

  test('asks for nothing that there is not', () => {
    expect(targets.flatMap(({ expr }) => strangersIn(expr))).toEqual([]);
    expect(targets.length).toBeGreaterThan(50);
  });

  test('shows only the services that are chosen', () => {
    const all = targets.filter(({ expr }) => !expr.includes('job="$job", instance=~"$instance"'));
    expect(all).toEqual([]);
  });

  test('is of a version that Grafana 11 reads, and has each row', () => {
    expect(dashboard.schemaVersion).toBe(39);
    const rows = panels.filter(({ type }) => type === 'row').map(({ title }) => title);
    expect(rows).toEqual([
      'Traffic',
      'Latency',
      'Shards',
      'Stock that needs attention',
      'Queues',
      'Notifications',
      'Process',
    ]);
  });
});

test('the scrape takes the alerts that there are', () => {
  const config = parse(read('ops/prometheus.yml')) as {
    readonly rule_files: readonly string[];
    readonly scrape_configs: readonly { readonly job_name: string }[];
  };
  expect(config.rule_files).toEqual(['alerts.yml']);
  expect(config.scrape_configs.map((scrape) => scrape.job_name)).toEqual(['stockroom']);
});

test.each([
  ['stockroom_gone > 0', ['stockroom_gone']],
  ['rate(stockroom_trouble_total{who="a"}[5m])', ['stockroom_trouble_total{who}']],
  ['stockroom_trouble_total{what=~"poison|none"}', ['stockroom_trouble_total{what="none"}']],
  ['sum by (shard, who) (stockroom_shard_open)', ['who']],
  ['stockroom_operations_total{answer="never"}', ['stockroom_operations_total{answer="never"}']],
  ['time() - up{job="x"} > on (job) 3 * stockroom_disk_full and stockroom_shard_open', []],
])('%s is seen through', (expression, strangers) => {
  expect(strangersIn(expression)).toEqual(strangers);
});

import { parser } from '@prometheus-io/lezer-promql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../docs/documents.js';
import { metricsPage } from '../helpers/metricsPage.js';
import { startWorld, type World } from '../helpers/world.js';

// The dashboard and the alert rules name what the bot's own server exports, in PromQL that parses.

interface Panel {
  readonly type: string;
  readonly title: string;
  readonly description?: string;
  readonly targets?: readonly { readonly expr: string }[];
}

const dashboard = JSON.parse(read('deploy/dashboard.json')) as { readonly panels: readonly Panel[] };
const alerts = read('deploy/alerts.yml');
/** YAML: prettier, which checks the form of this file, would break a rule that is none. Each rule has one line. */
const rules = [...alerts.matchAll(/- alert: (\w+)\n\s+expr: (.+)\n/g)].map(([, name = '', expr = '']) => ({
  name,
  expr,
}));
const shown = dashboard.panels.flatMap(({ title, targets = [] }) =>
  targets.map(({ expr }) => ({ name: title, expr })),
);
const all = [...rules, ...shown];

/** Read from the database: each instance says the same. */
const OF_DATABASE = /^latchkey_(requests|jobs|job_lag_seconds|handovers|helped|asked_to_\w+)$/;

/** The words of a query that are of this kind in PromQL's grammar. Grafana fills in its own variables. */
function words(expr: string, ...kinds: string[]): string[] {
  const text = expr.replaceAll(/\$__(?:range|rate_interval)/g, '1h');
  const found: string[] = [];
  parser.parse(text).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) throw new Error(`Not PromQL at ${from}: ${text}`);
      if (kinds.includes(type.name)) found.push(text.slice(from, to));
    },
  });
  return found;
}

const metricsIn = (expr: string) =>
  words(expr, 'VectorSelector').map((selector) => /^\w+/.exec(selector)?.[0] ?? selector);

let world: World;
let exported: ReadonlySet<string>;
let page: string;
beforeAll(async () => {
  world = await startWorld({ env: { METRICS_PORT: '0' } });
  page = await metricsPage(world.latchkey);
  const types = [...page.matchAll(/^# TYPE (\w+) (\w+)$/gm)];
  exported = new Set(
    types.flatMap(([, name = '', type]) =>
      type === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => `${name}${end}`) : [name],
    ),
  );
});
afterAll(() => world.close());

describe('the dashboard and the alert rules', () => {
  it('are there', () => {
    expect(rules.length).toBeGreaterThan(8);
    expect(shown.length).toBeGreaterThan(15);
    expect(rules.length).toBe(alerts.match(/- alert:/g)?.length);
  });

  it.each(all)('$name is PromQL, about metrics that the server exports', ({ expr }) => {
    const named = metricsIn(expr);
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(exported).toContain(name);
  });

  it.each(all)('$name adds up over instances as the metric is meant', ({ expr }) => {
    const metrics = metricsIn(expr).filter((name) => name.startsWith('latchkey_'));
    const ofDatabase = metrics.some((name) => OF_DATABASE.test(name));
    const joined = words(expr, 'AggregateOp');
    if (metrics.length > 0 && !expr.startsWith('absent('))
      expect(new Set(joined)).toEqual(new Set([ofDatabase ? 'max' : 'sum']));
  });

  it.each(all)('$name asks for labels that there are', ({ expr }) => {
    const labels = new Set([...page.matchAll(/[{,](\w+)="/g)].map(([, label = '']) => label));
    // These have no series before somebody was helped. The story of the metrics has them.
    const later = ['symptom', 'status', 'remedy', 'answer', 'endpoint', 'to', 'outcome', 'le'];
    for (const label of words(expr, 'LabelName')) expect([...labels, ...later]).toContain(label);
  });

  it('say of each panel how instances are added up', () => {
    const silent = dashboard.panels.filter(({ type, description }) => type !== 'row' && !description);
    expect(silent).toEqual([]);
  });

  it('have each alert explained in docs/operate.md', () => {
    const told = read('docs/operate.md');
    expect(rules.filter(({ name }) => !told.includes(`| \`${name}\` |`))).toEqual([]);
  });
});

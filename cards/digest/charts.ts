import type { Element } from '../kit/template.js';

/** One value of a chart, with its words. */
export interface Value {
  readonly label: string;
  readonly n: number;
}

/**
 * A ring of parts (microsoft-apis.md D16). A client that does not know charts draws the fallback, which says the same.
 * Data of a chart is never Markdown, and nobody's name stands in one.
 */
export function donut(title: string, values: readonly Value[]): readonly Element[] {
  const data = values.map(({ label, n }) => ({ legend: `${label}: ${n}`, value: n }));
  return chart({ type: 'Chart.Donut', title, data }, title, values);
}

/** One bar for each value (microsoft-apis.md D16). */
export function bars(title: string, values: readonly Value[]): readonly Element[] {
  const data = values.map(({ label, n }) => ({ x: label, y: n }));
  return chart({ type: 'Chart.VerticalBar', title, showBarValues: true, data }, title, values);
}

/** A chart without values would be an empty ring. Some labels have a comma, so none stands between them. */
function chart(element: Element, title: string, values: readonly Value[]): readonly Element[] {
  if (values.length === 0) return [];
  const text = `${title}: ${values.map(({ label, n }) => `${label} (${n})`).join('; ')}`;
  const fallback = { type: 'TextBlock', text, wrap: true, spacing: 'Medium' };
  return [{ ...element, spacing: 'Medium', fallback }];
}

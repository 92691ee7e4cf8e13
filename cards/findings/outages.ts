import { outagesAbout } from '../../bot/unlock/diagnosis/outages.js';
import type { Symptom } from '../../bot/unlock/symptoms.js';
import { agoIn, line, type Found, type Line } from './findingLine.js';

/** The newest incident that Microsoft reports for what this symptom is about. Then nothing may have to be changed. */
export function outage(symptom: Symptom, found: Found): readonly Line[] {
  const { findings, at, t } = found;
  const [newest] = outagesAbout({ symptom, findings, now: new Date(at) });
  if (!newest) return [];
  const { id, service, title, since } = newest;
  return line('warning', t('cards:found.outage', { service, title, id, ago: agoIn(found, since) }));
}

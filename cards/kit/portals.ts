import type { RemedyId } from '../../bot/unlock/request/step.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Element } from './template.js';
import { openUrl } from './buttons.js';
import { remedyText } from './steps.js';
import type { View } from './view.js';

/** Links to the pages where a human does these remedies by hand. Each page appears once. Active Directory has none. */
export function portalLinks(
  ids: readonly RemedyId[],
  request: UnlockRequest,
  view: View,
): readonly Element[] {
  const places = new Map<string, string>();
  for (const remedy of view.remedies.all.filter(({ id }) => ids.includes(id))) {
    const url = remedy.portal?.(request.subject);
    const title = remedyText(remedy.id, 'portal', view);
    if (url && title && !places.has(url)) places.set(url, title);
  }
  return [...places].map(([url, title]) => openUrl(title, url));
}

/** All remedies that treat a symptom, for a human who may need any of them. */
export function anyRemedy(view: View): readonly RemedyId[] {
  return view.remedies.all.filter(({ treats }) => treats.length > 0).map((remedy) => remedy.id);
}

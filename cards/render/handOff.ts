import { plainText } from '../../bot/texts/plainText.js';
import type { UnlockRequest } from '../../bot/unlock/request.js';
import type { Symptom } from '../../bot/unlock/symptoms.js';
import type { Element } from '../template.js';
import { buttons, openUrl } from './buttons.js';
import { bullets, linesOf, note, numbered } from './elements.js';
import { remedyText } from './steps.js';
import type { View } from './view.js';
import { nameOf } from './words.js';

/** Why the bot leaves it alone and what a human does instead; nothing when there is a plan. */
export function handOffPart(request: UnlockRequest, view: View): readonly Element[] {
  const { handOff: reason, subject } = request;
  if (!reason) return [];
  const { t } = view;
  const who = { name: nameOf(subject), account: plainText(subject.userPrincipalName, 120) };
  return [
    ...note('warning', t('cards:state.hand-off'), [t(`cards:handOff.${reason}.why`)]),
    ...numbered(t('cards:handOff.todo'), linesOf(t(`cards:handOff.${reason}.todo`, who))),
    ...(reason === 'already-fine' ? otherCauses(request, view) : []),
    ...buttons(...portalLinks(request, view)),
  ];
}

/** What it may be when the tenant was as it should be. */
export function otherCauses(request: UnlockRequest, { t }: View): readonly Element[] {
  return bullets(t('cards:unchanged.title'), linesOf(t(`cards:unchanged.${request.symptom}`)));
}

/** A symptom without remedies of its own: the human may need any of these. */
const ALL: readonly Symptom[] = ['password-not-accepted', 'sign-in-blocked', 'cannot-send-mail'];

/** Where a human does by hand what the bot would have done; each place once. */
function portalLinks(request: UnlockRequest, view: View): readonly Element[] {
  // Nothing in our portals helps somebody whose account is not ours, or not in the cloud.
  if (request.handOff === 'guest' || request.handOff === 'directory-synced') return [];
  const symptoms = ALL.includes(request.symptom) ? [request.symptom] : ALL;
  const places = new Map<string, string>();
  for (const remedy of symptoms.flatMap((symptom) => view.remedies.for(symptom))) {
    const url = remedy.portal(request.subject);
    const title = remedyText(remedy.id, 'portal', view);
    if (title && !places.has(url)) places.set(url, title);
  }
  return [...places].map(([url, title]) => openUrl(title, url));
}

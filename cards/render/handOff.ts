import type { UnlockRequest } from '../../bot/unlock/request.js';
import type { Element } from '../template.js';
import { buttons } from './buttons.js';
import { bullets, linesOf, note, numbered, paragraphs } from './elements.js';
import { anyRemedy, portalLinks } from './portals.js';
import type { View } from './view.js';
import { accountOf, nameOf } from './words.js';

/** Why the bot leaves it alone and what a human does instead; nothing when there is a plan. */
export function handOffPart(request: UnlockRequest, view: View): readonly Element[] {
  const { handOff: reason, subject } = request;
  if (!reason) return [];
  const { t } = view;
  const who = { name: nameOf(subject), account: accountOf(request) };
  return [
    ...note('warning', t('cards:handOff.why'), [t(`cards:handOff.${reason}.why`)]),
    ...numbered(t('cards:handOff.todo'), linesOf(t(`cards:handOff.${reason}.todo`, who))),
    ...(reason === 'already-fine' ? otherCauses(request, view) : []),
    ...buttons(...links(request, view)),
  ];
}

/** What it may be when the tenant was as it should be. */
export function otherCauses(request: UnlockRequest, { t }: View): readonly Element[] {
  const [found = '', ...causes] = linesOf(t(`cards:unchanged.${request.symptom}`));
  return [...paragraphs(found), ...bullets(t('cards:unchanged.title'), causes)];
}

/** Where a human does it by hand. */
function links(request: UnlockRequest, view: View): readonly Element[] {
  // Our portals do not help somebody whose account is not ours, or is looked after on the ground.
  if (request.handOff === 'guest' || request.handOff === 'directory-synced') return [];
  const treating = view.remedies.for(request.symptom).map((remedy) => remedy.id);
  return portalLinks(treating.length > 0 ? treating : anyRemedy(view), request, view);
}

import { unsecuredAfter, wasCarriedOut } from '../../bot/unlock/decide/accountSecured.js';
import { outcomeOf } from '../../bot/unlock/handover/state.js';
import { hasUnseenPassword } from '../../bot/unlock/incident/unseenPassword.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { isAsWanted } from '../../bot/unlock/request/step.js';
import { unsecuredText } from '../approval/secured.js';
import { note, paragraphs } from './elements.js';
import type { Element } from './template.js';
import type { View } from './view.js';

/** More lines would push the buttons off a phone's screen. */
const MOST_LINES = 3;

/**
 * What is left of a break-in whose steps ran: the account is not given back, something is not secured. And with which
 * request it was given back (design.md rule 10). Empty for everything else.
 */
export function stillOpen(request: UnlockRequest, view: View): readonly Element[] {
  const { t, times } = view;
  const title = `⚠ ${t('cards:stillOpen.title')}`;
  const givenBack = 'givenBack' in request ? request.givenBack : undefined;
  const isAlarm = outcomeOf(request) === 'false-alarm';
  if (isAlarm && !givenBack) return note('warning', title, [t('cards:stillOpen.stopStays')]);
  if (!isAlarm && (!wasCarriedOut(request) || !('finishedAt' in request))) return [];
  if (!givenBack) return note('warning', title, leftOf(request, view));
  if (givenBack.by === request.id) return paragraphs(t('cards:stillOpen.nothingTaken'), t('cards:neverRead'));
  return paragraphs(t('cards:stillOpen.givenBack', { time: times.moment(givenBack.at), id: givenBack.by }));
}

function howLeft(request: UnlockRequest, { remedies }: View): 'dryRun' | 'noPassword' | 'notGivenBack' {
  if (outcomeOf(request) === 'dry-run') return 'dryRun';
  return hasUnseenPassword(request, remedies) ? 'noPassword' : 'notGivenBack';
}

function leftOf(request: UnlockRequest, view: View): readonly string[] {
  const { t, remedies } = view;
  const isShut = request.steps.some((step) => isAsWanted(step) && remedies.find(step.remedy)?.locksOut);
  const unsecured = unsecuredAfter([request], remedies);
  const rest = unsecured.length - MOST_LINES;
  return [
    t(`cards:stillOpen.${isShut ? 'blocked' : howLeft(request, view)}`),
    ...unsecured.slice(0, MOST_LINES).map((one) => unsecuredText(one, view)),
    ...(rest > 0 ? [t('evidence:verdict.more', { count: rest })] : []),
    // Where all else was read, what never is would go unsaid.
    ...(unsecured.length === 0 ? [t('cards:neverRead')] : []),
  ];
}

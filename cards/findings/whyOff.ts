import { isOffThere, switchedOffBy } from '../../bot/unlock/plan/switchedOff.js';
import { textTimes } from '../kit/times.js';
import { inSentence } from '../kit/words.js';
import { agoIn, line, type Found, type Line, type LineOf } from './findingLine.js';

/**
 * For an account that is switched off: who did that and when, and whether the person has left. An approver who does not
 * know may undo what somebody meant. Empty for an account that may sign in, here and in Active Directory.
 */
export const whyOff: LineOf = (found) => {
  const { account, whyOff: why } = found.findings;
  if (account.known && account.value.enabled && isOffThere(found.findings))
    return line('warning', found.t('cards:found.off.there'));
  if (!account.known || account.value.enabled) return [];
  return [...left(found), ...switchedOff(found, why)];
};

function switchedOff(found: Found, why: Found['findings']['whyOff']): readonly Line[] {
  const { t } = found;
  if (!why?.switchedOff.known) return line('warning', t('cards:found.off.unread'));
  const entry = why.switchedOff.value;
  if (!entry) return line('warning', t('cards:found.off.nobody'));
  const ago = agoIn(found, entry.at);
  const by = switchedOffBy(found.findings);
  return by === undefined
    ? line('warning', t('cards:found.off.since', { ago }))
    : line('warning', t('cards:found.off.by', { by: inSentence(by), ago }));
}

/** The directory seldom says so. Where it does not, nothing is said: that is no sign of anything. */
function left({ findings: { whyOff: why }, at, t, language }: Found): readonly Line[] {
  if (!why?.leaves.known) return [];
  const date = textTimes(language, 'UTC', at).date(why.leaves.value);
  const isOver = Date.parse(why.leaves.value) <= Date.parse(at);
  return line('warning', t(isOver ? 'cards:found.off.left' : 'cards:found.off.leaves', { date }));
}

import type { Translate } from '../../bot/texts/texts.js';
import type { Source } from '../../bot/unlock/evidence/evidence.js';
import type { Judgement, NotWhole } from '../../bot/unlock/evidence/judgement.js';
import { bySameHint, wouldHelp } from '../kit/notKnown.js';

/** "inbox rules, forwarding (grant Exchange.ManageAsApp …)". One entry for each permission or licence to add. */
export function whyUnread(unread: Judgement['unread'], t: Translate): readonly string[] {
  const missing = unread.map(({ source, notKnown }) => ({ part: source, notKnown }));
  return bySameHint(missing).map(({ parts, notKnown }) => hint(parts, notKnown, t));
}

function hint(sources: readonly Source[], notKnown: NotWhole, t: Translate): string {
  const part = sources.map((source) => t(`evidence:part.${source}`)).join(', ');
  return t(`evidence:why.${notKnown.why}`, { part, ...wouldHelp(notKnown, t) });
}

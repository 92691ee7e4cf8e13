import type { Translate } from '../../bot/texts/texts.js';
import type { Judgement } from '../../bot/unlock/evidence/judgement.js';
import type { Subject } from '../../bot/unlock/person.js';
import { hasForeign } from './methodLines.js';

/** Where a human does by hand what the bot cannot. */
export interface ByHandPage {
  readonly title: string;
  readonly url: string;
}

/** The page of Microsoft for what a section shows and the bot cannot change. `undefined` when there is none of that. */
export function byHandPage(
  section: string,
  judged: Judgement,
  subject: Subject,
  t: Translate,
): ByHandPage | undefined {
  if (section === 'methods' && hasForeign(judged)) {
    const blade = 'Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId';
    const url = `https://entra.microsoft.com/#view/${blade}/${encodeURIComponent(subject.id)}`;
    return { title: t('evidence:byHand.user'), url };
  }
  return undefined;
}

import type { AppConsent } from './evidence.js';
import type { ConsentReason, JudgedConsent } from './judgement.js';
import { isMisused } from './misusedApps.js';

/** Delegated permissions to read mail, send mail and reach files, in Microsoft's names (permissions reference). */
const READS_MAIL =
  /^(Mail\.Read|MailboxSettings\.|MailboxItem\.|MailboxFolder\.|IMAP\.|POP\.|EWS\.|EAS\.|full_access_as_user)/i;
const SENDS_MAIL = /^(Mail\.Send|SMTP\.Send|EWS\.|full_access_as_user)/i;
const READS_FILES = /^(Files\.|Sites\.|AllSites\.|Notes\.)/i;
const STAYS = /^offline_access$/i;
/** What every app asks for that only knows who signed in. */
const BASIC = /^(openid|profile|email|offline_access|User\.Read|User\.ReadBasic\.All)$/i;

/**
 * Judges what an app was allowed (microsoft-apis.md A15). Microsoft's own apps are fine, unless one was just let in
 * for more than to know who signed in. An app that reaches mail or
 * files is as good as its publisher, but a verified publisher clears no app that was let in lately and reaches mail:
 * thieves let in honest apps too (A27). What is bad, the bot proposes to remove.
 * @param isRecent the directory audit shows that it was let in within the days that the bot looks at
 */
export function judgeConsent(consent: AppConsent, isRecent: boolean): JudgedConsent {
  const { scopes } = consent;
  const any = (pattern: RegExp): boolean => scopes.some((scope) => pattern.test(scope));
  const reachesMail = any(READS_MAIL) || any(SENDS_MAIL);
  const reaches = reachesMail || any(READS_FILES);
  const isMore = scopes.some((scope) => !BASIC.test(scope));
  // Microsoft's own clients work for a thief as well: what was just let in for more than a name is the approver's to judge.
  if (consent.byMicrosoft && !(isRecent && isMore) && !isMisused(consent))
    return { consent, verdict: 'fine', reasons: [] };
  const holds: Readonly<Record<ConsentReason, boolean>> = {
    'reads-mail': any(READS_MAIL),
    'sends-mail': any(SENDS_MAIL),
    'reads-files': any(READS_FILES),
    stays: reaches && any(STAYS),
    unverified: !consent.byMicrosoft && consent.verified !== true,
    misused: isMisused(consent),
    recent: isRecent,
  };
  const reasons = (Object.keys(holds) as ConsentReason[]).filter((reason) => holds[reason]);
  if (!reaches && !holds.misused) {
    // The bot does not know what each permission opens. What an unknown publisher has, or was just given, is shown.
    return { consent, verdict: isMore && (holds.unverified || isRecent) ? 'odd' : 'fine', reasons };
  }
  const isFresh = isRecent && ((reachesMail && !consent.byMicrosoft) || holds.misused);
  const isBad = isFresh || (reaches && holds.unverified);
  return { consent, verdict: isBad ? 'bad' : 'odd', reasons };
}

/** True when a bad app points at a break-in by itself. A fresh one with a verified publisher may be the person's own. */
export function pointsAlone({ verdict, reasons }: JudgedConsent): boolean {
  return verdict === 'bad' && (reasons.includes('unverified') || reasons.includes('misused'));
}

import type { AppConsent } from './evidence.js';
import type { ConsentReason, JudgedConsent } from './judgement.js';

/** Delegated permissions to read mail, send mail and reach files, in Microsoft's names (permissions reference). */
const READS_MAIL =
  /^(Mail\.Read|Mail\.ReadWrite|Mail\.ReadBasic|MailboxSettings\.|IMAP\.|POP\.|EWS\.|full_access_as_user)/i;
const SENDS_MAIL = /^(Mail\.Send|SMTP\.Send|EWS\.|full_access_as_user)/i;
const READS_FILES = /^(Files\.|Sites\.|AllSites\.|Notes\.)/i;
const STAYS = /^offline_access$/i;

/**
 * Judges what an app was allowed (microsoft-apis.md A15). Microsoft's own apps are fine. An app that reaches mail or
 * files is as good as its publisher. If that one is unverified or unknown, the bot proposes to remove the app.
 */
export function judgeConsent(consent: AppConsent, isRecent: boolean): JudgedConsent {
  if (consent.byMicrosoft) return { consent, verdict: 'fine', reasons: [] };
  const { scopes } = consent;
  const any = (pattern: RegExp): boolean => scopes.some((scope) => pattern.test(scope));
  const reaches = any(READS_MAIL) || any(SENDS_MAIL) || any(READS_FILES);
  const holds: Readonly<Record<ConsentReason, boolean>> = {
    'reads-mail': any(READS_MAIL),
    'sends-mail': any(SENDS_MAIL),
    'reads-files': any(READS_FILES),
    stays: reaches && any(STAYS),
    unverified: consent.verified !== true,
    recent: isRecent,
  };
  const reasons = (Object.keys(holds) as ConsentReason[]).filter((reason) => holds[reason]);
  if (!reaches) return { consent, verdict: 'fine', reasons };
  return { consent, verdict: consent.verified === true ? 'odd' : 'bad', reasons };
}

import { opensTenant } from '../../bot/unlock/evidence/tenantActivities.js';
import { plainText } from '../../bot/texts/plainText.js';
import type { DirectoryChange } from '../../bot/unlock/evidence/directoryChange.js';
import type { JudgedConsent, Judgement } from '../../bot/unlock/evidence/judgement.js';
import type { ReportLine, ReportContext } from './reportLine.js';

type Lines = readonly ReportLine[];

/** Lines about apps, roles and directory changes. */
export function accessLines(
  judged: Judgement,
  telling: ReportContext,
): { readonly consents: Lines; readonly roles: Lines; readonly changes: Lines } {
  const { t } = telling;
  const or = (lines: Lines, none: string): Lines =>
    lines.length > 0 ? lines : [{ tone: 'fine', text: none }];
  return {
    consents: or(
      judged.consents.map((one) => ({ tone: CONSENT_TONES[one.verdict], text: consentText(one, telling) })),
      t('evidence:consent.none'),
    ),
    roles: or(
      judged.roles.map((role) => ({ tone: 'odd', text: plainText(role, 120) })),
      t('evidence:roles.none'),
    ),
    changes: or(
      [
        ...judged.changes.map((change): ReportLine => ({
          // What the account itself opened to others is for the approver to judge.
          tone: change.bySubject && change.succeeded && opensTenant(change.what) ? 'odd' : 'plain',
          text: changeText(change, telling),
        })),
        ...(judged.changes.some(({ more }) => more)
          ? [{ tone: 'unread', text: t('evidence:changes.more') } as const]
          : []),
      ],
      t('evidence:changes.none'),
    ),
  };
}

const CONSENT_TONES = { bad: 'alarm', odd: 'odd', fine: 'plain' } as const;

/** "“Mail Upgrade”: reads mail, unknown publisher, may: Mail.Read Mail.Send". The scopes are Microsoft's words, for the page. */
function consentText({ consent, reasons }: JudgedConsent, { t, withCodes }: ReportContext): string {
  const because = [
    ...(consent.byMicrosoft ? [t('evidence:consent.microsoft')] : []),
    ...reasons.map((reason) => t(`evidence:consentReason.${reason}`)),
    ...(withCodes && consent.scopes.length > 0
      ? [t('evidence:consent.may', { scopes: consent.scopes.join(' ') })]
      : []),
  ];
  const what = t('evidence:consent.named', { name: consent.appName ?? consent.appId });
  return because.length > 0 ? t('evidence:because', { what, reasons: because.join(', ') }) : what;
}

/** "1 Mar 10:00: Consent to application (Mail Upgrade), by Vera". */
export function changeText(change: DirectoryChange, { t, times }: ReportContext): string {
  const line = t('evidence:changes.line', { time: times.clock(change.at), what: change.what });
  const on = change.target ? t('evidence:changes.on', { line, target: change.target }) : line;
  const by = change.by ? t('evidence:changes.by', { line: on, by: change.by }) : on;
  const whole =
    change.forAll === undefined
      ? by
      : t('evidence:because', {
          what: by,
          reasons: t(`evidence:changes.${change.forAll ? 'forAll' : 'forOne'}`),
        });
  return change.succeeded ? whole : t('evidence:changes.failed', { line: whole });
}

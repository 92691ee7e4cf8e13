import type { Delegate } from '../../bot/unlock/evidence/evidence.js';
import type { JudgedDelegate } from '../../bot/unlock/evidence/judgeDelegates.js';
import type { Judgement } from '../../bot/unlock/evidence/judgement.js';
import type { ReportLine, ReportContext } from './reportLine.js';

/** The cmdlet that takes each right off. No name stands beside it: whoever was let in may have chosen that name. */
const TAKES_OFF: Readonly<Record<Delegate['right'], string>> = {
  'full-access': 'Remove-MailboxPermission',
  'send-as': 'Remove-RecipientPermission',
  'send-on-behalf': 'Set-Mailbox -GrantSendOnBehalfTo',
};

/** Lines about who else has a right to the mailbox. None where nobody has. */
export function delegateLines(
  { delegates, indicators }: Judgement,
  telling: ReportContext,
): readonly ReportLine[] {
  const { t } = telling;
  const there = delegates.filter(({ unread }) => unread !== true);
  const unread = delegates.filter((one) => one.unread === true);
  const cmdlets = [...new Set(there.map(({ right }) => TAKES_OFF[right]))].join(', ');
  const recent = indicators.length > 0 ? 'alarm' : 'odd';
  return [
    ...there.map((one): ReportLine => ({
      tone: one.recent ? recent : 'odd',
      text: delegateText(one, telling),
    })),
    ...(there.length > 0
      ? [{ tone: 'plain', text: t('evidence:delegates.byHand', { cmdlets }) } as const]
      : []),
    ...unread.map(({ right }): ReportLine => ({
      tone: 'unread',
      text: t(`evidence:delegates.unread.${right}`),
    })),
  ];
}

/** "Mallory has full access: given 1 Mar 10:00, not of the organisation". */
function delegateText({ who, right, since, outside }: JudgedDelegate, { t, times }: ReportContext): string {
  const what = t(`evidence:delegates.${right}`, { who });
  const reasons = [
    ...(since === undefined ? [] : [t('evidence:delegates.since', { time: times.clock(since) })]),
    ...(outside ? [t('evidence:delegates.outside')] : []),
  ];
  return reasons.length > 0 ? t('evidence:because', { what, reasons: reasons.join(', ') }) : what;
}

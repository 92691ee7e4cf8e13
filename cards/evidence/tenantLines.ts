import type { JudgedTenant } from '../../bot/unlock/evidence/judgeTenant.js';
import type { Judgement, NotWhole } from '../../bot/unlock/evidence/judgement.js';
import type { MailFlowItem } from '../../bot/unlock/evidence/otherWays.js';
import { wouldHelp } from '../kit/notKnown.js';
import type { ReportContext, ReportLine } from './reportLine.js';
import { changeText } from './accessLines.js';

/** Recipients of one rule that a line names. */
const MOST_TO = 5;

/** Lines about what a thief in a privileged account may have made for the whole tenant. Empty where nobody looked. */
export function tenantLines({ tenant, unread }: Judgement, telling: ReportContext): readonly ReportLine[] {
  if (!tenant) return [];
  const isWhole = !unread.some(({ source }) => source === 'tenantChanges' || source === 'mailFlow');
  const { t } = telling;
  const own = tenant.changes.filter(({ bySubject }) => bySubject);
  const others = tenant.changes.filter(({ bySubject }) => !bySubject);
  // What a colleague allowed an app for themselves opens nobody else's mail.
  const forOne = others.filter(({ forAll }) => forAll === false);
  const forAll = others.filter((change) => !forOne.includes(change));
  const lines: readonly ReportLine[] = [
    ...own.map((change): ReportLine => ({ tone: 'alarm', text: changeText(change, telling) })),
    // Before what other people did: each consent of a colleague is a line there.
    ...tenant.recentItems.map((item): ReportLine => ({ tone: 'odd', text: itemText(item, telling) })),
    ...forAll.map((change): ReportLine => ({ tone: 'odd', text: changeText(change, telling) })),
    ...forOne.map((change): ReportLine => ({ tone: 'plain', text: changeText(change, telling) })),
    ...(tenant.otherItems > 0
      ? [{ tone: 'plain', text: t('evidence:tenant.others', { count: tenant.otherItems }) } as const]
      : []),
    ...tenant.unreadKinds.map((kind): ReportLine => ({
      tone: 'unread',
      text: t(`evidence:tenant.unread.${kind}`),
    })),
    ...(tenant.cutOff ? [{ tone: 'unread', text: t('evidence:tenant.cutOff') } as const] : []),
  ];
  // No tick: who may join a group with roles is not looked at.
  const none: readonly ReportLine[] =
    lines.length === 0 && isWhole ? [{ tone: 'plain', text: t('evidence:tenant.none') }] : [];
  return [...lines, ...none, ...groupLines(tenant, telling)];
}

/** Whoever is in a group with roles is an admin too: how far these groups were looked at. Who came in is a line of its own. */
function groupLines({ groups }: JudgedTenant, { t }: ReportContext): readonly ReportLine[] {
  if (!groups) return [{ tone: 'unread', text: t('evidence:tenant.groups') }];
  const unread = (notKnown: NotWhole): ReportLine => ({
    tone: 'unread',
    text: t(`evidence:why.${notKnown.why}`, {
      part: t('evidence:tenant.groupsPart'),
      ...wouldHelp(notKnown, t),
    }),
  });
  if (!groups.known) return [unread(groups)];
  if (groups.cut) return [unread({ why: 'cut-off' })];
  if (groups.value === 0) return [{ tone: 'plain', text: t('evidence:tenant.noGroups') }];
  return [
    { tone: 'plain', text: t('evidence:tenant.groupsRead', { count: groups.value }) },
    { tone: 'unread', text: t('evidence:tenant.groupsEligible') },
  ];
}

/** "Mail flow rule “Archive”, changed 1 Mar 10:00: sends mail to a@b.c". */
function itemText(item: MailFlowItem, { t, times }: ReportContext): string {
  const { kind, name, enabled, changed, to, moreTo = 0 } = item;
  const left = Math.max(0, to.length - MOST_TO) + moreTo;
  const named = t(`evidence:tenant.${kind}`, { name });
  const what = changed ? t('evidence:tenant.changed', { what: named, time: times.clock(changed) }) : named;
  const reasons = [
    ...(enabled === false ? [t('evidence:rule.off')] : []),
    ...(to.length > 0 ? [t('evidence:rule.to', { who: to.slice(0, MOST_TO).join(', ') })] : []),
    ...(left > 0 ? [t('evidence:tenant.moreTo', { n: left })] : []),
  ];
  return reasons.length > 0 ? t('evidence:because', { what, reasons: reasons.join(', ') }) : what;
}

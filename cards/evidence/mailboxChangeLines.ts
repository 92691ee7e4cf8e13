import type { RuleChange } from '../../bot/unlock/evidence/ruleChange.js';
import type { Judgement } from '../../bot/unlock/evidence/judgement.js';
import type { ChangedThing, ElsewhereNews, MailboxNews } from '../../bot/unlock/evidence/mailboxChanges.js';
import type { ReportContext, ReportLine } from './reportLine.js';

type Lines = readonly ReportLine[];

/** Lines of the log about a mailbox, for the sections that they belong to. Only what the section does not show already. */
export function mailboxChangeLines(
  { mailboxChanges }: Judgement,
  context: ReportContext,
): { readonly rules: Lines; readonly forwarding: Lines; readonly delegates: Lines } {
  const { t } = context;
  const { goneRules, stoppedRules, forwarding, delegates, settings, elsewhere, more } = mailboxChanges;
  const odd = (text: string): ReportLine => ({ tone: 'odd', text });
  const away = (...things: readonly ChangedThing[]): Lines =>
    elsewhere.filter(({ about: one }) => things.includes(one)).map((one) => odd(inAnother(one, context)));
  const cut: Lines =
    more === undefined
      ? []
      : [
          {
            tone: 'unread',
            text: more > 0 ? t('evidence:log.more', { count: more }) : t('evidence:log.cut'),
          },
        ];
  return {
    rules: [
      ...goneRules.map((one) => odd(goneRule(one, context))),
      ...stoppedRules.map((one) => odd(stoppedRule(one, context))),
      ...settings.map((one) => odd(about(one, context))),
      ...away('rules', 'settings'),
      ...cut,
    ],
    forwarding: [...forwarding.map((one) => odd(about(one, context))), ...away('forwarding')],
    delegates: [...delegates.map((one) => odd(about(one, context))), ...away('delegates')],
  };
}

/** "“.”: made 1 Mar 10:00, removed 1 Mar 12:00, not there any more". */
function goneRule(news: MailboxNews, context: ReportContext): string {
  const { t } = context;
  const { name } = news;
  const did = dids(news, context);
  if (name === undefined) return t('evidence:log.unnamedRule', { did });
  const what = t('evidence:rule.named', { name: name.trim() || t('evidence:rule.unnamed') });
  return t('evidence:log.goneRule', { what, did });
}

/** "“Alerts”: switched off 1 Mar 10:00. A rule of that name is there." */
function stoppedRule(news: MailboxNews, context: ReportContext): string {
  const { t } = context;
  const what = t('evidence:rule.named', { name: news.name?.trim() || t('evidence:rule.unnamed') });
  return t('evidence:log.stoppedRule', { what, did: dids(news, context) });
}

/** "In another mailbox: sales@contoso.com. “.”: made 1 Mar 10:00". */
function inAnother(news: ElsewhereNews, context: ReportContext): string {
  const { mailbox, whose } = news;
  const line = news.about === 'rules' ? ruleThere(news, context) : about(news, context);
  return context.t(`evidence:log.in.${whose}`, { mailbox, line });
}

/** What rules that mailbox has now is not read. */
function ruleThere(news: MailboxNews, context: ReportContext): string {
  const { t } = context;
  const did = dids(news, context);
  if (news.name === undefined) return t('evidence:log.unnamedRule', { did });
  const who = t('evidence:rule.named', { name: news.name.trim() || t('evidence:rule.unnamed') });
  return t('evidence:log.about', { who, did });
}

function about(news: MailboxNews, context: ReportContext): string {
  const did = dids(news, context);
  return context.t('evidence:log.about', { who: news.name ?? context.t('evidence:log.nobody'), did });
}

/** In the order in which it happened. What was done many times is said once, with the newest time. */
function dids({ changes }: MailboxNews, { t, times }: ReportContext): string {
  const newest = new Map<RuleChange['what'], RuleChange>();
  for (const change of changes) if (!newest.has(change.what)) newest.set(change.what, change);
  return [...newest.values()]
    .toReversed()
    .map(({ what = 'rule-changed', at }) => t(`evidence:log.did.${what}`, { time: times.clock(at) }))
    .join(', ');
}

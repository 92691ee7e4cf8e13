import type { EvidenceFound, Recipient } from '../../bot/unlock/evidence/evidence.js';
import type { Sweeping } from '../../bot/unlock/evidence/sweeping.js';
import type { JudgedRule, Judgement } from '../../bot/unlock/evidence/judgement.js';
import type { Translate } from '../../bot/texts/texts.js';
import { bySameHint, wouldHelp } from '../kit/notKnown.js';
import type { ReportLine, ReportContext } from './reportLine.js';

type Lines = readonly ReportLine[];

/** Lines about inbox rules and forwarding. */
export function mailLines(
  judged: Judgement,
  found: Partial<EvidenceFound>,
  { t }: ReportContext,
): { readonly rules: Lines; readonly forwarding: Lines } {
  return {
    rules: [...ruleLines(judged, found, t), ...folderLines(judged, t)],
    forwarding: forwardingLines(judged, found, t),
  };
}

/** "No rules" and "not strange" are good news only where all three lists were read: Graph does not show hidden rules. */
function ruleLines(
  { rules: all }: Judgement,
  { rules: byGraph, mailboxRules: byExchange, sweepRules: sweeps }: Partial<EvidenceFound>,
  t: Translate,
): Lines {
  const good = byGraph?.known && byExchange?.known && sweeps?.known ? 'fine' : 'unread';
  const rules = all.filter(({ verdict }) => verdict !== 'system');
  const system = all.filter(({ verdict }) => verdict === 'system').map((one) => systemLine(one, t));
  const strange = rules.filter(({ verdict }) => verdict === 'bad' || verdict === 'odd');
  const others = rules.length - strange.length;
  const none = { tone: good, text: t(`evidence:rule.${good === 'fine' ? 'none' : 'noneRead'}`) } as const;
  // Sweep rules alone say nothing of the others.
  if (rules.length === 0) return byGraph?.known || byExchange?.known ? [none, ...system] : system;
  const fine: Lines =
    others > 0 && strange.length === 0
      ? [{ tone: good, text: t('evidence:rule.fine', { count: others }) }]
      : [];
  return [
    ...strange.map((judged): ReportLine => ({
      tone: judged.verdict === 'bad' ? 'alarm' : 'odd',
      text: ruleText(judged, t),
    })),
    ...fine,
    ...system,
  ];
}

/** Shown and never offered: Outlook made it, and it does what Outlook makes it for. */
function systemLine({ rule, reasons }: JudgedRule, t: Translate): ReportLine {
  const what = t('evidence:rule.named', { name: rule.name.trim() });
  const because = [t('evidence:rule.system'), ...reasons.map((reason) => t(`evidence:ruleReason.${reason}`))];
  return { tone: 'plain', text: t('evidence:because', { what, reasons: because.join(', ') }) };
}

/** Where Graph shows the id of a folder and could not be asked what it is. One line for each way to mend that. */
function folderLines({ rules }: Judgement, t: Translate): Lines {
  const missing = rules.flatMap(({ rule }) =>
    [rule.folderUnread, rule.copyUnread].flatMap((notKnown) =>
      notKnown ? [{ part: rule.name, notKnown }] : [],
    ),
  );
  return bySameHint(missing).map(({ notKnown }): ReportLine => {
    const part = t('evidence:rule.folders');
    return { tone: 'unread', text: t(`evidence:why.${notKnown.why}`, { part, ...wouldHelp(notKnown, t) }) };
  });
}

/** "“.”: hidden, forwards outside, goes to a@b.c". */
export function ruleText({ rule, reasons }: JudgedRule, t: Translate): string {
  const targets = [...rule.forwardsTo, ...rule.redirectsTo];
  const because = [
    ...(rule.enabled ? [] : [t('evidence:rule.off')]),
    ...reasons.map((reason) => t(`evidence:ruleReason.${reason}`)),
    ...(targets.length > 0 ? [t('evidence:rule.to', { who: targets.map(shown).join(', ') })] : []),
    ...(rule.sweep ? sweepText(rule.sweep, t) : []),
    ...(rule.movesTo === undefined ? [] : [t('evidence:rule.into', { folder: rule.movesTo })]),
    ...(rule.copiesTo === undefined ? [] : [t('evidence:rule.copied', { folder: rule.copiesTo })]),
    ...(rule.copyUnread ? [t('evidence:rule.copiedSomewhere')] : []),
    ...(rule.doesAlso ?? []).map((what) => t('evidence:rule.also', { what })),
  ];
  const named = rule.via === 'sweep' ? 'sweepNamed' : 'named';
  const what = t(`evidence:rule.${named}`, { name: rule.name.trim() || t('evidence:rule.unnamed') });
  return because.length > 0 ? t('evidence:because', { what, reasons: because.join(', ') }) : what;
}

/** "mail from news@shop.example, out of Inbox, all but the newest 1". */
function sweepText({ sender, from, keepsDays, keepsNewest }: Sweeping, t: Translate): readonly string[] {
  return [
    ...(sender === undefined ? [] : [t('evidence:rule.sender', { who: sender })]),
    ...(from === undefined ? [] : [t('evidence:rule.outOf', { folder: from })]),
    ...(keepsDays === undefined ? [] : [t('evidence:rule.keepsDays', { n: keepsDays })]),
    ...(keepsNewest === undefined ? [] : [t('evidence:rule.keepsNewest', { n: keepsNewest })]),
  ];
}

function shown({ address, name }: Recipient): string {
  return address ?? name;
}

function forwardingLines(
  { forwardsOutsideTo, forwardsInsideTo, forwardsToUnknown }: Judgement,
  { forwarding }: Partial<EvidenceFound>,
  t: Translate,
): Lines {
  const isLost = forwarding?.known === true && !forwarding.value.keepsCopy;
  const lost = isLost ? `, ${t('evidence:forwarding.noCopy')}` : '';
  const outside: Lines = forwardsOutsideTo
    ? [{ tone: 'alarm', text: `${t('evidence:forwarding.outside', { who: forwardsOutsideTo })}${lost}` }]
    : [];
  const unknown = forwardsToUnknown ? `, ${t('evidence:forwarding.unknown')}` : '';
  const inside: Lines = forwardsInsideTo
    ? [
        {
          tone: 'odd',
          text: `${t('evidence:forwarding.inside', { who: forwardsInsideTo })}${unknown}${lost}`,
        },
      ]
    : [];
  const both = [...outside, ...inside];
  return both.length > 0 ? both : [{ tone: 'fine', text: t('evidence:forwarding.none') }];
}

import type { ContactChange } from '../../bot/unlock/evidence/contactChanges.js';
import type { EvidenceFound } from '../../bot/unlock/evidence/evidence.js';
import type { Judgement } from '../../bot/unlock/evidence/judgement.js';
import type { ReportContext, ReportLine } from './reportLine.js';

type Lines = readonly ReportLine[];
/** Of one kind. More would hide the rest. */
const MOST = 5;

/** Lines about the addresses and numbers by which the person is reached: what there is, and what was changed lately. */
export function contactLines(
  { contactChanges, unread }: Judgement,
  { contact }: Partial<EvidenceFound>,
  context: ReportContext,
): Lines {
  const others = contact?.known ? contact.value.otherMails : [];
  // The audit alone says when one was added.
  const tone = unread.some(({ source }) => source === 'changes') ? 'unread' : 'plain';
  return [...otherLines(others, contactChanges, tone, context), ...changeLines(contactChanges, context)];
}

function otherLines(
  others: readonly string[],
  changes: readonly ContactChange[],
  tone: 'plain' | 'unread',
  { t }: ReportContext,
): Lines {
  if (others.length === 0) return [];
  const who = others.join(', ');
  return changes.some(({ kind }) => kind === 'address')
    ? [{ tone: 'odd', text: t('evidence:contact.changed', { who }) }]
    : [{ tone, text: t('evidence:contact.other', { who }) }];
}

/** The newest change of each property. The others are the same again. */
function changeLines(changes: readonly ContactChange[], context: ReportContext): Lines {
  const newest = [
    ...new Map(changes.toReversed().map((one) => [one.property.toLowerCase(), one])).values(),
  ].toReversed();
  const more = newest.length - MOST;
  return [
    ...newest.slice(0, MOST).map((one): ReportLine => ({ tone: 'odd', text: changeText(one, context) })),
    ...(more > 0
      ? [{ tone: 'odd', text: context.t('evidence:contact.more', { count: more }) } as const]
      : []),
  ];
}

/** "Data for a password reset (StrongAuthenticationUserDetails): changed 1 Mar 10:00, by Roos". */
function changeText({ at, kind, property, by }: ContactChange, { t, times }: ReportContext): string {
  const values = { what: t(`evidence:contact.kind.${kind}`), property, time: times.clock(at) };
  return by === undefined
    ? t('evidence:contact.wasChanged', values)
    : t('evidence:contact.wasChangedBy', { ...values, by });
}

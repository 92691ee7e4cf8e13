import type { Finding } from '../findings.js';
import type { EvidenceFound, InboxRule, Recipient } from './evidence.js';
import { understood } from './unclear.js';

export interface MergedRule {
  readonly rule: InboxRule;
  /** Exchange shows it and Graph does not. */
  readonly hidden: boolean;
}

type Listed = Partial<Pick<EvidenceFound, 'rules' | 'mailboxRules'>>;

/**
 * Merges what Graph and Exchange show of the same mailbox. When both show a rule, the bot changes it through Graph,
 * because Exchange's cmdlets remove rules that only desktop Outlook has (microsoft-apis.md B4). It adds what Exchange
 * says. The ids differ, so it matches rules by name and place, each once.
 */
export function mergeRules({ rules, mailboxRules }: Listed): readonly MergedRule[] {
  const shown = valueOf(rules);
  const stored = valueOf(mailboxRules);
  if (!shown) return (stored ?? []).map((rule) => ({ rule, hidden: false }));
  if (!stored) return shown.map((rule) => ({ rule, hidden: false }));
  const left = [...stored];
  // Exact matches come first, so that a rule with the same name does not take another rule's place.
  const exact = shown.map((rule) => take(left, rule, sameNameAndPlace));
  const matched = shown.map((rule, place) => exact[place] ?? take(left, rule, sameName));
  return [
    ...shown.map((rule, place) => ({ rule: both(rule, matched[place]), hidden: false })),
    ...left.map((rule) => ({ rule, hidden: true })),
  ];
}

function valueOf(finding: Finding<readonly InboxRule[]> | undefined): readonly InboxRule[] | undefined {
  return finding?.known ? understood(finding.value) : undefined;
}

function take(
  from: InboxRule[],
  wanted: InboxRule,
  fits: (one: InboxRule, other: InboxRule) => boolean,
): InboxRule | undefined {
  const place = from.findIndex((candidate) => fits(wanted, candidate));
  return place < 0 ? undefined : from.splice(place, 1)[0];
}

function sameName(one: InboxRule, other: InboxRule): boolean {
  return one.name === other.name;
}

function sameNameAndPlace(one: InboxRule, other: InboxRule): boolean {
  return sameName(one, other) && one.sequence === other.sequence;
}

/** Joins what either API says. Exchange changes what Graph cannot change. */
function both(shown: InboxRule, stored: InboxRule | undefined): InboxRule {
  if (!stored) return shown;
  const changeable = shown.readOnly ? stored : shown;
  // Exchange's name has the whole path.
  const movesTo = stored.movesTo ?? shown.movesTo;
  const copiesTo = stored.copiesTo ?? shown.copiesTo;
  const doesAlso = [...new Set([...(shown.doesAlso ?? []), ...(stored.doesAlso ?? [])])];
  const { folderUnread, copyUnread, meetingsOnly, ...rest } = shown;
  const isForMeetings = meetingsOnly === true && stored.meetingsOnly === true;
  return {
    ...rest,
    id: changeable.id,
    via: changeable.via,
    readOnly: changeable.readOnly,
    enabled: shown.enabled || stored.enabled,
    forwardsTo: everybody(shown.forwardsTo, stored.forwardsTo),
    redirectsTo: everybody(shown.redirectsTo, stored.redirectsTo),
    deletes: shown.deletes || stored.deletes,
    marksRead: shown.marksRead || stored.marksRead,
    stops: shown.stops || stored.stops,
    ...(movesTo !== undefined && { movesTo }),
    ...(stored.movesTo === undefined && folderUnread && { folderUnread }),
    ...(copiesTo !== undefined && { copiesTo }),
    ...(copiesTo === undefined && copyUnread && { copyUnread }),
    ...(stored.deletesForGood && { deletesForGood: true }),
    ...(doesAlso.length > 0 && { doesAlso }),
    conditions: [...new Set([...shown.conditions, ...stored.conditions])],
    ...(isForMeetings && { meetingsOnly: true }),
  };
}

/** Whom either API names, each once. Whoever has no address in one of them may have it in the other. */
function everybody(shown: readonly Recipient[], stored: readonly Recipient[]): readonly Recipient[] {
  const all = [...shown, ...stored];
  const known = all.filter(({ address }) => address !== undefined);
  const named = new Set(known.map(({ name }) => name.toLowerCase()));
  const nameless = all.filter(({ address, name }) => address === undefined && !named.has(name.toLowerCase()));
  const keyOf = ({ address, name }: Recipient): string => (address ?? name).toLowerCase();
  return [
    ...new Map([...known, ...nameless].toReversed().map((one) => [keyOf(one), one])).values(),
  ].toReversed();
}

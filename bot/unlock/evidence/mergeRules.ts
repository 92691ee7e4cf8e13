import type { Finding } from '../findings.js';
import type { EvidenceFound, InboxRule } from './evidence.js';

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
  return finding?.known ? finding.value : undefined;
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
  const movesTo = shown.movesTo ?? stored.movesTo;
  return {
    ...shown,
    id: changeable.id,
    via: changeable.via,
    readOnly: changeable.readOnly,
    enabled: shown.enabled || stored.enabled,
    forwardsTo: shown.forwardsTo.length > 0 ? shown.forwardsTo : stored.forwardsTo,
    redirectsTo: shown.redirectsTo.length > 0 ? shown.redirectsTo : stored.redirectsTo,
    deletes: shown.deletes || stored.deletes,
    marksRead: shown.marksRead || stored.marksRead,
    stops: shown.stops || stored.stops,
    ...(movesTo !== undefined && { movesTo }),
    conditions: [...new Set([...shown.conditions, ...stored.conditions])],
  };
}

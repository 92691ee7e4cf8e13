import type { Finding } from '../findings.js';
import type { EvidenceFound, InboxRule, Recipient } from './evidence.js';
import { isWhole } from './isWhole.js';
import { maybeSame } from './sameRule.js';
import { understood } from './unclear.js';

export interface MergedRule {
  readonly rule: InboxRule;
  /** Exchange shows it and Graph does not. */
  readonly hidden: boolean;
  /**
   * It may be hidden. `twin`: one of those that look like it is, and nothing tells which. `unread`: Graph's list was not
   * read to its end, so it may be there. Absent where that is known.
   */
  readonly maybe?: 'twin' | 'unread';
}

type Listed = Partial<Pick<EvidenceFound, 'rules' | 'mailboxRules'>>;

/**
 * Merges what Graph and Exchange show of the same mailbox. When both show a rule, the bot changes it through Graph,
 * because Exchange's cmdlets remove rules that only desktop Outlook has (microsoft-apis.md B4). It adds what Exchange
 * says. The ids differ and anybody can give a hidden rule the name of another, so a rule is joined only where no other can
 * be meant. Where one can, each stays by its own id: a rule that is listed twice does no harm, one that is taken for
 * another does.
 */
export function mergeRules(lists: Listed): readonly MergedRule[] {
  const { rules, mailboxRules } = lists;
  const shown = valueOf(rules);
  const stored = valueOf(mailboxRules);
  if (!shown) return (stored ?? []).map((rule) => ({ rule, hidden: false }));
  if (!stored) return shown.map((rule) => ({ rule, hidden: false }));
  const pairs = new Map(shown.map((rule) => [rule, counterpart(rule, shown, stored)]));
  const joined = new Set(pairs.values());
  return [
    ...shown.map((rule) => ({ rule: both(rule, pairs.get(rule)), hidden: false })),
    ...stored
      .filter((rule) => !joined.has(rule))
      .map((rule) => ({ rule, ...unseen(rule, shown, stored, isWhole(lists, 'rules')) })),
  ];
}

function valueOf(finding: Finding<readonly InboxRule[]> | undefined): readonly InboxRule[] | undefined {
  return finding?.known ? understood(finding.value) : undefined;
}

/** The rule of Exchange that can only be this one. Where Exchange has more of the name, one of those is hidden. */
function counterpart(
  rule: InboxRule,
  shown: readonly InboxRule[],
  stored: readonly InboxRule[],
): InboxRule | undefined {
  const [mine, theirs] = [namesakes(rule, shown), namesakes(rule, stored)];
  if (mine.length !== theirs.length) return undefined;
  const [one, another] = theirs.filter((other) => maybeSame(rule, other));
  if (one === undefined || another !== undefined) return undefined;
  return mine.filter((other) => maybeSame(other, one)).length === 1 ? one : undefined;
}

/**
 * Whether people see a rule that was joined with none. They see it where Graph shows as many rules that it can be as
 * Exchange has rules that can be those.
 */
function unseen(
  rule: InboxRule,
  shown: readonly InboxRule[],
  stored: readonly InboxRule[],
  isShownWhole: boolean,
): Omit<MergedRule, 'rule'> {
  const seen = namesakes(rule, shown).filter((one) => maybeSame(one, rule));
  const rivals = namesakes(rule, stored).filter((one) => seen.some((other) => maybeSame(other, one)));
  const isMissing = seen.length === 0 || rivals.length > seen.length;
  if (!isMissing) return { hidden: false };
  if (!isShownWhole) return { hidden: false, maybe: 'unread' };
  return seen.length === 0 ? { hidden: true } : { hidden: false, maybe: 'twin' };
}

function namesakes({ name }: InboxRule, all: readonly InboxRule[]): readonly InboxRule[] {
  return all.filter((one) => one.name === name);
}

/**
 * Joins what either API says. Exchange changes what Graph cannot change. Whether it is on, the one says that changes it:
 * the other may be late.
 */
function both(shown: InboxRule, stored: InboxRule | undefined): InboxRule {
  if (!stored) return shown;
  const changeable = shown.readOnly ? stored : shown;
  // Exchange's name has the whole path.
  const movesTo = stored.movesTo ?? shown.movesTo;
  const place = shown.movesToPlace ?? stored.movesToPlace;
  const copiesTo = stored.copiesTo ?? shown.copiesTo;
  const doesAlso = [...new Set([...(shown.doesAlso ?? []), ...(stored.doesAlso ?? [])])];
  const { folderUnread, copyUnread, meetingsOnly, ...rest } = shown;
  // What the name of the folder says, where Exchange does not know more than its name, is not known.
  const isUnnamed = stored.movesTo === undefined || stored.folderUnread !== undefined;
  const isForMeetings = meetingsOnly === true && stored.meetingsOnly === true;
  return {
    ...rest,
    id: changeable.id,
    via: changeable.via,
    readOnly: changeable.readOnly,
    enabled: changeable.enabled,
    forwardsTo: everybody(shown.forwardsTo, stored.forwardsTo),
    redirectsTo: everybody(shown.redirectsTo, stored.redirectsTo),
    deletes: shown.deletes || stored.deletes,
    marksRead: shown.marksRead || stored.marksRead,
    stops: shown.stops || stored.stops,
    ...(movesTo !== undefined && { movesTo }),
    ...(place !== undefined && { movesToPlace: place }),
    ...(isUnnamed && folderUnread && { folderUnread }),
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

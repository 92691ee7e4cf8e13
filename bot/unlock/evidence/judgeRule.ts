import type { InboxRule } from './evidence.js';
import type { JudgedRule, RuleReason, RuleVerdict } from './judgement.js';
import { isHidingPlace, isOutOfSight, TOP_PLACE } from './hidingPlaces.js';
import { isNoName } from './nameless.js';
import { watchesWords } from './mailboxWords.js';
import type { MergedRule } from './mergeRules.js';
import { outsiders, type Outside } from './outside.js';
import { hasSystemName, isSystemRule } from './systemRules.js';

/** What the judgement needs besides the rule itself. */
export interface RuleContext {
  readonly outside: Outside;
  /** Names of rules that somebody made or changed in the last days, in lower case. */
  readonly recent: ReadonlySet<string>;
}

/** One line of the weighing: its condition and its verdict. The first line that applies decides. */
interface Weighing {
  readonly when: string;
  readonly holds: (has: (reason: RuleReason) => boolean) => boolean;
  readonly verdict: Exclude<RuleVerdict, 'system' | 'fine'>;
}

const STRENGTHENERS: readonly RuleReason[] = [
  'takes-everything',
  'watches-words',
  'marks-read',
  'short-name',
  'recent',
  'hidden',
  'hidden-twin',
];

const WEIGHINGS: readonly Weighing[] = [
  {
    when: 'mail leaves the organisation',
    holds: (has) => has('forwards-outside') || has('redirects-outside'),
    verdict: 'bad',
  },
  {
    when: 'mail disappears from sight, and something else is strange too',
    holds: (has) => has('hides') && STRENGTHENERS.some(has),
    verdict: 'bad',
  },
  {
    when: 'all mail is deleted, or mail about money and security, or by a rule that was just made and has no real name',
    holds: (has) =>
      has('deletes') &&
      (has('takes-everything') ||
        has('watches-words') ||
        has('hidden') ||
        has('hidden-twin') ||
        (has('recent') && has('short-name'))),
    verdict: 'bad',
  },
  {
    when: 'mail about money and security is marked read by a rule without a real name, or that was just made',
    holds: (has) => has('marks-read') && has('watches-words') && (has('short-name') || has('recent')),
    verdict: 'bad',
  },
];

/**
 * Judges one rule and names the reasons. A disabled rule does nothing, so it is `odd` at most. People do not see the rules
 * that Outlook makes for itself, so one that Graph shows is none of those.
 */
export function judgeRule(merged: MergedRule, context: RuleContext): JudgedRule {
  const { rule, hidden } = merged;
  const reasons = reasonsOf(merged, context);
  const has = (reason: RuleReason): boolean => reasons.includes(reason);
  const leaves = has('forwards-outside') || has('redirects-outside');
  if (isSystemRule(rule) && !leaves && (hidden || rule.via === 'exchange')) {
    // No other line says that it is new.
    return { rule, hidden, verdict: 'system', reasons: reasons.filter((reason) => reason === 'recent') };
  }
  const weighed = WEIGHINGS.find(({ holds }) => holds(has))?.verdict;
  const strange =
    reasons.some((reason) => !HARMLESS_ALONE.includes(reason)) ||
    (has('takes-everything') && sendsOn(rule)) ||
    // Nothing dates a Sweep rule, and moving mail is all that it does.
    (has('unknown-folder') && (rule.via === 'sweep' || STRENGTHENERS.some(has)));
  const verdict = weighed ?? (strange ? 'odd' : 'fine');
  return { rule, hidden, verdict: rule.enabled ? verdict : verdict === 'fine' ? 'fine' : 'odd', reasons };
}

/** As forwarding of the whole mailbox, somebody inside may be the thief's next account. */
function sendsOn({ forwardsTo, redirectsTo }: InboxRule): boolean {
  return forwardsTo.length > 0 || redirectsTo.length > 0;
}

/** Many ordinary rules have these. They count only beside another reason. A rule of these days is never ordinary. */
const HARMLESS_ALONE: readonly RuleReason[] = ['takes-everything', 'marks-read', 'unknown-folder'];

function reasonsOf(
  { rule, hidden, maybe }: MergedRule,
  { outside, recent }: RuleContext,
): readonly RuleReason[] {
  const holds: Readonly<Record<RuleReason, boolean>> = {
    'forwards-outside': outsiders(rule.forwardsTo, outside).length > 0,
    'redirects-outside': outsiders(rule.redirectsTo, outside).length > 0,
    'unknown-recipient': [...rule.forwardsTo, ...rule.redirectsTo].some(
      ({ address }) => address === undefined,
    ),
    deletes: rule.deletes,
    'deletes-for-good': rule.deletesForGood === true,
    hides: hides(rule),
    'unknown-folder': rule.folderUnread !== undefined,
    'does-also': (rule.doesAlso ?? []).length > 0,
    'marks-read': rule.marksRead,
    'short-name': isNoName(rule.name),
    'system-name': hasSystemName(rule),
    recent: recent.has(rule.name.trim().toLowerCase()),
    'watches-words': watchesWords(rule.conditions),
    'takes-everything': rule.conditions.length === 0,
    hidden,
    'hidden-twin': maybe === 'twin',
    'maybe-hidden': maybe === 'unread',
  };
  return (Object.keys(holds) as RuleReason[]).filter((reason) => holds[reason]);
}

/** By Graph's name of the folder, or by the one that the mailbox has for it. */
function hides({ movesTo, movesToPlace }: InboxRule): boolean {
  return (
    (movesToPlace !== undefined && (isHidingPlace(movesToPlace) || movesToPlace === TOP_PLACE)) ||
    (movesTo !== undefined && isOutOfSight(movesTo))
  );
}

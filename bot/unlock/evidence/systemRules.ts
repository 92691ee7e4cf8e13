import type { InboxRule } from './evidence.js';
import { isJunkFolder } from './hidingPlaces.js';
import { watchesWords } from './mailboxWords.js';

/** A rule that Outlook or Exchange makes for itself: its name, and everything that it may do. */
interface SystemRule {
  readonly name: RegExp;
  /** True when the rule does what this system rule does, and nothing else. */
  readonly does: (rule: InboxRule) => boolean;
}

const SYSTEM_RULES: readonly SystemRule[] = [
  {
    // What the junk filter caught goes to the junk folder. Its conditions are not shown.
    name: /^junk e-?mail rule$/i,
    does: (rule) => sendsNowhere(rule) && keeps(rule) && isJunk(rule) && rule.conditions.length === 0,
  },
  {
    // Automatic replies. What they answer is not shown as an action.
    name: /^microsoft\.exchange\.oof(\.[a-z]+)+$/i,
    does: (rule) => sendsNowhere(rule) && keeps(rule) && !moves(rule) && !rule.marksRead,
  },
  {
    // Meeting requests go to a delegate, and where the owner wants so only to them.
    name: /^delegate rule -?\d+$/i,
    does: (rule) =>
      rule.meetingsOnly === true &&
      sendsToDelegates(rule) &&
      rule.deletesForGood !== true &&
      !moves(rule) &&
      !rule.marksRead,
  },
  {
    name: /^clear categories on mail( \(recommended\))?$/i,
    does: (rule) => sendsNowhere(rule) && keeps(rule) && !moves(rule) && !rule.marksRead,
  },
];

/**
 * True when a rule has the name of a system rule and does only what that one does (microsoft-apis.md T2). An
 * intruder can give a rule any name, so the name alone makes no rule harmless.
 */
export function isSystemRule(rule: InboxRule): boolean {
  const named = systemRuleNamed(rule.name);
  if (!named || (rule.doesAlso ?? []).length > 0 || watchesWords(rule.conditions)) return false;
  return rule.copiesTo === undefined && rule.copyUnread === undefined && named.does(rule);
}

/** True for the name of a system rule, whatever the rule does. */
export function hasSystemName({ name }: InboxRule): boolean {
  return systemRuleNamed(name) !== undefined;
}

function systemRuleNamed(wanted: string): SystemRule | undefined {
  return SYSTEM_RULES.find(({ name }) => name.test(wanted.trim()));
}

/** Somebody of whom nobody knows who that is may be outside. Outlook forwards to delegates, and never redirects. */
function sendsToDelegates({ forwardsTo, redirectsTo }: InboxRule): boolean {
  const areKnown = forwardsTo.every(({ address }) => address !== undefined);
  return forwardsTo.length > 0 && areKnown && redirectsTo.length === 0;
}

function sendsNowhere({ forwardsTo, redirectsTo }: InboxRule): boolean {
  return forwardsTo.length === 0 && redirectsTo.length === 0;
}

function keeps({ deletes, deletesForGood }: InboxRule): boolean {
  return !deletes && deletesForGood !== true;
}

function moves({ movesTo, movesToPlace, folderUnread }: InboxRule): boolean {
  return movesTo !== undefined || movesToPlace !== undefined || folderUnread !== undefined;
}

function isJunk(rule: InboxRule): boolean {
  const { movesTo = '', movesToPlace } = rule;
  if (!moves(rule)) return true;
  // A folder inside the junk folder is somebody's own.
  return movesToPlace === undefined
    ? isJunkFolder(movesTo)
    : movesToPlace === 'junkemail' && !movesTo.includes('\\');
}

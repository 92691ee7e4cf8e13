import type { InboxRule } from './evidence.js';
import { watchesWords } from './mailboxWords.js';

/** A rule that Outlook or Exchange makes for itself: its name, and everything that it may do. */
interface SystemRule {
  readonly name: RegExp;
  /** True when the rule does what this system rule does, and nothing else. */
  readonly does: (rule: InboxRule) => boolean;
}

/** Graph's name of the junk folder, and what Outlook calls it in some languages. */
const JUNK =
  /^(junk e-?mail|junk-e-?mail|ongewenste e-?mail|courrier indésirable|correo no deseado|posta indesiderata)$/i;
/** Conditions about the kind of a message, which people cannot read as words: meetings, for one. */
const KIND_OF_MESSAGE = /^(is[A-Z]\w*|MessageTypeMatches|Calendaring\w*|Voicemail|IPM\.[\w.]*)$/;

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
      (keeps(rule) || leavesMeetingsToDelegate(rule)) &&
      !moves(rule) &&
      !rule.marksRead &&
      rule.conditions.every((condition) => KIND_OF_MESSAGE.test(condition)),
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
  const named = SYSTEM_RULES.find(({ name }) => name.test(rule.name.trim()));
  if (!named || (rule.doesAlso ?? []).length > 0 || watchesWords(rule.conditions)) return false;
  return rule.copiesTo === undefined && rule.copyUnread === undefined && named.does(rule);
}

/** Without a condition it would take everything, and without a delegate nobody would get the mail. */
function leavesMeetingsToDelegate(rule: InboxRule): boolean {
  return !sendsNowhere(rule) && rule.conditions.length > 0 && rule.deletesForGood !== true;
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
  if (!moves(rule) || rule.movesToPlace === 'junkemail') return true;
  return rule.movesToPlace === undefined && JUNK.test(rule.movesTo?.trim() ?? '');
}

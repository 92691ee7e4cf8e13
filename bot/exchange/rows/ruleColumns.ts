import { listOf, saysYes, texts, type Loose } from './loose.js';

/** Conditions whose values name what the rule looks for (EXOPS `New-InboxRule.md`). */
const WORDS = [
  'SubjectContainsWords',
  'BodyContainsWords',
  'SubjectOrBodyContainsWords',
  'FromAddressContainsWords',
  'RecipientAddressContainsWords',
  'HeaderContainsWords',
  'From',
  'SentTo',
] as const;
/** Conditions that narrow a rule without words. */
const NARROWING = [
  'MyNameInToBox',
  'MyNameInCcBox',
  'MyNameInToOrCcBox',
  'MyNameNotInToBox',
  'SentOnlyToMe',
  'HasAttachment',
  'FlaggedForAction',
  'FromSubscription',
  'HasClassification',
  'MessageTypeMatches',
  'ReceivedAfterDate',
  'ReceivedBeforeDate',
  'WithImportance',
  'WithSensitivity',
  'WithinSizeRangeMaximum',
  'WithinSizeRangeMinimum',
] as const;
const MEETINGS = /^Calendaring(Response)?$/i;
/** Actions that the bot reads, and those that only mark a message. */
const ACTIONS = [
  'ForwardTo',
  'ForwardAsAttachmentTo',
  'RedirectTo',
  'DeleteMessage',
  'SoftDeleteMessage',
  'MoveToFolder',
  'CopyToFolder',
  'MarkAsRead',
  'StopProcessingRules',
  'MarkImportance',
  'ApplyCategory',
  'ApplySystemCategory',
  'DeleteSystemCategory',
  'PinMessage',
] as const;
/** Columns about the rule itself, and those that PowerShell adds to every object. */
const ABOUT = [
  ...['RuleIdentity', 'Identity', 'Name', 'Enabled', 'Priority', 'Description', 'Legacy', 'SupportedByTask'],
  ...['DescriptionTimeFormat', 'DescriptionTimeZone', 'InError', 'ErrorType', 'MailboxOwnerId', 'IsValid'],
  ...['ObjectState', 'RunspaceId', 'OriginatingServer', 'ExchangeVersion', 'Id', 'Guid', 'Xml', 'Provider'],
] as const;
const KNOWN = new Set<string>(
  [...WORDS, ...NARROWING, ...ACTIONS, ...ABOUT].map((name) => name.toLowerCase()),
);
/** Exceptions only take messages out. The rest are PowerShell's and OData's own, and facts about the rule. */
const IGNORED = /^ExceptIf|^PS|^When|^Mailbox|[@.]|(Id|Guid|Identity|Time|Date|Version|Error)$/i;

/** Returns words and senders as they are, and other conditions by name, so the rule does not count as "everything". */
export function conditionsOf(row: Loose): readonly string[] {
  return [
    ...WORDS.flatMap((column) => texts(row[column])),
    ...NARROWING.filter((column) => says(row[column])),
  ];
}

/**
 * True when a rule looks at `MessageTypeMatches` alone, and that for meetings: `Calendaring` or `CalendaringResponse`
 * (EXOPS `New-InboxRule.md`).
 */
export function isMeetingsOnly(row: Loose): boolean {
  const kinds = texts(row['MessageTypeMatches']);
  return kinds.length > 0 && kinds.every((kind) => MEETINGS.test(kind)) && conditionsOf(row).length === 1;
}

/**
 * Returns the columns that are set, and of which the bot does not know what they do.
 * @param own columns that this kind of rule has besides those of an inbox rule
 */
export function doesAlso(row: Loose, own: readonly string[] = []): readonly string[] {
  return Object.keys(row).filter(
    (column) =>
      !KNOWN.has(column.toLowerCase()) && !own.includes(column) && !IGNORED.test(column) && says(row[column]),
  );
}

/** True for a value that is set: not empty, not false, not nothing. */
function says(value: unknown): boolean {
  if (typeof value === 'boolean' || /^(true|false)$/i.test(String(value))) return saysYes(value);
  // No action is a number.
  if (typeof value === 'number') return false;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return true;
  return listOf(value).length > 0;
}

import type { MailboxChangeKind } from '../../unlock/evidence/ruleChange.js';

/**
 * Operations of the log that change what happens to the mail, or who reads it (EXOPS; microsoft-apis.md T2). With a
 * hyphen: cmdlets. Without: what mail programs did, by the names of mailbox auditing.
 */
const OPERATIONS: Readonly<Record<string, MailboxChangeKind>> = {
  'New-InboxRule': 'rule-made',
  'Set-InboxRule': 'rule-changed',
  'Remove-InboxRule': 'rule-removed',
  'Enable-InboxRule': 'rule-on',
  'Disable-InboxRule': 'rule-off',
  UpdateInboxRules: 'rules-changed',
  'Add-MailboxPermission': 'delegate-added',
  'Add-RecipientPermission': 'delegate-added',
  'Set-Mailbox': 'setting-changed',
  'Set-CASMailbox': 'setting-changed',
  'Set-MailboxJunkEmailConfiguration': 'setting-changed',
  'Set-MailboxAutoReplyConfiguration': 'setting-changed',
  // They move and delete mail, too, and are no inbox rules. A published calendar is everybody's who has the link.
  'New-SweepRule': 'setting-changed',
  'Set-SweepRule': 'setting-changed',
  'Enable-SweepRule': 'setting-changed',
  'Set-MailboxCalendarFolder': 'setting-changed',
  // Programs that reach the mail: add-ins of Outlook, and flows of Power Automate, which are no apps that were let in.
  'New-App': 'setting-changed',
  'Enable-App': 'setting-changed',
  CreateFlow: 'setting-changed',
  EditFlow: 'setting-changed',
  // Account numbers stand in signatures.
  'Set-MailboxMessageConfiguration': 'setting-changed',
  AddFolderPermissions: 'folder-shared',
  ModifyFolderPermissions: 'folder-shared',
  UpdateFolderPermissions: 'folder-shared',
  UpdateCalendarDelegation: 'folder-shared',
  'Add-MailboxFolderPermission': 'folder-shared',
  'Set-MailboxFolderPermission': 'folder-shared',
};
const BY_NAME = new Map(Object.entries(OPERATIONS).map(([name, kind]) => [name.toLowerCase(), kind]));
const FORWARDING = /^(ForwardingSmtpAddress|ForwardingAddress|DeliverToMailboxAndForward)$/i;
const ON_BEHALF = /^GrantSendOnBehalfTo$/i;
/** Say whose mailbox it is, or how PowerShell runs the cmdlet. */
const ABOUT = /^(Identity|Confirm|Force|WhatIf|ErrorAction|WarningAction|Verbose|Debug)$/i;
/** Settings of a mailbox that also change by themselves, and hide nothing. */
const ORDINARY =
  /^(Languages|UserPhoto|CustomAttribute\d+|ExtensionCustomAttribute\d+|DisplayName|Office|Phone\w*)$/i;
/** Sets how Outlook on the web shows mail, too. */
const OF_MESSAGES = /^set-mailboxmessageconfiguration$/i;
const SIGNATURE = /signature/i;
const MOST_SETTINGS = 4;

/** What the bot asks the log for. */
export const AUDITED = Object.keys(OPERATIONS);

/**
 * Says what kind of change a cmdlet or program made. `Set-Mailbox` changes much: forwarding, who may send on behalf, or
 * any setting. Without parameters it may have been forwarding. `undefined` for what the bot did not ask for, and for a
 * setting that says nothing.
 * @param parameters the names of what was set
 */
export function kindOfChange(
  operation: string,
  parameters: readonly string[],
): MailboxChangeKind | undefined {
  const kind = BY_NAME.get(operation.toLowerCase());
  if (kind !== 'setting-changed') return kind;
  if (/^set-mailbox$/i.test(operation)) {
    if (parameters.length === 0 || parameters.some((name) => FORWARDING.test(name))) return 'forwarding-set';
    if (parameters.some((name) => ON_BEHALF.test(name))) return 'delegate-added';
  }
  if (
    OF_MESSAGES.test(operation) &&
    parameters.length > 0 &&
    !parameters.some((name) => SIGNATURE.test(name))
  )
    return undefined;
  // What makes or switches on something says that by itself.
  const isSetting = /^set-/i.test(operation);
  return !isSetting || parameters.length === 0 || settingsOf(parameters).length > 0 ? kind : undefined;
}

/** "Set-CASMailbox (ImapEnabled)": the raw names, for whoever looks it up. */
export function settingNamed(operation: string, parameters: readonly string[]): string {
  const settings = settingsOf(parameters);
  const some = settings.slice(0, MOST_SETTINGS).join(', ');
  const more = settings.length > MOST_SETTINGS ? `, +${settings.length - MOST_SETTINGS}` : '';
  return settings.length === 0 ? operation : `${operation} (${some}${more})`;
}

function settingsOf(parameters: readonly string[]): readonly string[] {
  return parameters.filter((name) => !ABOUT.test(name) && !ORDINARY.test(name));
}

import { asString, type Json } from '../http/json.js';
import { folderName } from '../tenant/folderNames.js';
import { FOLDER_NAMES, type FolderPermission } from '../tenant/folderPermissions.js';
import type { Tenant } from '../tenant/tenant.js';
import { type Cmdlet, ExchangeError, objectNotFound } from './cmdlet.js';

const CHANGE = ['Identity', 'User', 'AccessRights', 'SharingPermissionFlags', 'SendNotificationToUser'];

/**
 * EXOPS Get-MailboxFolderStatistics.md and the four of MailboxFolderPermission: folders by their name in the language of
 * the mailbox, `Mailbox:\\Folder`. `Default` and `Anonymous` are set, and never removed.
 */
export const folderCmdlets: Cmdlet[] = [
  {
    name: 'Get-MailboxFolderStatistics',
    parameters: ['Identity', 'FolderScope'],
    required: ['Identity'],
    viewOnly: true,
    inMailbox: true,
    run: statistics,
  },
  {
    name: 'Get-MailboxFolderPermission',
    parameters: ['Identity', 'User'],
    required: ['Identity'],
    viewOnly: true,
    inMailbox: true,
    run: (tenant, parameters) => {
      const { userId, folder, name } = open(tenant, parameters);
      return rowsOf(tenant, userId, folder).map(({ who, rights }) => ({
        Identity: `${userId}:\\${name}`,
        FolderName: name,
        User: who,
        AccessRights: rights,
        SharingPermissionFlags: null,
      }));
    },
  },
  ...['Add-MailboxFolderPermission', 'Set-MailboxFolderPermission'].map((name): Cmdlet => ({
    name,
    parameters: CHANGE,
    required: ['Identity', 'User', 'AccessRights'],
    viewOnly: false,
    inMailbox: true,
    run: change,
  })),
  {
    name: 'Remove-MailboxFolderPermission',
    parameters: ['Identity', 'User', 'Force', 'SendNotificationToUser'],
    required: ['Identity', 'User'],
    viewOnly: false,
    confirms: true,
    inMailbox: true,
    run: remove,
  },
];

/** `FolderType` of the folders that Graph has a name for, by that name (EXOPS Get-MailboxFolderStatistics.md). */
const TYPES: Readonly<Record<string, string>> = {
  archive: 'Archive',
  conversationhistory: 'ConversationHistory',
  deleteditems: 'DeletedItems',
  drafts: 'Drafts',
  junkemail: 'JunkEmail',
  outbox: 'Outbox',
  sentitems: 'SentItems',
  syncissues: 'SyncIssues',
};

function statistics(tenant: Tenant, { Identity, FolderScope }: Json): Json[] {
  const userId = userIdOf(tenant, asString(Identity) ?? '');
  const names = FOLDER_NAMES[tenant.folderLanguages.get(userId) ?? 'en'] ?? FOLDER_NAMES.en!;
  const language = tenant.folderLanguages.get(userId);
  const others = Object.keys(TYPES).map((place) => [TYPES[place], folderName(place, language)]);
  return [['Inbox', names.Inbox], ['Calendar', names.Calendar], ...others]
    .filter(([type]) => FolderScope === undefined || FolderScope === 'All' || FolderScope === type)
    .map(([type, name]) => ({ Name: name, FolderType: type, FolderPath: `/${name}` }));
}

function open(tenant: Tenant, { Identity }: Json) {
  const [owner = '', name = ''] = (asString(Identity) ?? '').split(':\\');
  const userId = userIdOf(tenant, owner);
  const names = FOLDER_NAMES[tenant.folderLanguages.get(userId) ?? 'en'] ?? FOLDER_NAMES.en!;
  const folder = (['Inbox', 'Calendar'] as const).find((type) => names[type] === name);
  if (!folder) throw objectNotFound(asString(Identity) ?? '');
  return { userId, folder, name };
}

/** Everybody inside sees when somebody is busy, and nobody sees mail, unless it was changed. */
function rowsOf(tenant: Tenant, userId: string, folder: FolderPermission['folder']): FolderPermission[] {
  const given = tenant.folderPermissions.filter((one) => one.userId === userId && one.folder === folder);
  const least = { Default: folder === 'Calendar' ? 'AvailabilityOnly' : 'None', Anonymous: 'None' };
  const usual = Object.entries(least)
    .filter(([who]) => !given.some((one) => one.who === who))
    .map(([who, right]) => ({ userId, folder, who, rights: [right] }));
  return [...usual, ...given];
}

function change(tenant: Tenant, parameters: Json): Json[] {
  const { userId, folder } = open(tenant, parameters);
  const who = asString(parameters.User) ?? '';
  const rights = [parameters.AccessRights].flat().map(String);
  forget(tenant, userId, folder, who);
  tenant.folderPermissions.push({ userId, folder, who, rights });
  return [];
}

function remove(tenant: Tenant, parameters: Json): Json[] {
  const { userId, folder } = open(tenant, parameters);
  const who = asString(parameters.User) ?? '';
  if (!rowsOf(tenant, userId, folder).some((one) => one.who === who)) {
    const type = 'Microsoft.Exchange.Management.StoreTasks.UserNotFoundInPermissionEntryException';
    throw new ExchangeError(404, type, `There is no existing permission entry found for user: ${who}.`);
  }
  if (['Default', 'Anonymous'].includes(who)) {
    const type = 'Microsoft.Exchange.Management.StoreTasks.CannotRemoveSpecialUserException';
    throw new ExchangeError(400, type, `You can't remove the ${who} entry.`);
  }
  forget(tenant, userId, folder, who);
  return [];
}

function forget(tenant: Tenant, userId: string, folder: string, who: string): void {
  tenant.folderPermissions = tenant.folderPermissions.filter(
    (one) => !(one.userId === userId && one.folder === folder && one.who === who),
  );
}

function userIdOf(tenant: Tenant, name: string): string {
  const mailbox = tenant.mailbox(name);
  if (!mailbox) throw objectNotFound(name);
  return mailbox.latest().userId;
}

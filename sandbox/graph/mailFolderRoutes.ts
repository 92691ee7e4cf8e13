import type { Answer } from '../http/message.js';
import { notFound } from './graphError.js';
import { type GraphContext, type GraphRoute, userInPath } from './graphContext.js';
import { mailboxOf } from './mailboxOf.js';

/** learn.microsoft.com/graph/api/resources/mailfolder: names that work whatever the mailbox's language. */
const WELL_KNOWN: Readonly<Record<string, string>> = {
  archive: 'Archive',
  conversationhistory: 'Conversation History',
  deleteditems: 'Deleted Items',
  drafts: 'Drafts',
  inbox: 'Inbox',
  junkemail: 'Junk Email',
  outbox: 'Outbox',
  sentitems: 'Sent Items',
  syncissues: 'Sync Issues',
};
const TOP = folderId('Top of Information Store');

/** learn.microsoft.com/graph/api/mailfolder-get: a folder by its id or its well-known name. */
export const mailFolderRoutes: GraphRoute[] = [
  {
    method: 'GET',
    path: '/users/{id}/mailFolders/{folder}',
    needs: [['Mail.ReadBasic.All'], ['Mail.Read'], ['Mail.ReadWrite']],
    handle: one,
  },
];

/** The id of a folder: opaque, and the same in a rule (microsoft-apis.md A14). */
export function folderId(name: string): string {
  return Buffer.from(`folder:${name}`).toString('base64');
}

function one(context: GraphContext): Answer {
  mailboxOf(context, userInPath(context).id);
  const asked = context.params.folder ?? '';
  const [, named] = /^folder:(.*)$/s.exec(Buffer.from(asked, 'base64').toString()) ?? [];
  const displayName = WELL_KNOWN[asked.toLowerCase()] ?? named;
  if (displayName === undefined) throw notFound(asked);
  const body = { id: folderId(displayName), displayName, parentFolderId: TOP, isHidden: false };
  return { status: 200, body };
}

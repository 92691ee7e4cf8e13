import type { Answer } from '../http/message.js';
import { notFound } from './graphError.js';
import { type GraphContext, type GraphRoute, userInPath } from './graphContext.js';
import { folderName } from '../tenant/folderNames.js';
import { mailboxOf } from './mailboxOf.js';

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
  const { id } = userInPath(context);
  mailboxOf(context, id);
  const asked = context.params.folder ?? '';
  const [, named] = /^folder:(.*)$/s.exec(Buffer.from(asked, 'base64').toString()) ?? [];
  const displayName = folderName(asked, context.tenant.folderLanguages.get(id)) ?? named;
  if (displayName === undefined) throw notFound(asked);
  const body = { id: folderId(displayName), displayName, parentFolderId: TOP, isHidden: false };
  return { status: 200, body };
}

import type { Answer } from '../http/message.js';
import { notFound } from './graphError.js';
import { type GraphContext, type GraphRoute, userInPath } from './graphContext.js';
import { folderName } from '../tenant/folderNames.js';
import { mailboxOf } from './mailboxOf.js';

const TOP_NAME = 'Top of Information Store';
const TOP = folderId(TOP_NAME);

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

/**
 * Folders inside others have a path: `Archive\\Old`. `msgfolderroot` is "the parent folder for folders that are displayed
 * in normal mail clients" (learn.microsoft.com/graph/api/resources/mailfolder), and has a parent too.
 */
function one(context: GraphContext): Answer {
  const { id } = userInPath(context);
  mailboxOf(context, id);
  const asked = context.params.folder ?? '';
  const [, named] = /^folder:(.*)$/s.exec(Buffer.from(asked, 'base64').toString()) ?? [];
  const path = folderName(asked, context.tenant.folderLanguages.get(id)) ?? named;
  if (asked.toLowerCase() === 'msgfolderroot' || asked === TOP)
    return answer(TOP, TOP_NAME, folderId('Root'));
  if (path === undefined) throw notFound(asked);
  const parts = path.split('\\');
  const around = parts.slice(0, -1).join('\\');
  const isHidden = context.tenant.hiddenFolders.get(id)?.includes(path) === true;
  return answer(folderId(path), parts.at(-1) ?? path, around === '' ? TOP : folderId(around), isHidden);
}

/** `isHidden` is set when a folder is made (learn.microsoft.com/graph/api/user-post-mailfolders). */
function answer(id: string, displayName: string, parentFolderId: string, isHidden = false): Answer {
  return { status: 200, body: { id, displayName, parentFolderId, isHidden } };
}

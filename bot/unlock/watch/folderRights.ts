import { isHarmless } from '../evidence/judgeFolders.js';

const READS = ['readitems', 'limiteddetails'];
const OWN = ['deleteowneditems', 'editowneditems'];
const ALL = [...OWN, 'deleteallitems', 'editallitems'];

/** What each role of a folder allows, lower case (EXOPS `Add-MailboxFolderPermission.md`, MS-OXWSFOLD 2.2.5.3). */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  contributor: ['createitems'],
  reviewer: READS,
  noneditingauthor: [...READS, 'createitems', 'deleteowneditems'],
  author: [...READS, 'createitems', ...OWN],
  publishingauthor: [...READS, 'createitems', 'createsubfolders', ...OWN],
  editor: [...READS, 'createitems', ...ALL],
  publishingeditor: [...READS, 'createitems', 'createsubfolders', ...ALL],
  owner: [...READS, 'createitems', 'createsubfolders', ...ALL, 'foldercontact', 'folderowner'],
  readitems: READS,
};

/** Roles as what they allow, so that a smaller one has nothing that a larger one lacks. Other words stay as they are. */
export function folderRights(rights: readonly string[]): readonly string[] {
  return rights
    .filter((right) => !isHarmless([right]))
    .map((right) => right.toLowerCase())
    .flatMap((right) => (Object.hasOwn(ROLES, right) ? ROLES[right]! : [right]));
}

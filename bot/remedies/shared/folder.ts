import { RemoteError } from '../../unlock/errors.js';
import { isHarmless } from '../../unlock/evidence/judgeFolders.js';
import { FOLDERS, type FolderShare, type SharedFolder } from '../../unlock/evidence/otherWays.js';
import type { Subject } from '../../unlock/person.js';
import type { Mailboxes } from '../../unlock/ports/mailboxes.js';
import type { Target } from '../../unlock/request/step.js';
import type { Json } from '../../unlock/values.js';
import { ownedMailbox } from './mailRule.js';
import { field } from './snapshot.js';

/** Which folder, and whose rights in it: `kind` is `calendar:Agenda`. Throws where the step names none. */
export function shareIn(target: Target | undefined): { readonly folder: SharedFolder; readonly who: string } {
  const [kind = '', ...rest] = (target?.kind ?? '').split(':');
  const folder = FOLDERS.find((one) => one === kind);
  const path = rest.join(':');
  if (target && target.id !== '' && folder && path !== '')
    return { folder: { folder, path }, who: target.id };
  throw new RemoteError('change who may open a folder', { kind: 'rejected', code: 'NoFolder' });
}

/** Reads what they may do in the folder now. What cannot be read throws. */
export async function readShare(mailboxes: Mailboxes, subject: Subject, target?: Target): Promise<Json> {
  const { folder, who } = shareIn(target);
  const shares = await mailboxes.folders.sharesOf(ownedMailbox(subject), folder);
  const found = shares.find((one) => one.who.toLowerCase() === who.toLowerCase());
  // A row that was not understood may be theirs. "Not there" would be called closed.
  if (!found && shares.some(({ unclear }) => unclear === true))
    throw new RemoteError('read who may open a folder', { kind: 'unavailable', code: 'NotUnderstood' });
  return { rights: found?.rights ?? [], flags: found?.flags ?? [] };
}

/** True when they see no more than when the person is busy. */
export function isClosed(before: Json): boolean {
  return isHarmless(listIn(before, 'rights'));
}

/** What a step stored, as it is given again. */
export function storedShare(target: Target | undefined): FolderShare {
  const { folder, who } = shareIn(target);
  const value = target?.value ?? null;
  const rights = listIn(value, 'rights');
  if (rights.length === 0)
    throw new RemoteError('share the folder again', { kind: 'rejected', code: 'NothingStored' });
  return { ...folder, who, rights, flags: listIn(value, 'flags') };
}

function listIn(value: Json, name: string): readonly string[] {
  const list = field(value, name);
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}

import type { DirectoryPerson, Requester } from '../person.js';
import type { Directory } from '../ports/directory.js';

/** Whom people from other organisations may ask for. */
export type ExternalAskers = 'for-themselves' | 'for-others';

/** Somebody who talks to the bot, as the directory knows them. */
export interface Asking {
  /** Absent for somebody who is not in the directory. */
  readonly name?: string;
  /** May search for others, have their accounts looked at, and ask for them. */
  readonly forOthers: boolean;
}

/** Says what this person may ask. `person` is absent for somebody who is not in the directory: they are from outside. */
export function askingOf(person: DirectoryPerson | undefined, externalAskers: ExternalAskers): Asking {
  const isOurs = person !== undefined && !person.external;
  return { ...(person && { name: person.name }), forOthers: isOurs || externalAskers === 'for-others' };
}

/**
 * Returns the requester as the directory knows them at this moment. What Teams sent counts only for somebody who is not
 * in the directory. Throws `RemoteError`: who cannot be read asks for nothing.
 */
export async function readRequester(
  directory: Pick<Directory, 'person'>,
  said: Requester,
  now: Date,
): Promise<{ readonly requester: Requester; readonly person: DirectoryPerson | undefined }> {
  const person = await directory.person(said.id);
  return { requester: asRequester(said, person, now), person };
}

/** The same where the directory was asked already. */
export function asRequester(said: Requester, person: DirectoryPerson | undefined, now: Date): Requester {
  const at = now.toISOString();
  if (!person) return { ...said, directory: { kind: 'not-there', at } };
  const { name, address, external, title, department } = person;
  const work = { ...(title && { title }), ...(department && { department }) };
  return { ...said, name, directory: { kind: 'there', at, address, external, ...work } };
}

import { sameId, type Person } from '../person.js';
import { askers, type UnlockRequest } from './request.js';

/** Returns this person under the name by which the request knows them. Teams may send another one, or none. */
export function namedIn<T extends Person>(request: UnlockRequest, person: T): T {
  const asked = request.vouching?.asked;
  const known = [...askers(request), request.subject, ...(asked ? [asked] : [])];
  const name = known.find(({ id }) => sameId(id, person.id))?.name;
  return name === undefined ? person : { ...person, name };
}

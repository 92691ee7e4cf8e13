import { isObjectId, type Subject } from '../../bot/unlock/person.js';
import { isNamed, nameSearches, type NameSearch } from './nameSearches.js';

/** Each search counts towards how many somebody may make. */
const MOST_SEARCHES = 5;

/**
 * Finds who is meant by the first of these names that somebody has. Throws what `find` throws.
 * @param find asks the directory for names and addresses that begin with a text
 */
export async function findNamed(
  names: readonly string[],
  find: (text: string) => Promise<readonly Subject[]>,
): Promise<readonly Subject[]> {
  for (const { text, fits } of likeliestFirst(names).slice(0, MOST_SEARCHES)) {
    const found = (await find(text)).filter(fits);
    if (found.length > 0) return found;
  }
  return [];
}

/** The same for a word of a sentence that may be no name: only somebody who is called exactly that. */
export async function findCalled(
  names: readonly string[],
  find: (text: string) => Promise<readonly Subject[]>,
): Promise<readonly Subject[]> {
  const found = await findNamed(names, find);
  return found.filter((person) => names.some((name) => isAddress(name) || isNamed(person, name)));
}

/** The best search for each name, then the others. */
function likeliestFirst(names: readonly string[]): readonly NameSearch[] {
  const each = names.map(searchesFor);
  return [
    ...each.flatMap((searches) => searches.slice(0, 1)),
    ...each.flatMap((searches) => searches.slice(1)),
  ];
}

function searchesFor(name: string): readonly NameSearch[] {
  return isAddress(name) ? [{ text: name, fits: () => true }] : nameSearches(name);
}

/** An address and an object id are searched as they are. */
function isAddress(name: string): boolean {
  return name.includes('@') || isObjectId(name);
}

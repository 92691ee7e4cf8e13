import { z } from 'zod';
import { isOtherMails } from '../../unlock/evidence/contactChanges.js';

/** A card has room for few, and `otherMails` holds at most 250 (microsoft-apis.md A34). */
const MOST = 10;
/** A property of a line of the directory audit (microsoft-apis.md A12). */
export const modifiedProperty = z.object({
  displayName: z.string().nullish(),
  oldValue: z.string().nullish(),
  newValue: z.string().nullish(),
});
type ModifiedProperty = z.infer<typeof modifiedProperty>;

/** A value of the audit is text: here a list in JSON. */
const list = z.array(z.string());
const ADDRESS = /^[^\s@<>]{1,64}@[^\s@<>]{1,253}$/;

/**
 * Returns the addresses that a line of the directory audit added to `otherMails`: those of the new value that the old one
 * does not have (microsoft-apis.md A12). Where one of both cannot be read nothing counts as added: an address of years
 * would look new.
 */
export function addressesAdded(properties: readonly ModifiedProperty[]): readonly string[] {
  return properties
    .filter(({ displayName }) => isOtherMails(displayName ?? ''))
    .flatMap(({ oldValue, newValue }) => {
      const [before, after] = [addressesIn(oldValue), addressesIn(newValue)];
      if (!before || !after) return [];
      const known = new Set(before.map((address) => address.toLowerCase()));
      return after.filter((address) => !known.has(address.toLowerCase()) && ADDRESS.test(address));
    })
    .slice(0, MOST);
}

/** `null` is how the audit says that there was nothing. What is missing was not said. */
function addressesIn(value: string | null | undefined): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (value === null) return [];
  try {
    return list.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}

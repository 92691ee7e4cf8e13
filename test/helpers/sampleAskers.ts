import type { Person, Requester } from '../../bot/unlock/person.js';

const AT = '2026-03-02T12:48:00.000Z';
const ADDRESS = 'bram.de.vries_fabrikam.example#EXT#@contoso.example';

/** Somebody from another organisation with the subject's name, and somebody who is not in the directory. */
export function fromElsewhere(
  asker: Requester,
  joiner: Requester,
  { name }: Person,
): { readonly requester: Requester; readonly joined: readonly Requester[] } {
  return {
    requester: { ...asker, name, directory: { kind: 'there', at: AT, address: ADDRESS, external: true } },
    joined: [{ ...joiner, directory: { kind: 'not-there', at: AT } }],
  };
}

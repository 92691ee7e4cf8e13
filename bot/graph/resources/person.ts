import { z } from 'zod';
import { isExternal } from '../../unlock/external.js';
import type { DirectoryPerson } from '../../unlock/person.js';

/** Shows where an account comes from (microsoft-apis.md A24). Graph returns most of it only when it is selected. */
export const PROVENANCE_PROPERTIES = 'userPrincipalName,userType,externalUserState,creationType,identities';

/** The same as a schema. `null` means that there is none. */
export const provenanceFields = {
  userPrincipalName: z.string().nullish(),
  userType: z.string().nullish(),
  externalUserState: z.string().nullish(),
  creationType: z.string().nullish(),
  identities: z.array(z.object({ signInType: z.string().nullish() })).nullish(),
};

/** Selects who somebody is. */
export const PERSON_PROPERTIES = `id,displayName,${PROVENANCE_PROPERTIES}`;

/** A user as `PERSON_PROPERTIES` selects it. An answer without a sign-in name does not say who it is. */
export const personFields = {
  ...provenanceFields,
  id: z.string(),
  displayName: z.string().nullish(),
  userPrincipalName: z.string(),
};

/** Turns such a user into a person. The sign-in name is the address: nobody else in the tenant has it. */
export function asPerson(user: z.output<z.ZodObject<typeof personFields>>): DirectoryPerson {
  const { id, displayName, userPrincipalName: address } = user;
  return { id, name: displayName || address, address, external: isExternal(user) };
}

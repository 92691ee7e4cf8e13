import { z } from 'zod';
import { isExternal } from '../../unlock/external.js';
import type { DirectoryPerson, Work } from '../../unlock/person.js';
import { limited } from '../client/limited.js';

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

/** What somebody does in the organisation. */
export const WORK_PROPERTIES = 'jobTitle,department';

/** The same as a schema. Whoever can write the directory can write any length. */
export const workFields = { jobTitle: limited.nullish(), department: limited.nullish() };

/** Their title and department, as far as the directory has them. */
export function workOf(user: { jobTitle?: string | null; department?: string | null }): Work {
  const { jobTitle: title, department } = user;
  return { ...(title && { title }), ...(department && { department }) };
}

/** Selects who somebody is. */
export const PERSON_PROPERTIES = `id,displayName,${PROVENANCE_PROPERTIES}`;

/** A user as `PERSON_PROPERTIES` selects it. An answer without a sign-in name does not say who it is. */
export const personFields = {
  ...provenanceFields,
  ...workFields,
  id: z.string(),
  displayName: z.string().nullish(),
  userPrincipalName: z.string(),
};

/** Turns such a user into a person. The sign-in name is the address: nobody else in the tenant has it. */
export function asPerson(user: z.output<z.ZodObject<typeof personFields>>): DirectoryPerson {
  const { id, displayName, userPrincipalName: address } = user;
  return { id, name: displayName || address, address, external: isExternal(user), ...workOf(user) };
}

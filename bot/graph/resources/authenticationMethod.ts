import { z } from 'zod';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { segment } from '../client/escape.js';

export const readingMethods: Operation = {
  name: 'read the sign-in methods of the account',
  permission: 'UserAuthenticationMethod.Read.All',
};

/** A registered sign-in method (microsoft-apis.md A8). learn.microsoft.com/graph/api/resources/authenticationmethod */
export const methodRow = z.object({
  '@odata.type': z.string(),
  id: z.string(),
  createdDateTime: z.string().nullish(),
  displayName: z.string().nullish(),
  phoneNumber: z.string().nullish(),
  emailAddress: z.string().nullish(),
});
export type MethodRow = z.infer<typeof methodRow>;

/** Path of all registered methods of one person. learn.microsoft.com/graph/api/authentication-list-methods */
export function methodsPath(id: string): string {
  return `/users/${segment(id)}/authentication/methods`;
}

/** Turns `#microsoft.graph.phoneAuthenticationMethod` into `phone`. */
export function kindOf(row: MethodRow): string {
  return row['@odata.type'].replace(/^#?microsoft\.graph\./, '').replace(/AuthenticationMethod$/, '');
}

import { z } from 'zod';
import type { SignInMethod } from '../../unlock/findings.js';
import type { BatchAnswer, BatchGet } from '../client/batch.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { segment } from '../client/escape.js';
import { page, rows } from '../client/odataPage.js';

const operation: Operation = {
  name: 'read the sign-in methods of the account',
  permission: 'UserAuthenticationMethod.Read.All',
};

const methodRows = page(z.object({ '@odata.type': z.string() }));
const PASSWORD = 'password';

/** Registered sign-in methods (apis.md A8). */
export function methodsGet(id: string): BatchGet {
  return { operation, url: `/users/${segment(id)}/authentication/methods`, optional: true };
}

/** Their kinds (`#microsoft.graph.phoneAuthenticationMethod` is `phone`) without the password. Throws `RemoteError`. */
export function methodsFrom(answer: BatchAnswer): readonly SignInMethod[] {
  const kinds = rows(operation, methodRows, answer).map((row) =>
    row['@odata.type'].replace(/^#?microsoft\.graph\./, '').replace(/AuthenticationMethod$/, ''),
  );
  return [...new Set(kinds)].filter((kind) => kind !== PASSWORD);
}

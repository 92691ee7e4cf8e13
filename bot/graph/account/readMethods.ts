import type { SignInMethod } from '../../unlock/findings.js';
import type { BatchAnswer, BatchGet } from '../client/batch.js';
import { page, rows } from '../client/odataPage.js';
import { kindOf, methodRow, methodsPath, readingMethods } from '../resources/authenticationMethod.js';

const methodRows = page(methodRow);
const PASSWORD = 'password';

/** Asks for the registered sign-in methods (microsoft-apis.md A8). */
export function methodsGet(id: string): BatchGet {
  return { whole: true, operation: readingMethods, url: methodsPath(id), optional: true };
}

/** Returns each kind of method once, without the password. Throws `RemoteError`. */
export function methodsFrom(answer: BatchAnswer): readonly SignInMethod[] {
  const kinds = rows(readingMethods, methodRows, answer).map(kindOf);
  return [...new Set(kinds)].filter((kind) => kind !== PASSWORD);
}

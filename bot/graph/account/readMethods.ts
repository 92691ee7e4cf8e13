import { z } from 'zod';
import { known, type Finding, type SignInMethod } from '../../unlock/findings.js';
import type { BatchAnswer, BatchGet } from '../client/batch.js';
import { page, rows } from '../client/odataPage.js';
import { eachRow } from '../evidence/eachRow.js';
import { kindOf, methodRow, methodsPath, readingMethods } from '../resources/authenticationMethod.js';

const methodRows = page(z.unknown());
const PASSWORD = 'password';

/** Asks for the registered sign-in methods (microsoft-apis.md A8). */
export function methodsGet(id: string): BatchGet {
  return { whole: true, operation: readingMethods, url: methodsPath(id), optional: true };
}

/**
 * Returns each kind of method once, without the password. A row in a form that the bot does not know is named in
 * `unclear`. Throws `RemoteError`.
 */
export function methodsFrom(answer: BatchAnswer): Finding<readonly SignInMethod[]> {
  const read = eachRow(readingMethods, methodRow, rows(readingMethods, methodRows, answer));
  const kinds = [...new Set(read.rows.map(kindOf))].filter((kind) => kind !== PASSWORD);
  return { ...known(kinds), ...(read.unclear.length > 0 && { unclear: read.unclear }) };
}

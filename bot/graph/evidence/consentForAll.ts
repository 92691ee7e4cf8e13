import type { z } from 'zod';
import type { modifiedProperty } from './addressesAdded.js';

/**
 * Whether a line `Consent to application` let the app in for everybody. An admin who consents for themselves alone is an
 * admin consent too, so only `ConsentContext.OnBehalfOfAll` says it (seen in published samples; microsoft-apis.md A12).
 * @returns `undefined` where the line does not say
 */
export function consentForAll(properties: readonly z.infer<typeof modifiedProperty>[]): boolean | undefined {
  const row = properties.find(({ displayName }) => displayName === 'ConsentContext.OnBehalfOfAll');
  // A value of the audit is JSON in a text: "\"True\"".
  const said = row?.newValue?.replaceAll('"', '').trim().toLowerCase();
  return said === 'true' || said === 'false' ? said === 'true' : undefined;
}

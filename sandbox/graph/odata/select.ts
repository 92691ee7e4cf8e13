import { GraphError } from '../graphError.js';
import type { Row } from './filter.js';

/** microsoft-apis.md A1: the properties of a user answer without $select. */
export const defaultUserProperties = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];

/** microsoft-apis.md A1: the properties that User.ReadBasic.All shows. */
export const basicUserProperties = [
  'displayName',
  'givenName',
  'id',
  'mail',
  'photo',
  'securityIdentifier',
  'surname',
  'userPrincipalName',
];

/** The names in `$select`, or the default set. */
export function selection(query: URLSearchParams, byDefault: string[]): string[] {
  const asked = query.get('$select');
  return asked ? asked.split(',').map((name) => name.trim()) : byDefault;
}

/** The row with only these properties. Like OData, it throws for a name that the type does not have. */
export function pick(row: Row, names: string[], known: ReadonlySet<string>, type: string): Row {
  const unknown = names.find((name) => !known.has(name));
  if (unknown) {
    const message = `Could not find a property named '${unknown}' on type 'microsoft.graph.${type}'.`;
    throw new GraphError(400, 'BadRequest', `Parsing OData Select and Expand failed: ${message}`);
  }
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}

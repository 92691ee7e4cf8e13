import type { Answer } from '../http/message.js';
import type { Registration } from '../tenant/registrations.js';
import { notFound } from './graphError.js';
import type { GraphContext, GraphRoute } from './graphContext.js';
import { pick, selection } from './odata/select.js';
import type { Row } from './odata/filter.js';

const needs = [['Application.Read.All'], ['Application.ReadWrite.OwnedBy'], ['Application.ReadWrite.All']];
const PROPERTIES = [
  ...['id', 'appId', 'displayName', 'signInAudience', 'identifierUris', 'api', 'web', 'optionalClaims'],
  'passwordCredentials',
];

/** microsoft-apis.md A36. `(appId='…')` is the key. The list of whom an app trusts is no property of it. */
export const registrationRoutes: GraphRoute[] = [
  { method: 'GET', path: '/applications/{app}', needs, handle: get },
  { method: 'GET', path: '/applications/{app}/federatedIdentityCredentials', needs, handle: trusted },
];

function get(context: GraphContext): Answer {
  const names = selection(context.request.query, PROPERTIES);
  const row = registrationIn(context) as unknown as Row;
  return { status: 200, body: pick(row, names, new Set(PROPERTIES), 'application') };
}

function trusted(context: GraphContext): Answer {
  return { status: 200, body: { value: registrationIn(context).federatedIdentityCredentials } };
}

function registrationIn({ tenant, params }: GraphContext): Registration {
  const found = tenant.registrations.find(({ id, appId }) => [id, appId].includes(params.app ?? ''));
  if (!found) throw notFound(params.app ?? '');
  return found;
}

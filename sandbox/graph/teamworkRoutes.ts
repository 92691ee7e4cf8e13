import { asObject, asString } from '../http/json.js';
import type { Answer } from '../http/message.js';
import { catalogueAppId, manifestAppId } from '../tenant/personalApp.js';
import { badRequest, GraphError, notFound } from './graphError.js';
import { type GraphContext, type GraphRoute, userInPath } from './graphContext.js';

const APPS = '/users/{id}/teamwork/installedApps';
const needs = [['TeamsAppInstallation.ReadWriteSelfForUser.All']];
const toRead = [['TeamsAppInstallation.ReadForUser.All'], ...needs];
/** The documents filter by one of these, each with the id in quotes. */
const FILTER = /^teamsApp\/(id|externalId) eq '([^']+)'$/;

/**
 * microsoft-apis.md A22: the app for one person. Teams also tells the bot with a conversationUpdate. The sandbox does not:
 * nothing may depend on when that comes.
 */
export const teamworkRoutes: GraphRoute[] = [
  { method: 'GET', path: APPS, needs: toRead, handle: list },
  { method: 'POST', path: APPS, needs, handle: install },
  { method: 'GET', path: `${APPS}/{installation}/chat`, needs, handle: chat },
];

/** An empty list when it is not installed, and otherwise one installation. Its id is not that of the app. */
function list(context: GraphContext): Answer {
  const { id } = userInPath(context);
  const [, key, wanted] = FILTER.exec(context.request.query.get('$filter') ?? '') ?? [];
  if (wanted === undefined)
    throw badRequest("The sandbox knows only $filter=teamsApp/id or externalId eq '…'.");
  const isThis = wanted === (key === 'id' ? catalogueAppId : manifestAppId);
  const isThere = isThis && context.tenant.personalApp.isInstalled(id);
  const expanded = (context.request.query.get('$expand') ?? '').split(',');
  const app = { id: catalogueAppId, externalId: manifestAppId, distributionMethod: 'organization' };
  const { azureADAppId, version } = context.tenant.manifest;
  const definition = { teamsAppId: catalogueAppId, azureADAppId, version, publishingState: 'published' };
  const installation = {
    id: installationOf(id),
    ...(expanded.includes('teamsApp') && { teamsApp: app }),
    ...(expanded.includes('teamsAppDefinition') && { teamsAppDefinition: definition }),
  };
  return { status: 200, body: { value: isThere ? [installation] : [] } };
}

/** 201 without a body, 409 when it is there already, 404 for an app that is not in the catalogue. */
function install(context: GraphContext): Answer {
  const { id } = userInPath(context);
  const bound = asString(asObject(context.request.body)['teamsApp@odata.bind']);
  const wanted = /\/appCatalogs\/teamsApps\/([^/]+)$/.exec(bound ?? '')?.[1];
  if (!wanted) throw badRequest('teamsApp@odata.bind is missing or is no app of the catalogue.');
  if (wanted !== catalogueAppId) throw notFound(wanted);
  if (context.tenant.personalApp.isInstalled(id))
    throw new GraphError(409, 'Conflict', 'The app is already installed for the user.');
  context.tenant.personalApp.install(id);
  return { status: 201 };
}

function chat(context: GraphContext): Answer {
  const { id } = userInPath(context);
  const { personalApp } = context.tenant;
  if (context.params.installation !== installationOf(id) || !personalApp.isInstalled(id))
    throw notFound(context.params.installation ?? '');
  return { status: 200, body: { id: personalApp.chatOf(id), chatType: 'oneOnOne' } };
}

/** The documents show base64 of the user and the app. */
function installationOf(personId: string): string {
  return Buffer.from(`${personId}##${catalogueAppId}`).toString('base64');
}

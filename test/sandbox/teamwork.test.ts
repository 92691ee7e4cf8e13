import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server.js';
import { catalogueAppId } from '../../sandbox/tenant/personalApp.js';
import { people } from '../../sandbox/tenant/seed.js';
import { ask, codeOf, rows } from './call.js';
import './onlyLoopback.js';

let sandbox: Sandbox;
let graph: ReturnType<typeof ask>;
beforeAll(async () => {
  sandbox = await startSandbox();
  graph = ask(sandbox);
});
afterAll(() => sandbox.close());
beforeEach(() => {
  sandbox.tenant.reset();
  sandbox.teams.installed.clear();
});

const APPS = `/users/${people.piet.id}/teamwork/installedApps`;
const FIND = `${APPS}?$expand=teamsApp&$filter=teamsApp/id%20eq%20%27${catalogueAppId}%27`;
const bind = (id: string) => ({
  'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${id}`,
});

describe('the app of one person', () => {
  it('is not there, is installed, is there, and has a chat', async () => {
    expect(rows(await graph('GET', FIND))).toEqual([]);
    const installed = await graph('POST', APPS, bind(catalogueAppId));
    expect([installed.status, installed.raw]).toEqual([201, '']);
    const [found] = rows(await graph('GET', FIND));
    expect(found).toMatchObject({ teamsApp: { id: catalogueAppId } });
    const chat = await graph('GET', `${APPS}/${encodeURIComponent(String(found?.id))}/chat`);
    expect(chat.body.id).toBe(sandbox.teams.personalChat(people.piet.id));
  });

  it('is installed once: 409 after that', async () => {
    await graph('POST', APPS, bind(catalogueAppId));
    expect((await graph('POST', APPS, bind(catalogueAppId))).status).toBe(409);
  });

  it('comes from the catalogue, for somebody who is there, with the permission', async () => {
    expect((await graph('POST', APPS, bind('another-app'))).status).toBe(404);
    expect((await graph('POST', APPS, {})).status).toBe(400);
    expect((await graph('POST', '/users/nobody/teamwork/installedApps', bind(catalogueAppId))).status).toBe(
      404,
    );
    sandbox.tenant.settings.grants.delete('TeamsAppInstallation.ReadWriteSelfForUser.All');
    const refused = await graph('POST', APPS, bind(catalogueAppId));
    expect([refused.status, codeOf(refused)]).toEqual([403, 'Authorization_RequestDenied']);
    expect(sandbox.teams.installed.size).toBe(0);
  });
});

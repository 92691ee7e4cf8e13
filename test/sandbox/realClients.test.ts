import { Client } from '@microsoft/microsoft-graph-client';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder';
import restify from 'restify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTeamsClient, type TeamsClient } from '../../sandbox/connector/teamsClient.js';
import { type Sandbox, startSandbox } from '../../sandbox/server.js';
import { channels, people, tenantId } from '../../sandbox/tenant/seed.js';
import './onlyLoopback.js';

let sandbox: Sandbox;
let client: TeamsClient;
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();

/** A small bot on Microsoft's own SDK. */
async function bot(context: TurnContext): Promise<void> {
  const {
    type,
    text = '',
    value,
  } = context.activity as { type: string; text?: string; value?: { action: { verb: string } } };
  if (type === 'invoke') {
    const body = {
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: value!.action.verb,
    };
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
  }
  if (type !== 'message') return;
  if (text.includes('roster')) {
    const { members } = await TeamsInfo.getPagedMembers(context);
    await context.sendActivity(members.map((member) => member.aadObjectId).join());
    return;
  }
  const sent = await context.sendActivity(`You said ${text}`);
  await context.updateActivity({ ...MessageFactory.text(`You really said ${text}`), id: sent!.id });
}

beforeAll(async () => {
  sandbox = await startSandbox();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (req: restify.Request, res: restify.Response) =>
    adapter.process(req, res, bot),
  );
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  const { port } = server.address();
  client = createTeamsClient({
    botUrl: `http://127.0.0.1:${port}`,
    serviceUrl: sandbox.serviceUrl,
    teams: sandbox.teams,
    tenantId,
  });
});
afterAll(async () => {
  server.close();
  await sandbox.close();
});

describe('Microsoft’s own clients', () => {
  it('the Graph client searches, changes and reads through the sandbox', async () => {
    const graph = Client.init({
      baseUrl: `${sandbox.url}/graph/`,
      defaultVersion: 'v1.0',
      authProvider: (done) => done(null, 'x'),
    });
    const found = (await graph
      .api('/users')
      .header('ConsistencyLevel', 'eventual')
      .search('"displayName:lena"')
      .select('id')
      .get()) as { value: { id: string }[] };
    expect(found.value).toEqual([{ id: people.lena.id }]);
    await graph.api(`/users/${people.lena.id}`).patch({ accountEnabled: true });
    expect(sandbox.tenant.user(people.lena.id).accountEnabled).toBe(true);
    await expect(graph.api('/users/nobody').get()).rejects.toMatchObject({
      code: 'Request_ResourceNotFound',
    });
  });

  it('the bot SDK answers, updates, reads the roster and replies to an invoke', async () => {
    const omar = client.as(people.omar);
    await omar.install();
    await omar.say('hello');
    expect((await omar.waitFor('You really said hello')).history).toHaveLength(2);
    await omar.say('roster');
    expect(omar.chat().at(-1)!.activity.text).toBe(people.omar.id);
    const reply = await omar.invoke(omar.chat().at(-1)!, { verb: 'go' });
    expect(reply).toMatchObject({ status: 200, body: { value: 'go' } });
  });

  it('the bot SDK begins chats and threads by itself', async () => {
    const send = (parameters: object): Promise<void> =>
      adapter.createConversationAsync(
        '',
        'msteams',
        sandbox.serviceUrl,
        '',
        parameters as never,
        async (context) => {
          if (context.activity.conversation.id.startsWith('a:')) await context.sendActivity('You have news');
        },
      );
    const members = [{ id: people.omar.id }];
    await send({
      isGroup: false,
      bot: { id: '28:x' },
      members,
      tenantId,
      channelData: { tenant: { id: tenantId } },
    });
    await client.as(people.omar).waitFor('You have news');
    await client.channel('Approvals').addBot();
    const activity = MessageFactory.text('A new request');
    await send({ isGroup: true, channelData: { channel: { id: channels.approvals.id } }, activity });
    expect((await client.channel('Approvals').waitFor('A new request')).channelId).toBe(
      channels.approvals.id,
    );
    await expect(send({ isGroup: false, members: [{ id: people.nora.id }], tenantId })).rejects.toMatchObject(
      {
        statusCode: 403,
      },
    );
  });
});

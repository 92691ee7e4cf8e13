import { once } from 'node:events';
import {
  type ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import restify from 'restify';

/** Serves a bot on PORT as the samples of the Bot Framework do: restify, and no app id, so nobody is asked who they are. */
export async function listen(bot: Pick<ActivityHandler, 'run'>): Promise<void> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
    await adapter.process(request, response, (context: TurnContext) => bot.run(context));
  });
  server.listen(Number(process.env['PORT']), '127.0.0.1');
  await once(server, 'listening');
  console.log('The baseline is listening');
}

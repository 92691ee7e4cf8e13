import { ActivityHandler } from 'botbuilder';
import { listen } from './listen.js';

// What a turn costs a bot of the Bot Framework that remembers nothing and says what it heard.

const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(`You said: ${context.activity.text}`);
  await next();
});
await listen(bot);
